package io.taskflow.suggestion.quickadd.date;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.suggestion.quickadd.date.join.Due;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On a Monday at eight in the morning. */
class DateReaderTest {

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-30T08:00:00+01:00[Europe/Berlin]");
    private static final DateReader READER = new DateReader();

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            call mom tomorrow 3pm                  | 2026-12-01 | 15:00 | tomorrow 3pm
            tomorrow call Bob at 3pm               | 2026-12-01 | 15:00 | tomorrow
            review next Tuesday                    | 2026-12-08 | -     | next Tuesday
            submit by Friday                       | 2026-12-04 | -     | by Friday
            submit in two weeks                    | 2026-12-14 | -     | in two weeks
            dentist on the 21st                    | 2026-12-21 | -     | on the 21st
            invoices end of month                  | 2026-11-30 | -     | end of month
            launch Oct 2nd 2026 at 16:30           | 2026-10-02 | 16:30 | Oct 2nd 2026 at 16:30
            call Bob tonight                       | 2026-11-30 | 20:00 | tonight
            in 3 hours 20 minutes                  | 2026-11-30 | 11:20 | in 3 hours 20 minutes
            two days after tomorrow                | 2026-12-03 | -     | two days after tomorrow
            gifts before Christmas                 | 2026-12-25 | -     | before Christmas
            lunch at noon                          | 2026-11-30 | 12:00 | at noon
            \u00fcbermorgen um 15 Uhr Zahnarzt     | 2026-12-02 | 15:00 | \u00fcbermorgen um 15 Uhr
            n\u00e4chsten Dienstag Bericht         | 2026-12-08 | -     | n\u00e4chsten Dienstag
            Arzt am 3.12. um 14:30                 | 2026-12-03 | 14:30 | am 3.12. um 14:30
            Steuer bis Ende des Monats             | 2026-11-30 | -     | bis Ende des Monats
            morgen fr\u00fch anrufen               | 2026-12-01 | 09:00 | morgen fr\u00fch
            halb neun aufstehen                    | 2026-11-30 | 08:30 | halb neun
            in zwei Wochen nachfragen              | 2026-12-14 | -     | in zwei Wochen
            Freitag Morgen Kaffee                 | 2026-12-04 | 09:00 | Freitag Morgen
            am Montag Morgen um 9 Uhr Kaffee      | 2026-11-30 | 09:00 | am Montag Morgen um 9 Uhr
            Geburtstag morgen feiern              | 2026-12-01 | -     | morgen
            friday at 9 water plants              | 2026-12-04 | 09:00 | friday at 9
            tomorrow at 9 water plants            | 2026-12-01 | 09:00 | tomorrow at 9
            submit by FR\u0130DAY                 | 2026-12-04 | -     | by FR\u0130DAY
            in 5 m\u0131nutes                     | 2026-11-30 | 08:05 | in 5 m\u0131nutes
            """)
    void saysWhenSomethingIsDue(String text, String day, String time, String said) {
        Due due = READER.read(text, NOW).orElseThrow();

        assertThat(due.day()).hasToString(day);
        assertThat(Optional.ofNullable(due.time()).map(Object::toString).orElse(null))
                .isEqualTo(time);
        Due.Stretch first = due.said().getFirst();
        assertThat(text.substring(first.start(), first.end())).isEqualTo(said);
        assertThat(due.rrule()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pay rent every 1st at 9am           | 2026-12-01 | FREQ=MONTHLY;BYMONTHDAY=1
            water plants daily                  | 2026-11-30 | FREQ=DAILY
            standup every weekday at 9:15       | 2026-11-30 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
            gym every Mon, Wed and Fri at 7     | 2026-12-02 | FREQ=WEEKLY;BYDAY=MO,WE,FR
            report every other Friday           | 2026-12-04 | FREQ=WEEKLY;INTERVAL=2;BYDAY=FR
            invoices monthly on the 31st        | 2026-11-30 | RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD
            first Monday of every month review  | 2026-12-07 | FREQ=MONTHLY;BYDAY=1MO
            every last day of the month         | 2026-11-30 | FREQ=MONTHLY;BYMONTHDAY=-1
            taxes every year on April 15        | 2027-04-15 | FREQ=YEARLY
            leap party every Feb 29             | 2028-02-29 | RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=BACKWARD
            call every Monday until Dec 31      | 2026-11-30 | FREQ=WEEKLY;BYDAY=MO;UNTIL=20261231
            pill every day for 5 times          | 2026-11-30 | FREQ=DAILY;COUNT=5
            jeden Montag um 9 Standup           | 2026-11-30 | FREQ=WEEKLY;BYDAY=MO
            alle 2 Wochen am Freitag M\u00fcll  | 2026-12-04 | FREQ=WEEKLY;INTERVAL=2;BYDAY=FR
            monatlich am 31. Abrechnung         | 2026-11-30 | RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD
            werktags 9:15 Standup               | 2026-11-30 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
            jeden letzten Freitag im Monat      | 2026-12-25 | FREQ=MONTHLY;BYDAY=-1FR
            """)
    void saysHowItRepeats(String text, String first, String rule) {
        Due due = READER.read(text, NOW).orElseThrow();

        assertThat(due.rrule()).isEqualTo(rule);
        assertThat(due.day()).hasToString(first);
    }

    /** On a Tuesday at ten in the morning. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Fri 3-4 review                     | 2026-12-04 | -     | 3-4 review
            Mon 9-10 sync                      | 2026-12-07 | -     | 9-10 sync
            Sat 10-11 party                    | 2026-12-05 | -     | 10-11 party
            Fri 9-10 review                    | 2026-12-04 | -     | 9-10 review
            Mon 12-17 shift                    | 2026-12-07 | -     | 12-17 shift
            Fri 12-4 review                    | 2026-12-04 | -     | review
            Fri 3/4 review                     | 2027-03-04 | -     | review
            Freitag 3-4 Treffen                | 2026-12-04 | -     | 3-4 Treffen
            Mon 9:00-10:00 sync                | 2026-12-07 | 09:00 | sync
            Mon 9am - 10am sync                | 2026-12-07 | 09:00 | sync
            tomorrow from 9:00 to 10:00 sync   | 2026-12-02 | 09:00 | sync
            Montag 9:00\u201310:30 Sync       | 2026-12-07 | 09:00 | Sync
            Montag von 9 bis 10 Uhr Sync       | 2026-12-07 | 09:00 | Sync
            tomorrow 9:00 - 5 people           | 2026-12-02 | 09:00 | - 5 people
            \u00fcbern\u00e4chste Woche Essen | 2026-12-14 | -    | Essen
            Heute in 2 Wochen Zahnarzt         | 2026-12-15 | -     | Zahnarzt
            heute in 14 Tagen Zahnarzt         | 2026-12-15 | -     | Zahnarzt
            morgen in einem Monat Zahnarzt     | 2027-01-02 | -     | Zahnarzt
            today in 2 weeks dentist           | 2026-12-15 | -     | dentist
            tomorrow in 2 weeks dentist        | 2026-12-16 | -     | dentist
            heute in 2 Stunden anrufen         | 2026-12-01 | 12:00 | anrufen
            today in 2 weeks' report           | 2026-12-01 | -     | in 2 weeks' report
            heute um halb drei Zahnarzt        | 2026-12-01 | 14:30 | Zahnarzt
            heute um halb eins Zahnarzt        | 2026-12-01 | 12:30 | Zahnarzt
            morgen um halb neun Zahnarzt       | 2026-12-02 | 08:30 | Zahnarzt
            morgen fr\u00fch um halb sechs los | 2026-12-02 | 05:30 | los
            heute um Viertel nach drei los     | 2026-12-01 | 15:15 | los
            today at half past two dentist     | 2026-12-01 | 14:30 | dentist
            morgen um 3 Uhr Zahnarzt           | 2026-12-02 | 03:00 | Zahnarzt
            """)
    void leavesTheRestInTheTitle(String text, String day, String time, String left) {
        Due due = READER.read(text, NOW.plusDays(1).withHour(10)).orElseThrow();

        assertThat(due.day()).hasToString(day);
        assertThat(Optional.ofNullable(due.time()).map(Object::toString).orElse(null))
                .isEqualTo(time);
        Due.Stretch said = due.said().getFirst();
        assertThat(text.substring(0, said.start()) + text.substring(said.end()).strip())
                .isEqualTo(left);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Move old monitor",
                "ask May about June's report",
                "The first may fail",
                "prepare tomorrow's slides",
                "fix lamp on the 2nd floor",
                "1/2 cup sugar",
                "read chapters 4-22",
                "release version 1.2.3",
                "Identity column wrong in build pwi32dev-20060412",
                "weekly report",
                "daily standup notes",
                "buy Christmas presents",
                "buy sun cream",
                "work on the sun dial",
                "poll every 15 minutes",
                "move meeting from Monday to Tuesday",
                "holiday from 2027-01-05 to 2027-01-09",
                "Mon 9:00-10:00-11 sync",
                "Mon 9:00-10 people",
                "We sat 3-4 hours",
                "\u00fcbern\u00e4chsten Freitag um 9:00 Essen",
                "read pages 9-10",
                "report-2027-01-05.pdf",
                "dates are off by one",
                "Find a Domain Now",
                "Der alte Monitor muss weg",
                "Guten Morgen Nachricht schreiben",
                "Mai fragen wegen Juni",
                "so machen wir das",
                "Version 2.1 testen",
                "t\u00e4glicher Bericht",
                "Weihnachten vorbereiten",
                "von Montag bis Freitag Urlaub"
            })
    void leavesWhatIsDoubtful(String text) {
        assertThat(READER.read(text, NOW)).isEmpty();
    }
}
