package io.taskflow.service.security.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PublicPathTest {
    @Test
    void aPublicPathThatCannotBeReadIsRefused() {
        assertThat(PublicPath.parse("post /api/x").method()).hasToString("POST");
        assertThat(PublicPath.parse("/ws").method()).isNull();
        assertThatThrownBy(() -> PublicPath.parse("POST api/x")).hasMessageContaining("public-paths");
        assertThatThrownBy(() -> PublicPath.parse("GET POST /x")).hasMessageContaining("public-paths");
    }
}
