package io.taskflow.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.api.ApiDocument;
import io.taskflow.testing.api.ErrorsTable;
import io.taskflow.testing.api.HttpCalls;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every error that the document names is provoked, but 429, which is the gateway's, and 503. */
@RunningService
class ErrorsTest {
    @LocalServerPort
    int port;

    @Test
    void that_are_documented_are_all_provoked() {
        String admin = TestInfrastructure.keycloak()
                .createUser("dora", "user", "admin")
                .token();
        String user = TestInfrastructure.keycloak().createUser("dora").token();
        var http = new HttpCalls(port, admin, user);

        var table = new ErrorsTable(ApiDocument.of("suggestion-service", port), UnaryOperator.identity(), http::send);

        assertThat(table.faults()).isEmpty();
    }
}
