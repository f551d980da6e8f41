package opplevd.report;

import io.micronaut.runtime.Micronaut;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;

/** Starts the report-service: from published results to K, reports and benchmark. */
@OpenAPIDefinition(info = @Info(title = "Opplevd report-service", version = "1"))
public final class ReportService {
    private ReportService() {}

    public static void main(String[] args) {
        Micronaut.run(ReportService.class, args);
    }
}
