package io.taskflow.local.download;

import io.taskflow.local.Progress;
import io.taskflow.local.process.Folders;
import io.taskflow.local.process.Shell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Debian's packages, downloaded and unpacked instead of installed: no rights and no system service needed. */
final class DebianPackages {

    private DebianPackages() {}

    /** Unpacks packages and those of their dependencies whose name matches, below a folder. */
    static void unpack(String part, List<String> packages, String dependencies, Path into, Progress progress) {
        Path work = begin(part, packages.getFirst(), into, progress);
        List<String> options = privateState(work);
        List<String> all = new ArrayList<>(packages);
        all.addAll(dependenciesOf(packages, dependencies, options, work));
        apt(
                "apt-get",
                options,
                Stream.concat(Stream.of("download"), all.stream()).toList(),
                work);
        end(work, work, into);
    }

    /** Unpacks a package and what an installation of it would bring along to this machine, as far as it runs, below a folder. */
    static void unpackWithAllThatIsMissing(String part, String name, Path into, Progress progress) {
        Path work = begin(part, name, into, progress);
        List<String> install = List.of("install", "--download-only", "--yes", "--no-install-recommends", name);
        apt("apt-get", privateState(work), install, work);
        end(work, work.resolve("cache/archives"), into);
    }

    /** A folder to work in, with apt's newest lists. */
    private static Path begin(String part, String name, Path into, Progress progress) {
        Downloads.requireProgram("apt-get", "a Debian or Ubuntu machine");
        progress.say(part, "downloading Debian's " + name + " into the cache, without installing it (once)");
        Path work = Folders.make(into.resolveSibling(into.getFileName() + ".apt"));
        apt("apt-get", privateState(work), List.of("update"), work);
        return work;
    }

    private static void end(Path work, Path packages, Path into) {
        for (Path deb : debs(packages)) {
            Shell.require(
                    "Unpacking " + deb.getFileName(),
                    List.of("dpkg", "-x", deb.toString(), into.toString()),
                    work,
                    Map.of());
        }
        Folders.remove(work);
    }

    private static List<String> privateState(Path work) {
        Folders.make(work.resolve("state/lists/partial"));
        Folders.make(work.resolve("cache/archives/partial"));
        return List.of(
                "-o",
                "Dir::State=" + work.resolve("state"),
                "-o",
                "Dir::State::lists=" + work.resolve("state/lists"),
                "-o",
                "Dir::State::status=/var/lib/dpkg/status",
                "-o",
                "Dir::Cache=" + work.resolve("cache"),
                "-o",
                "Debug::NoLocking=1",
                "-o",
                "APT::Sandbox::User=");
    }

    private static List<String> dependenciesOf(
            List<String> packages, String matching, List<String> options, Path work) {
        List<String> question = new ArrayList<>(List.of(
                "depends",
                "--recurse",
                "--no-recommends",
                "--no-suggests",
                "--no-conflicts",
                "--no-breaks",
                "--no-replaces",
                "--no-enhances"));
        question.addAll(packages);
        Pattern wanted = Pattern.compile(matching);
        return apt("apt-cache", options, question, work)
                .lines()
                .filter(line -> wanted.matcher(line).find())
                .distinct()
                .filter(name -> !packages.contains(name))
                .toList();
    }

    private static String apt(String program, List<String> options, List<String> arguments, Path work) {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(options);
        command.addAll(arguments);
        return Shell.require(program + " " + arguments.getFirst(), command, work, Map.of());
    }

    private static List<Path> debs(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".deb")).toList();
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }
}
