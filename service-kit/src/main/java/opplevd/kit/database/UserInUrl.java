package opplevd.kit.database;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;

/** Where no user is set, the one in the address counts; an empty name would hide it. */
@Singleton
final class UserInUrl implements BeanCreatedEventListener<DatasourceConfiguration> {
    @Override
    public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
        DatasourceConfiguration configuration = event.getBean();
        if ("".equals(configuration.getConfiguredUsername())) {
            configuration.setUsername(null);
            configuration.setPassword(null);
        }
        return configuration;
    }
}
