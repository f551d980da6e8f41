/** One class for each command of {@code ./opplevd}. Imports {@code run}, {@code demo} and {@code method}. */
package opplevd.standalone.command;
