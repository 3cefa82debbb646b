package io.taskflow.contracts.released;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A build that would break who relies on a released schema fails here. */
class ReleasedSchemasTest {

    private static final Path CONTRACTS = Path.of("src/main/resources/contracts");
    private static final Published RELEASED = new Published(Path.of("released/v1"));
    private static final Published TODAY = new Published(CONTRACTS.resolve("schemas"));
    private static final Map<String, Set<Direction>> DIRECTIONS = TODAY.directions(CONTRACTS.resolve("asyncapi.yaml"));

    static Stream<String> released() {
        return RELEASED.names().stream();
    }

    @ParameterizedTest
    @MethodSource("released")
    void a_released_schema_only_grows(String name) {
        assertThat(TODAY.names()).as("a released schema stays").contains(name);
        for (Direction direction : DIRECTIONS.getOrDefault(name, Set.of(Direction.FACT))) {
            List<String> breaking = SchemaChanges.breaking(direction, name, RELEASED::schema, TODAY::schema);
            assertThat(breaking)
                    .as("%s.json as a %s; see contracts/released/README.md", name, direction)
                    .isEmpty();
        }
    }

    /** What is served at {@code /asyncapi} is built on from that day, whether or not somebody remembered to copy it. */
    @Test
    void what_is_published_is_released() {
        assertThat(RELEASED.names()).containsAll(TODAY.names());
    }

    @Test
    void the_document_says_which_way_a_schema_travels() {
        assertThat(DIRECTIONS)
                .containsEntry("cloudevent", Set.of(Direction.FACT))
                .containsKey("task");
    }
}
