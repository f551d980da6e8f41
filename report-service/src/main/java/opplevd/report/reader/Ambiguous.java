package opplevd.report.reader;

import io.micronaut.http.HttpStatus;
import java.util.List;
import opplevd.kit.refusal.Refusal;

/** A name or code means several things; the ids say which. */
public final class Ambiguous extends Refusal {
    private static final long serialVersionUID = 1L;

    public Ambiguous(String what, List<String> ids) {
        super(HttpStatus.CONFLICT, "reader.ambiguous-" + what, ids.size());
        with("ambiguous", what);
        with("ids", ids);
    }
}
