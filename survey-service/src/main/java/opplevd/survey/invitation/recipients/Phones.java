package opplevd.survey.invitation.recipients;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;

/** Which number is meant, and can it get an SMS? Numbers without a country code are Norwegian. */
final class Phones {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final int LONGEST = 40;

    private Phones() {}

    /**
     * What a cell says.
     *
     * @param number in the form E.164
     * @param mobile whether it can get an SMS
     */
    record Phone(String number, boolean mobile) {}

    /** Empty when it is no number that is in use anywhere. */
    static Optional<Phone> read(String cell) {
        if (cell.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            PhoneNumber number = NUMBERS.parse(cell, "NO");
            if (!NUMBERS.isValidNumber(number)) {
                // 4790012345: the plus is gone, as in a spreadsheet
                number = NUMBERS.parse("+" + cell.strip(), "NO");
            }
            if (!NUMBERS.isValidNumber(number)) {
                return Optional.empty();
            }
            PhoneNumberType type = NUMBERS.getNumberType(number);
            boolean mobile = type == PhoneNumberType.MOBILE || type == PhoneNumberType.FIXED_LINE_OR_MOBILE;
            return Optional.of(new Phone(NUMBERS.format(number, PhoneNumberFormat.E164), mobile));
        } catch (NumberParseException noNumber) {
            return Optional.empty();
        }
    }

    /** As people write it: 900 12 345, or with the country code where it isn't Norwegian. */
    static String shown(String number) {
        try {
            PhoneNumber parsed = NUMBERS.parse(number, "NO");
            boolean norwegian = parsed.getCountryCode() == NUMBERS.getCountryCodeForRegion("NO");
            return NUMBERS.format(parsed, norwegian ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException noNumber) {
            return number;
        }
    }
}
