/**
 * Which of many units differ by more than chance, given how many answered? The funnel in words and in a picture, for a
 * municipality's units and for those of a network.
 *
 * <p>May import chart, wording and the kernel.
 */
package opplevd.report.scatter;
