/**
 * What runs on this machine: the database, the survey-service and the report-service under one supervisor, and the
 * folder that holds their state. Imports the embedded MySQL, jackson and the JDK.
 */
package opplevd.standalone.run;
