package opplevd.survey.response;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opplevd.survey.box.Answers;
import opplevd.survey.box.Half;
import opplevd.survey.box.Sitting;
import org.jspecify.annotations.Nullable;

/**
 * What was ticked before the first answer: "don't know", the direct question, the group, the filter. There is no row for it to lie
 * in, so it travels in the addresses of the sitting's pages until there is one, and nobody loses a tick.
 *
 * @param written y or n the filter, f3 and o3 "don't know" to a half of the third item, d2 the direct answer, g1 the group
 */
record Held(String written) {
    static final Held NONE = new Held("");

    private static final Pattern FORM = Pattern.compile("[yn]?(?:[fo][1-9][0-9]{0,2}){0,120}(?:d[0-3])?(?:g[0-9])?");
    private static final Pattern TICK = Pattern.compile("([fodg])([0-9]+)");

    /** From an address; what no page of ours wrote is nothing. */
    static Held of(@Nullable String written) {
        return written != null && FORM.matcher(written).matches() ? new Held(written) : NONE;
    }

    /** What of these answers a sitting gave that is not yet a response. */
    static Held of(Answers answers, Sitting sitting) {
        StringBuilder written = new StringBuilder();
        for (int item = 0; item < answers.items(); item++) {
            if (unknown(answers.expectations().get(item), sitting)) {
                written.append('f').append(item + 1);
            }
            if (unknown(answers.experiences().get(item), sitting)) {
                written.append('o').append(item + 1);
            }
        }
        if (answers.direct().givenIn(sitting)) {
            written.append('d').append(answers.direct().counted());
        }
        if (answers.told().givenIn(sitting)) {
            written.append('g').append(answers.told().counted());
        }
        return new Held(written.toString());
    }

    /** The answers with what is held, where they have nothing yet. */
    Answers into(Answers answers, Sitting sitting) {
        Answers all = answers;
        Matcher tick = TICK.matcher(written);
        Half unknown = Half.given(Half.DONT_KNOW, sitting);
        while (tick.find()) {
            int number = Integer.parseInt(tick.group(2));
            if (tick.group(1).equals("d")) {
                all = all.withDirect(kept(all.direct(), chosen(number, sitting)));
            } else if (tick.group(1).equals("g")) {
                all = all.group() == null ? all : all.withGroup(kept(all.told(), chosen(number, sitting)));
            } else if (number <= all.items()) {
                Half expectation = all.expectations().get(number - 1);
                Half experience = all.experiences().get(number - 1);
                all = tick.group(1).equals("f")
                        ? all.with(number - 1, kept(expectation, unknown), experience)
                        : all.with(number - 1, expectation, kept(experience, unknown));
            }
        }
        return all;
    }

    private static Half chosen(int number, Sitting sitting) {
        return Half.given(number == 0 ? Half.DONT_KNOW : number, sitting);
    }

    /** Without a group that the survey does not offer. */
    Held offered(Survey survey) {
        int groups = survey.group().map(question -> question.groups().size()).orElse(-1);
        int at = written.indexOf('g');
        return at < 0 || written.charAt(at + 1) - '0' <= groups ? this : new Held(written.substring(0, at));
    }

    /** With the answer to the filter question. */
    Held filtered(boolean yes) {
        return new Held((yes ? "y" : "n") + unfiltered());
    }

    /** With the filter's answer of another one. */
    Held filteredAs(Held other) {
        return new Held(other.written.substring(
                        0, other.written.length() - other.unfiltered().length())
                + unfiltered());
    }

    boolean yes() {
        return written.startsWith("y");
    }

    boolean no() {
        return written.startsWith("n");
    }

    /** Whether something was ticked about an item or directly. */
    boolean ticked() {
        return !unfiltered().isEmpty();
    }

    private String unfiltered() {
        return yes() || no() ? written.substring(1) : written;
    }

    private static Half kept(Half before, Half held) {
        return before.ticked() ? before : held;
    }

    private static boolean unknown(Half half, Sitting sitting) {
        return half.givenIn(sitting) && half.value() == Half.DONT_KNOW;
    }

    /** Kept out of logs. */
    @Override
    public String toString() {
        return "Held[*]";
    }
}
