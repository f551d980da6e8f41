package opplevd.report.gathering;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.Set;
import opplevd.kit.signin.MenuLink;
import opplevd.kit.signin.Role;

/** Gatherings in the menu, for those who may come to one. */
@Factory
class GatheringMenu {
    private static final int PLACE = 30;

    @Singleton
    MenuLink gatherings() {
        return new MenuLink(
                PLACE,
                "gatherings",
                "/gatherings",
                Set.of(Role.COORDINATOR, Role.STEERING_GROUP, Role.PROJECT_LEADER, Role.FACILITATOR, Role.SECRETARIAT));
    }
}
