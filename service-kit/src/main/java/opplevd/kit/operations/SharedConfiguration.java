package opplevd.kit.operations;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.yaml.YamlPropertySourceLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** Settings that both services share (service-kit.yml); application.yml of a service and the environment come before them. */
@ContextConfigurer
public final class SharedConfiguration implements ApplicationContextConfigurer {
    private static final String FILE = "service-kit.yml";
    private static final int BEFORE_APPLICATION = -1_000;

    @Override
    public void configure(ApplicationContextBuilder builder) {
        try (InputStream in = SharedConfiguration.class.getClassLoader().getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("no " + FILE);
            }
            Map<String, Object> settings = new YamlPropertySourceLoader().read(FILE, in);
            builder.propertySources(PropertySource.of("service-kit", settings, BEFORE_APPLICATION));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE, unreadable);
        }
    }
}
