package io.taskflow.local.site;

import io.taskflow.local.StackException;
import io.taskflow.local.process.Folders;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Random passwords of one stack, made on first use and kept in a file that only its owner may read. */
public final class Secrets {

    private static final int BYTES = 18;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;

    /** Secrets kept in this file. */
    public Secrets(Path file) {
        this.file = file;
    }

    /** The secret of this name; the same one for as long as the file lives. */
    public synchronized String get(String name) {
        Properties known = load();
        String secret = known.getProperty(name);
        if (secret == null) {
            byte[] random = new byte[BYTES];
            RANDOM.nextBytes(random);
            secret = HexFormat.of().formatHex(random);
            known.setProperty(name, secret);
            store(known);
        }
        return secret;
    }

    private Properties load() {
        Properties known = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                known.load(reader);
            } catch (IOException cannot) {
                throw new StackException("Cannot read " + file + ": " + cannot.getMessage(), cannot);
            }
        }
        return known;
    }

    private void store(Properties known) {
        try {
            Folders.makeParent(file);
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            StringBuilder text = new StringBuilder();
            known.stringPropertyNames().stream()
                    .sorted()
                    .forEach(name -> text.append(name)
                            .append('=')
                            .append(known.getProperty(name))
                            .append('\n'));
            Files.writeString(file, text);
        } catch (IOException cannot) {
            throw new StackException("Cannot write " + file + ": " + cannot.getMessage(), cannot);
        }
    }
}
