package opplevd.survey.editor;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import java.util.Map;
import opplevd.survey.questionnaire.Questionnaire;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;

/** A questionnaire as a file that people read and programs take back: YAML, fields in the canonical order. */
final class YamlFile {
    private YamlFile() {}

    static String write(Questionnaire questionnaire) {
        Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(questionnaire.document());
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setWidth(200);
        return new Yaml(new Representer(options), options).dump(content);
    }

    static HttpResponse<String> download(Questionnaire questionnaire) {
        return HttpResponse.ok(write(questionnaire))
                .contentType(MediaType.of("application/yaml;charset=utf-8"))
                .headers(Map.of("Content-Disposition", "attachment; filename=\"" + questionnaire.key() + ".yaml\""));
    }
}
