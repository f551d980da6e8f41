package opplevd.kit.page;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.kit.language.Writing;

/** What a template may call. */
final class TemplateFunctions {
    private TemplateFunctions() {}

    static Map<String, TemplateMethodModelEx> of(Language language, Messages messages, Assets assets) {
        return Map.of(
                "m", call(a -> messages.text(language, (String) a[0], from(a, 1))),
                "n", call(a -> messages.counted(language, (String) a[0], ((Number) a[1]).longValue(), from(a, 2))),
                "number", call(a -> Writing.number(language, decimal(a[0]), whole(a, decimals(a[0])))),
                "percent", call(a -> Writing.percent(language, decimal(a[0]), whole(a, 0))),
                "date", call(a -> date(language, a[0])),
                "time", call(a -> Writing.time(language, (Instant) a[0])),
                "asset", call(a -> assets.address((String) a[0])));
    }

    /** A whole number has none, unless they are asked for. */
    private static int decimals(Object number) {
        return number instanceof Integer || number instanceof Long ? 0 : 2;
    }

    private interface Call {
        String of(Object[] arguments);
    }

    private static TemplateMethodModelEx call(Call call) {
        return arguments -> {
            Object[] unwrapped = new Object[arguments.size()];
            List<?> given = arguments;
            for (int i = 0; i < unwrapped.length; i++) {
                Object value = DeepUnwrap.permissiveUnwrap((TemplateModel) given.get(i));
                if (value == null) {
                    throw new TemplateModelException("argument " + i + " is missing");
                }
                unwrapped[i] = value;
            }
            return call.of(unwrapped);
        };
    }

    private static String date(Language language, Object value) {
        return value instanceof Instant instant
                ? Writing.date(language, instant)
                : Writing.date(language, (LocalDate) value);
    }

    private static double decimal(Object value) {
        return ((Number) value).doubleValue();
    }

    /** The second argument, how many decimals. */
    private static int whole(Object[] arguments, int otherwise) {
        return arguments.length > 1 ? ((Number) arguments[1]).intValue() : otherwise;
    }

    private static Object[] from(Object[] arguments, int start) {
        return java.util.Arrays.copyOfRange(arguments, start, arguments.length);
    }
}
