package opplevd.survey.directory;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import opplevd.kit.audit.AuditLog;
import opplevd.kit.id.Uuid7;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.MunicipalityScope;
import opplevd.kit.signin.SignedIn;
import opplevd.kit.sql.Transactions;
import opplevd.survey.organisation.KnownMunicipalities;
import opplevd.survey.organisation.Municipality;
import opplevd.survey.organisation.OrganisationNumber;
import opplevd.survey.organisation.ServiceArea;
import opplevd.survey.organisation.ServiceAreas;
import opplevd.survey.organisation.Unit;
import opplevd.survey.organisation.UnitCodes;
import opplevd.survey.organisation.Units;

/** Changes the list of units, each time in one transaction with its entry in the audit log. */
@Singleton
class Directory {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final Transactions transactions;
    private final Entries entries;
    private final Units units;
    private final ServiceAreas areas;
    private final KnownMunicipalities municipalities;
    private final AuditLog audit;
    private final Clock clock;

    Directory(
            Transactions transactions,
            Entries entries,
            Units units,
            ServiceAreas areas,
            KnownMunicipalities municipalities,
            AuditLog audit,
            Clock clock) {
        this.transactions = transactions;
        this.entries = entries;
        this.units = units;
        this.areas = areas;
        this.municipalities = municipalities;
        this.audit = audit;
        this.clock = clock;
    }

    List<Entry> all(MunicipalityScope scope) {
        return transactions.read(connection -> entries.all(connection, scope));
    }

    List<Entries.Place> places(MunicipalityScope scope) {
        return transactions.read(connection -> entries.places(connection, scope));
    }

    List<ServiceArea> areas() {
        return transactions.read(areas::all);
    }

    /** @throws Refusal 404 when there is no such unit in scope */
    Entry find(MunicipalityScope scope, String id) {
        return transactions.read(
                connection -> entries.find(connection, scope, id).orElseThrow(Refusal::notFound));
    }

    boolean inARound(Entry entry) {
        return transactions.read(connection -> entries.inARound(connection, entry));
    }

    /** Adds a unit for each name; none when the form says what is wrong. @return how many */
    int add(UnitForm form, MunicipalityScope scope, String municipalityId, SignedIn reader) {
        return transactions.change(connection -> {
            List<String> names = form.names();
            Optional<Municipality> place =
                    scope.contains(municipalityId) ? municipalities.byId(connection, municipalityId) : Optional.empty();
            if (place.isEmpty()) {
                form.flaw("place", "place");
            }
            String area = area(connection, form);
            Set<String> known = entries.all(connection, scope).stream()
                    .filter(entry -> entry.municipalityId().equals(municipalityId)
                            && entry.areaKey().equals(area))
                    .map(Entry::name)
                    .collect(Collectors.toSet());
            names.stream().filter(known::contains).findFirst().ifPresent(name -> form.flaw("names", "exists", name));
            if (!form.flaws().isEmpty()) {
                return 0;
            }
            List<Unit> added = new ArrayList<>();
            Set<String> taken = new TreeSet<>();
            for (String name : names) {
                String code = free(connection, place.orElseThrow().code(), name, taken);
                taken.add(code);
                added.add(
                        new Unit(Uuid7.next(), code, name, municipalityId, area, form.owner(), null, new TreeSet<>()));
            }
            units.add(connection, added);
            for (Unit unit : added) {
                audit.record(reader, "unit-added", unit.id(), municipalityId);
            }
            return added.size();
        });
    }

    private String free(Connection connection, String municipalityCode, String name, Set<String> taken)
            throws SQLException {
        Set<String> all = new TreeSet<>(taken);
        String code = UnitCodes.of(municipalityCode, name, all);
        while (!units.withCodes(connection, Set.of(code)).isEmpty()) {
            all.add(code);
            code = UnitCodes.of(municipalityCode, name, all);
        }
        return code;
    }

    private String area(Connection connection, UnitForm form) throws SQLException {
        String area = form.text("area");
        if (!ServiceArea.valid(area) || areas.find(connection, area).isEmpty()) {
            form.flaw("area", "area");
        }
        return area;
    }

    /** Changes a unit; false when the form says what is wrong. */
    boolean change(UnitForm form, Entry before, SignedIn reader) {
        return transactions.change(connection -> {
            String name = form.name();
            String number = form.organisationNumber();
            String area = entries.inARound(connection, before) ? before.areaKey() : area(connection, form);
            Map<String, String> serves = new TreeMap<>();
            for (String code : form.serves()) {
                Optional<Municipality> other = municipalities.byCode(connection, code);
                if (other.isEmpty()) {
                    form.flaw("serves", "serves", code);
                } else if (!other.get().id().equals(before.municipalityId())) {
                    serves.put(other.get().id(), code);
                }
            }
            if (!form.flaws().isEmpty()) {
                return false;
            }
            Entry after = new Entry(
                    before.id(),
                    before.code(),
                    name,
                    before.municipalityId(),
                    before.municipality(),
                    area,
                    form.owner(),
                    number.isEmpty() ? "" : new OrganisationNumber(number).digits(),
                    List.of(),
                    before.closedOn());
            entries.change(connection, after, serves.keySet());
            audit.record(reader, "unit-changed", before.id(), before.municipalityId());
            return true;
        });
    }

    /** Closes a unit that is there, opens one again that is closed. */
    void turn(Entry entry, SignedIn reader) {
        transactions.change(connection -> {
            boolean open = entry.closedOn() == null;
            entries.close(connection, entry, open ? LocalDate.ofInstant(clock.instant(), OSLO) : null);
            audit.record(reader, open ? "unit-closed" : "unit-reopened", entry.id(), entry.municipalityId());
            return true;
        });
    }
}
