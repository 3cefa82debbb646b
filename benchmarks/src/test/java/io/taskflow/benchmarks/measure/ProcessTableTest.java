package io.taskflow.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A line of /proc and what is made of many. */
class ProcessTableTest {

    private static final String LINE =
            "4711 (a (strange) name) S 12 4711 9 0 -1 4194560 2551 60 0 0 150 25 7 3 20 0 33 0 8612 0 0 18446744073709551615";

    @Test
    void aLineOfProcTellsParentSessionAndTimes() {
        assertThat(ProcessEntry.parse(LINE)).isEqualTo(new ProcessEntry(4711, 12, 9, 175, 10));
    }

    @Test
    void theTimeOfAProgramIsThatOfAllItsProcessesAndOfThoseThatEnded() {
        ProcessEntry postmaster = new ProcessEntry(10, 1, 10, 100, 1000);
        ProcessEntry backend = new ProcessEntry(11, 10, 11, 20, 0);
        ProcessEntry grandchild = new ProcessEntry(12, 11, 12, 3, 0);
        ProcessEntry orphanOfTheSession = new ProcessEntry(13, 1, 10, 4, 0);
        ProcessEntry somebodyElse = new ProcessEntry(14, 1, 14, 5000, 5000);

        double seconds = ProcessTable.of(List.of(postmaster, backend, grandchild, orphanOfTheSession, somebodyElse))
                .cpuSeconds(10);

        assertThat(seconds).isCloseTo(11.27, within(1e-9));
    }

    @Test
    void thisMachineTellsTheTimeOfThisProcess() {
        long self = ProcessHandle.current().pid();

        assertThat(ProcessTable.now().family(self)).contains(self);
        assertThat(ProcessTable.now().cpuSeconds(self)).isPositive();
    }

    @Test
    void theShareOfSharedMemoryIsTold() {
        assertThat(Memory.parse("00400000-7ff 0\nRss:   2000 kB\nPss:    1234 kB\nPss_Dirty: 7 kB\n"))
                .isEqualTo(1234);
        assertThat(Memory.proportionalKib(ProcessHandle.current().pid())).isPositive();
    }
}
