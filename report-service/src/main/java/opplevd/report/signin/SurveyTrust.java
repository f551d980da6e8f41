package opplevd.report.signin;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import opplevd.kit.signin.Credential;
import opplevd.kit.signin.Revocations;
import opplevd.kit.signin.Trust;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Believes what the survey-service has signed and not revoked; asks it every other second, and at once about a key it doesn't know. */
@Singleton
final class SurveyTrust implements Trust {
    private static final Logger LOG = LoggerFactory.getLogger(SurveyTrust.class);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(2);

    private final SurveyCalls survey;
    private final ObjectMapper json;
    private final Clock clock;
    private volatile Map<String, ECKey> keys = Map.of();
    private volatile Revocations revocations = Revocations.NONE;
    private Instant asked = Instant.MIN;
    private boolean away;

    SurveyTrust(SurveyCalls survey, ObjectMapper json, Clock clock) {
        this.survey = survey;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public boolean knows(String keyId) {
        return keys.containsKey(keyId);
    }

    @Override
    public Optional<ECKey> key(String keyId) {
        if (!knows(keyId)) {
            askForKeys();
        }
        return Optional.ofNullable(keys.get(keyId));
    }

    @Override
    public boolean refuses(Credential credential) {
        return revocations.refuse(credential);
    }

    /** At most every other second, however many strangers come with keys of their own. */
    private synchronized void askForKeys() {
        Instant now = clock.instant();
        if (now.isBefore(asked.plus(BETWEEN_QUESTIONS))) {
            return;
        }
        asked = now;
        try {
            Map<String, ECKey> found = new HashMap<>();
            for (JWK key : JWKSet.parse(survey.get("/api/v1/signing-keys")).getKeys()) {
                if (key instanceof ECKey ec) {
                    found.put(ec.getKeyID(), ec);
                }
            }
            keys = Map.copyOf(found);
        } catch (IOException | ParseException unanswered) {
            LOG.warn("The survey-service did not say which keys it signs with: {}", unanswered.getMessage());
        }
    }

    @Scheduled(fixedDelay = "2s", initialDelay = "0s")
    void poll() {
        if (keys.isEmpty()) {
            askForKeys();
        }
        try {
            revocations = json.readValue(survey.get("/api/v1/revocations"), Revocations.class);
            away = false;
        } catch (IOException unanswered) {
            if (!away) {
                LOG.warn("The survey-service does not say what was revoked; going on with what it said last");
            }
            away = true;
        }
    }
}
