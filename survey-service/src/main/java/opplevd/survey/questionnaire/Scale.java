package opplevd.survey.questionnaire;

/**
 * The scale that both halves of an item are answered on. It starts at 1 or above: with 0 an expectation could be 0, and
 * K = O / F undefined.
 */
public record Scale(int min, int max) {
    /** The longest scale: 1..10. */
    public static final int LONGEST = 10;

    /** The answers to the direct question: worse, as expected, better. */
    public static final Scale DIRECT = new Scale(1, 3);

    public Scale {
        if (min < 1 || max <= min || max > LONGEST) {
            throw new IllegalArgumentException("not a scale: " + min + ".." + max);
        }
    }

    public boolean contains(int answer) {
        return answer >= min && answer <= max;
    }

    @Override
    public String toString() {
        return min + ".." + max;
    }
}
