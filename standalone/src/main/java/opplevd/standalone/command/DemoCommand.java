package opplevd.standalone.command;

import java.util.concurrent.Callable;
import opplevd.standalone.demo.Demo;
import opplevd.standalone.run.Settings;
import opplevd.standalone.run.Supervisor;
import opplevd.standalone.run.Trouble;
import picocli.CommandLine.Command;

@Command(name = "demo", description = "Starts everything with simulated data, in the foreground; Ctrl-C ends it.")
public final class DemoCommand implements Callable<Integer> {
    @Override
    public Integer call() throws InterruptedException {
        Settings settings = Settings.from(System.getenv());
        Terminal terminal = new Terminal(System.out);
        try (Supervisor supervisor = new Supervisor(settings, terminal::say)) {
            Runtime.getRuntime().addShutdownHook(new Thread(supervisor::close));
            terminal.say("Starting the database and both services (" + settings.home() + ")");
            if (supervisor.start(true) && filled(settings, supervisor, terminal)) {
                supervisor.learn();
                supervisor.awaitClosed();
            }
        }
        return 0;
    }

    /** Fills in the data and says where to look; false if all was ended meanwhile. */
    private static boolean filled(Settings settings, Supervisor supervisor, Terminal terminal)
            throws InterruptedException {
        try {
            Demo demo = new Demo(settings, terminal::say);
            demo.fill();
            terminal.addresses(settings);
            demo.signIns().forEach(terminal::say);
            terminal.say("");
            terminal.say("Ctrl-C ends all of it.");
            return true;
        } catch (Trouble e) {
            if (supervisor.closing()) {
                return false;
            }
            throw e;
        }
    }
}
