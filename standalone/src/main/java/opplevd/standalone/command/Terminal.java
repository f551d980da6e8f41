package opplevd.standalone.command;

import java.io.PrintStream;
import opplevd.standalone.run.Settings;

/** What the person at the terminal is told when everything runs. */
final class Terminal {
    private final PrintStream out;

    Terminal(PrintStream out) {
        this.out = out;
    }

    void say(String line) {
        out.println(line);
    }

    void addresses(Settings settings) {
        out.println();
        out.println("Opplevd is running.");
        out.println("  Surveys (residents, coordinators):  " + settings.surveyUrl());
        out.println("  Reports (leaders, networks):        " + settings.reportUrl());
    }
}
