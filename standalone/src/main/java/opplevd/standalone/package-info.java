/** The command line: everything on one machine. Imports its own packages {@code command}, {@code run}, {@code method}. */
package opplevd.standalone;
