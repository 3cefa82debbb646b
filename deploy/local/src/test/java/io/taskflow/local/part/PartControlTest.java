package io.taskflow.local.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskflow.local.Checkout;
import io.taskflow.local.StackException;
import io.taskflow.local.download.Cache;
import io.taskflow.local.download.Downloads;
import io.taskflow.local.process.Folders;
import io.taskflow.local.process.Launch;
import io.taskflow.local.site.Port;
import io.taskflow.local.site.Ports;
import io.taskflow.local.site.Secrets;
import io.taskflow.local.site.Site;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartControlTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    Path folder = Path.of(".");

    private Site site = new Site(folder, new Ports(1024), new Secrets(folder), downloads());
    private PartControl control = control("exit 0");

    @BeforeEach
    void aStackOfItsOwn() {
        site = Site.in(folder, Ports.random(), downloads());
        control = control("exit 0");
    }

    @AfterEach
    void leaveNothingBehind() {
        control.stop();
    }

    @Test
    void isFoundAgainByAnotherProgram() {
        control = control("touch ready; exec sleep 60");
        control.start((part, what) -> {});
        PartControl another = control("touch ready; exec sleep 60");
        assertThat(another.state()).isEqualTo("running");
        assertThat(another.process()).isEqualTo(control.process());
        assertThat(another.stop()).isTrue();
        assertThat(control.state()).isEqualTo("stopped");
        assertThat(control.stop()).isFalse();
    }

    @Test
    void aPartThatDiesWhileStartingIsNamedWithItsLastWords() {
        control = control("echo 'FATAL: the disk is full'; exit 3");
        assertThatThrownBy(() -> control.start((part, what) -> {}))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("sample ended while starting: FATAL: the disk is full");
        assertThat(control.state()).isEqualTo("stopped");
    }

    @Test
    void aPartThatNeverGetsReadyIsNamed() {
        control = new PartControl(site, new Sample(folder, "exec sleep 60", Duration.ofSeconds(2)));
        assertThatThrownBy(() -> control.start((part, what) -> {})).hasMessageContaining("not ready after 2 s");
    }

    @Test
    void aPartWhosePidCannotBeWrittenIsEnded() {
        String mark = "60." + site.port(Port.GATEWAY);
        control = control("exec sleep " + mark);
        Path pid = site.pidFile("sample");
        Folders.write(pid.resolveSibling(pid.getFileName() + ".new").resolve("in the way"), "");

        assertThatThrownBy(() -> control.start((part, what) -> {})).hasMessageContaining("Cannot write " + pid);

        assertThat(ProcessHandle.allProcesses()
                        .map(each -> each.info().commandLine().orElse("")))
                .noneMatch(line -> line.endsWith(mark));
    }

    @Test
    void aTakenPortIsNamedWithTheWayOut() throws IOException {
        int port = site.port(Port.GATEWAY);
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(taken.isBound()).isTrue();
            assertThatThrownBy(() -> control.start((part, what) -> {}))
                    .hasMessageContaining("Port " + port + " (sample) is taken")
                    .hasMessageContaining("TASKFLOW_PORT=");
        }
    }

    @Test
    void aPidFileOfAnEarlierLifeIsNotBelieved() {
        Folders.write(site.pidFile("sample"), ProcessHandle.current().pid() + " 1");
        assertThat(control.state()).isEqualTo("stopped");
        control.stop();
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    private PartControl control(String script) {
        return new PartControl(site, new Sample(folder, script, PATIENCE));
    }

    private static Downloads downloads() {
        return new Downloads(new Checkout(Path.of(".")), new Cache(Path.of("unused")), (part, what) -> {});
    }

    private record Sample(Path folder, String script, Duration patience) implements Part {

        @Override
        public String name() {
            return "sample";
        }

        @Override
        public List<Port> ports() {
            return List.of(Port.GATEWAY);
        }

        @Override
        public Launch launch() {
            return new Launch(List.of("sh", "-c", script), Map.of(), List.of(), folder);
        }

        @Override
        public boolean ready() {
            return Files.exists(folder.resolve("ready"));
        }
    }
}
