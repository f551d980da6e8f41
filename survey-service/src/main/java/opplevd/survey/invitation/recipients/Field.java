package opplevd.survey.invitation.recipients;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What may a column of a list of recipients hold? With the headings that programs and people write above it in bokmål,
 * nynorsk and English; where two columns fit, the heading that stands first here wins.
 */
enum Field {
    UNIT("enhet eining unit enhetskode einingskode unitcode enhetsnavn einingsnamn unitname barnehage "
            + "barnehagenavn kindergarten skole skule skolenavn skulenamn school sykehjem sjukeheim "
            + "nursinghome tjenestested tenestestad virksomhet verksemd avdeling department sone"),
    NAME("navn namn name fulltnavn fulltnamn fullname mottaker mottakar recipient foresatt føresett "
            + "forelder parent pårørende pårørande nextofkin"),
    FIRST_NAME("fornavn førenamn fornamn firstname givenname"),
    LAST_NAME("etternavn etternamn lastname surname familyname"),
    EMAIL("epost epostadresse email emailaddress mail mailadresse epostforesatt epostforelder " + "epostføresett"),
    PHONE("mobil mobilnummer mobilnr mobiltelefon mobiltlf mobile mobilephone mobilenumber cellphone "
            + "telefon telefonnummer telefonnr tlf tlfnr phone phonenumber telephone"),
    LANGUAGE("språk målform language morsmål skriftspråk"),
    STREET("adresse gateadresse postadresse gate address street streetaddress postaladdress"),
    POSTAL_CODE("postnummer postnr postkode postalcode postcode zip zipcode"),
    CITY("poststed poststad by sted stad city town posttown");

    private final String headings;

    Field(String headings) {
        this.headings = headings;
    }

    /** As forms and messages write it. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Field> of(String key) {
        for (Field field : values()) {
            if (field.key().equals(key)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** How well a heading names the field: 0 best, -1 not at all. Capitals, blanks and signs don't matter. */
    int named(String heading) {
        return List.of(headings.split(" ")).indexOf(letters(heading));
    }

    private static String letters(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("\\(.*?\\)", "")
                .replaceAll("[^\\p{L}]", "")
                .replace("sprak", "språk");
    }
}
