package io.taskflow.notification.mail.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.notification.NotificationKind;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EmailTextTest {

    private static final URI LINK = URI.create("https://tasks.example.org/tasks/1");
    private static final URI PREFERENCES = URI.create("https://tasks.example.org/preferences");
    private static final Reader BOB = Reader.of("Bob", null, null);

    @Test
    void saysWhoAssignedWhatWhereAndLinksToIt() {
        EmailText text = EmailText.of(told("Ship the shop", "Alice"), BOB, PREFERENCES);

        assertThat(text.subject()).isEqualTo("WEB-1 is yours: Ship the shop");
        assertThat(text.plain())
                .contains("Hello Bob,", "Alice assigned WEB-1 to you in Web.", "Ship the shop", LINK.toString());
        assertThat(text.html()).contains("Alice assigned WEB-1 to you in Web.", "href=\"" + LINK + "\"");
    }

    @Test
    void aTitleNeverBecomesMarkup() {
        EmailText text = EmailText.of(told("<script>alert(\"x\")</script>", "<b>Alice</b>"), BOB, PREFERENCES);

        assertThat(text.html()).doesNotContain("<script>", "<b>").contains("&lt;script&gt;");
        assertThat(text.plain()).contains("<script>alert(\"x\")</script>");
    }

    @Test
    void aTitleNeverBecomesAHeader() {
        EmailText text = EmailText.of(told("Hello\r\nBcc: everybody@example.org\u2028", null), BOB, PREFERENCES);

        assertThat(text.subject()).isEqualTo("WEB-1 is yours: Hello Bcc: everybody@example.org");
    }

    @Test
    void aLongTitleIsCutInTheSubjectAtAWholeCharacter() {
        EmailText text = EmailText.of(told("\uD83D\uDE80".repeat(200), null), BOB, PREFERENCES);

        assertThat(text.subject()).endsWith("\uD83D\uDE80…");
        assertThat(text.subject().codePointCount(0, text.subject().length())).isEqualTo(150);
    }

    @Test
    void saysWhoMentionedYouWhere() {
        EmailText text = EmailText.of(told(NotificationKind.MENTIONED, "Ship the shop", "Alice"), BOB, PREFERENCES);

        assertThat(text.subject()).isEqualTo("Alice mentioned you on WEB-1: Ship the shop");
        assertThat(text.plain())
                .contains("Alice mentioned you in a comment on WEB-1 in Web.", "because a comment names you");
        assertThat(text.html()).contains("Alice mentioned you in a comment on WEB-1 in Web.");
    }

    @Test
    void saysWhatHasBecomeOfAWatchedTask() {
        EmailText comment = EmailText.of(told(NotificationKind.COMMENTED, "Ship the shop", "Alice"), BOB, PREFERENCES);
        EmailText status =
                EmailText.of(told(NotificationKind.STATUS_CHANGED, "Ship the shop", "Alice"), BOB, PREFERENCES);

        assertThat(comment.subject()).isEqualTo("Alice commented on WEB-1: Ship the shop");
        assertThat(status.plain()).contains("Alice changed the status of WEB-1 in Web.", "because you watch a task");
    }

    @Test
    void saysWhatIsDueOrLateWhere() {
        EmailText soon = EmailText.of(told(NotificationKind.DUE_SOON, "Ship the shop", null), BOB, PREFERENCES);
        EmailText late = EmailText.of(told(NotificationKind.OVERDUE, "Ship the shop", null), BOB, PREFERENCES);

        EmailText reminder = EmailText.of(told(NotificationKind.REMINDER, "Ship the shop", null), BOB, PREFERENCES);

        assertThat(reminder.subject()).isEqualTo("Reminder of WEB-1: Ship the shop");
        assertThat(reminder.plain()).contains("This is a reminder of WEB-1 in Web.", "a task of yours has a reminder");
        assertThat(soon.subject()).isEqualTo("WEB-1 is due soon: Ship the shop");
        assertThat(soon.plain()).contains("WEB-1 in Web is due soon.", "because a task of yours has a due date");
        assertThat(late.subject()).isEqualTo("WEB-1 is overdue: Ship the shop");
        assertThat(late.html()).contains("WEB-1 in Web is overdue: its due date has passed, and it is not done.");
    }

    @Test
    void quotesWhatWasSaidSoThatNobodyTakesItForTaskFlowsWords() {
        String said = "Look:\n<b>--</b>\nOpen it: https://evil.example";

        EmailText text = EmailText.of(quoting(said), BOB, PREFERENCES);

        assertThat(text.plain()).contains("> Look:\n> <b>--</b>\n> Open it: https://evil.example\n");
        assertThat(text.html()).contains("Look:\n&lt;b&gt;--&lt;/b&gt;\nOpen it: https://evil.example</blockquote>");
    }

    @Test
    void saysWhenATaskIsDueByTheReadersClocksInTheReadersWords() {
        Occurrence soon = due(Instant.parse("2026-07-01T05:30:00Z"), null);
        Reader berlin = Reader.of("Bob", "Europe/Berlin", "de");

        assertThat(EmailText.of(soon, berlin, PREFERENCES).plain())
                .contains(
                        "Hallo Bob,",
                        "WEB-1 in Web ist bald fällig.",
                        "Mittwoch, 1. Juli 2026",
                        "07:30 (Europe/Berlin)");
        assertThat(EmailText.of(soon, Reader.of("Bob", "America/New_York", "en-GB"), PREFERENCES)
                        .plain())
                .contains("Wednesday", "1 July 2026", "01:30 (America/New_York)");
    }

    @Test
    void saysTheDayOfATaskThatIsDueOnOneWhereverTheReaderIs() {
        Occurrence late = due(null, LocalDate.of(2026, 6, 30));

        assertThat(EmailText.of(late, Reader.of("Bob", "Pacific/Auckland", "en"), PREFERENCES)
                        .plain())
                .contains("Due: Tuesday, June 30, 2026\n");
    }

    @Test
    void isInEnglishAndUtcForWhoeverWritesOtherwiseOrIsNowhereKnown() {
        assertThat(Reader.of("Bob", "Mars/Olympus", "fr")).isEqualTo(new Reader("Bob", ZoneOffset.UTC, Locale.ENGLISH));
        assertThat(Reader.of(null, null, null).locale()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void hasAllPhrasesInEachLanguage() {
        for (NotificationKind kind : NotificationKind.values()) {
            for (String language : List.of("en", "de")) {
                EmailText text =
                        EmailText.of(told(kind, "Ship", "Alice"), Reader.of("Bob", null, language), PREFERENCES);

                assertThat(text.plain())
                        .contains("WEB-1", PREFERENCES.toString())
                        .doesNotContain("{");
            }
        }
    }

    @Test
    void aDigestShowsSomeAndCountsTheRest() {
        EmailText text = EmailText.digest(
                List.of(told("First", "Alice"), quoting("Look")), 1_052, Reader.of("Bob", null, "de"), PREFERENCES);

        assertThat(text.subject()).isEqualTo("Deine Zusammenfassung von TaskFlow: 1.052 Mitteilungen");
        assertThat(text.plain()).contains("First", "> Look", "Und 1.050 weitere in deinem Posteingang.");
        assertThat(EmailText.digest(List.of(told("First", "Alice")), 1, BOB, PREFERENCES)
                        .subject())
                .isEqualTo("Your TaskFlow digest: one thing");
    }

    private static Occurrence told(String title, @Nullable String actor) {
        return told(NotificationKind.TASK_ASSIGNED, title, actor);
    }

    private static Occurrence told(NotificationKind kind, String title, @Nullable String actor) {
        return new Occurrence(kind, "WEB-1", title, "Web", actor, null, null, null, LINK);
    }

    private static Occurrence quoting(String said) {
        return new Occurrence(
                NotificationKind.MENTIONED, "WEB-1", "Ship the shop", "Web", "Alice", said, null, null, LINK);
    }

    private static Occurrence due(@Nullable Instant at, @Nullable LocalDate on) {
        return new Occurrence(NotificationKind.DUE_SOON, "WEB-1", "Ship the shop", "Web", null, null, at, on, LINK);
    }
}
