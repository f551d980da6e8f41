package opplevd.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A text broken into lines that fit a width; what does not fit the last line ends in an ellipsis. */
record Lines(List<String> texts, double size, double leading) {
    private static final Pattern WORDS = Pattern.compile("\\s+");

    static Lines wrap(String text, double width, double size, boolean bold, int most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : WORDS.splitAsStream(text.strip()).toList()) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && TextWidth.of(longer, size, bold) > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        if (lines.size() > most) {
            String rest = String.join(" ", lines.subList(most - 1, lines.size()));
            lines = new ArrayList<>(lines.subList(0, most - 1));
            lines.add(cut(rest + " …", width, size, bold));
        }
        List<String> fitting =
                lines.stream().map(one -> cut(one, width, size, bold)).toList();
        return new Lines(fitting, size, Math.rint(size * 1.27));
    }

    private static String cut(String text, double width, double size, boolean bold) {
        if (TextWidth.of(text, size, bold) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 1 && TextWidth.of(text.substring(0, end).strip() + "…", size, bold) > width) {
            end--;
        }
        return text.substring(0, end).strip() + "…";
    }

    int count() {
        return texts.size();
    }

    String line(int index) {
        return texts.get(index);
    }

    double height() {
        return count() * leading;
    }
}
