package opplevd.report.measure;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import opplevd.kit.signin.MenuLink;
import opplevd.kit.signin.Role;

/** The database of measures in the menu, for everybody who reads reports. */
@Factory
class MeasureMenu {
    private static final int PLACE = 30;

    @Singleton
    MenuLink measures() {
        return new MenuLink(
                PLACE, "measures", "/measures", EnumSet.complementOf(EnumSet.of(Role.OPERATOR, Role.SERVICE)));
    }
}
