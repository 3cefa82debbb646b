package io.taskflow.notification.inbox;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.taskflow.service.page.Cursor;
import io.taskflow.service.page.Page;
import io.taskflow.service.page.PageQuery;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.security.CurrentUser;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's inbox. Nobody sees another's. */
@RestController
@RequestMapping("/api/notifications")
@Tag(name = "Notifications", description = "What is meant for the caller")
class NotificationController {

    private final Notifications notifications;
    private final Clock clock;

    NotificationController(Notifications notifications, Clock clock) {
        this.notifications = notifications;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "The caller's notifications, newest first; only the unread ones with unread=true")
    Page<NotificationView> listNotifications(
            @RequestParam(defaultValue = "false") boolean unread, PageQuery page, CurrentUser user) {
        String query = "notifications/" + user.id() + "/" + unread;
        List<NotificationView> found = notifications.of(user.id(), unread, page.after(query), page.fetchSize());
        return Page.of(found, page, query, view -> view, view -> Cursor.of(view.createdAt(), view.id()));
    }

    @PostMapping("/{id}/read")
    @Operation(summary = "Marks a notification as read; again changes nothing")
    NotificationView markNotificationRead(@PathVariable UUID id, CurrentUser user) {
        return notifications
                .read(id, user.id(), clock.instant())
                .orElseThrow(() -> ProblemException.notFound("notification"));
    }

    @PostMapping("/read-all")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Marks all notifications as read that came until now")
    void markAllNotificationsRead(CurrentUser user) {
        notifications.readAll(user.id(), clock.instant());
    }
}
