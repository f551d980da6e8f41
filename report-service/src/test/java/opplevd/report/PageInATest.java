package opplevd.report;

import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.kit.language.Writing;

/**
 * Renders a view outside a running service, as service-kit does inside one. The page is also left in target/preview, to be
 * looked at.
 */
public final class PageInATest {
    private static final Messages MESSAGES = new Messages();

    private PageInATest() {}

    public static String render(String file, String view, Map<String, ?> model, Language language) {
        Map<String, Object> values = new HashMap<>();
        values.put("lang", language.tag());
        values.put("languages", List.of());
        values.put("simulated", true);
        values.put("path", "");
        values.put("surveyUrl", "");
        values.put("reportUrl", "");
        values.put("roles", List.of("coordinator"));
        values.put("reader", "Kari Nordmann");
        values.putAll(functions(language));
        values.putAll(model);
        StringWriter out = new StringWriter();
        try {
            configuration().getTemplate(view + ".ftlh").process(values, out);
            Path preview = Path.of("target", "preview", file + "-" + language.tag() + ".html");
            Files.createDirectories(preview.getParent());
            Files.writeString(preview, out.toString());
        } catch (IOException | TemplateException wrong) {
            throw new UncheckedIOException(new IOException(view, wrong));
        }
        return out.toString();
    }

    private static Configuration configuration() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassLoaderForTemplateLoading(PageInATest.class.getClassLoader(), "views");
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setLocalizedLookup(false);
        configuration.setFallbackOnNullLoopVariable(false);
        return configuration;
    }

    private static Map<String, TemplateMethodModelEx> functions(Language language) {
        return Map.of(
                "m", call(a -> MESSAGES.text(language, (String) a.getFirst(), rest(a, 1))),
                "n",
                        call(a -> MESSAGES.counted(
                                language, (String) a.getFirst(), ((Number) a.get(1)).longValue(), rest(a, 2))),
                "date", call(a -> Writing.date(language, (Instant) a.getFirst())),
                "asset", call(a -> "../../../templates/src/main/resources/assets/" + a.getFirst()));
    }

    private static Object[] rest(List<Object> arguments, int from) {
        return arguments.subList(from, arguments.size()).toArray();
    }

    private interface Call {
        String of(List<Object> arguments);
    }

    private static TemplateMethodModelEx call(Call call) {
        return arguments -> {
            List<Object> unwrapped = new java.util.ArrayList<>();
            for (Object argument : arguments) {
                Object value = DeepUnwrap.permissiveUnwrap((TemplateModel) argument);
                if (value == null) {
                    throw new TemplateModelException("an argument is missing");
                }
                unwrapped.add(value);
            }
            return call.of(unwrapped);
        };
    }
}
