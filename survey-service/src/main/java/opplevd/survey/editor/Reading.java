package opplevd.survey.editor;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opplevd.kit.audit.AuditLog;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.Municipalities;
import opplevd.kit.signin.MunicipalityScope;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;
import opplevd.survey.questionnaire.Dimension;
import opplevd.survey.questionnaire.Flaws;
import opplevd.survey.questionnaire.Holder;
import opplevd.survey.questionnaire.Holders;
import opplevd.survey.questionnaire.Item;
import opplevd.survey.questionnaire.LanguageApproval;
import opplevd.survey.questionnaire.LanguageApprovals;
import opplevd.survey.questionnaire.Published;
import opplevd.survey.questionnaire.PublishedQuestionnaires;
import opplevd.survey.questionnaire.Questionnaire;
import opplevd.survey.questionnaire.QuestionnaireLibrary;

/** What does a page show of a questionnaire that is not to be changed, and who has approved its draft translation? */
@Singleton
class Reading {
    private final Transactions transactions;
    private final PublishedQuestionnaires published;
    private final LanguageApprovals approvals;
    private final Municipalities municipalities;
    private final Whose whose;
    private final AuditLog audit;
    private final Clock clock;

    Reading(
            Transactions transactions,
            PublishedQuestionnaires published,
            LanguageApprovals approvals,
            Municipalities municipalities,
            Whose whose,
            AuditLog audit,
            Clock clock) {
        this.transactions = transactions;
        this.published = published;
        this.approvals = approvals;
        this.municipalities = municipalities;
        this.whose = whose;
        this.audit = audit;
        this.clock = clock;
    }

    /** The latest of each series. */
    List<Published> latest(Holders holders) {
        Set<String> seen = new HashSet<>();
        return transactions.run(connection -> published.all(connection, holders)).stream()
                .filter(one -> seen.add(one.holder() + one.questionnaire().key()))
                .toList();
    }

    Published find(Holders holders, String id) {
        return transactions
                .run(connection -> published.find(connection, holders, id))
                .orElseThrow(Refusal::notFound);
    }

    /** The own names of our languages in which nothing is missing. */
    static List<String> languages(Questionnaire questionnaire) {
        return Arrays.stream(Language.values())
                .filter(language -> Wording.meter(questionnaire, language.tag()).full())
                .map(Language::tag)
                .toList();
    }

    static List<String> errors(Flaws flaws, Messages messages, Language language) {
        return flaws.found().stream()
                .map(flaw -> flaw.place()
                        + messages.text(language, flaw.key(), flaw.values().toArray()))
                .toList();
    }

    Map<String, Object> model(SignedIn reader, Questionnaire questionnaire, Language language) {
        Map<String, Object> model = new HashMap<>();
        model.put("title", Said.of(questionnaire.title(), language));
        model.put("ofLibrary", QuestionnaireLibrary.asks(questionnaire));
        model.put("kind", questionnaire.kind().written());
        model.put("items", questionnaire.items().size());
        model.put("dimensions", dimensions(questionnaire, questionnaire.items(), language));
        model.put("optional", dimensions(questionnaire, questionnaire.optional(), language));
        model.put("groups", groups(questionnaire, language));
        model.put("complete", languages(questionnaire));
        model.put("walk", pages(questionnaire));
        model.put("hash", questionnaire.asked().hash());
        model.put("needsApproval", needsApproval(questionnaire));
        model.put("approvals", needsApproval(questionnaire) ? approvals(reader, questionnaire, language) : List.of());
        return model;
    }

    /** How many numbered pages a trial walks through: the filter, the items, then direct question, comment, group, summary. */
    static int pages(Questionnaire questionnaire) {
        int pages = questionnaire.items().size() + 3;
        pages += questionnaire.filter() == null ? 0 : 1;
        return pages + (questionnaire.groups().isEmpty() ? 0 : 1);
    }

    private static boolean needsApproval(Questionnaire questionnaire) {
        return LanguageApprovals.DRAFTS.stream()
                .anyMatch(language -> questionnaire.title().byLanguage().containsKey(language));
    }

    static List<Map<String, Object>> dimensions(Questionnaire questionnaire, List<Item> items, Language language) {
        List<Map<String, Object>> dimensions = new ArrayList<>();
        for (Dimension dimension : questionnaire.dimensions()) {
            List<Said> statements = items.stream()
                    .filter(item -> item.dimension().equals(dimension.key()))
                    .map(item -> Said.of(item.text(), language))
                    .toList();
            if (!statements.isEmpty()) {
                dimensions.add(Map.of("title", Said.of(dimension.title(), language), "statements", statements));
            }
        }
        return dimensions;
    }

    /** The questions by whose answers a round's results can be told, with what can be ticked. */
    private static List<Map<String, Object>> groups(Questionnaire questionnaire, Language language) {
        return questionnaire.groups().stream()
                .map(question -> Map.<String, Object>of(
                        "title",
                        Said.of(question.text(), language),
                        "statements",
                        question.groups().stream()
                                .map(group -> Said.of(group.text(), language))
                                .toList()))
                .toList();
    }

    /** A line for each municipality whose coordinator the reader is: who approved, or nobody yet. */
    private List<Map<String, Object>> approvals(SignedIn reader, Questionnaire questionnaire, Language language) {
        MunicipalityScope scope = MunicipalityScope.of(reader, municipalities, Role.COORDINATOR);
        String hash = questionnaire.asked().hash();
        List<LanguageApproval> given = transactions.run(connection -> approvals.all(connection, scope, hash));
        List<Map<String, Object>> lines = new ArrayList<>();
        for (String id : scope.ids()) {
            String name = whose.name(Holder.municipality(id), language);
            if (!name.isEmpty()) {
                Map<String, Object> line = new HashMap<>(Map.of("id", id, "municipality", name));
                given.stream()
                        .filter(approval -> approval.municipalityId().equals(id))
                        .findFirst()
                        .ifPresent(approval -> line.put("given", approval));
                lines.add(line);
            }
        }
        return lines;
    }

    /** A coordinator says who in the municipality has read the draft translation; or takes it back. */
    void approve(SignedIn reader, Questionnaire questionnaire, Form form) {
        MunicipalityScope scope = MunicipalityScope.of(reader, municipalities, Role.COORDINATOR);
        String municipality = form.text("municipality");
        String name = form.text("name");
        String hash = questionnaire.asked().hash();
        if (scope.isNobody() || !scope.contains(municipality) || !needsApproval(questionnaire)) {
            throw Refusal.notFound();
        }
        if (!form.has("withdraw") && (name.isEmpty() || name.length() > LanguageApproval.MOST_NAME)) {
            throw new Refusal(
                    HttpStatus.UNPROCESSABLE_ENTITY, "questionnaire.approval.name", LanguageApproval.MOST_NAME);
        }
        for (String language : LanguageApprovals.DRAFTS) {
            transactions.run(connection -> {
                if (form.has("withdraw")) {
                    approvals.remove(connection, municipality, hash, language);
                } else {
                    approvals.add(
                            connection,
                            new LanguageApproval(
                                    municipality,
                                    hash,
                                    language,
                                    name,
                                    clock.instant().truncatedTo(ChronoUnit.MILLIS)),
                            reader);
                }
                return hash;
            });
            audit.record(
                    reader,
                    form.has("withdraw") ? "language-withdrawn" : "language-approved",
                    questionnaire.key() + " " + language,
                    municipality);
        }
    }
}
