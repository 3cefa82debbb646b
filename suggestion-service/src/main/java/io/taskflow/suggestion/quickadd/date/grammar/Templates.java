package io.taskflow.suggestion.quickadd.date.grammar;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns templates into regular expressions. */
final class Templates {

    private static final Pattern NAME = Pattern.compile("\\{([a-z][a-zA-Z]*)(\\d?)}");
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** A template that goes on with another day ends with it. */
    private static final String DAY = "{date}";

    private final Map<String, String> macros;
    private final Map<String, Term> terms = new ConcurrentHashMap<>();
    private final Map<String, GrammarFile.TermEntry> entries;

    Templates(GrammarFile file) {
        this.macros = file.macros();
        this.entries = file.terms();
    }

    /** The term of a group; a digit behind a name tells two groups of a term apart. */
    Term term(String group) {
        String name = group.replaceAll("\\d$", "");
        Term known = terms.get(name);
        if (known == null) {
            GrammarFile.TermEntry entry = entries.get(name);
            if (entry == null) {
                throw new IllegalStateException("There is no term " + name);
            }
            known = new Term(entry, this::term);
            terms.put(name, known);
        }
        return known;
    }

    boolean hasTerm(String group) {
        return entries.containsKey(group.replaceAll("\\d$", ""));
    }

    static boolean goesOn(String template) {
        return template.endsWith(DAY);
    }

    Pattern compile(String template) {
        String own = goesOn(template) ? template.substring(0, template.length() - DAY.length()) : template;
        String whole = spaced(expanded(expanded(own)));
        return Pattern.compile("(?:" + whole + ")" + (goesOn(template) ? "" : "(?![\\p{L}\\p{N}])"), FLAGS);
    }

    /** A blank is white space, an underscore white space or nothing; in a class of characters they are themselves. */
    private static String spaced(String template) {
        var text = new StringBuilder();
        boolean inClass = false;
        for (int at = 0; at < template.length(); at++) {
            char here = template.charAt(at);
            boolean escaped = at > 0 && template.charAt(at - 1) == '\\';
            inClass = escaped ? inClass : here == '[' || (inClass && here != ']');
            boolean space = !inClass && (here == ' ' || here == '_');
            text.append(space ? (here == ' ' ? "\\s{1,4}" : "\\s{0,4}") : String.valueOf(here));
        }
        return text.toString();
    }

    /** A join's expression, in which blanks are written out. */
    static Pattern join(String expression) {
        return Pattern.compile(expression, FLAGS);
    }

    private String expanded(String template) {
        Matcher names = NAME.matcher(template);
        var text = new StringBuilder();
        while (names.find()) {
            String macro = macros.get(names.group(1));
            String group = names.group(1) + names.group(2);
            String put = macro == null ? "(?<" + group + ">" + term(group).regex() + ")" : macro;
            names.appendReplacement(text, Matcher.quoteReplacement(put));
        }
        return names.appendTail(text).toString();
    }
}
