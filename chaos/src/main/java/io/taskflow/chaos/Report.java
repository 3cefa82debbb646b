package io.taskflow.chaos;

import io.taskflow.chaos.verify.PromiseResult;
import java.util.List;

/** What a run came to. */
sealed interface Report permits ChaosReport, OutageReport {

    /** What came of each promise. */
    List<PromiseResult> results();

    /** The table for people. */
    List<String> lines();

    /** Whether every promise was kept. */
    default boolean kept() {
        return results().stream().allMatch(PromiseResult::kept);
    }
}
