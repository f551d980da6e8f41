package opplevd.survey.handout;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;

/** For tests: a PDF as whoever holds the paper reads it. */
final class Sheet {
    private static final double POINTS = 72 / 25.4;
    private static final int DPI = 150;

    private Sheet() {}

    static String text(byte[] pdf) {
        return read(pdf, document -> new PDFTextStripper().getText(document)).strip();
    }

    static int pages(byte[] pdf) {
        return read(pdf, PDDocument::getNumberOfPages);
    }

    /** Do the pages say to a screen reader what is what, and in which language? */
    static boolean tagged(byte[] pdf) {
        return read(
                pdf,
                document -> document.getDocumentCatalog().getStructureTreeRoot() != null
                        && document.getDocumentCatalog().getMarkInfo() != null
                        && document.getDocumentCatalog().getMarkInfo().isMarked()
                        && document.getDocumentCatalog().getLanguage() != null);
    }

    /** What stands in a field of a page, in millimetres from its left and top edge. */
    static String within(byte[] pdf, int page, double left, double top, double width, double height) {
        return read(pdf, document -> {
                    PDFTextStripperByArea stripper = new PDFTextStripperByArea();
                    stripper.setSortByPosition(true);
                    stripper.addRegion(
                            "here",
                            new Rectangle2D.Double(left * POINTS, top * POINTS, width * POINTS, height * POINTS));
                    stripper.extractRegions(document.getPage(page));
                    return stripper.getTextForRegion("here");
                })
                .strip();
    }

    /** What the QR codes of a page say, read from its picture as a camera reads them. */
    static List<String> codes(byte[] pdf, int page) {
        BufferedImage picture =
                read(pdf, document -> new PDFRenderer(document).renderImageWithDPI(page, DPI, ImageType.GRAY));
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        BinaryBitmap seen = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        try {
            Result[] found = new QRCodeMultiReader()
                    .decodeMultiple(
                            seen,
                            Map.of(
                                    DecodeHintType.TRY_HARDER,
                                    true,
                                    DecodeHintType.POSSIBLE_FORMATS,
                                    List.of(BarcodeFormat.QR_CODE)));
            return Arrays.stream(found).map(Result::getText).toList();
        } catch (NotFoundException none) {
            return List.of();
        }
    }

    private interface Question<T> {
        T of(PDDocument document) throws IOException;
    }

    private static <T> T read(byte[] pdf, Question<T> question) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return question.of(document);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
