package opplevd.survey.handout;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import opplevd.kit.page.Installation;
import opplevd.survey.box.Mode;
import opplevd.survey.invitation.Contact;
import opplevd.survey.invitation.Offered;
import opplevd.survey.invitation.PersonalLinks;
import opplevd.survey.invitation.UnitLink;
import opplevd.survey.invitation.UnitLinks;
import opplevd.survey.round.ReachedPart;

/** What does the page of a part's links show: the open ones by kind, and how many letters and personal links there are? */
@Singleton
class LinksModel {
    /** From so many units on, one looks for them by name. */
    private static final int MANY = 10;

    private final PartOnPaper.Reading papers;
    private final UnitLinks open;
    private final PersonalLinks personal;
    private final Addressed addressed;
    private final Offered offered;
    private final Installation installation;

    LinksModel(
            PartOnPaper.Reading papers,
            UnitLinks open,
            PersonalLinks personal,
            Addressed addressed,
            Offered offered,
            Installation installation) {
        this.papers = papers;
        this.open = open;
        this.personal = personal;
        this.addressed = addressed;
        this.offered = offered;
        this.installation = installation;
    }

    /** @param words of a unit's name; "" = all units */
    Map<String, Object> of(ReachedPart here, String words) {
        PartOnPaper paper = papers.of(here.id());
        List<UnitLink> links = open.of(here.id());
        Map<String, Object> model = new HashMap<>();
        model.put("round", here.roundId());
        model.put("name", here.roundName());
        model.put("part", here.id());
        model.put("place", here.municipality());
        model.put("ended", OwnPart.ended(here));
        model.put("draft", here.state().name().equals("DRAFT"));
        model.put("offered", offered.tags(paper.approved()));
        model.put(
                "units", paper.units().values().stream().map(LinksModel::choice).toList());
        model.put("many", paper.units().size() > MANY);
        model.put("words", words);
        model.put("kinds", kinds(paper, links, words));
        model.put("posters", withPoster(paper, links));
        model.put("sensitive", paper.sensitive());
        Predicate<Contact> out = addressed.optedOut(here);
        model.put("invited", personal.count(here.id(), out.negate()));
        model.put("letters", personal.count(here.id(), addressed.of(here)));
        return model;
    }

    private List<Map<String, Object>> kinds(PartOnPaper paper, List<UnitLink> links, String words) {
        return Arrays.stream(Mode.values())
                .filter(Mode::open)
                .map(mode -> Map.<String, Object>of(
                        "mode",
                        mode.name(),
                        "any",
                        links.stream().anyMatch(link -> link.mode() == mode),
                        "links",
                        links.stream()
                                .filter(link -> link.mode() == mode)
                                .filter(link -> named(paper, link, words))
                                .map(link -> row(paper, link))
                                .toList()))
                .toList();
    }

    private static boolean named(PartOnPaper paper, UnitLink link, String words) {
        return paper.unit(link.unitId()).name().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    private Map<String, Object> row(PartOnPaper paper, UnitLink link) {
        return Map.of(
                "unit", paper.unit(link.unitId()).name(),
                "code", link.code(),
                "printed", link.printed(),
                "url", installation.survey("/o/" + link.code()));
    }

    /** The units that have a poster, by name. */
    private static List<Map<String, String>> withPoster(PartOnPaper paper, List<UnitLink> links) {
        Set<String> units = links.stream()
                .filter(link -> link.mode() == Mode.OPEN)
                .map(UnitLink::unitId)
                .collect(Collectors.toSet());
        return paper.units().values().stream()
                .filter(unit -> units.contains(unit.id()))
                .map(LinksModel::choice)
                .toList();
    }

    private static Map<String, String> choice(PartOnPaper.Unit unit) {
        return Map.of("id", unit.id(), "name", unit.name());
    }
}
