package opplevd.survey.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OrganisationTest {
    @Test
    void an_organisation_number_has_a_right_check_digit() {
        assertTrue(OrganisationNumber.valid("971032081"));
        assertFalse(OrganisationNumber.valid("971032082"));
        assertFalse(OrganisationNumber.valid("97103208"));
        assertThrows(IllegalArgumentException.class, () -> new OrganisationNumber("123456789"));
    }

    @Test
    void a_check_digit_of_ten_does_not_exist() {
        // 0*3+0*2+0*7+0*6+0*5+0*4+0*3+6*2 = 12, 12 mod 11 = 1, 11 - 1 = 10
        for (int last = 0; last < 10; last++) {
            assertFalse(OrganisationNumber.valid("00000006" + last));
        }
    }

    @Test
    void home_care_changed_functions_at_new_year_2024() {
        ServiceArea area = new ServiceArea(
                "home-care",
                new TreeMap<>(Map.of("nb", "Hjemmetjeneste")),
                List.of(
                        new KostraFunction("254", LocalDate.of(1000, 1, 1), LocalDate.of(2023, 12, 31)),
                        new KostraFunction("257", LocalDate.of(2024, 1, 1), null),
                        new KostraFunction("258", LocalDate.of(2024, 1, 1), null)));
        assertEquals(List.of("254"), area.kostraOn(LocalDate.of(2023, 12, 31)));
        assertEquals(List.of("257", "258"), area.kostraOn(LocalDate.of(2024, 1, 1)));
    }

    @Test
    void the_register_knows_every_municipality_with_its_sami_names() {
        assertEquals(357, MunicipalityRegister.size());
        MunicipalityRegister.Entry entry = MunicipalityRegister.find("5610").orElseThrow();
        assertEquals("Kárášjohka", entry.nameIn("se"));
        assertTrue(entry.isCalled("karasjok"));
        assertFalse(MunicipalityRegister.find("9999").isPresent());
    }

    @Test
    void keys_and_codes_have_a_form() {
        assertTrue(ServiceArea.valid("home-care"));
        assertFalse(ServiceArea.valid("Home care"));
        assertTrue(MunicipalityCode.valid("KOS-1"));
        assertFalse(MunicipalityCode.valid(""));
        assertTrue(Unit.validCode("Solbakken barnehage"));
        assertFalse(Unit.validCode("a/b"));
        assertFalse(Unit.validCode(" a"));
    }
}
