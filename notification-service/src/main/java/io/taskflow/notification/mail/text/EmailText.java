package io.taskflow.notification.mail.text;

import java.net.URI;
import java.util.List;

/**
 * What an e-mail says, as plain text and as HTML. Titles, names and comments are what people typed: no line of them becomes a
 * header, and no character of them becomes markup.
 */
public record EmailText(String recipient, String subject, String plain, String html) {

    private static final int LONGEST_SUBJECT = 150;

    /**
     * Of one occurrence.
     *
     * @param preferences where the reader says how they want to be told
     */
    public static EmailText of(Occurrence what, Reader reader, URI preferences) {
        Words words = new Words(reader);
        return new EmailText(
                reader.name(),
                Lines.shortened(words.say(what, "subject"), LONGEST_SUBJECT),
                PlainText.of(what, reader, words, preferences),
                HtmlText.of(what, reader, words, preferences));
    }

    /**
     * Of several that were collected.
     *
     * @param some those that are shown, the oldest first
     * @param all how many there are
     */
    public static EmailText digest(List<Occurrence> some, long all, Reader reader, URI preferences) {
        Words words = new Words(reader);
        return new EmailText(
                reader.name(),
                words.say("digest.subject", all),
                PlainText.digest(some, all, reader, words, preferences),
                HtmlText.digest(some, all, reader, words, preferences));
    }
}
