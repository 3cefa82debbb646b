package io.taskflow.suggestion.language;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The phrases of a bundle in one language, filled in as {@link MessageFormat} does. */
public final class Phrases {

    /** The machine's own language is nobody's. */
    private static final Control NO_OTHER_LANGUAGE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final Language language;
    private final ResourceBundle phrases;

    /** @param bundle its name, for example {@code io.taskflow.suggestion.summary.sentences} */
    public Phrases(String bundle, Language language) {
        this.language = language;
        this.phrases = ResourceBundle.getBundle(bundle, language.locale(), NO_OTHER_LANGUAGE);
    }

    /** This phrase with these values in it. */
    public String say(String phrase, Object... values) {
        return new MessageFormat(phrases.getString(phrase), language.locale()).format(values);
    }
}
