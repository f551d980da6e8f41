package opplevd.survey.round;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundStateTest {
    @Test
    void a_part_goes_forward_one_state_at_a_time_and_never_back() {
        List<String> allowed = new ArrayList<>();
        for (RoundState from : RoundState.values()) {
            for (RoundState to : RoundState.values()) {
                if (from.mayBecome(to)) {
                    allowed.add(from + "-" + to);
                }
            }
        }
        assertEquals(List.of("DRAFT-OPEN", "OPEN-CLOSED", "CLOSED-PUBLISHED"), allowed);
    }
}
