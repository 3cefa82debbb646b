package io.taskflow.local.download;

import io.taskflow.local.process.Folders;
import io.taskflow.local.process.Shell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Debian's Erlang has its own root compiled into its start scripts; an unpacked one has to be told where it lies. */
final class Erlang {

    private static final String HARD_CODED = "=/usr/lib/erlang";

    private Erlang() {}

    /** Rewrites the scripts below {@code draft} for their final place. */
    static void relocate(Path draft, Path place) {
        try (Stream<Path> tree = Files.walk(draft.resolve("usr/lib/erlang"), 3)) {
            List<Path> scripts = tree.filter(Files::isRegularFile)
                    .filter(file ->
                            List.of("erl", "start").contains(file.getFileName().toString()))
                    .toList();
            for (Path script : scripts) {
                String text = Files.readString(script);
                Shell.run(List.of("chmod", "u+w", script.toString()));
                Files.writeString(script, text.replace(HARD_CODED, "=" + place + "/usr/lib/erlang"));
            }
        } catch (IOException cannot) {
            throw new UncheckedIOException("Cannot relocate Erlang in " + Folders.make(draft), cannot);
        }
    }
}
