package opplevd.survey.message;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opplevd.kit.page.EveryPage;

/** Which channels can't be used, and what is to be said of them? Every page has it as {@code notSetUp}. */
@Singleton
class NotSetUp implements EveryPage {
    private final Map<String, String> channels = new HashMap<>();

    NotSetUp(List<Carrier> carriers, MailSettings mail) {
        for (Channel channel : Channel.values()) {
            if (carriers.stream().noneMatch(carrier -> carrier.channel() == channel && carrier.ready())) {
                channels.put(channel.name(), channel == Channel.EMAIL ? mail.hindrance() : channel.name());
            }
        }
    }

    /** By channel a message key below {@code message.before.} */
    Map<String, String> channels() {
        return channels;
    }

    @Override
    public Map<String, Object> values(HttpRequest<?> request) {
        return Map.of("notSetUp", channels);
    }
}
