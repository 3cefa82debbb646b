package io.taskflow.service.openapi;

import io.swagger.v3.oas.models.PathItem;
import java.util.List;
import java.util.Locale;

/** An operation belongs to what its path begins with, {@code /api/admin/dead-letters} to Dead letters, unless its controller names something else. */
final class Tags {
    private static final String DEFAULT = "-controller";

    private Tags() {}

    static void describe(String path, PathItem item) {
        item.readOperations().forEach(operation -> {
            if (operation.getTags() == null || operation.getTags().stream().anyMatch(name -> name.endsWith(DEFAULT))) {
                operation.setTags(List.of(of(path)));
            }
        });
    }

    private static String of(String path) {
        String first =
                path.replaceFirst("^/api/(admin/)?", "").replaceFirst("/.*", "").replace('-', ' ');
        return first.substring(0, 1).toUpperCase(Locale.ROOT) + first.substring(1);
    }
}
