package opplevd.report;

import io.micronaut.runtime.Micronaut;

/** Starts the report-service: from published results to K, reports and benchmark. */
public final class ReportService {
    private ReportService() {}

    public static void main(String[] args) {
        Micronaut.run(ReportService.class, args);
    }
}
