package io.taskflow.notification.mail.text;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;

/** The phrases of a reader's language ({@code words.properties}, {@code words_de.properties}) with something filled in. */
final class Words {
    private static final String BUNDLE = "io.taskflow.notification.mail.text.words";

    /** The machine's own language is nobody's. */
    private static final Control NO_OTHER_LANGUAGE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final Reader reader;
    private final ResourceBundle phrases;

    Words(Reader reader) {
        this.reader = reader;
        this.phrases = ResourceBundle.getBundle(BUNDLE, reader.locale(), NO_OTHER_LANGUAGE);
    }

    String language() {
        return reader.locale().getLanguage();
    }

    String say(String phrase, Object... values) {
        return new MessageFormat(phrases.getString(phrase), reader.locale()).format(values);
    }

    /** A phrase of this kind of occurrence. */
    String say(Occurrence what, String phrase) {
        String who = what.actorName() == null ? "TaskFlow" : Lines.one(what.actorName());
        String where = what.projectName() == null ? "" : say("where", Lines.one(what.projectName()));
        return say(what.kind() + "." + phrase, who, Lines.one(what.taskKey()), Lines.one(what.title()), where);
    }

    /** When it is due, by the reader's clocks; null where that does not matter. */
    @Nullable
    String due(Occurrence what) {
        LocalDate day = what.dueOn();
        Instant moment = what.dueAt();
        if (day != null) {
            return say("due", format(FormatStyle.FULL, null).format(day));
        }
        return moment == null
                ? null
                : say(
                        "dueAt",
                        format(FormatStyle.FULL, FormatStyle.SHORT).format(moment.atZone(reader.zone())),
                        zone());
    }

    private String zone() {
        return reader.zone().getId().equals("Z") ? "UTC" : reader.zone().getId();
    }

    private DateTimeFormatter format(FormatStyle date, @Nullable FormatStyle time) {
        DateTimeFormatter format = time == null
                ? DateTimeFormatter.ofLocalizedDate(date)
                : DateTimeFormatter.ofLocalizedDateTime(date, time);
        return format.withLocale(reader.locale());
    }
}
