package opplevd.standalone;

import opplevd.mysql.MysqlTrouble;
import opplevd.standalone.command.BackupCommand;
import opplevd.standalone.command.CheckMethodCommand;
import opplevd.standalone.command.DemoCommand;
import opplevd.standalone.command.DoctorCommand;
import opplevd.standalone.command.FeedCommand;
import opplevd.standalone.command.ImportCommand;
import opplevd.standalone.command.InviteCommand;
import opplevd.standalone.command.MethodCommand;
import opplevd.standalone.command.MigrateCommand;
import opplevd.standalone.command.RestoreCommand;
import opplevd.standalone.command.SimulateCommand;
import opplevd.standalone.command.StartCommand;
import opplevd.standalone.command.StatusCommand;
import opplevd.standalone.command.StopCommand;
import opplevd.standalone.command.SuperviseCommand;
import opplevd.standalone.command.TokenCommand;
import opplevd.standalone.command.VersionCommand;
import opplevd.standalone.run.Trouble;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line of Opplevd; {@code ./opplevd help} lists what it can do. */
@Command(
        name = "opplevd",
        description = "Measures the quality that residents experience: K = experience / expectation.",
        subcommands = {
            DemoCommand.class,
            StartCommand.class,
            StopCommand.class,
            StatusCommand.class,
            ImportCommand.class,
            MethodCommand.class,
            CheckMethodCommand.class,
            InviteCommand.class,
            SimulateCommand.class,
            TokenCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            MigrateCommand.class,
            FeedCommand.class,
            DoctorCommand.class,
            VersionCommand.class,
            SuperviseCommand.class,
            CommandLine.HelpCommand.class
        },
        footer = {
            "",
            "  test       installs a browser if needed, builds, and runs all checks",
            "  bench      measures how fast everything is; a table with the targets (20 minutes)",
            "  torture    breaks everything on purpose, at length; a table of what held (an hour or two)"
        })
public final class Opplevd implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs one command; 0 is success, 1 trouble that a sentence on stderr explains, 2 words not understood. */
    static int run(String... args) {
        CommandLine line = new CommandLine(new Opplevd());
        line.setExecutionExceptionHandler((exception, command, parsed) -> {
            if (exception instanceof Trouble || exception instanceof MysqlTrouble) {
                command.getErr().println(exception.getMessage());
                return 1;
            }
            throw exception;
        });
        return line.execute(args);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do, for example: ./opplevd demo");
    }
}
