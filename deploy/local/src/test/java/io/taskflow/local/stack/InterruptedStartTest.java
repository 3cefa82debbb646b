package io.taskflow.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.taskflow.local.Checkout;
import io.taskflow.local.StackException;
import io.taskflow.local.download.Cache;
import io.taskflow.local.download.Downloads;
import io.taskflow.local.part.Part;
import io.taskflow.local.part.PartControl;
import io.taskflow.local.process.Launch;
import io.taskflow.local.site.Port;
import io.taskflow.local.site.Ports;
import io.taskflow.local.site.Site;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three services that never get ready, on a database that does: what Ctrl-C while they start makes of them. */
class InterruptedStartTest {

    /** Ends, when asked to, only once all three are asked; one by one, they would be killed in the end. */
    private static final String SERVICE = """
            trap 'touch NAME.asked; until test -e a.asked -a -e b.asked -a -e c.asked; do sleep 0.05; done; touch NAME.done; exit' TERM
            touch NAME.up; while :; do sleep 0.05; done""";

    private static final String DATABASE = """
            trap 'test -e a.done -a -e b.done -a -e c.done && touch db.last; exit' TERM
            touch db.up; while :; do sleep 0.05; done""";

    @TempDir
    Path folder = Path.of(".");

    private final List<String> said = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch starting = new CountDownLatch(4);

    @Test
    void theServicesAreStoppedSideBySideThenWhatTheyNeedAndEachSaysSo() throws Exception {
        List<Member> members = members();
        Site site = Site.in(folder, Ports.random(), downloads());
        Map<String, PartControl> controls = members.stream()
                .map(member -> new PartControl(site, member.part()))
                .collect(Collectors.toMap(control -> control.part().name(), control -> control));
        StartUp start = new StartUp(
                this::say, new ShutDown(this::say, part -> !part.name().equals("db")));
        CompletableFuture<Void> up = CompletableFuture.runAsync(() -> start.run(() -> {}, members, controls));
        starting.await();
        upAndListening(site);

        start.abort();

        assertThat(folder).isDirectoryContaining("glob:**/db.last");
        assertThat(said.subList(said.indexOf("db stopping"), said.size())).allMatch(line -> line.startsWith("db "));
        for (String name : List.of("a", "b", "c", "db")) {
            assertThat(said).contains(name + " stopping").anyMatch(line -> line.startsWith(name + " stopped after "));
        }
        assertThatThrownBy(up::join).hasCauseInstanceOf(StackException.class);
    }

    private void say(String part, String what) {
        said.add(part + " " + what);
        if (what.equals("starting")) {
            starting.countDown();
        }
    }

    /** A process that has not yet come to its trap would just die, and one that is not yet written down would not be asked. */
    private void upAndListening(Site site) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> List.of("a", "b", "c", "db").stream()
                        .allMatch(name ->
                                Files.exists(folder.resolve(name + ".up")) && Files.exists(site.pidFile(name))));
    }

    private List<Member> members() {
        return List.of(
                new Member(new Sample(folder, "db", Port.POSTGRES, DATABASE), List.of()),
                new Member(service("a", Port.AUTH), List.of("db")),
                new Member(service("b", Port.TASK), List.of("db")),
                new Member(service("c", Port.GATEWAY), List.of("db")));
    }

    private Sample service(String name, Port port) {
        return new Sample(folder, name, port, SERVICE.replace("NAME", name));
    }

    private static Downloads downloads() {
        return new Downloads(new Checkout(Path.of(".")), new Cache(Path.of("unused")), (part, what) -> {});
    }

    private record Sample(Path folder, String name, Port port, String script) implements Part {

        @Override
        public List<Port> ports() {
            return List.of(port);
        }

        @Override
        public Launch launch() {
            return new Launch(List.of("sh", "-c", script), Map.of(), List.of(), folder);
        }

        @Override
        public boolean ready() {
            return name.equals("db") && Files.exists(folder.resolve("db.up"));
        }
    }
}
