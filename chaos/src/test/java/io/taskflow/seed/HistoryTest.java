package io.taskflow.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final SeededProject PROJECT = new SeededProject(new UUID(0, 1), "WEB", Theme.ALL.getFirst());

    private static List<List<String>> tasks(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var history = new History(PROJECT, List.of(new UUID(0, 2), new UUID(0, 3)), 500, random, NOW);
        return new String(history.rows(1, 500).tasks().bytes(), StandardCharsets.UTF_8)
                .lines()
                .map(line -> List.of(line.split("\t")))
                .toList();
    }

    @Test
    void is_the_same_for_the_same_seed_and_another_for_another() {
        assertThat(tasks(1)).containsExactlyElementsOf(tasks(1));
        assertThat(tasks(1)).doesNotContainAnyElementsOf(tasks(2));
    }

    @Test
    void numbers_stand_in_their_order_on_the_board_and_nothing_is_of_tomorrow() {
        List<String> positions = tasks(1).stream().map(cells -> cells.get(13)).toList();

        assertThat(positions).isSorted().doesNotHaveDuplicates();
        assertThat(tasks(1))
                .allSatisfy(
                        cells -> assertThat(Instant.parse(cells.get(16))).isBetween(Instant.parse(cells.get(15)), NOW));
    }

    @Test
    void leaves_older_tasks_mostly_done_and_newer_ones_mostly_open() {
        List<String> states = tasks(1).stream().map(cells -> cells.get(6)).toList();

        assertThat(states.subList(0, 200)).filteredOn("DONE"::equals).hasSizeGreaterThan(150);
        assertThat(states.subList(450, 500)).filteredOn("OPEN"::equals).hasSizeGreaterThan(25);
    }

    @Test
    void is_written_as_copy_reads_it() {
        var rows = new CopyRows();

        rows.add(null, "a\tb\\c\nd", List.of("x", "y"), List.of(), 5);

        assertThat(rows.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("\\N\ta\\tb\\\\c\\nd\t{x,y}\t{}\t5\n");
    }
}
