package opplevd.report.export;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import opplevd.kit.digest.Sha256;
import opplevd.kit.refusal.Refusal;

/**
 * Prints reports as PDF that a screen reader can read and an archive can keep (PDF/UA-1, PDF/A-3U). A few at a time, on
 * threads of its own; what was printed is kept by its content, so the same report is printed once. Nothing is fetched from
 * anywhere.
 */
@Singleton
public final class Press {
    public static final String TYPE = "application/pdf";
    private static final int AT_ONCE = 2;
    private static final int WAITING = 32;
    private static final long KEPT = 24L << 20;
    private static final String FONT = "Inter";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private final byte[] regular = resource("fonts/Inter_400Regular.ttf");
    private final byte[] bold = resource("fonts/Inter_700Bold.ttf");
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private final ThreadPoolExecutor presses =
            new ThreadPoolExecutor(AT_ONCE, AT_ONCE, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), task -> {
                Thread thread = new Thread(task, "press");
                thread.setDaemon(true);
                return thread;
            });
    private final AsyncCache<String, byte[]> printed = Caffeine.newBuilder()
            .maximumWeight(KEPT)
            .weigher((String content, byte[] pdf) -> pdf.length)
            .buildAsync();

    public Press() {
        presses.allowCoreThreadTimeOut(true);
    }

    /**
     * The document as PDF, when it is its turn.
     *
     * @param document well-formed XHTML with everything in it
     * @throws Refusal unavailable for now, when too many wait
     */
    public CompletableFuture<byte[]> print(String document) {
        try {
            return printed.get(
                    Sha256.hex(document),
                    (content, executor) -> CompletableFuture.supplyAsync(() -> pdf(document), presses));
        } catch (RejectedExecutionException tooMany) {
            throw Refusal.unavailable();
        }
    }

    private byte[] pdf(String document) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream(65_536)) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            EnumSet<FSFontUseCase> everywhere = EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);
            builder.usePdfUaAccessibility(true);
            builder.usePdfAConformance(PdfAConformance.PDFA_3_U);
            builder.useColorProfile(colours);
            builder.useSVGDrawer(new BatikSVGDrawer());
            builder.useFont(() -> stream(regular), FONT, NORMAL, FontStyle.NORMAL, true, everywhere);
            builder.useFont(() -> stream(bold), FONT, BOLD, FontStyle.NORMAL, true, everywhere);
            builder.useExternalResourceAccessControl(
                    (address, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
            builder.withHtmlContent(document, null);
            builder.toStream(out);
            builder.run();
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static byte[] resource(String name) {
        try (InputStream in = Press.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no " + name);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }

    @PreDestroy
    void stop() {
        presses.shutdownNow();
    }
}
