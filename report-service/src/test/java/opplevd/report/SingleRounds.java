package opplevd.report;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rounds for tests in which each item has one answer, as lines of the feed: Dovre's schools, 3431. */
final class SingleRounds {
    private static final String HIDDEN = "{\"visibility\":\"PRIMARY\"}";
    private static final String EMPTY = "{\"visibility\":\"EMPTY\"}";
    private static final List<String> ITEMS = List.of("help", "play");

    private SingleRounds() {}

    /** "pupils": the direct question; S1 and S3 are shown, S2 is hidden, nobody answered for S4. */
    static String pupils(int seq) {
        return line(
                seq,
                6,
                "pupils",
                "DIRECT",
                3,
                area("SHOWN", "SHOWN"),
                unit("S1", "Skogly skole", 30, 26, single(direct(25, 1, 5, 4, 16), direct(26, 0, 14, 8, 4)))
                        + ","
                        + unit("S2", "Bekken skole", 12, 6, single(HIDDEN, HIDDEN))
                        + ","
                        + unit("S3", "Lia skole", 20, 12, single(second(), direct(12, 0, 1, 10, 1)))
                        + ","
                        + unit("S4", "Myra skole", null, 0, single(EMPTY, EMPTY)),
                others(
                        "{\"invited\":32,\"n\":18,\"distribution\":[0,2,6,10],\"units\":2}",
                        "{\"invited\":12,\"n\":10,\"distribution\":[0,1,8,1],\"units\":1}"));
    }

    /** Five whose mean experience is 3, 4, 4, 5, 4 of 5: mean 4, s = sqrt(0.5), se = sqrt(0.5 / 5), t(.975, 4) = 2.776445. */
    static String old(int seq) {
        return line(
                seq,
                7,
                "old",
                "EXPERIENCE",
                5,
                area("SHOWN", "SHOWN"),
                unit("S1", "Skogly skole", null, 5, single(mean(5, 20, 82, "null"), mean(5, 20, 82, "null"))),
                others("null", "null"));
    }

    private static String second() {
        return "{\"visibility\":\"SECONDARY\"}";
    }

    private static String direct(int n, int none, int worse, int asExpected, int better) {
        return "{\"visibility\":\"SHOWN\",\"n\":%d,\"distribution\":[%d,%d,%d,%d]}"
                .formatted(n, none, worse, asExpected, better);
    }

    private static String mean(int n, int o, int oo, String distribution) {
        return "{\"visibility\":\"SHOWN\",\"n\":%d,\"o\":%d,\"oo\":%d,\"distribution\":%s}"
                .formatted(n, o, oo, distribution);
    }

    private static String scopes(String first, String second, String whole, String dimension) {
        return "{\"whole\":%s,\"dimensions\":{\"manner\":%s},\"items\":{\"help\":%s,\"play\":%s}}"
                .formatted(whole, dimension, first, second);
    }

    private static String single(String help, String play) {
        String whole = help.replaceAll(",\"distribution\":[^}]*", "");
        return scopes(help, play, whole, whole);
    }

    private static String area(String help, String play) {
        String seen = "{\"visibility\":\"%s\"}";
        return scopes(seen.formatted(help), seen.formatted(play), seen.formatted(help), seen.formatted(help));
    }

    private static String others(String help, String play) {
        return scopes(help, play, help.replaceAll(",\"distribution\":[^]]*]", ""), "null");
    }

    private static String unit(String code, String name, @Nullable Integer invited, int responses, String single) {
        return """
                {"id":"%s","code":"%s","name":"%s","owner":"MUNICIPAL","organisationNumber":null,"municipalities":["3431"],
                 "invited":%s,"responses":%d,"openResponses":0,"whole":%s,"dimensions":{"manner":%s},
                 "items":{"help":%s,"play":%s},"contributions":{"items":null,"dimensions":null},"direct":null,
                 "reliability":{"manner":null},"single":%s}""".formatted(Ids.of(code), code, name, invited, responses, EMPTY, EMPTY, EMPTY, EMPTY, single);
    }

    private static String line(
            int seq, int month, String round, String kind, int max, String area, String units, String others) {
        String items = ITEMS.stream().map(key -> """
                        {"key":"%s","dimension":"manner","text":{"nb":"Jeg får %s"},"label":null,"core":true}""".formatted(key, key)).collect(Collectors.joining(","));
        return """
                {"seq":%d,"kind":"PUBLICATION","publication":"%s","version":1,"reason":null,
                 "publishedAt":"2026-0%d-20T12:00:00Z",
                 "round":{"id":"%s","name":"%s","network":null,"source":"SURVEY","opensAt":null,"closesAt":null},
                 "municipality":{"id":"%s","name":"Dovre","codes":["3431"]},
                 "areas":[{"key":"school","title":{"nb":"Skole"},"questionnaire":{"key":"%s","version":1,"kind":"%s",
                  "hash":"h%d","coreHash":"h%d","title":{"nb":"Skole"},"respondents":{"nb":"Elevene"},
                  "scale":{"min":1,"max":%d},"dimensions":[{"key":"manner","title":{"nb":"Måte"}}],"items":[%s]},
                  "whole":%s,"dimensions":{"manner":%s},"items":{"help":%s,"play":%s},"single":%s,"units":[%s],
                  "others":{"whole":null,"dimensions":{"manner":null},"items":{"help":null,"play":null},
                   "contributions":{"items":null,"dimensions":null},"single":%s}}]}""".formatted(
                        seq,
                        Ids.of("publication " + round),
                        month,
                        Ids.of("round " + round),
                        round,
                        Ids.of("municipality 3431"),
                        round,
                        kind,
                        month,
                        month,
                        max,
                        items,
                        EMPTY,
                        EMPTY,
                        EMPTY,
                        EMPTY,
                        area,
                        units,
                        others)
                .replace("\n", "");
    }
}
