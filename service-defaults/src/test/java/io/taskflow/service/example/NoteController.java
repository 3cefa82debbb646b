package io.taskflow.service.example;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.taskflow.service.etag.ETags;
import io.taskflow.service.etag.IfMatch;
import io.taskflow.service.page.Cursor;
import io.taskflow.service.page.Page;
import io.taskflow.service.page.PageQuery;
import io.taskflow.service.patch.MergePatch;
import io.taskflow.service.problem.Problem;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.security.CurrentUser;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Notes that are not kept: each request is judged by itself. */
@RestController
@RequestMapping("/api/notes")
class NoteController {
    static final UUID KNOWN = UUID.fromString("0190a1b2-0000-7000-8000-00000000000a");
    private static final long VERSION = 7;
    private static final int ALL = 120;

    @PostMapping
    ResponseEntity<Note> create(@Valid @RequestBody Note note) {
        return ResponseEntity.created(URI.create("/api/notes/" + KNOWN))
                .eTag(ETags.of(VERSION))
                .body(note);
    }

    @GetMapping("/{id}")
    ResponseEntity<Note> get(@PathVariable UUID id) {
        if (!id.equals(KNOWN)) {
            throw ProblemException.notFound("note");
        }
        return ResponseEntity.ok().eTag(ETags.of(VERSION)).body(Note.example());
    }

    @PatchMapping("/{id}")
    Note change(@PathVariable UUID id, @RequestBody MergePatch<Note> patch, IfMatch ifMatch) {
        ifMatch.check(VERSION);
        return patch.applyTo(Note.example());
    }

    /** Of a note from a time when labels could be longer. */
    @PatchMapping("/old")
    Note changeOld(@RequestBody MergePatch<Note> patch) {
        return patch.applyTo(Note.old());
    }

    record Bulk(@Valid List<Change> changes) {}

    record Change(UUID id, MergePatch<Note> patch) {}

    @PostMapping("/bulk")
    List<Note> bulk(@Valid @RequestBody Bulk bulk) {
        return bulk.changes().stream()
                .map(change -> change.patch().applyTo(Note.example()))
                .toList();
    }

    /** Numbers up to 119, a page at a time. */
    @GetMapping
    Page<Integer> list(PageQuery page, @RequestParam(defaultValue = "n") String sort) {
        int from = page.after(sort).map(Cursor::number).map(Math::toIntExact).orElse(-1) + 1;
        List<Integer> rows =
                IntStream.range(from, ALL).limit(page.fetchSize()).boxed().toList();
        return Page.of(rows, page, sort, n -> n, n -> Cursor.of(n, KNOWN));
    }

    @GetMapping("/search")
    String search(
            @RequestParam Optional<UUID> owner,
            @RequestParam Optional<Note.Priority> priority,
            @RequestParam(defaultValue = "LOW") Note.Priority level,
            @RequestParam(defaultValue = "1") @Max(10) int depth,
            @RequestParam(defaultValue = "1") Long size,
            @RequestParam String text) {
        return owner + " " + priority + " " + level + " " + depth + " " + size + " " + text;
    }

    record Outcome(
            @Nullable Problem problem,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String hint) {}

    @GetMapping("/outcome")
    Outcome outcome() {
        return new Outcome(null, null);
    }

    record Filter(List<Note.Priority> priorities, Note.Priority priority, UUID owner, Instant since, Integer depth) {}

    @GetMapping("/filtered")
    String filtered(@ParameterObject Filter filter) {
        return filter.toString();
    }

    @GetMapping("/me")
    CurrentUser me(CurrentUser user) {
        return user;
    }
}
