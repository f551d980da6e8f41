/**
 * A real MySQL on this machine, for trying Opplevd and for tests: where do its programs come from, and how is it
 * started, stopped and found again? Imports the JDK and the MySQL driver only. Production brings its own MySQL.
 */
package opplevd.mysql;
