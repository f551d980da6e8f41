package opplevd.survey.intake;

import io.micronaut.http.HttpStatus;
import opplevd.kit.refusal.Refusal;

/** Why an import as a whole is refused; nothing of it was stored. */
final class ImportRefusal {
    private static final long MEGABYTE = 1_000_000;

    private ImportRefusal() {}

    static Refusal missing(String part) {
        return new Refusal(HttpStatus.BAD_REQUEST, "intake.missing", part);
    }

    static Refusal tooLarge(String file, long most) {
        return new Refusal(
                HttpStatus.REQUEST_ENTITY_TOO_LARGE, "intake.too-large", file, Long.toString(most / MEGABYTE));
    }

    static Refusal badName(int longest) {
        return new Refusal(HttpStatus.UNPROCESSABLE_ENTITY, "intake.round-name", Integer.toString(longest));
    }

    /** A round of this name is there, with other content or asked by ourselves. */
    static Refusal otherContent(String round) {
        return new Refusal(HttpStatus.CONFLICT, "intake.other-content", round);
    }
}
