/**
 * Simulated data for trying Opplevd: networks of real municipality names, invented units, drawn answers. Imports
 * {@code run} only; everything goes in by the same public interfaces that others use.
 */
package opplevd.standalone.demo;
