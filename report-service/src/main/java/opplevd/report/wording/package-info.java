/**
 * How is a figure said in a language? Numbers, intervals, names and lists as they stand in a sentence, on a page and in a
 * chart. Imports the kernel and service-kit's languages; knows no feature.
 */
@NullMarked
package opplevd.report.wording;

import org.jspecify.annotations.NullMarked;
