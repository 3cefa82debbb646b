package io.taskflow.service.example;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One value of every sort that requests have. */
public record Note(
        @NotBlank @Size(max = 20) String title,
        @Nullable Priority priority,
        @Nullable Instant dueAt,
        @Nullable LocalDate day,
        @Nullable UUID parentId,
        int position,
        boolean pinned,
        @Nullable Double weight,
        @Nullable @Size(max = 3) List<@Size(max = 5) String> labels,
        @Nullable @Valid Place place) {

    public enum Priority {
        LOW,
        HIGH;

        /** No constant of its own, though Spring would take its name for one. */
        public static final Priority FAVOURITE = HIGH;
    }

    public record Place(@NotBlank String name, @Nullable Integer floor) {}

    static Note example() {
        return new Note(
                "Buy milk",
                Priority.LOW,
                Instant.parse("2026-01-31T09:30:00Z"),
                null,
                null,
                3,
                false,
                1.5,
                List.of("home"),
                new Place("Shop", 2));
    }

    static Note old() {
        return new Note("Old", null, null, null, null, 1, false, null, List.of("much too long"), null);
    }
}
