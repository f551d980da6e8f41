package opplevd.survey.organisation;

/**
 * A number in the national register of legal entities: nine digits, the last a check digit modulo 11 with the weights 3 2
 * 7 6 5 4 3 2.
 */
public record OrganisationNumber(String digits) {
    private static final int[] WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2};
    private static final int MODULUS = 11;

    public OrganisationNumber {
        if (!valid(digits)) {
            throw new IllegalArgumentException("not an organisation number: " + digits);
        }
    }

    /** Nine digits whose check digit is right. */
    public static boolean valid(String digits) {
        if (!digits.matches("[0-9]{9}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return (MODULUS - sum % MODULUS) % MODULUS == digits.charAt(WEIGHTS.length) - '0';
    }
}
