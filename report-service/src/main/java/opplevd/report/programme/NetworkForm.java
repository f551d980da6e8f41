package opplevd.report.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import opplevd.report.form.Typed;
import opplevd.report.network.Cohort;
import opplevd.report.network.Member;
import opplevd.report.network.Membership;
import opplevd.report.network.Network;
import org.jspecify.annotations.Nullable;

/** The form of a network: its name, its cohort and a row for each member. */
final class NetworkForm {
    /** Rows that are free for new members. */
    static final int FREE = 4;

    private static final int MOST_NAME = 120;

    /** A network as it was typed in. */
    record Read(
            Network network, List<Member> members, @Nullable String cohort) {}

    private NetworkForm() {}

    /** Null when something is wrong. */
    static @Nullable Read read(Typed typed, String key, List<Cohort> cohorts) {
        String name = typed.words("name", MOST_NAME);
        List<Member> members = members(typed, key);
        String cohort = typed.text("cohort");
        boolean known = cohorts.stream().anyMatch(one -> one.cohortKey().equals(cohort));
        if (!typed.isSound()) {
            return null;
        }
        List<Membership> periods = members.stream()
                .map(one -> new Membership(one.municipalityCode(), one.memberFrom(), one.memberTo()))
                .toList();
        return new Read(new Network(key, name, periods), members, known ? cohort : null);
    }

    private static List<Member> members(Typed typed, String key) {
        List<Member> members = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < rows(typed); i++) {
            String code = typed.text("code-" + i);
            if (code.isEmpty()) {
                continue;
            }
            if (!code.matches("[!-~]{1,20}")) {
                typed.flaw("code-" + i, "code");
            } else if (!codes.add(code)) {
                typed.flaw("code-" + i, "twice", code);
            }
            LocalDate from = typed.day("from-" + i, false);
            LocalDate to = typed.day("to-" + i, false);
            if (from != null && to != null && to.isBefore(from)) {
                typed.flaw("to-" + i, "order");
            }
            String leader = typed.perhaps("leader-" + i, MOST_NAME);
            members.add(new Member(
                    key,
                    code,
                    from,
                    to,
                    leader.isEmpty() ? null : leader,
                    !typed.text("without-" + i).isEmpty()));
        }
        return members;
    }

    static int rows(Typed typed) {
        int rows = 0;
        while (typed.values().containsKey("code-" + rows)) {
            rows++;
        }
        return rows;
    }

    /** What a form that nobody has typed in yet shows. */
    static Map<String, String> values(@Nullable Network network, List<Member> members, @Nullable Cohort cohort) {
        Map<String, String> values = new HashMap<>();
        values.put("name", network == null ? "" : network.name());
        values.put("cohort", cohort == null ? "" : cohort.cohortKey());
        for (int i = 0; i < members.size() + FREE; i++) {
            Member member = i < members.size() ? members.get(i) : null;
            values.put("code-" + i, member == null ? "" : member.municipalityCode());
            values.put(
                    "from-" + i,
                    member == null || member.memberFrom() == null
                            ? ""
                            : member.memberFrom().toString());
            values.put(
                    "to-" + i,
                    member == null || member.memberTo() == null
                            ? ""
                            : member.memberTo().toString());
            values.put("leader-" + i, member == null || member.projectLeader() == null ? "" : member.projectLeader());
            values.put("without-" + i, member != null && member.withoutK() ? "yes" : "");
        }
        return values;
    }

    /** A key for addresses, made of the name: "Nettverk Dalene" is nettverk-dalene. */
    static String key(String name) {
        String plain = name.toLowerCase(Locale.ROOT)
                .replace("æ", "ae")
                .replace("ø", "o")
                .replace("å", "a")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return plain.substring(0, Math.min(plain.length(), 60));
    }
}
