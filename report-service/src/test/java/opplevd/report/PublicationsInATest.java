package opplevd.report;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

/** Whether a publication has arrived. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PublicationsInATest extends GenericRepository<PublicationsInATest.Arrived, String> {
    boolean existsById(String id);

    /** A publication, as far as a test asks. */
    @MappedEntity("publication")
    record Arrived(@Id String id) {}
}
