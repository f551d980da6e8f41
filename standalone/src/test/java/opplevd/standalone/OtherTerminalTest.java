package opplevd.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import opplevd.standalone.run.RunState;
import org.junit.jupiter.api.Test;

/** What does somebody see of a running demo from another terminal? */
class OtherTerminalTest {
    private final RunningOpplevd opplevd = RunningOpplevd.demo();
    private final CommandLineInATest terminal = new CommandLineInATest(opplevd.settings());

    @Test
    void whatRunsIsSeenAndNotStartedTwice() throws Exception {
        RunState before = RunState.read(opplevd.settings()).orElseThrow();
        CommandLineInATest.Said status = terminal.run("status");
        assertEquals(0, status.exit(), status.says());
        assertTrue(status.says().startsWith("Opplevd is running"), status.says());
        terminal.run("start");
        assertEquals(before, RunState.read(opplevd.settings()).orElseThrow());
    }
}
