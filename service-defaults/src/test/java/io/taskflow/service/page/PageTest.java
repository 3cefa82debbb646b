package io.taskflow.service.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.service.example.ExampleTest;
import io.taskflow.service.example.Http;
import io.taskflow.service.example.Person;
import io.taskflow.service.example.Reply;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExampleTest
class PageTest {
    private final Http http;

    PageTest(Http http) {
        this.http = http;
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        List<Integer> seen = new ArrayList<>();
        Reply page = list("");
        while (!page.json().get("nextCursor").isNull()) {
            page.json().get("items").forEach(item -> seen.add(item.asInt()));
            page = list("?cursor=" + page.text("/nextCursor"));
        }
        page.json().get("items").forEach(item -> seen.add(item.asInt()));
        assertThat(seen).isEqualTo(IntStream.range(0, 120).boxed().toList());
    }

    @Test
    void theLimitIsFiftyUnlessSaidOtherwise() {
        assertThat(list("").json().get("items").size()).isEqualTo(50);
        assertThat(list("?limit=200").json().get("items").size()).isEqualTo(120);
        assertThat(list("?limit=120").json().get("nextCursor").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "201",
                "-1",
                "ten",
                "",
                "1.5",
                "99999999999",
                "%D9%A1",
                "%2B1",
                "01",
                "%201",
                "1%20",
                "1&limit=2",
                "1&limit"
            })
    void aLimitOutOfRangeIsRefused(String limit) {
        list("?limit=" + limit).isInvalidAt("/limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "", "%00", "AAAA", "e30", "bnVsbA", "eyJrIjoxfQ", "W10", "IiI"})
    void aCursorThatIsNotOursIsRefused(String cursor) {
        list("?cursor=" + cursor).isInvalidAt("/cursor");
    }

    @Test
    void aCursorWithAForgedKeyIsRefused() {
        String ours = new String(Base64.getUrlDecoder().decode(list("").text("/nextCursor")), StandardCharsets.UTF_8);
        String forged = ours.replace("\"49\"", "\"1; drop table\"");
        list("?cursor=" + Base64.getUrlEncoder().encodeToString(forged.getBytes(StandardCharsets.UTF_8)))
                .isInvalidAt("/cursor");
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        list("?cursor=" + list("").text("/nextCursor") + "&cursor=x").isInvalidAt("/cursor");
        list("?sort=other&cursor=" + list("").text("/nextCursor")).isInvalidAt("/cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%20", "%E2%80%8B"})
    void aBlankOrderIsNotTheUsualOne(String sort) {
        Reply reply = list("?sort=" + sort).isInvalidAt("/sort");
        assertThat(reply.text("/errors/0/message")).isEqualTo("must not be blank");
    }

    private Reply list(String query) {
        return http.get(Person.ALICE, "/api/notes" + query);
    }
}
