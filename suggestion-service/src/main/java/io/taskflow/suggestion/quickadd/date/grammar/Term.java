package io.taskflow.suggestion.quickadd.date.grammar;

import java.time.DateTimeException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words and digits that stand for values. */
final class Term {

    private static final Pattern GAP = Pattern.compile("[-\\s]+");
    private static final Pattern SILENT = Pattern.compile("\\(\\?-i:|[)'\u2019.]");
    private static final int UNITS = 9;

    private final @Nullable String digits;
    private final String suffix;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Set<String> spelled = new LinkedHashSet<>();

    Term(GrammarFile.TermEntry entry, Function<String, Term> terms) {
        String own = entry.digits();
        this.suffix = entry.suffix() == null ? "" : entry.suffix();
        if (entry.words() != null) {
            entry.words().forEach((value, words) -> words.forEach(word -> put(word, value)));
        }
        if (entry.tens() != null && entry.compound() != null) {
            compound(entry.tens(), entry.compound());
        }
        for (String other : entry.of() == null ? List.<String>of() : entry.of()) {
            Term term = terms.apply(other);
            own = own == null ? term.digits : own;
            term.values.forEach(values::putIfAbsent);
            spelled.addAll(term.spelled);
        }
        this.digits = own;
    }

    private void put(String word, String value) {
        values.put(normal(word), value);
        spelled.add(word);
    }

    private void compound(Map<String, List<String>> tens, String form) {
        Map<String, String> units = new LinkedHashMap<>(values);
        units.forEach((unit, value) -> tens.forEach((ten, words) -> words.forEach(word -> {
            int digit = Integer.parseInt(value);
            if (digit >= 1 && digit <= UNITS) {
                String whole = form.replace("{ten}", word).replace("{unit}", unit);
                put(whole, Integer.toString(Integer.parseInt(ten) + digit));
            }
        })));
    }

    /** Any of them, the longest first. */
    String regex() {
        Stream<String> words = spelled.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Term::loose);
        String any = words.collect(Collectors.joining("|"));
        String spelledOut = any.isEmpty() ? any : "(?:" + any + ")" + suffix;
        return digits == null ? spelledOut : any.isEmpty() ? digits : "(?:" + digits + ")|" + spelledOut;
    }

    private static String loose(String word) {
        return word.replace(".", "\\.").replace("'", "['\u2019]?").replace(" ", "[-\\s]{1,3}");
    }

    /** What a text of it stands for; digits stand for themselves. */
    String value(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return text.replaceAll("\\D", "");
        }
        return valueOf(text).orElseThrow(() -> new DateTimeException("No value of " + text));
    }

    /** What a word stands for, with or without an ending; empty for none of them. */
    Optional<String> valueOf(String text) {
        String normal = normal(text);
        String value = values.get(normal);
        for (int cut = 1; value == null && !suffix.isEmpty() && cut <= 2 && cut < normal.length(); cut++) {
            value = values.get(normal.substring(0, normal.length() - cut));
        }
        return Optional.ofNullable(value);
    }

    /** Letter by letter as {@code java.util.regex} compares without case: of the Turkish \u0131 and \u0130 it makes an i. */
    private static String folded(String word) {
        return word.codePoints()
                .map(letter -> Character.toLowerCase(Character.toUpperCase(letter)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String normal(String word) {
        return GAP.matcher(folded(SILENT.matcher(word).replaceAll("")))
                .replaceAll(" ")
                .strip();
    }
}
