package opplevd.survey.handout;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import opplevd.kit.language.Language;
import opplevd.survey.invitation.Offered;
import opplevd.survey.invitation.PersonalLink;
import opplevd.survey.round.ReachedPart;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;

/** All letters in one file, for the municipality's own printer: drawn some at a time and put together, in memory only. */
@Singleton
class LetterFile {
    private static final int BATCH = 50;

    private final Papers papers;
    private final Offered offered;

    LetterFile(Papers papers, Offered offered) {
        this.papers = papers;
        this.offered = offered;
    }

    /** The recipient's language if it is known and offered, else the one chosen for all. */
    Language language(PersonalLink link, PartOnPaper texts, Language usual) {
        return Language.of(link.contact().language())
                .map(own -> offered.orUsual(own, texts.approved()))
                .orElse(usual);
    }

    byte[] of(ReachedPart part, PartOnPaper texts, List<PersonalLink> links, Language usual) {
        PDFMergerUtility all = new PDFMergerUtility();
        int from = 0;
        while (from < links.size()) {
            Language language = language(links.get(from), texts, usual);
            int to = from + 1;
            while (to < links.size() && to - from < BATCH && language(links.get(to), texts, usual) == language) {
                to++;
            }
            all.addSource(new RandomAccessReadBuffer(papers.letters(part, texts, links.subList(from, to), language)));
            from = to;
        }
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            all.setDestinationStream(out);
            all.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
