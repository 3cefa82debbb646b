package io.taskflow.notification.mail.smtp;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;

/**
 * What people typed, as a header carries it (RFC 2047): a reader decodes exactly that text. ASCII that looks like an encoded word
 * is encoded as well, or readers would decode what nobody encoded.
 */
final class HeaderText {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String LOOKS_ENCODED = "=?";

    /** An encoded word has at most 75 characters; 45 bytes are 60 in Base64. */
    private static final String EVERY_45 = "(?<=\\G.{45})";

    private HeaderText() {}

    /** Of a text in one line. */
    static String encoded(String text) throws UnsupportedEncodingException {
        String encoded = MimeUtility.encodeText(text, UTF_8, "B");
        boolean asItWas = encoded.equals(text);
        return asItWas && text.contains(LOOKS_ENCODED) ? asWords(text) : encoded;
    }

    private static String asWords(String ascii) {
        return Arrays.stream(ascii.split(EVERY_45)).map(HeaderText::word).collect(Collectors.joining(" "));
    }

    private static String word(String ascii) {
        byte[] bytes = ascii.getBytes(StandardCharsets.US_ASCII);
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes) + "?=";
    }
}
