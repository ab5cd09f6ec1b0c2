package kessai.tool;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Skips what needs a missing program and notes it where the build's last step reads. */
class ToolCondition implements ExecutionCondition {

    /** Printed, and emptied beforehand, by steps of the build. */
    private static final Path NOT_RUN = Path.of("target", "not-run.txt");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getElement(), NeedsTool.class)
                .map(NeedsTool::value)
                .filter(tool -> !tool.isFound())
                .map(tool -> missing(tool, context.getDisplayName()))
                .orElseGet(() -> enabled("has what it needs"));
    }

    private static ConditionEvaluationResult missing(Tool tool, String tests) {
        String reason = tests + " was not run: it needs " + tool + " (" + tool.remedy() + ")";
        if (Boolean.getBoolean("kessai.tools.required")) {
            throw new IllegalStateException(reason + ", and kessai.tools.required is set");
        }
        note(reason);
        return disabled(reason);
    }

    private static void note(String reason) {
        try {
            Files.createDirectories(NOT_RUN.getParent());
            Files.writeString(NOT_RUN, reason + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot note what was not run", e);
        }
    }
}
