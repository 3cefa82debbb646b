package io.taskflow.e2e.hostile.http;

import io.taskflow.e2e.hostile.Dice;
import io.taskflow.e2e.hostile.http.Operations.Operation;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every kind of odd request, in turn; the same ones for the same seed, documents and ids. */
final class OddRequests {

    private static final int MIB = 1 << 20;
    private static final byte[] NOTHING = {};
    private static final List<String> METHODS = List.of(
            "GET",
            "HEAD",
            "OPTIONS",
            "PUT",
            "TRACE",
            "CONNECT",
            "FOO",
            "get",
            "PROPFIND",
            "GET\t",
            "PO ST",
            "\u00e9",
            "X".repeat(300));
    private static final List<String> OTHER_CHARSETS = List.of("UTF-16", "UTF-16LE", "UTF-32", "ISO-8859-1");
    private static final List<String> TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "application/*",
            "*/*",
            "x",
            "",
            "application/json;charset=utf-16",
            "application/json;charset=nonsense",
            "application/yaml",
            "application/cbor",
            "text/html");
    private static final List<String> HEADERS = List.of(
            "X-Odd: a\u0001b",
            "X-Odd: a\u0000b",
            "X-Odd: \u00e9",
            "X Odd: a",
            ": a",
            "X-Odd",
            "X-Odd : a",
            " X-Odd: a",
            "X-Odd: " + "x".repeat(9_000),
            "Host: elsewhere.example.org",
            "Host: a b",
            "Host:",
            "Accept: */*;q=2",
            "Accept: text/html",
            "Accept: nonsense",
            "Accept: ,",
            "Accept-Language: " + "x,".repeat(500),
            "If-Match: *",
            "If-Match: nonsense",
            "If-Match: W/\"1\"",
            "If-Match: \"99999999999999999999\"",
            "If-None-Match: *",
            "If-Modified-Since: tomorrow",
            "Range: bytes=0-1",
            "Expect: 200-ok",
            "Origin: null",
            "Origin: https://elsewhere.example.org",
            "Cookie: =;=;=",
            "Cookie: a=\u0080",
            "X-HTTP-Method-Override: DELETE",
            "X-Forwarded-For: 1.2.3.4, ,;",
            "X-Forwarded-Host: elsewhere.example.org",
            "X-Forwarded-Prefix: /..",
            "Forwarded: for=\"_\u00e9",
            "X-Original-URL: /actuator/env",
            "X-Rewrite-URL: /actuator/env",
            "traceparent: nonsense",
            "traceparent: 00-" + "f".repeat(32) + "-" + "f".repeat(16) + "-ff",
            "tracestate: " + "a=b,".repeat(200),
            "baggage: " + "a=b,".repeat(200),
            "Idempotency-Key: ",
            "Idempotency-Key: " + "k".repeat(300),
            "Idempotency-Key: \u00e9",
            "Last-Event-ID: nonsense",
            "Upgrade: h2c",
            "Upgrade: websocket",
            "HTTP2-Settings: AAAA",
            "Via: 1.1 x",
            "TE: trailers",
            "Connection: authorization",
            "Max-Forwards: 0");
    private static final List<String> LENGTHS = List.of(
            "Content-Length: -1",
            "Content-Length: x",
            "Content-Length: 99999999999999999999",
            "Content-Length: 9223372036854775807",
            "Content-Length: 1048577",
            "Content-Length: 2\r\nContent-Length: 3",
            "Content-Length: 2, 3",
            "Content-Length: +2",
            "Content-Length: 0x2",
            "Transfer-Encoding: xchunked",
            "Transfer-Encoding: gzip, chunked",
            "Transfer-Encoding: identity",
            "Transfer-Encoding: chunked, identity");
    private static final List<String> NO_JSON = List.of(
            "",
            " ",
            "{",
            "}",
            "[",
            "\"",
            "nul",
            "NaN",
            "Infinity",
            "{'a':1}",
            "{a:1}",
            "{\"a\":1,}",
            "{\"a\":}",
            "{\"a\" 1}",
            "[1 2]",
            "{}{}",
            "{} x",
            "// x",
            "/* x */ {}",
            "01",
            "+1",
            ".5",
            "1.",
            "\u0000",
            "{\"a\":\"\n\"}",
            "{\"title\":\"x\",\"title\":\"y\"}",
            "{\"title\":NaN}",
            "{\"title\":\"\u00ff\"}");

    private final long seed;
    private final List<Operation> user;
    private final List<Operation> adminReads;
    private final List<Operation> writes;
    private final List<String> ids;
    private final String userToken;
    private final String adminToken;
    private final Map<String, Function<Dice, OddRequest>> kinds = new LinkedHashMap<>();
    private final List<String> names;

    /** @param ids what stands for a variable in a path: one's own, another's, nobody's */
    OddRequests(long seed, List<Operation> operations, List<String> ids, String userToken, String adminToken) {
        this.seed = seed;
        this.user = operations.stream()
                .filter(call -> !call.path().startsWith("/api/auth/"))
                .toList();
        this.adminReads = operations.stream()
                .filter(call -> call.isForAdmins() && call.method().equals("GET"))
                .toList();
        this.writes = user.stream().filter(call -> !call.fields().isEmpty()).toList();
        this.ids = ids;
        this.userToken = userToken;
        this.adminToken = adminToken;
        heads();
        bodies();
        this.names = List.copyOf(kinds.keySet());
    }

    OddRequest request(int number) {
        String kind = names.get(number % names.size());
        return kinds.getOrDefault(kind, dice -> OddRequest.of(kind, true, "", NOTHING))
                .apply(new Dice(seed * 1_000_003 + number));
    }

    private void heads() {
        kinds.put("path", dice -> plain("path", true, "GET", oddPath(dice), ""));
        kinds.put("path of the inside", dice -> plain("path of the inside", false, "GET", inside(dice), ""));
        kinds.put("query", dice -> {
            Operation call = dice.oneOf(user);
            return plain(
                    "query",
                    true,
                    call.method().equals("GET") ? "GET" : "HEAD",
                    path(call, dice) + "?" + query(call, dice),
                    "");
        });
        kinds.put("query of an administrator's", dice -> {
            Operation call = dice.oneOf(adminReads);
            return OddRequest.of(
                    "query of an administrator's",
                    true,
                    head("GET", path(call, dice) + "?" + query(call, dice), adminToken, ""),
                    NOTHING);
        });
        kinds.put("method", dice -> plain("method", true, dice.oneOf(METHODS), path(dice.oneOf(user), dice), ""));
        kinds.put(
                "header",
                dice -> plain(
                        "header",
                        true,
                        "GET",
                        path(dice.oneOf(user), dice),
                        dice.oneOf(HEADERS) + "\r\n" + dice.oneOf(HEADERS) + "\r\n"));
        kinds.put(
                "length",
                dice -> OddRequest.of(
                        "length",
                        false,
                        head(
                                "POST",
                                "/api/tasks",
                                userToken,
                                "Content-Type: application/json\r\n" + dice.oneOf(LENGTHS) + "\r\n"),
                        bytes("{}")));
        kinds.put(
                "two lengths",
                dice -> OddRequest.of(
                        "two lengths",
                        false,
                        head(
                                "POST",
                                "/api/tasks",
                                userToken,
                                "Content-Type: application/json\r\nContent-Length: 6\r\nTransfer-Encoding: chunked\r\n"),
                        bytes("0\r\n\r\nGET /x")));
        kinds.put(
                "chunks",
                dice -> OddRequest.of(
                        "chunks",
                        false,
                        head(
                                "POST",
                                "/api/tasks",
                                userToken,
                                "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n"),
                        bytes(dice.oneOf(List.of(
                                "x\r\n",
                                "-1\r\n\r\n",
                                "FFFFFFFFFFFFFFFF\r\n{}",
                                "2;x=" + "y".repeat(9_000) + "\r\n{}\r\n0\r\n\r\n",
                                "0\r\nX: y\r\n\r\n",
                                "2\r\n{}x\r\n0\r\n\r\n")))));
        kinds.put(
                "line",
                dice -> new OddRequest(
                        "line",
                        false,
                        bytes(dice.oneOf(List.of(
                                "GET\r\n\r\n",
                                "GET /api/tasks\r\n\r\n",
                                "GET /api/tasks HTTP/9.9\r\nHost: x\r\n\r\n",
                                "GET /api/tasks HTTP/1.1 x\r\nHost: x\r\n\r\n",
                                "/api/tasks\r\n\r\n",
                                "GET  HTTP/1.1\r\nHost: x\r\n\r\n",
                                "GET tasks HTTP/1.1\r\nHost: x\r\n\r\n",
                                "\u0016\u0003\u0001\u0002\r\n\r\n",
                                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                                "GET /" + "x".repeat(5_000) + " HTTP/1.1\r\nHost: x\r\n\r\n",
                                "OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                                "GET http:// HTTP/1.1\r\nHost: x\r\n\r\n")))));
    }

    private void bodies() {
        kinds.put("field", dice -> {
            Operation call = dice.oneOf(writes);
            return json("field", true, call, dice, bytes(oddFields(call, dice)));
        });
        kinds.put("all fields", dice -> {
            Operation call = dice.oneOf(writes);
            return json(
                    "all fields",
                    true,
                    call,
                    dice,
                    bytes(call.fields().stream()
                            .map(field -> "\"" + field + "\":" + OddValues.json(dice))
                            .collect(Collectors.joining(",", "{", "}"))));
        });
        kinds.put("no JSON", dice -> json("no JSON", false, dice.oneOf(writes), dice, bytes(dice.oneOf(NO_JSON))));
        kinds.put(
                "JSON of another shape",
                dice -> json(
                        "JSON of another shape",
                        false,
                        dice.oneOf(writes),
                        dice,
                        bytes(dice.oneOf(List.of(
                                "null",
                                "[]",
                                "7",
                                "\"x\"",
                                "true",
                                "[{}]",
                                "[".repeat(1 + dice.below(5_000)),
                                "{\"a\":".repeat(1 + dice.below(2_000)))))));
        kinds.put(
                "random bytes",
                dice -> json("random bytes", false, dice.oneOf(writes), dice, dice.bytes(1 + dice.below(2_000))));
        kinds.put(
                "charset",
                dice -> json(
                        "charset",
                        false,
                        dice.oneOf(writes),
                        dice,
                        "{\"title\":\"\u00fc\"}".getBytes(Charset.forName(dice.oneOf(OTHER_CHARSETS)))));
        kinds.put(
                "type",
                dice -> body(
                        "type", false, dice.oneOf(writes), dice, dice.oneOf(TYPES), "", bytes("{\"title\":\"x\"}")));
        kinds.put(
                "encoding",
                dice -> body(
                        "encoding",
                        false,
                        dice.oneOf(writes),
                        dice,
                        "application/json",
                        "Content-Encoding: " + dice.oneOf(List.of("gzip", "br", "deflate", "x")) + "\r\n",
                        bytes("{\"title\":\"x\"}")));
        kinds.put(
                "size",
                dice -> dice.below(20) == 0
                        ? json(
                                "size",
                                false,
                                dice.oneOf(writes),
                                dice,
                                bytes("{\"title\":\"" + "x".repeat(MIB) + "\"}"))
                        : json(
                                "size",
                                false,
                                dice.oneOf(writes),
                                dice,
                                bytes("{\"title\":\"" + "x".repeat(20_000) + "\",\"name\":\"" + "x".repeat(20_000)
                                        + "\",\"key\":7,\"text\":{},\"operations\":7}")));
        kinds.put("bulk", dice -> {
            byte[] body = bytes("{\"operations\":[{\"op\":" + OddValues.json(dice) + ",\"id\":" + OddValues.json(dice)
                    + ",\"task\":{\"title\":" + OddValues.json(dice) + "},\"patch\":" + OddValues.json(dice) + "}]}");
            return OddRequest.of(
                    "bulk",
                    true,
                    head(
                            "POST",
                            "/api/tasks/bulk",
                            userToken,
                            "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n"),
                    body);
        });
    }

    private String oddFields(Operation call, Dice dice) {
        String field = dice.oneOf(call.fields());
        return call.fields().stream()
                .map(each -> "\"" + each + "\":" + (each.equals(field) ? OddValues.json(dice) : "\"x\""))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private OddRequest json(String kind, boolean mayDo, Operation call, Dice dice, byte[] body) {
        String type = call.method().equals("PATCH") ? "application/merge-patch+json" : "application/json";
        return body(kind, mayDo, call, dice, type, "", body);
    }

    private OddRequest body(
            String kind, boolean mayDo, Operation call, Dice dice, String type, String headers, byte[] body) {
        String more = "Content-Type: " + type + "\r\n" + headers + "Content-Length: " + body.length + "\r\n";
        return OddRequest.of(kind, mayDo, head(call.method(), path(call, dice), userToken, more), body);
    }

    private OddRequest plain(String kind, boolean mayDo, String method, String target, String headers) {
        return OddRequest.of(kind, mayDo, head(method, target, userToken, headers), NOTHING);
    }

    private static String head(String method, String target, String token, String headers) {
        return method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + token
                + "\r\nConnection: close\r\n" + headers + "\r\n";
    }

    private String path(Operation call, Dice dice) {
        String path = call.path();
        while (path.contains("{")) {
            String value = dice.below(4) == 0 ? OddValues.segment(dice).replace("{", "") : dice.oneOf(ids);
            path = path.substring(0, path.indexOf('{'))
                    + value
                    + path.substring(path.indexOf('}', path.indexOf('{')) + 1);
        }
        return path;
    }

    private String oddPath(Dice dice) {
        List<String> segments =
                new ArrayList<>(List.of(path(dice.oneOf(user), dice).split("/")));
        for (int more = dice.below(3); more >= 0; more--) {
            segments.add(dice.below(segments.size()) + (segments.size() > 1 ? 1 : 0), OddValues.segment(dice));
        }
        String path = String.join("/", segments);
        return path.startsWith("/") ? path : "/" + path;
    }

    /** What is behind the gateway and nobody's business. */
    private static String inside(Dice dice) {
        String up = dice.oneOf(
                List.of("..", "%2e%2e", "..;", "%252e%252e", "..%2f", "..%5c", ".%2e", "%c0%ae%c0%ae", "..%00"));
        String start = dice.oneOf(
                List.of("/api/tasks", "/api/users/me", "/v3/api-docs/task", "/docs/assets", "/asyncapi", ""));
        return start
                + ("/" + up).repeat(dice.below(4))
                + dice.oneOf(List.of(
                        "/actuator/env",
                        "/actuator/prometheus",
                        "/actuator/events/x",
                        "/actuator",
                        "/application.yml",
                        "/error",
                        "/ACTUATOR/env",
                        "/v3/api-docs/../env"));
    }

    private static String query(Operation call, Dice dice) {
        List<String> parts = new ArrayList<>();
        for (String name : call.query()) {
            if (dice.below(3) == 0) {
                parts.add(name + "=" + OddValues.query(dice));
            }
        }
        parts.add(OddValues.query(dice) + "=" + OddValues.query(dice));
        return String.join("&", parts);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
