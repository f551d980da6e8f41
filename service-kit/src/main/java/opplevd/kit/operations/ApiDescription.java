package opplevd.kit.operations;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import opplevd.kit.language.Language;
import opplevd.kit.page.Pages;
import opplevd.kit.refusal.Refusal;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The description of the API that the build made, as OpenAPI and as a page that lists the calls. */
@Controller
@Hidden
@Secured(SecurityRule.IS_ANONYMOUS)
final class ApiDescription {
    private static final MediaType YAML = MediaType.of("application/yaml;charset=utf-8");

    private final String name;
    private final Pages pages;

    ApiDescription(@Value("${micronaut.application.name:service}") String name, Pages pages) {
        this.name = name;
        this.pages = pages;
    }

    /** One call that a program can make. */
    public record Call(String method, String path, String what) {}

    @Get(uris = {"/openapi", "/openapi/", "/openapi/{file}"})
    HttpResponse<String> openapi(Optional<String> file) {
        if (file.isPresent() && !file.get().equals(name + ".yml")) {
            throw Refusal.notFound();
        }
        return HttpResponse.ok(description()).contentType(YAML);
    }

    @Get(uris = {"/swagger-ui", "/swagger-ui/"})
    HttpResponse<String> list(Language language) {
        return pages.render("kit/operations", Map.of("calls", calls(), "whole", "/openapi/" + name + ".yml"), language);
    }

    private List<Call> calls() {
        Map<?, ?> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(description());
        List<Call> calls = new ArrayList<>();
        if (root.get("paths") instanceof Map<?, ?> paths) {
            paths.forEach((path, methods) -> ((Map<?, ?>) methods)
                    .forEach((method, call) -> calls.add(new Call(
                            String.valueOf(method).toUpperCase(Locale.ROOT), String.valueOf(path), what((Map<?, ?>)
                                    call)))));
        }
        return calls;
    }

    private static String what(Map<?, ?> call) {
        Object summary = call.get("summary");
        return String.valueOf(summary == null ? call.get("operationId") : summary);
    }

    private String description() {
        String file = "META-INF/swagger/" + name + ".yml";
        try (InputStream in = ApiDescription.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw Refusal.notFound();
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }
}
