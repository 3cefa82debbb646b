package io.taskflow.notification.mail.smtp;

import java.net.URI;
import java.util.UUID;

/**
 * An e-mail with all that is needed to send it. Nothing in it may hold a line break but the two bodies.
 *
 * @param id names it for ever: its {@code Message-ID} is made from it
 * @param address where it goes
 * @param recipientName whom the address belongs to
 * @param preferences where the recipient says what they want to get
 */
public record Letter(
        UUID id,
        String from,
        String address,
        String recipientName,
        String subject,
        String plain,
        String html,
        URI preferences) {}
