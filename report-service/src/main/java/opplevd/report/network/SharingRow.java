package opplevd.report.network;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A choice as it is stored. */
@MappedEntity("sharing_choice")
record SharingRow(@Id String choiceId, String municipalityId, String roundId, Sharing sharing, Instant chosenAt) {}
