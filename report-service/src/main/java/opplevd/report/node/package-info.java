/**
 * How good is a unit, or a municipality's service area, in a round: in the whole questionnaire, each dimension and each
 * item? Computed by the kernel from what was published; the same records are drawn on pages and answered by the API.
 *
 * <p>May import results, the kernel and the service-kit; the report packages import it.
 */
package opplevd.report.node;
