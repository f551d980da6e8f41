package opplevd.kit.page;

import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;

/**
 * Turns a view and its model into a page. The view {@code survey/response/item} is {@code views/survey/response/item.ftlh}.
 * Every template has, besides its model: {@code lang}, {@code languages}, {@code m("key", args...)}, {@code n("key", count,
 * args...)}, {@code number(x, decimals)}, {@code percent(share, decimals)}, {@code date(x)}, {@code time(x)}, {@code
 * asset("op.css")}, {@code simulated}, {@code onThisMachineOnly}, {@code surveyUrl}, {@code reportUrl}, {@code path}, and what each {@link EveryPage}
 * gives.
 */
@Singleton
public final class Pages {
    private static final MediaType HTML = MediaType.of("text/html;charset=utf-8");

    private final Configuration freemarker = configuration();
    private final Messages messages;
    private final Assets assets;
    private final Installation installation;
    private final List<EveryPage> everyPage;

    Pages(Messages messages, Assets assets, Installation installation, List<EveryPage> everyPage) {
        this.messages = messages;
        this.assets = assets;
        this.installation = installation;
        this.everyPage = List.copyOf(everyPage);
    }

    public MutableHttpResponse<String> render(String view, Map<String, ?> model, Language language) {
        return render(HttpStatus.OK, view, model, language);
    }

    public MutableHttpResponse<String> render(HttpStatus status, String view, Map<String, ?> model, Language language) {
        return HttpResponse.<String>status(status)
                .contentType(HTML)
                .header("Content-Language", language.tag())
                .body(text(view, model, language));
    }

    /** The page as text, for other paper. Outside a request there is no path and nobody signed in. */
    public String text(String view, Map<String, ?> model, Language language) {
        Map<String, Object> values = new HashMap<>();
        ServerRequestContext.currentRequest().ifPresentOrElse(r -> fromRequest(values, r, language), () -> {
            values.put("path", "");
            values.put("languages", List.of());
        });
        values.put("lang", language.tag());
        values.put("simulated", installation.simulated());
        values.put("onThisMachineOnly", installation.onThisMachineOnly() && !installation.simulated());
        values.put("surveyUrl", installation.survey(""));
        values.put("reportUrl", installation.report(""));
        values.putAll(TemplateFunctions.of(language, messages, assets));
        values.putAll(model);
        StringWriter out = new StringWriter(16_384);
        try {
            Template template = freemarker.getTemplate(view + ".ftlh", language.locale());
            template.process(values, out);
        } catch (TemplateException wrong) {
            throw new BrokenTemplate(view, wrong);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(view, unreadable);
        }
        return out.toString();
    }

    /** Whether there is such a view. */
    public boolean has(String view) {
        return Pages.class.getClassLoader().getResource("views/" + view + ".ftlh") != null;
    }

    private void fromRequest(Map<String, Object> values, HttpRequest<?> request, Language language) {
        values.put("path", request.getPath());
        values.put("languages", LanguageLink.all(request, language));
        for (EveryPage given : everyPage) {
            values.putAll(given.values(request));
        }
    }

    private static Configuration configuration() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassLoaderForTemplateLoading(Pages.class.getClassLoader(), "views");
        configuration.setDefaultEncoding("UTF-8");
        configuration.setOutputEncoding("UTF-8");
        configuration.setURLEscapingCharset("UTF-8");
        configuration.setRecognizeStandardFileExtensions(true);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setLocalizedLookup(false);
        configuration.setFallbackOnNullLoopVariable(false);
        configuration.setWhitespaceStripping(true);
        return configuration;
    }
}
