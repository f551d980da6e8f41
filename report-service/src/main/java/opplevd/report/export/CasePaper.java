package opplevd.report.export;

import java.util.List;

/**
 * A report as a paper for the council's case system: headings, paragraphs and tables of finished words, to be copied from a page or
 * taken as a document.
 */
public record CasePaper(String title, String who, List<Block> blocks) {

    /** A piece of the paper. */
    public sealed interface Block {
        /** What the template asks for. */
        String kind();
    }

    public record Heading(String text) implements Block {
        @Override
        public String kind() {
            return "heading";
        }
    }

    public record Paragraph(String text) implements Block {
        @Override
        public String kind() {
            return "paragraph";
        }
    }

    /**
     * A table.
     *
     * @param words how many columns from the left hold words; the others hold figures and are right-aligned
     * @param rows as wide as the head; a row of two is a name and why it has no figures
     */
    public record Table(String caption, List<String> head, int words, List<List<String>> rows) implements Block {
        public Table {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
            int width = head.size();
            if (rows.stream().anyMatch(row -> row.size() != width && row.size() != 2)) {
                throw new IllegalArgumentException("a row does not fit the head of " + caption);
            }
        }

        @Override
        public String kind() {
            return "table";
        }
    }

    public CasePaper {
        blocks = List.copyOf(blocks);
    }
}
