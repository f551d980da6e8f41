package opplevd.survey.notice;

import java.util.List;

/**
 * Somebody who is told.
 *
 * @param municipalities codes of the municipalities that they read whole
 * @param units codes of the units that they read one by one
 */
record NoticeReader(String email, List<String> municipalities, List<String> units) {
    NoticeReader {
        municipalities = List.copyOf(municipalities);
        units = List.copyOf(units);
    }

    @Override
    public String toString() {
        return "NoticeReader[*]";
    }
}
