/** What the tests speak with: other services' facts, a WebSocket client, a mail server. */
@NullMarked
package io.taskflow.notification.support;

import org.jspecify.annotations.NullMarked;
