package io.taskflow.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskflow.local.Checkout;
import io.taskflow.local.StackException;
import io.taskflow.local.download.Cache;
import io.taskflow.local.download.Downloads;
import io.taskflow.local.part.Part;
import io.taskflow.local.part.PartControl;
import io.taskflow.local.process.Folders;
import io.taskflow.local.process.Launch;
import io.taskflow.local.site.Port;
import io.taskflow.local.site.Ports;
import io.taskflow.local.site.Site;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database and three services, of which some cannot be ended: a folder lies where the file with their pid should be. */
class ShutDownTest {

    @TempDir
    Path folder = Path.of(".");

    private final Ports ports = Ports.random();
    private final ShutDown shutDown =
            new ShutDown((part, what) -> {}, part -> !part.name().equals("db"));

    @AfterEach
    void leaveNothingBehind() {
        List.of(control("db", Port.POSTGRES), control("b", Port.TASK)).forEach(PartControl::stop);
    }

    @Test
    void whatCannotBeEndedKeepsNothingElseFromBeingEnded() {
        PartControl db = control("db", Port.POSTGRES);
        PartControl b = control("b", Port.TASK);
        List.of(db, b).forEach(each -> each.start((part, what) -> {}));
        List.of("a", "c").forEach(this::spoil);

        assertThatThrownBy(() -> shutDown.stop(List.of(db, control("a", Port.AUTH), b, control("c", Port.GATEWAY))))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("a.pid")
                .satisfies(failure -> assertThat(failure.getSuppressed())
                        .singleElement()
                        .satisfies(other -> assertThat(other).hasMessageContaining("c.pid")));

        assertThat(List.of(db.state(), b.state())).containsOnly("stopped");
    }

    @Test
    void anAbortedStartIsNotAbortedTwiceWhenItsPartCannotBeEnded() throws Exception {
        StartUp start = new StartUp((part, what) -> {}, shutDown);
        PartControl b = control("b", Port.TASK);
        start.run(() -> {}, List.of(new Member(b.part(), List.of())), Map.of("b", b));
        Path pid = site().pidFile("b");
        Path kept = Files.move(pid, folder.resolve("kept"));
        spoil("b");

        assertThatThrownBy(start::abort).hasMessageContaining("b.pid");
        Files.delete(pid);
        Files.move(kept, pid);
        start.abort();

        assertThat(b.state()).isEqualTo("running");
    }

    private void spoil(String name) {
        Folders.make(site().pidFile(name));
    }

    private PartControl control(String name, Port port) {
        return new PartControl(site(), new Sample(folder, name, port));
    }

    private Site site() {
        return Site.in(
                folder,
                ports,
                new Downloads(new Checkout(Path.of(".")), new Cache(Path.of("unused")), (part, what) -> {}));
    }

    private record Sample(Path folder, String name, Port port) implements Part {

        @Override
        public List<Port> ports() {
            return List.of(port);
        }

        @Override
        public Launch launch() {
            return new Launch(List.of("sleep", "60"), Map.of(), List.of(), folder);
        }

        @Override
        public boolean ready() {
            return true;
        }
    }
}
