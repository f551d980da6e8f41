/**
 * Answers: whom does the report-service believe? It signs nothing: it asks the survey-service for its public keys and for what
 * was revoked, remembers both, and goes on with what it knows while the survey-service is away. Imports the service-kit only.
 */
@org.jspecify.annotations.NullMarked
package opplevd.report.signin;
