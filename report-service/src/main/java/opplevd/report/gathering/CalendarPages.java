package opplevd.report.gathering;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import opplevd.kit.language.Language;
import opplevd.kit.page.Installation;
import opplevd.kit.signin.SignedIn;
import opplevd.report.export.Download;
import opplevd.report.wording.Voice;

/** The days of gatherings and homework, for one's own calendar. */
@Hidden
@Controller("/gatherings")
@ExecuteOn(TaskExecutors.BLOCKING)
class CalendarPages {
    private final Reminders reminders;
    private final Desk desk;
    private final Installation installation;
    private final Clock clock;

    CalendarPages(Reminders reminders, Desk desk, Installation installation, Clock clock) {
        this.reminders = reminders;
        this.desk = desk;
        this.installation = installation;
        this.clock = clock;
    }

    /** Everything that the reader has to remember; for a browser, too, and not a gathering of that name. */
    @Get("/calendar.ics")
    @Produces({"text/calendar", MediaType.TEXT_HTML})
    HttpResponse<byte[]> all(SignedIn who, Language language) {
        Voice voice = desk.voice(language);
        return file(reminders.of(who), voice.text("gathering.list"), voice);
    }

    /** One gathering and the reader's homework from it. */
    @Get("/{gathering}/calendar.ics")
    HttpResponse<byte[]> one(SignedIn who, Language language, String gathering) {
        Desk.Opened opened = desk.open(who, gathering, language);
        return file(reminders.of(who, opened.gathering()), opened.gathering().title(), opened.voice());
    }

    private HttpResponse<byte[]> file(List<Reminder> days, String name, Voice voice) {
        String file = Calendar.of(days.stream().map(day -> day(day, voice)).toList(), clock.instant());
        return Download.of(file.getBytes(StandardCharsets.UTF_8), Calendar.TYPE, name, "ics");
    }

    private Calendar.Day day(Reminder day, Voice voice) {
        boolean homework = day.kind() == Reminder.Kind.HOMEWORK;
        return new Calendar.Day(
                day.id(),
                day.on(),
                homework
                        ? voice.text("gathering.calendar.homework", day.text())
                        : voice.text("gathering.calendar.gathering", day.text(), day.network()),
                day.place(),
                voice.text("gathering.reminder.from", day.gathering(), day.network()),
                installation.report(day.path()));
    }
}
