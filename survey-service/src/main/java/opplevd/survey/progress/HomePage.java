package opplevd.survey.progress;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opplevd.kit.language.Language;
import opplevd.kit.page.Pages;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.Municipalities;
import opplevd.kit.signin.MunicipalityScope;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;
import opplevd.survey.round.ReachedPart;
import opplevd.survey.round.ReachedParts;
import opplevd.survey.round.RoundState;
import org.jspecify.annotations.Nullable;

/** Where those who run rounds begin: what to do now, and every round by its state. */
@Controller("/rounds")
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
class HomePage {
    private static final Role[] ROLES = {Role.COORDINATOR, Role.FACILITATOR, Role.SECRETARIAT};
    /** Looking at each open part costs some reading of its box. */
    private static final int MOST_LOOKED_AT = 12;

    private static final int MOST_TODOS = 5;

    private final ReachedParts parts;
    private final Standings standings;
    private final ToDos todos;
    private final Facts facts;
    private final Municipalities municipalities;
    private final Pages pages;

    HomePage(
            ReachedParts parts,
            Standings standings,
            ToDos todos,
            Facts facts,
            Municipalities municipalities,
            Pages pages) {
        this.parts = parts;
        this.standings = standings;
        this.todos = todos;
        this.facts = facts;
        this.municipalities = municipalities;
        this.pages = pages;
    }

    /** A round in the list; line is null where nobody counts. */
    public record Row(ReachedPart part, @Nullable Line line) {}

    /** Something to do, and in which round. */
    public record Task(String round, ToDo todo) {}

    @Get
    HttpResponse<String> home(SignedIn reader, Language language) {
        if (!reader.has(ROLES)) {
            throw Refusal.notFound();
        }
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        for (RoundState state : List.of(RoundState.OPEN, RoundState.DRAFT, RoundState.CLOSED, RoundState.PUBLISHED)) {
            groups.put(state.name(), new ArrayList<>());
        }
        List<Task> tasks = new ArrayList<>();
        int looked = 0;
        for (ReachedPart part : parts.all(reader)) {
            @Nullable Line line = null;
            if (part.state() == RoundState.OPEN && ++looked <= MOST_LOOKED_AT) {
                Standing standing = standings.of(part);
                line = standing.together(part.municipality());
                todos.of(standing, language, reader).forEach(todo -> tasks.add(new Task(part.roundName(), todo)));
            }
            groups.computeIfAbsent(part.state().name(), state -> new ArrayList<>())
                    .add(new Row(part, line));
        }
        Map<String, Object> model = new HashMap<>();
        model.put("groups", groups);
        model.put("tasks", tasks.stream().limit(MOST_TODOS).toList());
        model.put("count", groups.values().stream().mapToInt(List::size).sum());
        model.put(
                "anyUnit",
                facts.anyUnit(
                        MunicipalityScope.of(reader, municipalities, ROLES).ids()));
        return pages.render("survey/round/rounds", model, language).header("Cache-Control", "no-store");
    }
}
