package io.taskflow.notification.mail.text;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom an e-mail is for.
 *
 * @param zone whose clocks they go by
 * @param locale how they write dates; its language is one that e-mails are written in
 */
public record Reader(String name, ZoneId zone, Locale locale) {
    private static final Set<String> LANGUAGES = Set.of("en", "de");
    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    /**
     * With what is known of them; else in English and in UTC.
     *
     * @param zone a name of the IANA database
     * @param language a tag of BCP 47
     */
    public static Reader of(@Nullable String name, @Nullable String zone, @Nullable String language) {
        Locale locale = language == null ? Locale.ENGLISH : Locale.forLanguageTag(language);
        return new Reader(
                Lines.one(String.valueOf(name)),
                zone != null && ZONES.contains(zone) ? ZoneId.of(zone) : ZoneOffset.UTC,
                LANGUAGES.contains(locale.getLanguage()) ? locale : Locale.ENGLISH);
    }
}
