package opplevd.standalone.method;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A data set and what to compute from it. What the file expects is not looked at.
 *
 * @param method which calculation
 * @param params its settings
 * @param table its data
 */
record ReferenceCase(String method, Params params, Table table) {
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    static ReferenceCase read(Path file) {
        JsonNode root;
        try {
            root = JSON.readTree(Files.readString(file).replaceFirst("^" + BYTE_ORDER_MARK, ""));
        } catch (JsonProcessingException e) {
            throw new BadCase(
                    "line " + (e.getLocation() == null ? 1 : e.getLocation().getLineNr()) + ": this is not JSON: "
                            + e.getOriginalMessage());
        } catch (NoSuchFileException e) {
            throw new BadCase("there is no such file");
        } catch (MalformedInputException e) {
            throw new BadCase("the file is not UTF-8");
        } catch (IOException e) {
            throw new BadCase("the file cannot be read: " + e.getMessage());
        }
        if (!root.path("method").isTextual()) {
            throw new BadCase("method: must be there, a text");
        }
        if (!root.path("input").path("csv").isTextual()) {
            throw new BadCase("input.csv: must be there, a text");
        }
        JsonNode input = root.path("input");
        JsonNode params = input.path("params");
        if (!params.isObject() && !params.isNull() && !params.isMissingNode()) {
            throw new BadCase("input.params: must be an object");
        }
        return new ReferenceCase(
                root.path("method").asText(),
                new Params(params),
                Table.of(input.path("csv").asText()));
    }
}
