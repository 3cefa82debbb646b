package io.taskflow.gateway.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the web application is.
 *
 * @param files a folder with {@code index.html} and {@code assets/}, {@code TASKFLOW_WEB_FILES}, such as {@code file:/srv/taskflow-web/};
 *     without an {@code index.html} in it there is no web application
 */
@ConfigurationProperties("taskflow.web")
record WebSettings(@DefaultValue("classpath:/static/web/") String files) {

    WebSettings {
        if (!files.endsWith("/") || !(files.startsWith("file:") || files.startsWith("classpath:"))) {
            throw new IllegalArgumentException(
                    "TASKFLOW_WEB_FILES is '%s': name a folder, for example file:/srv/taskflow-web/".formatted(files));
        }
    }
}
