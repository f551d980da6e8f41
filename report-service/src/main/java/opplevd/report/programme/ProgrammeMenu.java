package opplevd.report.programme;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.Set;
import opplevd.kit.signin.MenuLink;
import opplevd.kit.signin.Role;

/** Networks in the menu, for those who may read a comparison. */
@Factory
class ProgrammeMenu {
    private static final int PLACE = 20;

    @Singleton
    MenuLink networks() {
        return new MenuLink(
                PLACE,
                "networks",
                "/networks",
                Set.of(Role.COORDINATOR, Role.STEERING_GROUP, Role.PROJECT_LEADER, Role.FACILITATOR, Role.SECRETARIAT));
    }
}
