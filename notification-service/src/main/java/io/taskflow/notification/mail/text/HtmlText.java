package io.taskflow.notification.mail.text;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** E-mails with markup. */
final class HtmlText {
    private HtmlText() {}

    static String of(Occurrence what, Reader reader, Words words, URI preferences) {
        return letter(
                what.taskKey(),
                words.say("hello", reader.name()),
                item(what, words),
                words.say("because", words.say(what, "reason")),
                words,
                preferences);
    }

    static String digest(List<Occurrence> some, long all, Reader reader, Words words, URI preferences) {
        String items = some.stream().map(what -> item(what, words)).collect(Collectors.joining("\n"));
        String more = all > some.size() ? paragraph(words.say("digest.more", all - some.size())) : "";
        return letter(
                words.say("digest.subject", all),
                words.say("hello", reader.name()),
                items + more,
                words.say("digest.because"),
                words,
                preferences);
    }

    private static String letter(
            String title, String hello, String body, String because, Words words, URI preferences) {
        return """
                <!doctype html>
                <html lang="%1$s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%2$s</title></head>
                <body style="margin:0;padding:24px;background:#f4f5f7;font:16px/1.5 system-ui,sans-serif;color:#1f2430">
                <div style="max-width:560px;margin:0 auto;background:#fff;border-radius:12px;padding:32px">
                <p style="margin:0 0 16px">%3$s</p>
                %4$s
                <p style="margin:32px 0 0;font-size:13px;color:#667085">%5$s<br>
                <a href="%6$s" style="color:#667085">%7$s</a></p>
                </div>
                </body>
                </html>
                """.formatted(
                        words.language(),
                        htmlEscape(title),
                        htmlEscape(hello),
                        body,
                        htmlEscape(because),
                        htmlEscape(preferences.toString()),
                        htmlEscape(words.say("preferences.link")));
    }

    private static String item(Occurrence what, Words words) {
        return """
                %1$s
                <div style="border-left:4px solid #4f6bed;padding:4px 16px;margin:0 0 24px">
                <div style="font-size:13px;color:#667085">%2$s</div>
                <div dir="auto" style="font-size:18px;font-weight:600;overflow-wrap:anywhere">%3$s</div>
                %4$s</div>
                %5$s<a href="%6$s" style="display:inline-block;background:#4f6bed;color:#fff;text-decoration:none;\
                padding:10px 20px;border-radius:8px;font-weight:600;margin:0 0 24px">%7$s</a>
                """.formatted(
                        paragraph(words.say(what, "sentence")),
                        htmlEscape(what.taskKey()),
                        htmlEscape(Lines.one(what.title())),
                        due(words.due(what)),
                        quote(what.quote()),
                        htmlEscape(what.link().toString()),
                        htmlEscape(words.say("button")));
    }

    private static String paragraph(String text) {
        return "<p style=\"margin:0 0 24px\">" + htmlEscape(text) + "</p>";
    }

    private static String due(@Nullable String due) {
        return due == null ? "" : "<div style=\"font-size:14px;margin-top:4px\">" + htmlEscape(due) + "</div>\n";
    }

    private static String quote(@Nullable String quote) {
        return quote == null ? "" : """
                <blockquote dir="auto" style="margin:0 0 24px;padding:12px 16px;background:#f4f5f7;border-radius:8px;\
                white-space:pre-wrap;overflow-wrap:anywhere">%s</blockquote>
                """.formatted(htmlEscape(quote));
    }
}
