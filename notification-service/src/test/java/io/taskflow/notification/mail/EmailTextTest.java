package io.taskflow.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.notification.NotificationKind;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EmailTextTest {

    private static final URI LINK = URI.create("https://tasks.example.org/tasks/1");

    @Test
    void saysWhoAssignedWhatWhereAndLinksToIt() {
        EmailText text = EmailText.of(email("Ship the shop", "Alice"), LINK);

        assertThat(text.subject()).isEqualTo("WEB-1 is yours: Ship the shop");
        assertThat(text.plain())
                .contains("Hello Bob,", "Alice assigned WEB-1 to you in Web.", "Ship the shop", LINK.toString());
        assertThat(text.html()).contains("Alice assigned WEB-1 to you in Web.", "href=\"" + LINK + "\"");
    }

    @Test
    void aTitleNeverBecomesMarkup() {
        EmailText text = EmailText.of(email("<script>alert(\"x\")</script>", "<b>Alice</b>"), LINK);

        assertThat(text.html()).doesNotContain("<script>", "<b>").contains("&lt;script&gt;");
        assertThat(text.plain()).contains("<script>alert(\"x\")</script>");
    }

    @Test
    void aTitleNeverBecomesAHeader() {
        EmailText text = EmailText.of(email("Hello\r\nBcc: everybody@example.org\u2028", null), LINK);

        assertThat(text.subject()).isEqualTo("WEB-1 is yours: Hello Bcc: everybody@example.org");
    }

    @Test
    void aLongTitleIsCutInTheSubjectAtAWholeCharacter() {
        EmailText text = EmailText.of(email("\uD83D\uDE80".repeat(200), null), LINK);

        assertThat(text.subject()).endsWith("\uD83D\uDE80…");
        assertThat(text.subject().codePointCount(0, text.subject().length())).isEqualTo(150);
    }

    @Test
    void saysWhoMentionedYouWhere() {
        EmailText text = EmailText.of(email(NotificationKind.MENTIONED, "Ship the shop", "Alice"), LINK);

        assertThat(text.subject()).isEqualTo("Alice mentioned you on WEB-1: Ship the shop");
        assertThat(text.plain())
                .contains("Alice mentioned you in a comment on WEB-1 in Web.", "because a comment names you");
        assertThat(text.html()).contains("Alice mentioned you in a comment on WEB-1 in Web.");
    }

    @Test
    void saysWhatHasBecomeOfAWatchedTask() {
        EmailText comment = EmailText.of(email(NotificationKind.COMMENTED, "Ship the shop", "Alice"), LINK);
        EmailText status = EmailText.of(email(NotificationKind.STATUS_CHANGED, "Ship the shop", "Alice"), LINK);

        assertThat(comment.subject()).isEqualTo("Alice commented on WEB-1: Ship the shop");
        assertThat(status.plain()).contains("Alice changed the status of WEB-1 in Web.", "because you watch a task");
    }

    @Test
    void saysWhatIsDueOrLateWhere() {
        EmailText soon = EmailText.of(email(NotificationKind.DUE_SOON, "Ship the shop", null), LINK);
        EmailText late = EmailText.of(email(NotificationKind.OVERDUE, "Ship the shop", null), LINK);

        EmailText reminder = EmailText.of(email(NotificationKind.REMINDER, "Ship the shop", null), LINK);

        assertThat(reminder.subject()).isEqualTo("Reminder of WEB-1: Ship the shop");
        assertThat(reminder.plain()).contains("This is a reminder of WEB-1 in Web.", "a task of yours has a reminder");
        assertThat(soon.subject()).isEqualTo("WEB-1 is due soon: Ship the shop");
        assertThat(soon.plain()).contains("WEB-1 in Web is due soon.", "because a task of yours has a due date");
        assertThat(late.subject()).isEqualTo("WEB-1 is overdue: Ship the shop");
        assertThat(late.html()).contains("WEB-1 in Web is overdue: its due date has passed, and it is not done.");
    }

    static Email email(String title, @Nullable String actor) {
        return email(NotificationKind.TASK_ASSIGNED, title, actor);
    }

    private static Email email(NotificationKind kind, String title, @Nullable String actor) {
        return new Email(
                UUID.randomUUID(),
                kind,
                UUID.randomUUID(),
                false,
                0,
                "bob@example.org",
                true,
                "Bob",
                UUID.randomUUID(),
                "WEB-1",
                title,
                "Web",
                actor,
                null,
                null);
    }
}
