package opplevd.report.gathering;

import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opplevd.kit.page.Installation;
import opplevd.kit.page.Pages;

/** The page of all pictures of a gathering: on the wall with what the presenter needs, on phones without. */
@Singleton
class Wallpaper {
    private final Slides slides;
    private final Gatherings gatherings;
    private final Agendas agendas;
    private final Installation installation;
    private final Pages pages;

    Wallpaper(Slides slides, Gatherings gatherings, Agendas agendas, Installation installation, Pages pages) {
        this.slides = slides;
        this.gatherings = gatherings;
        this.agendas = agendas;
        this.installation = installation;
        this.pages = pages;
    }

    HttpResponse<String> presenting(Desk.Opened opened) {
        Map<String, Object> model = model(opened);
        model.put("follows", false);
        model.put("leads", opened.seat().leads());
        model.put("writes", opened.seat().mayWrite());
        model.put("choices", opened.seat().choices());
        Map<String, String> whose = new HashMap<>();
        Map<String, Promise.Kind> kinds = new HashMap<>();
        for (AgendaItem item : agendas.of(opened.gathering())) {
            whose.put(item.itemId(), opened.seat().mostOften(item.presenter()));
            kinds.put(item.itemId(), Promise.Kind.mostOftenAt(item));
        }
        model.put("whose", whose);
        model.put("kinds", kinds);
        model.put("usual", opened.seat().mostOften(null));
        model.put("typed", Map.of("due", gatherings.suggestedDeadline(opened.gathering())));
        model.put("wrong", List.of());
        return pages.render("gathering/show", model, opened.language());
    }

    HttpResponse<String> following(Desk.Opened opened) {
        Map<String, Object> model = model(opened);
        model.put("follows", true);
        model.put("leads", false);
        model.put("writes", false);
        return pages.render("gathering/show", model, opened.language());
    }

    private Map<String, Object> model(Desk.Opened opened) {
        Gathering gathering = opened.gathering();
        Map<String, Object> model = new HashMap<>();
        model.put("gathering", gathering);
        model.put("network", opened.seat().network());
        model.put("slides", slides.of(gathering, opened.seat(), opened.voice()));
        model.put("open", gatherings.isOpen(gathering));
        String address = installation.report("/g");
        model.put("address", address.replaceFirst("^https?://", ""));
        model.put("qr", QrPicture.of(address + "/" + gathering.code()));
        return model;
    }
}
