package io.taskflow.local.build;

import io.taskflow.local.Checkout;
import io.taskflow.local.Progress;
import io.taskflow.local.StackException;
import io.taskflow.local.download.Downloads;
import io.taskflow.local.process.Folders;
import io.taskflow.local.process.Shell;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Builds the web application, for the gateway to serve, if its sources differ from those of its last build. */
public record WebBuild(Checkout checkout) {

    private static final List<String> SOURCES = List.of(
            "src",
            "public",
            "build",
            "index.html",
            "lingui.config.ts",
            "package.json",
            "tsconfig.json",
            "vite.config.ts");
    private static final String LOCK = "package-lock.json";

    /** Where the files are that browsers load. */
    public static Path files(Checkout checkout) {
        return checkout.root().resolve("web/dist");
    }

    /** Builds it with the machine's Node. */
    public void run(Progress progress) {
        String libraries = Fingerprint.ofFiles(web(), List.of("package.json", LOCK, ".npmrc"));
        String all = libraries + Fingerprint.ofFiles(web(), SOURCES);
        if (isNoted("web", all) && Files.exists(files(checkout).resolve("index.html"))) {
            return;
        }
        Downloads.requireProgram("node", Downloads.NODE);
        long begin = System.nanoTime();
        if (!isNoted("web-libraries", libraries) || !Files.exists(web().resolve("node_modules"))) {
            progress.say("web", "fetching its libraries");
            npm("ci", "--no-audit", "--no-fund");
            Folders.write(note("web-libraries"), libraries);
        }
        progress.say("web", "building");
        npm("run", "build");
        Folders.write(note("web"), all);
        progress.say("web", String.format(Locale.ROOT, "built after %.1f s", (System.nanoTime() - begin) / 1e9));
    }

    /** Builds it and looks whether it keeps the rules of its own linter and its budgets; fails where it does not. */
    public void check(Progress progress) {
        run(progress);
        npm("run", "check");
        npm("run", "budgets");
    }

    /**
     * Runs the tests of its parts in a browser; returns whether all passed. Their report lies where Maven's modules have theirs.
     *
     * @param chromium the browser's program
     */
    public boolean test(Progress progress, Path chromium) {
        progress.say("web", "testing its parts in " + chromium);
        Shell.Result result = Shell.run(
                List.of("npm", "test"),
                web(),
                Map.of("CI", "true", "CHROMIUM", chromium.toString()),
                InputStream.nullInputStream());
        if (!result.ok()) {
            progress.say("web", result.output());
        }
        return result.ok();
    }

    /**
     * Measures it in a browser, in this terminal; returns Playwright's exit code. It has to be built and served.
     *
     * @param environment the browser's program, the system's address, and where the figures go
     */
    public int benchmark(Map<String, String> environment) {
        return Shell.inTerminal(List.of("npm", "run", "--silent", "benchmark"), web(), environment);
    }

    private void npm(String... arguments) {
        List<String> command = new ArrayList<>(List.of("npm"));
        command.addAll(List.of(arguments));
        Shell.Result result = Shell.run(command, web(), Map.of("CI", "true"), InputStream.nullInputStream());
        Path log = checkout.state().resolve("logs/web-build.log");
        Folders.write(log, result.output());
        if (!result.ok()) {
            throw new StackException("Building the web application failed in npm %s: %s (all of it: %s)"
                    .formatted(String.join(" ", arguments), result.lastWords(), log));
        }
    }

    private boolean isNoted(String what, String fingerprint) {
        return Files.exists(note(what)) && Folders.read(note(what)).equals(fingerprint);
    }

    private Path note(String what) {
        return checkout.state().resolve("build").resolve(what);
    }

    private Path web() {
        return checkout.root().resolve("web");
    }
}
