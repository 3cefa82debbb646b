package io.taskflow.suggestion.quickadd.date;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.suggestion.quickadd.date.join.Due;
import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a series begins and ends, on a Tuesday at ten in the morning. */
class SeriesTest {

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-12-01T10:00:00+01:00[Europe/Berlin]");
    private static final DateReader READER = new DateReader();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Standup every day from 2027-01-05              | 2027-01-05 | FREQ=DAILY              | Standup
            Pay rent monthly starting next month           | 2027-01-01 | FREQ=MONTHLY            | Pay rent
            Water plants every day starting next week      | 2026-12-07 | FREQ=DAILY              | Water plants
            Water plants every day starting this week      | 2026-12-01 | FREQ=DAILY              | Water plants
            Water plants every day starting tomorrow       | 2026-12-02 | FREQ=DAILY              | Water plants
            Water plants every day starting monday         | 2026-12-07 | FREQ=DAILY              | Water plants
            every friday sync starting january             | 2027-01-01 | FREQ=WEEKLY;BYDAY=FR    | sync
            every monday sync starting 2027-01-05          | 2027-01-11 | FREQ=WEEKLY;BYDAY=MO    | sync
            starting tomorrow every day run                | 2026-12-02 | FREQ=DAILY              | run
            jeden Tag ab n\u00e4chster Woche gie\u00dfen | 2026-12-07 | FREQ=DAILY              | gie\u00dfen
            alle 14 Tage M\u00fcll ab 7.12.               | 2026-12-07 | FREQ=DAILY;INTERVAL=14  | M\u00fcll
            ab morgen jeden Tag laufen                     | 2026-12-02 | FREQ=DAILY              | laufen
            Miete jeden 1. ab M\u00e4rz                   | 2027-03-01 | FREQ=MONTHLY;BYMONTHDAY=1 | Miete
            Backup every 3 months starting 2027-01-31      | 2027-01-31 | RSCALE=GREGORIAN;FREQ=MONTHLY;INTERVAL=3;SKIP=BACKWARD | Backup
            """)
    void beginsWhereItSaysSo(String text, String first, String rule, String left) {
        assertSeries(text, first, rule, left);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Standup every friday until 15 march                | 20270315 | Standup
            Standup every friday until the 3rd of march        | 20270303 | Standup
            Standup every friday until march                   | 20270331 | Standup
            Standup every friday until March 2028              | 20280331 | Standup
            Standup every friday until end of march            | 20270331 | Standup
            Standup every friday until may                     | 20270531 | Standup
            Standup every friday through march 15              | 20270315 | Standup
            Standup every friday until the 18th                | 20261218 | Standup
            every friday until christmas call mom              | 20261225 | call mom
            every friday call mom until 2028                   | 20281231 | call mom
            until march every friday sync                      | 20270331 | sync
            jeden Freitag Sync bis M\u00e4rz                  | 20270331 | Sync
            jeden Freitag bis Ende M\u00e4rz Sync             | 20270331 | Sync
            jeden Freitag bis zum 15. M\u00e4rz Sync          | 20270315 | Sync
            jeden Freitag Sync bis 31.12.                      | 20261231 | Sync
            jeden Freitag Sync bis Weihnachten                 | 20261225 | Sync
            """)
    void endsWhereItSaysSo(String text, String until, String left) {
        assertSeries(text, "2026-12-04", "FREQ=WEEKLY;BYDAY=FR;UNTIL=" + until, left);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sync every friday starting 2027-01-08 until 2027-03-01        | 2027-01-08 | 20270301
            Sync every friday until 2027-03-01 starting 2027-01-08        | 2027-01-08 | 20270301
            Sync every friday from 2027-01-08 to 2027-03-01               | 2027-01-08 | 20270301
            Sync every friday starting november until march               | 2027-11-05 | 20280331
            Jeden Freitag ab 8.1. bis 1.3. Sync                           | 2027-01-08 | 20270301
            Jeden Freitag vom 8.1. bis 1.3. Sync                          | 2027-01-08 | 20270301
            """)
    void beginsAndEnds(String text, String first, String until) {
        assertSeries(text, first, "FREQ=WEEKLY;BYDAY=FR;UNTIL=" + until, "Sync");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Standup every friday at 9am starting 2027-01-08           | 2027-01-08 | 09:00
            Standup every friday starting 2027-01-08 at 9am           | 2027-01-08 | 09:00
            every friday Standup starting 2027-01-08 at 9am           | 2027-01-08 | 09:00
            every friday Standup at 9am until march                   | 2026-12-04 | 09:00
            Jeden Freitag um 9 Uhr Standup bis 31.12.                 | 2026-12-04 | 09:00
            Standup every day until 5pm                               | 2026-12-01 | 17:00
            jeden Tag bis 17 Uhr Standup                              | 2026-12-01 | 17:00
            """)
    void hasATimeToo(String text, String first, String time) {
        Due due = READER.read(text, NOW).orElseThrow();

        assertThat(due.day()).hasToString(first);
        assertThat(due.time()).hasToString(time);
        assertThat(left(text, due)).isEqualTo("Standup");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            t\u00e4glich Tee trinken bis Weihnachten    | 2026-12-01 | FREQ=DAILY;UNTIL=20261225
            t\u00e4glich Tee trinken ab morgen          | 2026-12-02 | FREQ=DAILY
            t\u00e4glich 9 Uhr Tee trinken              | 2026-12-02 | FREQ=DAILY
            """)
    void isDailyInGermanBeforeOtherWordsToo(String text, String first, String rule) {
        assertSeries(text, first, rule, "Tee trinken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Standup every friday until the release",
                "Take a pill every day at 9:00 until done",
                "every friday until May comes back",
                "every friday until release 2027-01-08",
                "every day from monday to friday",
                "every friday until 2026-12-02",
                "every month until the 15th",
                "jeden Freitag bis zum Release Bericht",
                "Nimm jeden Tag um 9 Uhr bis zum Umfallen Pillen",
                "jede Woche bis Freitag Bericht",
                "jeden Freitag bis Jan kommt"
            })
    void withAnEndThatNobodyUnderstandsIsNone(String text) {
        assertThat(READER.read(text, NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Walk every day through the park            | FREQ=DAILY           | Walk through the park
            Give every friday to Bob                   | FREQ=WEEKLY;BYDAY=FR | Give to Bob
            every day from home                        | FREQ=DAILY           | from home
            every day starting fresh                   | FREQ=DAILY           | starting fresh
            Every Friday report until Tuesday          | FREQ=WEEKLY;BYDAY=FR | report until Tuesday
            Ask May every friday about it              | FREQ=WEEKLY;BYDAY=FR | Ask May about it
            jeden Tag bis zu 5 km laufen               | FREQ=DAILY           | bis zu 5 km laufen
            jeden Freitag ab und zu laufen             | FREQ=WEEKLY;BYDAY=FR | ab und zu laufen
            jeden Freitag vom Chef holen               | FREQ=WEEKLY;BYDAY=FR | vom Chef holen
            Jeden Monat Rechnung bis zum 15. zahlen    | FREQ=MONTHLY         | Rechnung bis zum 15. zahlen
            """)
    void otherWordsStayInTheTitle(String text, String rule, String left) {
        Due due = READER.read(text, NOW).orElseThrow();

        assertThat(due.rrule()).isEqualTo(rule);
        assertThat(left(text, due)).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Submit yearly report until March 15    | 2027-03-15
            weekly report starting tomorrow        | 2026-12-02
            Bericht bis 31.12. schreiben           | 2026-12-31
            t\u00e4glich Bericht bis Freitag      | 2026-12-04
            """)
    void isNotWhatComesOnce(String text, String day) {
        Due due = READER.read(text, NOW).orElseThrow();

        assertThat(due.rrule()).isNull();
        assertThat(due.day()).hasToString(day);
    }

    private static void assertSeries(String text, String first, String rule, String left) {
        Due due = READER.read(text, NOW).orElseThrow();

        assertThat(due.rrule()).isEqualTo(rule);
        assertThat(due.day()).hasToString(first);
        assertThat(left(text, due)).isEqualTo(left);
    }

    private static String left(String text, Due due) {
        var left = new StringBuilder(text);
        due.said().forEach(said -> left.replace(said.start(), said.end(), "#".repeat(said.end() - said.start())));
        return left.toString().replaceAll("#+", " ").replaceAll("\\s+", " ").strip();
    }
}
