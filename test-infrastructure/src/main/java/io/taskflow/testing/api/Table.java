package io.taskflow.testing.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Rows of a resource whose cells have {@code |} between them, without the first, which names the columns; apostrophes around a cell are left out. */
public final class Table {
    private Table() {}

    /** All rows; the cells of one are as many as it has. */
    public static List<List<String>> read(String resource) {
        try (InputStream table = Objects.requireNonNull(Table.class.getResourceAsStream(resource), resource)) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> Arrays.stream(line.split("\\|", -1))
                            .map(Table::cell)
                            .toList())
                    .toList();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String cell(String text) {
        String cell = text.strip();
        return cell.startsWith("'") && cell.endsWith("'") && cell.length() > 1
                ? cell.substring(1, cell.length() - 1)
                : cell;
    }
}
