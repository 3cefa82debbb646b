package io.taskflow.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.e2e.RunningSystem;
import io.taskflow.local.Checkout;
import io.taskflow.local.Progress;
import io.taskflow.local.build.WebBuild;
import io.taskflow.local.download.Cache;
import io.taskflow.local.download.Chromium;
import io.taskflow.local.download.Downloads;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The journeys themselves are in {@code web/e2e}. */
@ExtendWith(RunningSystem.class)
class BrowserJourneysTest {

    private static final Progress SAID = (part, what) -> System.out.println("[" + part + "] " + what);

    private final Checkout checkout = Checkout.find();
    private final Playwright playwright = new Playwright(checkout);

    @Test
    void people_get_done_in_a_browser_what_they_came_for(RunningSystem system) throws Exception {
        new WebBuild(checkout).run(SAID);
        Path chromium = Chromium.program(new Downloads(checkout, Cache.ofUser(), SAID));
        try (var desk = new RestartDesk(system)) {
            int exit = playwright.run(Map.of(
                    "CHROMIUM",
                    chromium.toString(),
                    "TASKFLOW_GATEWAY",
                    system.addresses().gateway(),
                    "TASKFLOW_MAIL",
                    system.addresses().mail(),
                    "TASKFLOW_RESTART_GATEWAY",
                    desk.gateway()));

            assertThat(exit)
                    .as("journeys failed, see the lines [browser]; pictures and traces: %s", playwright.leftBehind())
                    .isZero();
        }
    }
}
