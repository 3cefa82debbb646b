package io.taskflow.local.postgres;

import io.taskflow.local.Progress;
import io.taskflow.local.StackException;
import io.taskflow.local.process.Folders;
import io.taskflow.local.process.Shell;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The files of a PostgreSQL cluster. */
record Cluster(Path programs, Path folder) {

    /** From a pipe of another user initdb cannot read; the file is its user's own, and gone afterwards. */
    private static final String WITH_PASSWORD_FILE =
            "f=$(mktemp) && cat >\"$f\" && \"$0\" \"$@\" --pwfile=\"$f\"; code=$?; rm -f \"$f\"; exit $code";

    /** Makes the cluster, unless it is there. */
    void make(String superuserPassword, Progress progress) {
        if (succeeds("test", "-f", folder.resolve("PG_VERSION").toString())) {
            return;
        }
        progress.say("postgres", "making a new cluster");
        Folders.remove(folder);
        Folders.make(folder);
        if (OpenFolder.asRoot()) {
            Shell.run(List.of("chown", "nobody:nogroup", folder.toString()));
        }
        Shell.Result result = run(
                new ByteArrayInputStream(superuserPassword.getBytes(StandardCharsets.UTF_8)),
                "sh",
                "-c",
                WITH_PASSWORD_FILE,
                programs.resolve("bin/initdb").toString(),
                "-D",
                folder.toString(),
                "--username=" + PostgresServer.SUPERUSER,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--no-instructions");
        if (!result.ok()) {
            Folders.remove(folder);
            throw new StackException("PostgreSQL's initdb failed: " + result.lastWords());
        }
    }

    private boolean succeeds(String... command) {
        return run(InputStream.nullInputStream(), command).ok();
    }

    private Shell.Result run(InputStream input, String... arguments) {
        List<String> command = new ArrayList<>(OpenFolder.prefix());
        command.addAll(List.of(arguments));
        return Shell.run(command, Path.of("/"), Map.of(), input);
    }
}
