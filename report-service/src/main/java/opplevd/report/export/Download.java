package opplevd.report.export;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import java.text.Normalizer;
import java.util.Locale;

/** A file that a browser saves under a name of its own. */
public final class Download {
    private Download() {}

    /**
     * The file as an answer.
     *
     * @param name of what it is about, without ending: "Solstua barnehage, våren 2026"
     * @param ending pdf, xlsx or csv
     */
    public static HttpResponse<byte[]> of(byte[] bytes, String type, String name, String ending) {
        return HttpResponse.ok(bytes)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file(name) + "." + ending + "\"");
    }

    /** Only letters that every system's file names may have. */
    static String file(String name) {
        String letters = name.toLowerCase(Locale.ROOT)
                .replace("æ", "ae")
                .replace("ø", "o")
                .replace("å", "a")
                .replace("đ", "d")
                .replace("ŋ", "n")
                .replace("ŧ", "t");
        String plain = Normalizer.normalize(letters, Normalizer.Form.NFD)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return plain.isEmpty() ? "opplevd" : plain;
    }
}
