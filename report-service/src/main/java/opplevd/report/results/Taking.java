package opplevd.report.results;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Takes one record of a feed into the database: what it says and how far the source has been read, in one
 * transaction. A record that is already there is taken to be read; one that contradicts what is there is refused.
 */
@Singleton
class Taking {
    private final FeedCursors cursors;
    private final Publications publications;
    private final Places places;
    private final TakenComments comments;
    private final FeedLines lines;
    private final Clock clock = Clock.systemUTC();

    Taking(FeedCursors cursors, Publications publications, Places places, TakenComments comments, FeedLines lines) {
        this.cursors = cursors;
        this.publications = publications;
        this.places = places;
        this.comments = comments;
        this.lines = lines;
    }

    /** How far the source has been read: 0 at first. */
    @Transactional
    long position(String source) {
        return cursors.findBySource(source).map(FeedCursor::seq).orElseGet(() -> {
            cursors.begin(source, clock.instant());
            return 0L;
        });
    }

    /**
     * Takes in one line.
     *
     * @return how far the source has been read now
     * @throws UnreadableRecord when the line cannot be taken in; nothing is stored then
     */
    @Transactional
    public long take(String source, String line) {
        FeedRecord feedRecord = lines.read(line);
        String content = lines.content(line);
        long from = position(source);
        boolean comment = feedRecord.kind() == FeedRecord.Kind.COMMENTS;
        boolean known = comment ? comments.known(feedRecord, content) : known(source, feedRecord, content);
        if (feedRecord.seq() <= from) {
            if (!known) {
                throw new UnreadableRecord("record " + feedRecord.seq() + " comes after record " + from
                        + " and was never read: the feed is out of order");
            }
            return from;
        }
        if (!known) {
            store(source, feedRecord, content);
        }
        if (cursors.move(source, from, feedRecord.seq(), clock.instant()) == 0) {
            throw new ReadElsewhere();
        }
        return feedRecord.seq();
    }

    private boolean known(String source, FeedRecord feedRecord, String content) {
        String stored = publications
                .content(feedRecord.publication(), feedRecord.version())
                .orElse(null);
        if (stored != null && !stored.equals(content)) {
            throw new UnreadableRecord("record " + feedRecord.seq() + ": version " + feedRecord.version()
                    + " of publication " + feedRecord.publication() + " is stored with other content");
        }
        publications
                .findById(feedRecord.publication())
                .filter(publication -> !publication.source().equals(source))
                .ifPresent(publication -> {
                    throw new UnreadableRecord("record " + feedRecord.seq() + ": publication " + publication.id()
                            + " belongs to source " + publication.source());
                });
        return stored != null;
    }

    private void store(String source, FeedRecord feedRecord, String content) {
        if (feedRecord.kind() == FeedRecord.Kind.COMMENTS) {
            comments.store(source, feedRecord, content);
            return;
        }
        int current = publications
                .findById(feedRecord.publication())
                .map(Publication::version)
                .orElse(0);
        if (feedRecord.version() <= current) {
            throw new UnreadableRecord("record " + feedRecord.seq() + ": version " + feedRecord.version()
                    + " comes after version " + current);
        }
        switch (feedRecord.kind()) {
            case PUBLICATION -> publish(source, feedRecord, content);
            case WITHDRAWAL -> withdraw(feedRecord, content, current);
            case COMMENTS -> throw new IllegalStateException("comments are stored before");
        }
    }

    private void withdraw(FeedRecord feedRecord, String content, int current) {
        if (current == 0) {
            throw new UnreadableRecord("record " + feedRecord.seq() + " withdraws publication "
                    + feedRecord.publication() + ", which was never published here");
        }
        addVersion(feedRecord, content);
        publications.withdraw(feedRecord.publication(), feedRecord.version());
    }

    private void publish(String source, FeedRecord feedRecord, String content) {
        FeedRecord.Round round = Objects.requireNonNull(feedRecord.round());
        FeedRecord.Municipality municipality = Objects.requireNonNull(feedRecord.municipality());
        Instant publishedAt = Objects.requireNonNull(feedRecord.publishedAt());
        places.putRound(
                round.id(),
                round.name(),
                round.network(),
                round.source(),
                round.opensAt(),
                round.closesAt(),
                round.asked() == null ? null : round.asked().name());
        places.putMunicipality(municipality.id(), municipality.name());
        List<String> codes = municipality.codes();
        for (int i = 0; i < codes.size(); i++) {
            places.putCode(codes.get(i), municipality.id(), i);
        }
        publications.put(
                feedRecord.publication(), source, round.id(), municipality.id(), feedRecord.version(), publishedAt);
        addVersion(feedRecord, content);
        for (PublishedArea area : Objects.requireNonNull(feedRecord.areas())) {
            storeArea(feedRecord, municipality, area);
        }
    }

    private void addVersion(FeedRecord feedRecord, String content) {
        publications.addVersion(
                feedRecord.publication(),
                feedRecord.version(),
                feedRecord.seq(),
                feedRecord.reason(),
                content,
                clock.instant());
    }

    private void storeArea(FeedRecord feedRecord, FeedRecord.Municipality municipality, PublishedArea area) {
        Questionnaire asked = area.questionnaire();
        publications.addArea(
                feedRecord.publication(),
                feedRecord.version(),
                area.key(),
                lines.writeTitle(area.title()),
                asked.key(),
                asked.scale().min(),
                asked.scale().max(),
                asked.coreHash(),
                !asked.single(),
                lines.write(area));
        if (!asked.single()) {
            publications.addSums(feedRecord.publication(), feedRecord.version(), area.key(), lines.sums(area));
        }
        for (PublishedUnit unit : area.units()) {
            places.putUnit(
                    unit.id(),
                    unit.code(),
                    unit.name(),
                    municipality.id(),
                    area.key(),
                    unit.owner(),
                    unit.organisationNumber());
            publications.addUnit(feedRecord.publication(), feedRecord.version(), unit.id(), area.key());
            if (unit.municipalities() != null) {
                unit.municipalities().forEach(code -> places.putServed(unit.id(), code));
            }
        }
    }

    /** Another instance took the same record a moment earlier: nothing of it is stored twice. */
    static final class ReadElsewhere extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
