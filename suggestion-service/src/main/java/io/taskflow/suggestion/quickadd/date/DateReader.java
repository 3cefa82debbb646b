package io.taskflow.suggestion.quickadd.date;

import io.taskflow.suggestion.quickadd.date.grammar.Grammar;
import io.taskflow.suggestion.quickadd.date.join.Due;
import io.taskflow.suggestion.quickadd.date.join.Joins;
import io.taskflow.suggestion.quickadd.date.join.Reading;
import io.taskflow.suggestion.quickadd.date.rule.Rules;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads when a text says that something is due. Tries every language it knows, and believes the one that reads most. */
@Component
public class DateReader {

    private final List<Joins> languages;

    /** Reads the languages' files; a fault in one fails the start. */
    public DateReader() {
        this.languages = List.of(
                new Joins(Grammar.of("en", Rules.all(), false)), new Joins(Grammar.of("de", Rules.all(), true)));
    }

    /**
     * When the text says that something is due.
     *
     * @param text one line, without what is none of its business, which the caller has blanked out
     * @param now when it is asked, where the asker is
     */
    public Optional<Due> read(String text, ZonedDateTime now) {
        return languages.stream()
                .map(language -> language.read(text, now))
                .max(Comparator.comparingInt(Reading::length))
                .flatMap(Reading::sure);
    }
}
