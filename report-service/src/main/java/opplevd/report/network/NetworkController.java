package opplevd.report.network;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;

/** The secretariat makes networks and says who belongs to them. */
@Controller("/api/v1/networks")
@ExecuteOn(TaskExecutors.BLOCKING)
class NetworkController {
    private final Networks networks;

    NetworkController(Networks networks) {
        this.networks = networks;
    }

    @Post
    HttpResponse<NetworkAnswer> make(SignedIn who, @Body NetworkAnswer asked) {
        secretariatOnly(who);
        Network network = sensible(asked, asked.key() == null ? "" : asked.key());
        if (networks.find(network.key()).isPresent()) {
            throw new Refusal(HttpStatus.CONFLICT, "reader.network-exists", network.key()).with("key", network.key());
        }
        networks.put(network);
        return HttpResponse.created(NetworkAnswer.of(network));
    }

    @Put("/{key}")
    HttpResponse<NetworkAnswer> put(SignedIn who, String key, @Body NetworkAnswer asked) {
        secretariatOnly(who);
        Network network = sensible(asked, key);
        boolean known = networks.find(key).isPresent();
        networks.put(network);
        return HttpResponse.<NetworkAnswer>status(known ? HttpStatus.OK : HttpStatus.CREATED)
                .body(NetworkAnswer.of(network));
    }

    private static void secretariatOnly(SignedIn who) {
        if (!who.has(Role.SECRETARIAT)) {
            throw Refusal.notFound();
        }
    }

    private static Network sensible(NetworkAnswer asked, String key) {
        try {
            return asked.network(key);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw Refusal.badRequest().with("detail", String.valueOf(e.getMessage()));
        }
    }
}
