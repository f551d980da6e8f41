package opplevd.standalone.method;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Computes reference cases with the product's own kernel. */
public final class MethodCommand {
    /** Nothing but ASCII, so that no terminal's character set can spoil it. */
    private static final ObjectWriter WRITER = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build()
            .writer();

    private MethodCommand() {}

    /**
     * Prints one JSON object a line for each file that can be computed, in order, and one sentence on {@code err} for each
     * that cannot.
     *
     * @return 0, or 1 if there was one that could not
     */
    public static int run(List<String> files, PrintStream out, PrintStream err) {
        int exit = 0;
        for (String file : files) {
            try {
                out.println(WRITER.writeValueAsString(compute(ReferenceCase.read(path(file)))));
            } catch (BadCase | IllegalArgumentException bad) {
                err.println(file + ": " + bad.getMessage());
                exit = 1;
            } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
                throw new IllegalStateException("a tree of nodes can always be written", e);
            }
        }
        out.flush();
        return exit;
    }

    private static Path path(String file) {
        try {
            return Path.of(file);
        } catch (InvalidPathException e) {
            throw new BadCase("this cannot be the name of a file");
        }
    }

    static ObjectNode compute(ReferenceCase given) {
        Params params = given.params();
        Table table = given.table();
        return switch (given.method()) {
            case "k_unit" -> UnitCases.unit(params, table);
            case "k_stratified" -> UnitCases.stratified(params, table);
            case "share" -> UnitCases.share(params, table);
            case "funnel" -> ComparisonCases.funnel(params, table);
            case "overdispersion" -> ComparisonCases.overdispersion(params, table);
            case "shrinkage" -> ComparisonCases.shrinkage(table);
            case "pairwise" -> ComparisonCases.pairwise(params, table);
            case "change" -> ComparisonCases.change(params, table);
            case "decomposition" -> QuestionnaireCases.decomposition(params, table);
            case "alpha" -> QuestionnaireCases.alpha(table);
            case "raking" -> QuestionnaireCases.raking(params, table);
            case "xmr" -> SeriesCases.xmr(params, table);
            case "runs" -> SeriesCases.runs(params, table);
            case "pprime" -> SeriesCases.pprime(table);
            case "suppression" -> SuppressionCases.suppression(params, table);
            default -> throw new BadCase("method: " + given.method() + " is not known");
        };
    }
}
