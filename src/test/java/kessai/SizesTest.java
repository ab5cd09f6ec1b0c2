package kessai;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Files and methods are short enough to be read at once. */
class SizesTest {

    private static final int FILE = 200;
    private static final int METHOD = 30;

    @Test
    void everyFileHasAtMostTwoHundredLines() throws IOException {
        List<String> longer = new ArrayList<>();
        for (Path file : sources()) {
            int lines = Files.readAllLines(file).size();
            if (lines > FILE) {
                longer.add(file + ": " + lines + " lines");
            }
        }

        assertThat(longer).isEmpty();
    }

    @Test
    void everyMethodHasAtMostThirtyLines() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources()));
            LongMethods longer = new LongMethods(Trees.instance(task).getSourcePositions());
            for (CompilationUnitTree unit : task.parse()) {
                longer.scan(unit, unit);
            }

            assertThat(longer.found).isEmpty();
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static final class LongMethods extends TreeScanner<Void, CompilationUnitTree> {

        private final List<String> found = new ArrayList<>();
        private final SourcePositions positions;

        LongMethods(SourcePositions positions) {
            this.positions = positions;
        }

        @Override
        public Void visitMethod(MethodTree method, CompilationUnitTree unit) {
            LineMap lines = unit.getLineMap();
            long first = lines.getLineNumber(positions.getStartPosition(unit, method));
            long last = lines.getLineNumber(positions.getEndPosition(unit, method));
            if (last - first + 1 > METHOD) {
                found.add(unit.getSourceFile().getName() + ":" + first + ": " + method.getName() + " has "
                        + (last - first + 1) + " lines");
            }
            return super.visitMethod(method, unit);
        }
    }
}
