/**
 * What has been published? Pulls the feed of one or many survey-services in order, stores every publication once, and
 * hands it out as records that are parsed once.
 *
 * <p>May import the kernel and the service-kit, and no other report package; every other report package may import it.
 */
package opplevd.report.results;
