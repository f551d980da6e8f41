/**
 * What did somebody type into a form, and what is wrong with it? Knows no feature; imports the service-kit alone.
 */
package opplevd.report.form;
