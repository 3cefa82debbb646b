package io.taskflow.notification.mail.smtp;

import org.jspecify.annotations.Nullable;

/** What came of handing an e-mail to the mail server. */
public sealed interface Delivery {

    /** The one that needs no reason. */
    Delivery TAKEN = new Taken();

    /** The server has it. */
    record Taken() implements Delivery {}

    /** No server to talk to: says nothing of the e-mail. */
    record Unreachable(String reason) implements Delivery {}

    /** Not now (SMTP 4xx): the server asks to come again. */
    record NotNow(String reason) implements Delivery {}

    /** The connection broke while the message was handed over: the server may have it, or not. */
    record Unconfirmed(String reason) implements Delivery {}

    /** Never (SMTP 5xx, or no address at all): coming again cannot help. */
    record Refused(String reason) implements Delivery {}

    /** The failure in a line of at most 500 characters. */
    static String reason(Throwable failure) {
        @Nullable String message = failure.getMessage();
        String line = (message == null ? failure.getClass().getSimpleName() : message).replaceAll("\\s+", " ");
        return line.length() <= 500 ? line : line.substring(0, 500);
    }
}
