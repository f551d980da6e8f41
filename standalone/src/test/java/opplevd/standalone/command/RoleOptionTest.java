package opplevd.standalone.command;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import opplevd.standalone.run.Trouble;
import org.junit.jupiter.api.Test;

/** Whom does the command line let in, and where? */
class RoleOptionTest {
    @Test
    void aMunicipalityIsKnownByItsNumber() {
        assertDoesNotThrow(() -> RoleOption.checkMunicipality("coordinator", "3431"));
        Trouble named = assertThrows(Trouble.class, () -> RoleOption.checkMunicipality("coordinator", "DOVRE"));
        assertEquals(
                "--scope DOVRE is no municipality: give its number of four digits, such as 3431.", named.getMessage());
    }

    @Test
    void aUnitAndANetworkHaveNamesOfTheirOwn() {
        assertDoesNotThrow(() -> RoleOption.checkMunicipality("unit-leader", "3431-fjellheim"));
        assertDoesNotThrow(() -> RoleOption.checkMunicipality("facilitator", "dalene"));
    }

    @Test
    void aRoleOfSomewhereNeedsItsPlace() {
        assertThrows(Trouble.class, () -> RoleOption.check("coordinator", ""));
        assertThrows(Trouble.class, () -> RoleOption.check("mayor", "3431"));
        assertDoesNotThrow(() -> RoleOption.check("secretariat", null));
    }
}
