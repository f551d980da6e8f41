package opplevd.report.front;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Set;
import opplevd.kit.page.Installation;
import opplevd.kit.signin.MenuLink;
import opplevd.kit.signin.Role;

/** The menu's ends: reports first, and last the way to the survey-service. */
@Factory
class FrontMenu {
    private static final int FIRST = 10;
    private static final int LAST = 90;

    @Singleton
    MenuLink reports() {
        return new MenuLink(FIRST, "reports", "/", EnumSet.complementOf(EnumSet.of(Role.OPERATOR, Role.SERVICE)));
    }

    @Singleton
    MenuLink rounds(Installation installation) {
        return new MenuLink(
                LAST,
                "rounds",
                installation.survey("/rounds"),
                Set.of(Role.COORDINATOR, Role.FACILITATOR, Role.SECRETARIAT));
    }

    @Singleton
    MenuLink accounts(Installation installation) {
        return new MenuLink(LAST, "accounts", installation.survey("/accounts"), Set.of(Role.OPERATOR));
    }
}
