package opplevd.survey.account;

import io.micronaut.core.annotation.Introspected;

/** Somebody with an account, as others are told of them. */
@Introspected
public record Colleague(String id, String name) {}
