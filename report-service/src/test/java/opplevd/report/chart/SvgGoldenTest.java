package opplevd.report.chart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The drawn pictures, byte for byte. After looking at a wanted change: -Dopplevd.golden=write. */
class SvgGoldenTest {
    static Stream<Map.Entry<String, Chart>> charts() {
        return Stream.of(
                Map.entry("dumbbell", ChartFixtures.ordinaryDumbbell().draw()),
                Map.entry("dumbbell-crowded", ChartFixtures.crowdedDumbbell().draw()),
                Map.entry("change", ChartFixtures.change().draw()),
                Map.entry("forest", ChartFixtures.forest().draw()),
                Map.entry("funnel", ChartFixtures.funnel().draw()),
                Map.entry("distribution", ChartFixtures.distribution().draw()),
                Map.entry("matrix", ChartFixtures.matrix().draw()),
                Map.entry("multiples", ChartFixtures.multiples(6).draw()),
                Map.entry("target", ChartFixtures.target(3).draw()),
                Map.entry("series", ChartFixtures.series(3).draw()),
                Map.entry("series-limits", ChartFixtures.series(12).draw()));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void aChartIsDrawnAsBefore(Map.Entry<String, Chart> chart) throws IOException, TemplateException {
        String name = "/opplevd/report/chart/" + chart.getKey() + ".svg.html";
        String drawn = draw(chart.getValue());
        if ("write".equals(System.getProperty("opplevd.golden"))) {
            Files.createDirectories(Path.of("src/test/resources" + name).getParent());
            Files.writeString(Path.of("src/test/resources" + name), drawn);
            return;
        }
        try (InputStream golden = SvgGoldenTest.class.getResourceAsStream(name)) {
            String before = golden == null ? "" : new String(golden.readAllBytes(), UTF_8);
            assertEquals(before, drawn);
        }
    }

    private static String draw(Chart chart) throws IOException, TemplateException {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassLoaderForTemplateLoading(SvgGoldenTest.class.getClassLoader(), "views");
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setObjectWrapper(new DefaultObjectWrapperBuilder(Configuration.VERSION_2_3_34).build());
        StringWriter out = new StringWriter();
        configuration.getTemplate("test/chart.ftlh").process(Map.of("chart", chart), out);
        return out.toString();
    }
}
