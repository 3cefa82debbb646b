package io.taskflow.suggestion.engine.local.habit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.taskflow.contracts.task.Priority;
import io.taskflow.suggestion.engine.local.embedding.Int8Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** On points in a plane, where one can see what is near what. */
class HabitTest {

    private static final float[] RIGHT = {1, 0.1f};
    private static final float[] LEFT = {-1, 0.1f};

    private final Random random = new Random(7);

    @Test
    void titles_like_those_that_were_urgent_are_likelier_urgent() {
        List<DecidedTask> tasks = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            tasks.add(task(i % 3 == 0 ? RIGHT : LEFT, i % 3 == 0 ? Priority.URGENT : Priority.LOW));
        }
        Habit habit = Habit.learn(tasks);

        assertThat(chances(habit, RIGHT).of(Priority.URGENT)).isGreaterThan(0.6);
        assertThat(chances(habit, LEFT).of(Priority.LOW)).isGreaterThan(0.7);
    }

    @Test
    void what_was_decided_lately_counts_more() {
        List<DecidedTask> tasks = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            tasks.add(task(anywhere(), i > 320 && i % 2 == 0 ? Priority.HIGH : Priority.MEDIUM));
        }
        Habit habit = Habit.learn(tasks);

        assertThat(habit.lately().of(Priority.HIGH)).isBetween(0.2, 0.35);
        assertThat(chances(habit, RIGHT).of(Priority.HIGH)).isGreaterThan(0.15);
    }

    @Test
    void where_titles_say_nothing_the_chances_are_the_shares() {
        List<DecidedTask> tasks = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            tasks.add(task(anywhere(), i % 4 == 0 ? Priority.LOW : Priority.MEDIUM));
        }

        assertThat(chances(Habit.learn(tasks), anywhere()).of(Priority.LOW)).isCloseTo(0.25, within(0.15));
    }

    @Test
    void what_was_dismissed_is_less_likely_for_titles_like_it() {
        List<DecidedTask> tasks = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            tasks.add(task(anywhere(), i % 3 == 0 ? Priority.URGENT : Priority.MEDIUM));
        }
        double before = chances(Habit.learn(tasks), RIGHT).of(Priority.URGENT);
        for (int i = 0; i < 10; i++) {
            tasks.add(dismissed(RIGHT, Priority.URGENT));
        }
        Habit habit = Habit.learn(tasks);

        assertThat(chances(habit, RIGHT).of(Priority.URGENT)).isLessThan(before * 0.75);
        assertThat(chances(habit, LEFT).of(Priority.URGENT)).isGreaterThan(before * 0.75);
        assertThat(habit.lately().of(Priority.URGENT)).isBetween(0.2, 0.4);
    }

    private static Chances chances(Habit habit, float[] title) {
        return habit.chances(title, habit.alike(title));
    }

    private float[] anywhere() {
        return new float[] {random.nextFloat() - 0.5f, random.nextFloat() - 0.5f};
    }

    private DecidedTask task(float[] around, Priority priority) {
        return new DecidedTask(new UUID(0, random.nextLong()), priority, false, near(around));
    }

    private DecidedTask dismissed(float[] around, Priority priority) {
        return new DecidedTask(new UUID(0, random.nextLong()), priority, true, near(around));
    }

    private Int8Vector near(float[] around) {
        return Int8Vector.of(new float[] {around[0] + random.nextFloat() / 5, around[1] + random.nextFloat() / 5});
    }
}
