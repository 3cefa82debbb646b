package io.taskflow.notification.preference;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.notification.support.NotificationServiceTest;
import io.taskflow.notification.support.Preferring;
import io.taskflow.testing.TestInfrastructure;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person says how they want to be told. */
@NotificationServiceTest
class PreferencesTest {
    private static final String WANTED = """
            {"kinds": [{"kind": "COMMENTED", "inApp": true, "live": false, "email": true}],
             "quietHours": {"from": "22:00", "to": "07:30", "days": ["SUNDAY", "MONDAY"]},
             "digest": {"frequency": "WEEKLY", "at": "08:00", "day": "FRIDAY", "kinds": ["COMMENTED"]}}""";

    private final String bearer =
            TestInfrastructure.keycloak().createUser("dora").bearer();
    private final Preferring preferring;

    PreferencesTest(@Autowired Preferring preferring) {
        this.preferring = preferring;
    }

    @Test
    void areAtFirstWhatEverybodyIsToldAnyway() {
        HttpResponse<String> found = get(bearer);

        assertThat(found.headers().firstValue("ETag")).contains("\"0\"");
        JsonNode body = json(found);
        assertThat(body.path("quietHours").isNull() && body.path("digest").isNull())
                .isTrue();
        assertThat(body.path("kinds").valueStream().map(PreferencesTest::shown))
                .containsExactly(
                        "TASK_ASSIGNED true true true",
                        "MENTIONED true true true",
                        "DUE_SOON true true true",
                        "OVERDUE true true true",
                        "REMINDER true true true",
                        "COMMENTED true true false",
                        "STATUS_CHANGED true true false");
    }

    @Test
    void areReplacedAsAWholeAndNobodyElsesAre() {
        HttpResponse<String> put = put(WANTED, Map.of());

        assertThat(put.statusCode()).isEqualTo(200);
        assertThat(put.headers().firstValue("ETag")).contains("\"1\"");
        JsonNode now = json(get(bearer));
        assertThat(now).isEqualTo(json(put));
        assertThat(now.path("kinds").valueStream().map(PreferencesTest::shown))
                .contains("COMMENTED true false true", "MENTIONED true true true");
        assertThat(now.path("quietHours").toString())
                .isEqualTo("{\"from\":\"22:00\",\"to\":\"07:30\",\"days\":[\"MONDAY\",\"SUNDAY\"]}");
        assertThat(now.path("digest").toString())
                .isEqualTo("{\"frequency\":\"WEEKLY\",\"at\":\"08:00\",\"day\":\"FRIDAY\",\"kinds\":[\"COMMENTED\"]}");
        String mallory = TestInfrastructure.keycloak().createUser("mallory").bearer();
        assertThat(json(get(mallory)).path("version").asLong()).isZero();

        JsonNode reset = json(put("{\"kinds\": [], \"quietHours\": null, \"digest\": null}", Map.of()));
        assertThat(reset.path("version").asLong()).isEqualTo(2);
        assertThat(reset.path("quietHours").isNull() && reset.path("digest").isNull())
                .isTrue();
        assertThat(reset.path("kinds").valueStream().map(PreferencesTest::shown))
                .contains("COMMENTED true true false");
    }

    @Test
    void keepTheirVersionWhereNothingChanges() {
        put(WANTED, Map.of());

        assertThat(put(WANTED, Map.of()).headers().firstValue("ETag")).contains("\"1\"");
    }

    @Test
    void areNotChangedByWhoHasSeenAnotherVersion() {
        put(WANTED, Map.of("If-Match", "\"0\""));

        HttpResponse<String> stale = put("{\"kinds\": []}", Map.of("If-Match", "\"0\""));

        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(json(get(bearer)).path("digest").isNull()).isFalse();
    }

    @Test
    void areChangedByOneOfManyWhoHaveSeenTheSameVersion() {
        List<Integer> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(number -> put(WANTED.replace("07:30", "0" + number + ":15"), Map.of("If-Match", "\"0\""))
                        .statusCode())
                .toList();

        assertThat(answers)
                .containsOnlyOnce(200)
                .filteredOn(status -> status != 200)
                .containsOnly(412);
        assertThat(json(get(bearer)).path("version").asLong()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                                             | /kinds
            {"kinds": [{"kind": "SHOUTED", "inApp": true, "live": true, "email": true}]}   | /kinds/0/kind
            {"kinds": [{"kind": "MENTIONED", "inApp": true, "live": true}]}                | /kinds/0/email
            {"kinds": [{"kind": "MENTIONED", "inApp": 1, "live": true, "email": true}]}    | /kinds/0/inApp
            {"kinds": [{"kind": "MENTIONED", "inApp": false, "live": true, "email": true}]} | /kinds/0/live
            {"kinds": [{"kind": "REMINDER", "inApp": true, "live": true, "email": true}, {"kind": "REMINDER", "inApp": true, "live": true, "email": false}]} | /kinds/1/kind
            {"kinds": [null]}                                                              | /kinds/0
            {"kinds": [], "quietHours": {"from": "22:00", "to": "22:00", "days": ["MONDAY"]}} | /quietHours/to
            {"kinds": [], "quietHours": {"from": "24:00", "to": "07:00", "days": ["MONDAY"]}} | /quietHours/from
            {"kinds": [], "quietHours": {"from": "22:00:30", "to": "07:00", "days": ["MONDAY"]}} | /quietHours/from
            {"kinds": [], "quietHours": {"from": [22, 0], "to": "07:00", "days": ["MONDAY"]}} | /quietHours/from
            {"kinds": [], "quietHours": {"from": "22:00", "to": "07:00", "days": []}}      | /quietHours/days
            {"kinds": [], "quietHours": {"from": "22:00", "to": "07:00", "days": ["MON"]}} | /quietHours/days/0
            {"kinds": [], "quietHours": {"from": "22:00", "days": ["MONDAY"]}}             | /quietHours/to
            {"kinds": [], "digest": {"frequency": "WEEKLY", "at": "08:00", "kinds": ["COMMENTED"]}} | /digest/day
            {"kinds": [], "digest": {"frequency": "DAILY", "at": "08:00", "day": "MONDAY", "kinds": ["COMMENTED"]}} | /digest/day
            {"kinds": [], "digest": {"frequency": "HOURLY", "at": "08:00", "kinds": ["COMMENTED"]}} | /digest/frequency
            {"kinds": [], "digest": {"frequency": "DAILY", "at": "08:00", "kinds": []}}    | /digest/kinds
            {"kinds": [], "pushover": true}                                                | /pushover
            """)
    void thatMakeNoSenseAreRefusedWithWhatIsWrong(String body, String pointer) {
        HttpResponse<String> refused = put(body, Map.of());

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused)
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").asString()))
                .contains(pointer);
        assertThat(json(get(bearer)).path("version").asLong()).isZero();
    }

    @Test
    void areNobodysWithoutAToken() {
        assertThat(preferring.send("GET", "Bearer forged", "", Map.of()).statusCode())
                .isEqualTo(401);
        assertThat(preferring.send("PUT", "Bearer forged", WANTED, Map.of()).statusCode())
                .isEqualTo(401);
    }

    private HttpResponse<String> get(String caller) {
        return preferring.send("GET", caller, "", Map.of());
    }

    private HttpResponse<String> put(String body, Map<String, String> headers) {
        return preferring.send("PUT", bearer, body, headers);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String shown(JsonNode kind) {
        return kind.path("kind").asString() + " " + kind.path("inApp") + " " + kind.path("live") + " "
                + kind.path("email");
    }
}
