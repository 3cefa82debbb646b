package io.taskflow.local.download;

import io.taskflow.local.process.Folders;
import io.taskflow.local.process.Shell;
import java.nio.file.Path;
import java.util.List;

/** The browser that the web application is tested in. */
public final class Chromium {

    private static final String START_SCRIPT = "chromium";

    private Chromium() {}

    /** Its program: the one that {@code CHROMIUM} names, the machine's own, or else Debian's, downloaded once into the cache. */
    public static Path program(Downloads downloads) {
        String named = System.getenv("CHROMIUM");
        if (named != null && !named.isBlank()) {
            return Path.of(named);
        }
        Shell.Result installed = Shell.run(List.of("sh", "-c", "command -v chromium || command -v google-chrome"));
        return installed.ok()
                ? Path.of(installed.output().strip())
                : downloads.chromium().resolve(START_SCRIPT);
    }

    /** What starts it wherever it lies: its libraries and its fonts are found beside it. */
    static void makeStartScript(Path folder) {
        Path script = folder.resolve(START_SCRIPT);
        Folders.write(script, """
                #!/bin/sh
                here=$(dirname "$(readlink -f "$0")")
                for folder in "$here"/usr/lib/*-linux-gnu "$here"/lib/*-linux-gnu "$here"/usr/lib/*-linux-gnu/pulseaudio; do
                  LD_LIBRARY_PATH="$folder:$LD_LIBRARY_PATH"
                done
                export LD_LIBRARY_PATH
                [ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_SYSROOT="$here"
                exec "$here/usr/lib/chromium/chromium" "$@"
                """);
        Shell.run(List.of("chmod", "+x", script.toString()));
    }
}
