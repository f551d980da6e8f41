package opplevd.kit.refusal;

import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.reflect.exception.InstantiationException;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.support.deserializers.SerdeDeserializationPreInstantiateCallback;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is read from JSON is whole: a record whose component isn't {@code @Nullable} is never made without it, nor a list
 * or a map with a null inside. Serde leaves that to each record.
 */
@Singleton
final class WholeRecords implements SerdeDeserializationPreInstantiateCallback {
    /** A field is missing, or null where it must not be. */
    static final class MissingField extends InstantiationException {
        private static final long serialVersionUID = 1L;
        private final String field;

        MissingField(String field) {
            super(field + " is missing");
            this.field = field;
        }

        String field() {
            return field;
        }
    }

    @Override
    public void preInstantiate(BeanIntrospection<?> type, @Nullable Object... values) {
        Argument<?>[] components = type.getConstructorArguments();
        for (int i = 0; i < components.length; i++) {
            if (isMissing(components[i], values[i]) || hasHoles(components[i], values[i])) {
                throw new MissingField(components[i].getName());
            }
        }
    }

    private static boolean isMissing(Argument<?> component, @Nullable Object value) {
        return value == null && !component.isNullable() && !component.isPrimitive();
    }

    private static boolean hasHoles(Argument<?> component, @Nullable Object value) {
        Argument<?>[] of = component.getTypeParameters();
        boolean mayHave = of.length > 0 && of[of.length - 1].isNullable();
        Collection<?> elements =
                value instanceof Map<?, ?> map ? map.values() : value instanceof Collection<?> list ? list : List.of();
        return !mayHave && elements.stream().anyMatch(Objects::isNull);
    }
}
