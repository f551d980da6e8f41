/**
 * What do the municipalities of a network talk about when they meet, what did they promise, and did it help? Gatherings: who
 * comes, an agenda made from the data, the view for the projector and for phones, notes and promises, minutes.
 *
 * <p>May import benchmark, node, reader, network, results, chart, wording, export and the service-kit. Promises may be handed
 * over to measures, never back.
 */
package opplevd.report.gathering;
