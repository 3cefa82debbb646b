package io.taskflow.auth;

import io.taskflow.auth.testing.AuthServiceTest;
import io.taskflow.testing.api.ApiDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AuthServiceTest
class ApiDocumentTest {
    private final ApiDocument document;

    @Autowired
    ApiDocumentTest(@LocalServerPort int port) {
        document = ApiDocument.of("auth-service", port);
    }

    @Test
    void is_the_committed_one() {
        document.mustBeAsCommitted();
    }
}
