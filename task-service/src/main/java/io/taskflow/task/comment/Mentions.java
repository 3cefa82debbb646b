package io.taskflow.task.comment;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom a text names with an {@code @}: members of the project alone, so that nobody else is told, or told apart from nobody. */
@Repository
class Mentions {
    private static final int MOST = 50;

    /** No e-mail address, no path, and no name within a word. */
    private static final Pattern NAME = Pattern.compile("(?<![\\p{L}\\p{N}_.@/+-])@([A-Za-z0-9._-]{3,30})");

    /** Markdown's code, fenced or in a line: an {@code @} in it is a decorator or an address, and calls nobody. */
    private static final Pattern CODE = Pattern.compile(
            "(?sm)^ {0,3}(`{3,}|~{3,}).*?(?:^ {0,3}\\1|\\z)|(?<!`)(`{1,2})(?!`)[^\n]{1,1000}?(?<!`)\\2(?!`)");

    private static final Pattern END_OF_SENTENCE = Pattern.compile("[._-]+$");

    private final JdbcClient jdbc;

    Mentions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Their ids, in the order of their names; of more than 50 names the first count. */
    List<UUID> in(String text, UUID projectId) {
        Set<String> names = namesIn(text);
        return names.isEmpty() ? List.of() : members(names, projectId);
    }

    private List<UUID> members(Set<String> names, UUID projectId) {
        return jdbc.sql("""
                select p.id from project_member m join person p on p.id = m.user_id
                where m.project_id = :projectId and lower(p.username) = any(:names) order by p.username limit :most""")
                .param("projectId", projectId)
                .param("names", names.toArray(String[]::new))
                .param("most", MOST)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    static Set<String> namesIn(String text) {
        Set<String> names = new LinkedHashSet<>();
        NAME.matcher(CODE.matcher(text).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .map(name -> name.substring(1).toLowerCase(Locale.ROOT))
                .distinct()
                .limit(MOST)
                .flatMap(name -> Stream.of(name, END_OF_SENTENCE.matcher(name).replaceFirst("")))
                .forEach(names::add);
        return names;
    }
}
