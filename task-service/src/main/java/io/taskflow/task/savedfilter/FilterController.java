package io.taskflow.task.savedfilter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.taskflow.service.etag.ETags;
import io.taskflow.service.etag.IfMatch;
import io.taskflow.service.idempotency.IdempotencyKey;
import io.taskflow.service.idempotency.IdempotentRequests;
import io.taskflow.service.page.Cursor;
import io.taskflow.service.page.Page;
import io.taskflow.service.page.PageQuery;
import io.taskflow.service.patch.MergePatch;
import io.taskflow.service.security.CurrentUser;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/filters")
@Tag(name = "Filters")
class FilterController {
    private final SavedFilters filters;
    private final KeepFilters keep;
    private final IdempotentRequests idempotent;

    FilterController(SavedFilters filters, KeepFilters keep, IdempotentRequests idempotent) {
        this.filters = filters;
        this.keep = keep;
        this.idempotent = idempotent;
    }

    @PostMapping
    @Operation(
            summary = "Save a filter",
            description = "For oneself: nobody else sees it. GET /api/tasks?filter={id} applies it.")
    @ApiResponse(responseCode = "201", description = "Created, with Location and ETag", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "The caller has 100 already")
    ResponseEntity<FilterView> createFilter(@Valid @RequestBody NewFilter body, IdempotencyKey key, CurrentUser user) {
        return idempotent.execute(key, user, "filter.create", body, () -> {
            FilterView filter = keep.keep(body, user.id());
            return ResponseEntity.created(URI.create("/api/filters/" + filter.id()))
                    .eTag(ETags.of(filter.version()))
                    .body(filter);
        });
    }

    @GetMapping
    @Operation(summary = "The caller's filters", description = "The oldest first.")
    Page<FilterView> listFilters(PageQuery page, CurrentUser user) {
        String query = "filters/" + user.id();
        var rows = filters.of(user.id(), page.after(query).map(Cursor::id), page.fetchSize());
        return Page.of(rows, page, query, Function.identity(), row -> new Cursor(null, row.id()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One filter")
    ResponseEntity<FilterView> getFilter(@PathVariable UUID id, CurrentUser user) {
        return answer(filters.find(id, user.id()));
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Change a filter", description = "A patch that changes nothing keeps the version.")
    @ApiResponse(responseCode = "200", description = "The filter as it is now", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "412", description = "If-Match names another version; ETag has the current one")
    ResponseEntity<FilterView> changeFilter(
            @PathVariable UUID id, @RequestBody MergePatch<FilterPatch> patch, IfMatch ifMatch, CurrentUser user) {
        return answer(keep.change(id, user.id(), ifMatch::check, patch::applyTo));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a filter")
    void deleteFilter(@PathVariable UUID id, IfMatch ifMatch, CurrentUser user) {
        keep.forget(id, user.id(), ifMatch::check);
    }

    private static ResponseEntity<FilterView> answer(FilterView filter) {
        return ResponseEntity.ok().eTag(ETags.of(filter.version())).body(filter);
    }
}
