package opplevd.standalone.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Somebody who is to sign in, as the operator of this machine invites them: the way in while nobody has an account. */
public record Invitation(
        String email, String name, String role, @Nullable String scope) {
    /** Makes the account, or gives the one with this address exactly this role. @return the one-time link to a password */
    public String send(Settings settings) {
        ObjectNode wanted =
                JsonNodeFactory.instance.objectNode().put("email", email).put("name", name);
        ObjectNode grant = wanted.putArray("grants").addObject().put("role", role);
        if (scope != null && !scope.isBlank()) {
            grant.put("scope", scope);
        }
        Api operator = new Api(settings.surveyUrl(), Secrets.in(settings).operator());
        Api.Answer answer = operator.tryPost("/api/v1/accounts", wanted);
        if (!answer.succeeded()) {
            throw new Trouble(name + " was not invited: " + answer.problem());
        }
        return answer.body().required("invitation").asText();
    }
}
