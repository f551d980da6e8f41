package opplevd.survey.intake;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import opplevd.kit.digest.Sha256;
import opplevd.kit.refusal.Refusal;
import opplevd.survey.questionnaire.Flaws;
import opplevd.survey.round.Round;

/** Brings a mapped file in as every other import: its units are read as a units file is, and all is stored or nothing. */
@Singleton
public class MappedImports {
    private static final String UNITS = "units.csv";

    private final Imports imports;
    private final ContentMac contentMac;

    MappedImports(Imports imports, ContentMac contentMac) {
        this.imports = imports;
        this.contentMac = contentMac;
    }

    /** Whether a round may have this name at all. */
    public static boolean validName(String round) {
        return Round.validName(round);
    }

    /** Whether the name belongs to another round than this very import. */
    public boolean taken(MappedImport mapped) {
        try {
            imports.before(mapped.round(), mac(mapped));
            return false;
        } catch (Refusal other) {
            return true;
        }
    }

    /**
     * Stores and publishes; the same again is one import.
     *
     * @return id of the round
     */
    public String bring(MappedImport mapped) {
        Flaws flaws = new Flaws();
        UnitsFile units = units(mapped, flaws);
        flaws.refuseIfAny();
        return imports.store(new Import(mapped.round(), mac(mapped), mapped.questionnaire(), units, mapped.tallies()))
                .id();
    }

    private String mac(MappedImport mapped) {
        return contentMac.of(
                Sha256.of(mapped.questionnaire().document()), Sha256.of(csv(mapped)), Sha256.of(mapped.digest()));
    }

    private static UnitsFile units(MappedImport mapped, Flaws flaws) {
        byte[] bytes = csv(mapped).getBytes(StandardCharsets.UTF_8);
        try {
            return UnitsFile.read(UNITS, new ByteArrayInputStream(bytes), flaws);
        } catch (IOException impossible) {
            throw new UncheckedIOException("bytes in memory can be read", impossible);
        }
    }

    private static String csv(MappedImport mapped) {
        StringBuilder csv = new StringBuilder("municipality_code,municipality,service_area,unit,unit_name,invited\n");
        for (MappedImport.OfUnit unit : mapped.units()) {
            csv.append(quoted(unit.municipalityCode()))
                    .append(',')
                    .append(quoted(unit.municipality()))
                    .append(',')
                    .append(quoted(unit.area()))
                    .append(',')
                    .append(quoted(unit.code()))
                    .append(',')
                    .append(quoted(unit.name()))
                    .append(',')
                    .append(unit.invited() == null ? "" : unit.invited().toString())
                    .append('\n');
        }
        return csv.toString();
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }
}
