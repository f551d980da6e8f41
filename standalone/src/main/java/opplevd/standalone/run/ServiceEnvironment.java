package opplevd.standalone.run;

import java.util.HashMap;
import java.util.Map;
import opplevd.mysql.EmbeddedMysql;
import org.jspecify.annotations.Nullable;

/** What each service is told by its environment: ports, database, keys, and where the other one is. */
final class ServiceEnvironment {
    private final Settings settings;
    private final @Nullable EmbeddedMysql database;
    private final boolean simulated;

    ServiceEnvironment(Settings settings, @Nullable EmbeddedMysql database, boolean simulated) {
        this.settings = settings;
        this.database = database;
        this.simulated = simulated;
    }

    Map<String, String> survey() {
        Map<String, String> environment = common("SURVEY", "survey");
        environment.put("OPPLEVD_OPERATOR_SECRET", Secrets.in(settings).operator());
        if (simulated) {
            // nothing leaves the machine: a page shows what would have been sent, at any hour
            environment.put("OPPLEVD_MAIL_DEMO", "true");
            environment.put("OPPLEVD_SMS_HOURS", "0-24");
            environment.put("OPPLEVD_MAIL_PER_MINUTE", "60000");
            environment.put("OPPLEVD_SMS_PER_MINUTE", "60000");
        }
        return environment;
    }

    Map<String, String> report(String feedToken) {
        Map<String, String> environment = common("REPORT", "report");
        environment.put("OPPLEVD_FEED_TOKEN", feedToken);
        return environment;
    }

    private Map<String, String> common(String service, String schema) {
        Map<String, String> environment = new HashMap<>();
        environment.put("OPPLEVD_HOME", settings.home().toString());
        environment.put("OPPLEVD_SURVEY_PORT", Integer.toString(settings.surveyPort()));
        environment.put("OPPLEVD_REPORT_PORT", Integer.toString(settings.reportPort()));
        environment.put("OPPLEVD_SURVEY_URL", settings.surveyUrl());
        environment.put("OPPLEVD_REPORT_URL", settings.reportUrl());
        environment.put("OPPLEVD_KEYS", settings.keys().toString());
        environment.put("OPPLEVD_SIMULATED", Boolean.toString(simulated));
        String prefix = "OPPLEVD_" + service + "_DB_";
        String hosts = settings.databaseHosts();
        if (database != null) {
            String password = Secrets.in(settings).database(schema);
            environment.put(prefix + "URL", database.schemaFor(schema, password));
            environment.put(prefix + "USER", schema);
            environment.put(prefix + "PASSWORD", password);
        } else if (hosts != null) {
            environment.put(
                    prefix + "URL",
                    "jdbc:mysql://" + hosts + "/" + schema
                            + "?createDatabaseIfNotExist=true&useAffectedRows=true&rewriteBatchedStatements=true&connectionTimeZone=UTC");
            environment.put(prefix + "USER", settings.databaseUser());
            environment.put(prefix + "PASSWORD", settings.databasePassword());
        }
        return environment;
    }
}
