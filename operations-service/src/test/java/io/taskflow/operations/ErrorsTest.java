package io.taskflow.operations;

import static io.taskflow.operations.support.OpenDesk.LIST;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.operations.support.Issuer;
import io.taskflow.operations.support.OpenDesk;
import io.taskflow.operations.support.OperationsTest;
import io.taskflow.testing.api.ApiDocument;
import io.taskflow.testing.api.ErrorsTable;
import io.taskflow.testing.api.HttpCalls;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every error that the document names is provoked, but 429, which is the gateway's, and 503. */
@OperationsTest
class ErrorsTest {
    /** An id that says of itself that it is of a year far ahead. */
    private static final String NOT_YET = "ffffffff-ffff-7000-8000-000000000000";

    @RegisterExtension
    final OpenDesk desk = new OpenDesk();

    private final int port;
    private final Issuer issuer;

    @Autowired
    ErrorsTest(@LocalServerPort int port, Issuer issuer) {
        this.port = port;
        this.issuer = issuer;
    }

    @Test
    void that_are_documented_are_all_provoked() throws Exception {
        var http = new HttpCalls(port, issuer.tokenOf("admin"), issuer.tokenOf("user"));
        desk.bus().die(desk.queue(), "m-1", "broken", "{}");
        desk.bus().die(desk.queue(), "m-2", "broken", "{}");
        List<String> letters = OpenDesk.ids(desk.awaitOpen(2));
        String replayed = letters.get(0);
        String discarded = letters.get(1);
        assertThat(desk.admin().post(LIST + "/" + replayed + "/replay", null).status())
                .isEqualTo(200);
        assertThat(desk.admin().delete(LIST + "/" + discarded).status()).isEqualTo(204);

        var table = new ErrorsTable(
                ApiDocument.of("operations-service", port),
                text -> text.replace("{replayed}", replayed)
                        .replace("{discarded}", discarded)
                        .replace("{event}", NOT_YET),
                http::send);

        assertThat(table.faults()).isEmpty();
    }
}
