package io.taskflow.notification;

import io.taskflow.notification.support.NotificationServiceTest;
import io.taskflow.testing.api.ApiDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NotificationServiceTest
class ApiDocumentTest {
    private final ApiDocument document;

    @Autowired
    ApiDocumentTest(@LocalServerPort int port) {
        document = ApiDocument.of("notification-service", port);
    }

    @Test
    void is_the_committed_one() {
        document.mustBeAsCommitted();
    }
}
