package opplevd.survey.handout;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import opplevd.kit.language.Language;
import opplevd.kit.page.Pages;

/**
 * Draws paper as PDF with our own font, tagged for screen readers (PDF/UA), since letters are read in digital mailboxes too; a
 * few at a time, and nothing is fetched from anywhere.
 */
@Singleton
class Printing {
    private static final int AT_ONCE = 2;

    private final Pages pages;
    private final Semaphore presses = new Semaphore(AT_ONCE);
    private final String css = new String(resource("paper/paper.css"), StandardCharsets.UTF_8);
    private final byte[] regular = resource("fonts/Inter_400Regular.ttf");
    private final byte[] bold = resource("fonts/Inter_700Bold.ttf");

    Printing(Pages pages) {
        this.pages = pages;
        // a line of the renderer's may quote what is printed: addresses and links are in no log
        XRLog.setLoggingEnabled(false);
    }

    byte[] pdf(String view, Map<String, ?> model, Language language) {
        Map<String, Object> values = new HashMap<>(model);
        values.put("css", css);
        String html = pages.text(view, values, language);
        presses.acquireUninterruptibly();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream(32_768)) {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .useFont(() -> new ByteArrayInputStream(regular), "Inter", 400, FontStyle.NORMAL, true)
                    .useFont(() -> new ByteArrayInputStream(bold), "Inter", 700, FontStyle.NORMAL, true)
                    .useExternalResourceAccessControl(
                            (address, type) -> address.startsWith("data:"),
                            ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                    .withHtmlContent(html, null)
                    .toStream(out)
                    .run();
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(view, broken);
        } finally {
            presses.release();
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = Printing.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no " + name);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }
}
