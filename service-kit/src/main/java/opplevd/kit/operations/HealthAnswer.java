package opplevd.kit.operations;

import io.micronaut.core.type.Argument;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.serde.Encoder;
import io.micronaut.serde.Serializer;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Health says {@code {"status":"UP"}} and nothing else. */
@Singleton
final class HealthAnswer implements Serializer<HealthResult> {
    @Override
    public void serialize(
            Encoder encoder, EncoderContext context, Argument<? extends HealthResult> type, HealthResult health)
            throws IOException {
        try (Encoder object = encoder.encodeObject(type)) {
            object.encodeKey("status");
            object.encodeString(health.getStatus().getName());
        }
    }
}
