package opplevd.standalone.command;

import java.util.concurrent.Callable;
import opplevd.standalone.demo.Demo;
import opplevd.standalone.run.Settings;
import opplevd.standalone.run.Supervisor;
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
            supervisor.start(true);
            Demo demo = new Demo(settings, terminal::say);
            demo.fill();
            terminal.addresses(settings);
            demo.signIns().forEach(terminal::say);
            terminal.say("");
            terminal.say("Ctrl-C ends all of it.");
            supervisor.learn();
            supervisor.awaitClosed();
        }
        return 0;
    }
}
