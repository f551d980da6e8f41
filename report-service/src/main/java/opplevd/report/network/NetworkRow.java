package opplevd.report.network;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A network without its members. */
@MappedEntity("network")
record NetworkRow(@Id String networkKey, String name) {}
