package io.taskflow.local.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.local.process.Folders;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestReportsTest {

    private static final String REPORT = """
            <testsuite name="T" tests="4">
              <testcase classname="T" name="good"><system-out>error</system-out></testcase>
              <testcase classname="T" name="bad"><failure message="&#10;Expecting&#10; 1 to be: 2"/></testcase>
              <testcase classname="T" name="worse"><error type="java.lang.Error"/></testcase>
              <testcase classname="T" name="left out"><skipped message="needs a Mac"/></testcase>
            </testsuite>
            """;

    @TempDir
    Path folder = Path.of(".");

    @Test
    void everyTestCountsAndWhatDidNotPassIsNamedWithItsReason() {
        Folders.write(folder.resolve("a/target/surefire-reports/TEST-T.xml"), REPORT);
        Folders.write(folder.resolve("deploy/b/target/failsafe-reports/TEST-T.xml"), REPORT);
        TestReports reports = TestReports.since(Instant.EPOCH, folder);
        assertThat(reports.summary()).isEqualTo("2 passed, 4 failed, 2 skipped");
        assertThat(reports.failed()).contains("T.bad: Expecting  1 to be: 2", "T.worse: java.lang.Error");
        assertThat(reports.skipped()).contains("T.left out: needs a Mac");
    }

    @Test
    void reportsOfEarlierRunsDoNotCount() {
        Folders.write(folder.resolve("a/target/surefire-reports/TEST-T.xml"), REPORT);
        Instant later = Instant.now().plus(Duration.ofMinutes(1));
        assertThat(TestReports.since(later, folder).summary()).isEqualTo("0 passed, 0 failed, 0 skipped");
    }
}
