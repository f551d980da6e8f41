package opplevd.report.publicpage;

import java.util.List;
import opplevd.kit.language.Writing;
import opplevd.report.measure.Outcome;
import opplevd.report.measure.Shown;
import opplevd.report.wording.Voice;

/**
 * "You said, we did": a measure that its owner has approved for residents, in the owner's words. What moved afterwards is said without
 * figures, since a figure of a unit, or of a round that is not open, is not for everybody.
 *
 * @param where the unit; empty for a whole service or municipality
 * @param ended when it was done; empty while it goes on
 * @param afterwards what moved; of a single unit only whether it was asked again, since its result is not for everybody
 * @param better whether K is higher afterwards, beyond chance
 */
public record Said(String youSaid, String where, String weDid, String ended, String afterwards, boolean better) {

    static List<Said> of(List<Shown> measures, Voice voice) {
        return measures.stream().map(measure -> of(measure, voice)).toList();
    }

    private static Said of(Shown measure, Voice voice) {
        var ended = measure.endedOn();
        boolean ofUnit = !measure.unit().isEmpty();
        String afterwards = voice.text(
                switch (measure.outcome()) {
                    case ROSE -> ofUnit ? "open.said.unit" : "open.said.rose";
                    case FELL -> ofUnit ? "open.said.unit" : "open.said.fell";
                    case CANNOT_TELL -> ofUnit ? "open.said.unit" : "open.said.cannot-tell";
                    case NOT_MEASURED -> "open.said.not-measured";
                });
        return new Said(
                measure.youSaid(),
                measure.unit(),
                measure.weDid(),
                ended == null ? "" : voice.text("open.said.ended", Writing.date(voice.language(), ended)),
                afterwards,
                !ofUnit && measure.outcome() == Outcome.ROSE);
    }
}
