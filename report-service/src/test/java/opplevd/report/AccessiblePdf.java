package opplevd.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Can a screen reader read the PDF (PDF/UA-1), and an archive keep it (PDF/A-3U)? As veraPDF judges. */
public final class AccessiblePdf {
    private AccessiblePdf() {}

    /** The rules that the file breaks; a file that is not compliant without saying why is a fault too. */
    public static List<String> faults(byte[] pdf) throws IOException, VeraPDFException {
        VeraGreenfieldFoundryProvider.initialise();
        List<String> faults = new ArrayList<>();
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_U)) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                ValidationResult result = validator.validate(parser);
                result.getTestAssertions().stream()
                        .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
                        .map(one -> flavour + " " + one.getRuleId().getClause() + " " + one.getMessage())
                        .distinct()
                        .forEach(faults::add);
                if (faults.isEmpty() && !result.isCompliant()) {
                    faults.add(flavour + " is not met");
                }
            }
        }
        return faults;
    }
}
