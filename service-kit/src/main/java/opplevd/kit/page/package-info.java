/**
 * Answers: how does a template become a page? Freemarker templates under {@code views/}, always escaped; styles under {@code
 * /assets/}; the headers that every answer carries. A record used in a template must be public. May import language only.
 */
@org.jspecify.annotations.NullMarked
package opplevd.kit.page;
