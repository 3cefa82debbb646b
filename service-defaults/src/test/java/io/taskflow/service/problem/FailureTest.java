package io.taskflow.service.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.service.example.ExampleTest;
import io.taskflow.service.example.Http;
import io.taskflow.service.example.Person;
import io.taskflow.service.example.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExampleTest
@ExtendWith(OutputCaptureExtension.class)
class FailureTest {
    private final Http http;

    FailureTest(Http http) {
        this.http = http;
    }

    @Test
    void aFaultOfOursIsLoggedOnceWithItsTraceAndTellsNothing(CapturedOutput output) {
        Reply reply = fail("BUG").isProblem(500, "internal");
        assertThat(reply.http().body()).doesNotContain("hunter2");
        List<String> lines = output.getOut()
                .lines()
                .filter(line -> line.contains("Request failed unexpectedly"))
                .toList();
        assertThat(lines).singleElement().asString().startsWith("{").contains("hunter2", reply.text("/traceId"));
    }

    @Test
    void aLostRaceIsAConflict() {
        assertThat(fail("STALE").isProblem(409, "conflict").http().body()).doesNotContain("row 5");
    }

    @Test
    void aLostRaceAfterIfMatchIsAFailedPrecondition() {
        http.send(
                        "/api/failures/STALE",
                        request -> http.as(Person.ALICE, request).header("If-Match", "\"7\""))
                .isProblem(412, "precondition-failed");
    }

    @Test
    void aRuleOfTheSchemaIsAConflict() {
        assertThat(fail("CONSTRAINT").isProblem(409, "conflict").http().body()).doesNotContain("tasks_key");
    }

    @Test
    void aValueThatNoColumnTakesIsTheRequestsFault() {
        assertThat(fail("VALUE").isProblem(400, "malformed-request").http().body())
                .doesNotContain("byte");
    }

    @Test
    void aDatabaseLostInTheMiddleOfAChangeSaysWhenToComeBack() {
        Reply reply = fail("ROLLBACK").isProblem(503, "unavailable");
        assertThat(reply.header("Retry-After")).isEqualTo("5");
    }

    @Test
    void aDatabaseThatIsAwaySaysWhenToComeBack() {
        Reply reply = fail("DATABASE").isProblem(503, "unavailable");
        assertThat(reply.header("Retry-After")).isEqualTo("5");
        assertThat(reply.http().body()).doesNotContain("jdbc");
    }

    @Test
    void aBrokerThatIsAwaySaysWhenToComeBack() {
        assertThat(fail("BROKER").isProblem(503, "unavailable").header("Retry-After"))
                .isEqualTo("5");
    }

    @Test
    void aUseCaseMayRefuseWithSecuritysOwnException() {
        fail("DENIED").isProblem(403, "forbidden");
    }

    private Reply fail(String how) {
        return http.get(Person.ALICE, "/api/failures/" + how);
    }
}
