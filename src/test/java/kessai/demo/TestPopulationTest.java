package kessai.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestPopulationTest {

    @TempDir
    Path data;

    @Test
    void givesEverySystemTheSamePopulation() {
        TestPopulation population = TestPopulation.of(Path.of("src", "test", "resources", "topology"));

        DemoFile first = DemoFile.in(population.copyTo(data.resolve("first")));
        DemoFile second = DemoFile.in(population.copyTo(data.resolve("second")));

        assertThat(second).isEqualTo(first);
        assertThat(data.resolve("second/shop/demo/keys.p12")).isNotEmptyFile();
    }
}
