package opplevd.survey.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A program's token as it is listed: never the token itself. */
@MappedEntity("api_token")
@Serdeable
record ApiToken(
        @Id String id,
        String role,
        String scope,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt) {}
