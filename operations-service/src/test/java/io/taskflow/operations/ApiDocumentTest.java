package io.taskflow.operations;

import io.taskflow.operations.support.OperationsTest;
import io.taskflow.testing.api.ApiDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OperationsTest
class ApiDocumentTest {
    private final ApiDocument document;

    @Autowired
    ApiDocumentTest(@LocalServerPort int port) {
        document = ApiDocument.of("operations-service", port);
    }

    @Test
    void is_the_committed_one() {
        document.mustBeAsCommitted();
    }
}
