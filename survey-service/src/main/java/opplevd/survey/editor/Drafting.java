package opplevd.survey.editor;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opplevd.kit.audit.AuditLog;
import opplevd.kit.id.Uuid7;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.Municipalities;
import opplevd.kit.signin.SignedIn;
import opplevd.survey.questionnaire.Holder;
import opplevd.survey.questionnaire.Holders;
import opplevd.survey.questionnaire.Item;
import opplevd.survey.questionnaire.Published;
import opplevd.survey.questionnaire.PublishedQuestionnaires;
import opplevd.survey.questionnaire.Questionnaire;
import opplevd.survey.questionnaire.QuestionnaireDraft;
import opplevd.survey.questionnaire.QuestionnaireDrafts;
import opplevd.survey.questionnaire.QuestionnaireLibrary;
import opplevd.survey.questionnaire.Trials;
import org.jspecify.annotations.Nullable;

/** Makes, changes and publishes drafts for whoever somebody may act for; each deed is in the audit log. */
@Singleton
class Drafting {
    private final Transactions transactions;
    private final QuestionnaireDrafts drafts;
    private final PublishedQuestionnaires published;
    private final Municipalities municipalities;
    private final AuditLog audit;
    private final Clock clock;

    Drafting(
            Transactions transactions,
            QuestionnaireDrafts drafts,
            PublishedQuestionnaires published,
            Municipalities municipalities,
            AuditLog audit,
            Clock clock) {
        this.transactions = transactions;
        this.drafts = drafts;
        this.published = published;
        this.municipalities = municipalities;
        this.audit = audit;
        this.clock = clock;
    }

    /** For whom the reader makes questionnaires; 404 for whoever makes none. */
    Holders holders(SignedIn reader) {
        Holders holders = Holders.of(reader, municipalities);
        if (!holders.any()) {
            throw Refusal.notFound();
        }
        return holders;
    }

    List<QuestionnaireDraft> all(SignedIn reader) {
        return transactions.run(connection -> drafts.all(connection, holders(reader)));
    }

    QuestionnaireDraft find(SignedIn reader, String id) {
        return transactions
                .run(connection -> drafts.find(connection, holders(reader), id))
                .orElseThrow(Refusal::notFound);
    }

    /** What was published under the same key for the same holder, the latest first. */
    List<Published> versions(SignedIn reader, Holder holder, String key) {
        return transactions.run(connection -> published.all(connection, holders(reader))).stream()
                .filter(one ->
                        one.holder().equals(holder) && one.questionnaire().key().equals(key))
                .toList();
    }

    /**
     * A draft with the library's questionnaire, or with a published one that it continues for the same holder.
     *
     * @param whose whom a library's questionnaire is copied for, as a form sends it
     */
    String copy(SignedIn reader, String from, String whose) {
        Optional<Questionnaire> library = QuestionnaireLibrary.find(from);
        if (library.isPresent()) {
            return make(reader, Whose.chosen(whose), library.get(), null);
        }
        Published before = transactions
                .run(connection -> published.find(connection, holders(reader), from))
                .orElseThrow(Refusal::notFound);
        return make(reader, before.holder(), withChoice(before.questionnaire()), before.id());
    }

    /** A published questionnaire keeps only what it asks; what else could be chosen stands in the library. */
    private static Questionnaire withChoice(Questionnaire before) {
        Set<String> asked = before.items().stream().map(Item::key).collect(Collectors.toSet());
        List<Item> left = QuestionnaireLibrary.find(before.key()).stream()
                .flatMap(library -> Stream.concat(library.items().stream(), library.optional().stream()))
                .filter(item -> !item.core() && !asked.contains(item.key()))
                .toList();
        return Editing.with(before, before.items(), left);
    }

    String make(SignedIn reader, Holder holder, Questionnaire questionnaire, @Nullable String previousId) {
        if (!holders(reader).contains(holder)) {
            throw Refusal.notFound();
        }
        QuestionnaireDraft draft = new QuestionnaireDraft(
                Uuid7.next(), holder, questionnaire, previousId, Set.of(), 1, Trials.name(), reader.name(), now());
        transactions.run(connection -> {
            drafts.add(connection, draft, reader, now());
            return draft;
        });
        record(reader, "questionnaire-draft-made", draft);
        return draft.id();
    }

    /** Stores the change of a draft as it was read in that edition; false when somebody else was faster. */
    boolean change(SignedIn reader, String id, int edition, UnaryOperator<QuestionnaireDraft> change) {
        QuestionnaireDraft before = find(reader, id);
        if (before.edition() != edition) {
            return false;
        }
        QuestionnaireDraft wished = change.apply(before);
        QuestionnaireDraft after = new QuestionnaireDraft(
                before.id(),
                before.holder(),
                wished.questionnaire(),
                before.previousId(),
                wished.overruled(),
                edition,
                wished.trial(),
                reader.name(),
                now());
        boolean stored = transactions.run(connection -> drafts.save(connection, after, reader, now()));
        if (stored) {
            record(reader, "questionnaire-draft-changed", after);
        }
        return stored;
    }

    boolean remove(SignedIn reader, String id, int edition) {
        QuestionnaireDraft draft = find(reader, id);
        boolean removed =
                draft.edition() == edition && transactions.run(connection -> drafts.remove(connection, draft));
        if (removed) {
            record(reader, "questionnaire-draft-removed", draft);
        }
        return removed;
    }

    /**
     * Freezes the draft as the holder's next version.
     *
     * @param renewed own items that ask something else than before: they get a new key, and begin a new series
     * @return empty when somebody else changed it meanwhile
     */
    Optional<Published> publish(SignedIn reader, String id, int edition, Set<String> renewed) {
        QuestionnaireDraft draft = find(reader, id);
        if (draft.edition() != edition) {
            return Optional.empty();
        }
        QuestionnaireDraft last = draft.with(Editing.renewing(draft.questionnaire(), renewed));
        Optional<Published> made = transactions.run(connection -> drafts.remove(connection, draft)
                ? Optional.of(published.publish(connection, last, reader, now()))
                : Optional.empty());
        made.ifPresent(one -> record(reader, "questionnaire-published", draft));
        return made;
    }

    private void record(SignedIn reader, String action, QuestionnaireDraft draft) {
        String municipality = draft.holder().municipalityId();
        audit.record(
                reader,
                action,
                draft.id() + " " + draft.questionnaire().key(),
                municipality.isEmpty() ? null : municipality);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
