package opplevd.report.results;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import opplevd.quality.NodeStatus;
import org.jspecify.annotations.Nullable;

/**
 * Writes an area's sums as a few bytes: everything that a comparison needs, without distributions. What is written here is read by
 * {@link SumsReader}, in the same order; doubles keep every bit.
 */
final class SumsWriter {
    /** Stands for a number that is unknown, and for a list that is not there. */
    static final int NONE = -1;

    /** A visibility is written as its place here; never changes. */
    static final List<NodeStatus> STATUSES =
            List.of(NodeStatus.SHOWN, NodeStatus.PRIMARY, NodeStatus.SECONDARY, NodeStatus.EMPTY);

    private final PublishedArea area;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    private SumsWriter(PublishedArea area) {
        this.area = area;
    }

    /**
     * The bytes of an area.
     *
     * @param title the area's, as it is stored
     * @param asked its questionnaire, as it is stored
     */
    static byte[] write(PublishedArea area, String title, String asked) {
        SumsWriter writer = new SumsWriter(area);
        try {
            writer.write(title, asked);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return writer.bytes.toByteArray();
    }

    private void write(String title, String asked) throws IOException {
        List<String> dimensions = area.questionnaire().dimensionKeys();
        List<String> items = area.questionnaire().itemKeys();
        text(title);
        text(asked);
        out.writeByte(STATUSES.indexOf(area.whole().visibility()));
        for (String key : dimensions) {
            out.writeByte(STATUSES.indexOf(area.dimension(key)));
        }
        for (String key : items) {
            out.writeByte(STATUSES.indexOf(area.item(key)));
        }
        out.writeInt(area.units().size());
        for (PublishedUnit unit : area.units()) {
            unit(unit, dimensions, items);
        }
        PublishedArea.Others others = area.pooled();
        pooled(others.whole());
        for (String key : dimensions) {
            pooled(others.dimension(key));
        }
        for (String key : items) {
            pooled(others.item(key));
        }
        contributions(others.contributed());
    }

    private void unit(PublishedUnit unit, List<String> dimensions, List<String> items) throws IOException {
        text(unit.id());
        text(unit.code());
        text(unit.name());
        number(unit.invited());
        out.writeInt(unit.responses());
        out.writeInt(unit.openResponses());
        scope(unit.whole());
        for (String key : dimensions) {
            scope(unit.dimension(key));
        }
        for (String key : items) {
            scope(unit.item(key));
        }
        contributions(unit.contributed());
    }

    private void scope(ScopeSums sums) throws IOException {
        out.writeByte(STATUSES.indexOf(sums.visibility()));
        if (sums.shown()) {
            sums(sums.n(), sums.o(), sums.f(), sums.oo(), sums.of(), sums.ff());
            counts(sums.met(), sums.pairs(), sums.top());
        }
    }

    private void pooled(@Nullable PooledSums sums) throws IOException {
        out.writeBoolean(sums != null);
        if (sums != null) {
            sums(sums.n(), sums.o(), sums.f(), sums.oo(), sums.of(), sums.ff());
            counts(sums.met(), sums.pairs(), sums.top());
            number(sums.invited());
            out.writeInt(sums.units());
        }
    }

    private void sums(@Nullable Integer n, @Nullable Double... sums) throws IOException {
        out.writeInt(Objects.requireNonNull(n));
        for (Double sum : sums) {
            out.writeDouble(Objects.requireNonNull(sum));
        }
    }

    private void counts(@Nullable Integer... counts) throws IOException {
        for (Integer count : counts) {
            out.writeInt(Objects.requireNonNull(count));
        }
    }

    private void contributions(PublishedContributions given) throws IOException {
        contributions(given.items());
        contributions(given.dimensions());
    }

    private void contributions(@Nullable Map<String, Double> given) throws IOException {
        out.writeInt(given == null ? NONE : given.size());
        if (given != null) {
            for (Map.Entry<String, Double> one : given.entrySet()) {
                text(one.getKey());
                out.writeDouble(one.getValue());
            }
        }
    }

    private void number(@Nullable Integer number) throws IOException {
        out.writeInt(number == null ? NONE : number);
    }

    private void text(String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }
}
