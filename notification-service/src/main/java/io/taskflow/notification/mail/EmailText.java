package io.taskflow.notification.mail;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import io.taskflow.notification.NotificationKind;
import java.net.URI;

/**
 * What an e-mail says, as plain text and as HTML. Titles and names are what people typed: no line of them becomes a
 * header, and no character of them becomes markup.
 */
record EmailText(String recipient, String subject, String plain, String html) {

    private static final int LONGEST_SUBJECT = 150;

    static EmailText of(Email email, URI link) {
        String recipient = oneLine(String.valueOf(email.recipientName()));
        String title = oneLine(email.title());
        String key = oneLine(email.taskKey());
        String who = email.actorName() == null ? "TaskFlow" : oneLine(email.actorName());
        String where = email.projectName() == null ? "" : " in " + oneLine(email.projectName());
        Wording words = wording(email.kind(), who, key, title, where);
        return new EmailText(
                recipient,
                shortened(words.subject()),
                plain(recipient, words, title, link),
                html(recipient, words, title, key, link));
    }

    /**
     * What differs from kind to kind.
     *
     * @param sentence what happened
     * @param reason why one gets it
     */
    private record Wording(String subject, String sentence, String reason) {}

    private static Wording wording(NotificationKind kind, String who, String key, String title, String where) {
        return switch (kind) {
            case TASK_ASSIGNED ->
                new Wording(
                        key + " is yours: " + title,
                        who + " assigned " + key + " to you" + where + ".",
                        "a task was assigned to you");
            case MENTIONED ->
                new Wording(
                        who + " mentioned you on " + key + ": " + title,
                        who + " mentioned you in a comment on " + key + where + ".",
                        "a comment names you");
            case DUE_SOON ->
                new Wording(
                        key + " is due soon: " + title,
                        key + where + " is due soon.",
                        "a task of yours has a due date");
            case OVERDUE ->
                new Wording(
                        key + " is overdue: " + title,
                        key + where + " is overdue: its due date has passed, and it is not done.",
                        "a task of yours has a due date");
            case REMINDER ->
                new Wording(
                        "Reminder of " + key + ": " + title,
                        "This is a reminder of " + key + where + ".",
                        "a task of yours has a reminder");
            case COMMENTED, STATUS_CHANGED -> watched(kind == NotificationKind.COMMENTED, who, key, title, where);
        };
    }

    private static Wording watched(boolean comment, String who, String key, String title, String where) {
        String did = who + (comment ? " commented on " : " changed the status of ") + key;
        return new Wording(did + ": " + title, did + where + ".", "you watch a task");
    }

    private static String plain(String recipient, Wording words, String title, URI link) {
        return """
                Hello %s,

                %s

                    %s

                Open it: %s

                --
                You get this because %s in TaskFlow.
                """.formatted(recipient, words.sentence(), title, link, words.reason());
    }

    private static String html(String recipient, Wording words, String title, String key, URI link) {
        return """
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%2$s</title></head>
                <body style="margin:0;padding:24px;background:#f4f5f7;font:16px/1.5 system-ui,sans-serif;color:#1f2430">
                <div style="max-width:560px;margin:0 auto;background:#fff;border-radius:12px;padding:32px">
                <p style="margin:0 0 16px">Hello %1$s,</p>
                <p style="margin:0 0 24px">%3$s</p>
                <div style="border-left:4px solid #4f6bed;padding:4px 16px;margin:0 0 24px">
                <div style="font-size:13px;color:#667085">%2$s</div>
                <div style="font-size:18px;font-weight:600;overflow-wrap:anywhere">%4$s</div>
                </div>
                <a href="%5$s" style="display:inline-block;background:#4f6bed;color:#fff;text-decoration:none;\
                padding:10px 20px;border-radius:8px;font-weight:600">Open the task</a>
                <p style="margin:32px 0 0;font-size:13px;color:#667085">\
                You get this because %6$s in TaskFlow.</p>
                </div>
                </body>
                </html>
                """.formatted(
                        htmlEscape(recipient),
                        htmlEscape(key),
                        htmlEscape(words.sentence()),
                        htmlEscape(title),
                        htmlEscape(link.toString()),
                        words.reason());
    }

    /** Control and line characters would start a new header or a new sentence. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_SUBJECT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
    }
}
