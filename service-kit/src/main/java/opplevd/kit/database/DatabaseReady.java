package opplevd.kit.database;

/** Published once, when the tables are there: jobs that need the database start then. */
public record DatabaseReady() {}
