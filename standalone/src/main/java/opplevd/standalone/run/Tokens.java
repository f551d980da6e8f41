package opplevd.standalone.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Asks the running survey-service for API tokens, as the operator of this machine. */
public record Tokens(Settings settings) {
    /** A new token that both services take as {@code Authorization: Bearer} */
    public String issue(String role, @Nullable String scope) {
        ObjectNode wanted = JsonNodeFactory.instance.objectNode().put("role", role);
        if (scope != null) {
            wanted.put("scope", scope);
        }
        JsonNode answer = new Api(settings.surveyUrl(), Secrets.in(settings).operator()).post("/api/v1/tokens", wanted);
        return answer.required("token").asText();
    }
}
