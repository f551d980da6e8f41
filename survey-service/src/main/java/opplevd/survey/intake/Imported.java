package opplevd.survey.intake;

import io.micronaut.serde.annotation.Serdeable;

/**
 * What an import has become.
 *
 * @param publications one a municipality
 */
@Serdeable
record Imported(String round, String id, String state, int publications) {}
