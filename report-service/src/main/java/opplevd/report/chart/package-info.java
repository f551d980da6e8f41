/**
 * Where does each line, mark and word of a chart go? Geometry as plain records, computed here and only drawn by the
 * templates, so that page, phone and paper show the same picture. May import nothing of the services: charts get
 * numbers for places and finished texts for words.
 */
@NullMarked
package opplevd.report.chart;

import org.jspecify.annotations.NullMarked;
