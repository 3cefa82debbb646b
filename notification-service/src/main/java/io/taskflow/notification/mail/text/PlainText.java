package io.taskflow.notification.mail.text;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** E-mails without markup. */
final class PlainText {
    private PlainText() {}

    static String of(Occurrence what, Reader reader, Words words, URI preferences) {
        return letter(
                words.say("hello", reader.name()),
                item(what, words),
                words.say("because", words.say(what, "reason")),
                words,
                preferences);
    }

    static String digest(List<Occurrence> some, long all, Reader reader, Words words, URI preferences) {
        String items = some.stream().map(what -> item(what, words)).collect(Collectors.joining("\n\n"));
        String more = all > some.size() ? "\n\n" + words.say("digest.more", all - some.size()) : "";
        return letter(words.say("hello", reader.name()), items + more, words.say("digest.because"), words, preferences);
    }

    private static String letter(String hello, String body, String because, Words words, URI preferences) {
        return """
                %s

                %s

                --
                %s
                %s
                """.formatted(hello, body, because, words.say("preferences", preferences));
    }

    private static String item(Occurrence what, Words words) {
        String due = words.due(what);
        return join(
                words.say(what, "sentence"),
                "    " + Lines.one(what.title()) + (due == null ? "" : "\n    " + due),
                what.quote() == null ? null : Lines.quoted(what.quote()),
                words.say("open", what.link()));
    }

    private static String join(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining("\n\n"));
    }
}
