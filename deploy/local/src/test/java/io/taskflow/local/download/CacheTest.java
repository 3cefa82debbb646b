package io.taskflow.local.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskflow.local.StackException;
import io.taskflow.local.process.Folders;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheTest {

    @TempDir
    Path folder = Path.of(".");

    @Test
    void aFolderIsPreparedOnceWhoeverAsks() {
        AtomicInteger prepared = new AtomicInteger();
        Cache cache = new Cache(folder);
        List<Path> folders = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i -> cache.folder("redis", draft -> prepared.incrementAndGet()))
                .toList();
        assertThat(prepared).hasValue(1);
        assertThat(folders).containsOnly(folder.resolve("redis"));
    }

    @Test
    void whatFailsHalfwayIsNotThere() {
        Cache cache = new Cache(folder);
        assertThatThrownBy(() -> cache.folder("redis", CacheTest::failHalfway)).hasMessage("no network");
        assertThat(cache.folder("redis", draft -> Folders.write(draft.resolve("whole"), "")))
                .isDirectoryContaining("glob:**whole")
                .isDirectoryNotContaining("glob:**half");
    }

    private static void failHalfway(Path draft) {
        Folders.write(draft.resolve("half"), "");
        throw new StackException("no network");
    }
}
