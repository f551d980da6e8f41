package opplevd.standalone.command;

import java.util.concurrent.Callable;
import opplevd.mysql.MysqlTrouble;
import opplevd.standalone.run.Settings;
import opplevd.standalone.run.Supervisor;
import opplevd.standalone.run.Trouble;
import picocli.CommandLine.Command;

/** The process behind {@code start}: not for people. */
@Command(name = "supervise", hidden = true)
public final class SuperviseCommand implements Callable<Integer> {
    @Override
    public Integer call() throws InterruptedException {
        Settings settings = Settings.from(System.getenv());
        try (Supervisor supervisor = new Supervisor(settings, line -> System.out.println(line))) {
            Runtime.getRuntime().addShutdownHook(new Thread(supervisor::close));
            if (supervisor.start(false)) {
                supervisor.learn();
                supervisor.awaitClosed();
            }
        } catch (Trouble | MysqlTrouble e) {
            System.out.println(StartCommand.TROUBLE + e.getMessage());
            return 1;
        }
        return 0;
    }
}
