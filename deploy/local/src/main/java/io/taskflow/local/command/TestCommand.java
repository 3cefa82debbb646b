package io.taskflow.local.command;

import io.taskflow.local.Checkout;
import io.taskflow.local.StackException;
import io.taskflow.local.build.TestReports;
import io.taskflow.local.build.TestRun;
import io.taskflow.local.build.WebBuild;
import io.taskflow.local.download.Cache;
import io.taskflow.local.download.Chromium;
import io.taskflow.local.download.Downloads;
import io.taskflow.local.stack.TestStack;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code ./taskflow test}. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = "Builds everything and runs all checks and tests on real infrastructure.",
        footer = {
            "",
            "TASKFLOW_TEST_INFRASTRUCTURE=docker|native|auto decides where PostgreSQL and the others run;",
            "auto means containers where a Docker engine answers, else this machine."
        })
public final class TestCommand implements Callable<Integer> {

    private static final int FAILED = 1;

    private final Console console = new Console(System.out);

    @Override
    public Integer call() {
        Checkout checkout = Checkout.find();
        Instant begin = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        boolean webPassed = web(checkout);
        TestStack shared = new TestStack(checkout, console);
        Thread stop = new Thread(shared::close, "stop-test-infrastructure");
        Runtime.getRuntime().addShutdownHook(stop);
        int exit = new TestRun(checkout).verify();
        shared.close();
        Runtime.getRuntime().removeShutdownHook(stop);
        return report(TestReports.since(begin, checkout.root()), webPassed ? exit : FAILED);
    }

    /** What needs no system; journeys through one are among the end-to-end tests. */
    private boolean web(Checkout checkout) {
        WebBuild web = new WebBuild(checkout);
        web.check(console);
        return web.test(console, Chromium.program(new Downloads(checkout, Cache.ofUser(), console)));
    }

    private int report(TestReports reports, int exit) {
        reports.failed().forEach(test -> console.line("failed:  " + test));
        reports.skipped().forEach(test -> console.line("skipped: " + test));
        if (exit != 0 && reports.failed().isEmpty()) {
            console.line("The build failed before or after the tests; see the [ERROR] lines above.");
        }
        console.line(reports.summary());
        if (reports.passed() + reports.failed().size() == 0) {
            throw new StackException("No test ran.");
        }
        return exit == 0 && reports.failed().isEmpty() ? 0 : FAILED;
    }
}
