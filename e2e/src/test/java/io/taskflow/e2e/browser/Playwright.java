package io.taskflow.e2e.browser;

import io.taskflow.local.Checkout;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The journeys of {@code web/e2e}, run by Playwright; their report lies beside Surefire's, so that each counts as a test. */
record Playwright(Checkout checkout) {

    private static final String REPORT = "e2e/target/surefire-reports/TEST-browser.xml";

    /** Runs them all, and says what they say; returns Playwright's exit code. */
    int run(Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder playwright = new ProcessBuilder("npm", "run", "--silent", "e2e")
                .directory(web().toFile())
                .redirectErrorStream(true);
        playwright.environment().putAll(environment);
        playwright.environment().put("CI", "true");
        playwright
                .environment()
                .put(
                        "PLAYWRIGHT_JUNIT_OUTPUT_FILE",
                        checkout.root().resolve(REPORT).toString());
        Process process = playwright.start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(line -> System.out.println("[browser] " + line));
            return process.waitFor();
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }

    /** Pictures and traces of the journeys that failed. */
    List<Path> leftBehind() throws IOException {
        Path results = web().resolve("test-results");
        if (!Files.exists(results)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(results)) {
            return files.filter(file -> file.toString().matches(".*\\.(png|zip)"))
                    .sorted()
                    .toList();
        }
    }

    private Path web() {
        return checkout.root().resolve("web");
    }
}
