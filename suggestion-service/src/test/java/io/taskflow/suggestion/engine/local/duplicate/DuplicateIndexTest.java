package io.taskflow.suggestion.engine.local.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.suggestion.engine.local.embedding.Int8Vector;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DuplicateIndexTest {

    private static final UUID CRASH = new UUID(0, 1);
    private static final UUID RENT = new UUID(0, 2);

    private final DuplicateIndex index = new DuplicateIndex();

    @Test
    void the_same_words_in_other_forms_are_found_without_a_vector() {
        put(CRASH, "The editor crashes when a file is opened", null, false);
        put(RENT, "Pay the rent", null, false);

        assertThat(search("Crash of the editor", false).getFirst().id()).isEqualTo(CRASH);
    }

    @Test
    void what_means_the_same_is_found_without_a_common_word() {
        put(RENT, "Miete", new float[] {1, 0}, false);
        put(CRASH, "Absturz", new float[] {0, 1}, false);

        assertThat(index.search(new NewText(terms("Rent"), vector(1, 0.1f), null, false), 1))
                .extracting(Match::id)
                .containsExactly(RENT);
    }

    @Test
    void closed_tasks_and_the_task_itself_are_left_out_unless_asked_for() {
        put(CRASH, "The editor crashes", null, true);
        put(RENT, "The editor crashes", null, false);

        assertThat(search("The editor crashes", false)).extracting(Match::id).containsExactly(RENT);
        assertThat(search("The editor crashes", true)).hasSize(2);
        assertThat(index.search(new NewText(terms("The editor"), vector(1, 0), RENT, true), 5))
                .extracting(Match::id)
                .containsExactly(CRASH);
    }

    @Test
    void what_was_replaced_or_removed_is_not_found() {
        put(CRASH, "The editor crashes", null, false);
        put(CRASH, "Water the plants", null, false);
        put(RENT, "Pay the rent", null, false);
        index.remove(RENT);
        index.remove(RENT);

        assertThat(index.size()).isOne();
        assertThat(search("Water plants", false)).extracting(Match::id).containsExactly(CRASH);
    }

    @Test
    void among_thousands_the_nearest_is_found() {
        var random = new Random(3);
        for (int i = 10; i < 6_000; i++) {
            put(new UUID(0, i), "Task number " + i, new float[] {random.nextFloat(), random.nextFloat()}, false);
        }
        put(CRASH, "The editor crashes", new float[] {-1, 0.2f}, false);

        assertThat(index.search(new NewText(terms("Editor crash"), vector(-1, 0.1f), null, false), 3)
                        .getFirst()
                        .id())
                .isEqualTo(CRASH);
    }

    @Test
    void of_equally_similar_texts_those_that_everybody_writes_come_last() {
        for (int i = 10; i < 16; i++) {
            put(new UUID(0, i), "Problem", new float[] {0.8f, 0.6f, 0}, false);
        }
        put(CRASH, "Problem", new float[] {0.8f, 0, 0.6f}, false);

        assertThat(index.search(new NewText(terms("Problem"), Int8Vector.of(new float[] {1, 0, 0}), null, false), 1))
                .extracting(Match::id)
                .containsExactly(CRASH);
    }

    @Test
    void of_equally_similar_texts_the_one_written_about_the_same_time_comes_first() {
        put(CRASH, 1, "The editor crashes", null, false);
        put(RENT, 500, "The editor crashes", null, false);
        UUID asked = new UUID(0, 3);
        put(asked, 20, "Crash of the editor", null, false);

        assertThat(first(asked)).isEqualTo(CRASH);
        put(asked, 480, "Crash of the editor", null, false);
        assertThat(first(asked)).isEqualTo(RENT);
    }

    @Test
    void a_draft_stands_with_the_newest_and_with_what_is_most_like_it() {
        var draft = new Proximity(500, false);

        assertThat(draft.of(490, 10)).isGreaterThan(draft.of(250, 10));
        assertThat(draft.of(12, 10)).isGreaterThan(draft.of(490, 10));
    }

    private UUID first(UUID itself) {
        return index.search(new NewText(terms("Crash of the editor"), vector(1, 0), itself, false), 1)
                .getFirst()
                .id();
    }

    private java.util.List<Match> search(String title, boolean closed) {
        return index.search(new NewText(terms(title), vector(1, 0), null, closed), 5);
    }

    private void put(UUID id, String title, float @Nullable [] vector, boolean closed) {
        put(id, 1, title, vector, closed);
    }

    private void put(UUID id, int number, String title, float @Nullable [] vector, boolean closed) {
        index.put(new KnownText(id, number, terms(title), vector == null ? null : Int8Vector.of(vector), closed));
    }

    private static Terms terms(String title) {
        return Terms.of(title, null);
    }

    private static Int8Vector vector(float x, float y) {
        return Int8Vector.of(new float[] {x, y});
    }
}
