/**
 * Answers: who may sign in here and as what, which programs have tokens, and what has been done? Signs the sessions and tokens
 * that both services believe. May import organisation and the service-kit.
 */
@org.jspecify.annotations.NullMarked
package opplevd.survey.account;
