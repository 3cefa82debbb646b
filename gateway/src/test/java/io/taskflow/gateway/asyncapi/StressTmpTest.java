package io.taskflow.gateway.asyncapi;

import io.taskflow.gateway.surroundings.GatewayTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@GatewayTest
class StressTmpTest {
    @Autowired
    WebTestClient client;

    @Test
    void stress() throws Exception {
        String[] paths = System.getProperty("stress.paths", "/asyncapi.json,/docs,/asyncapi/assets/asyncapi.js").split(",");
        int[] hangs = new int[paths.length];
        var c = client.mutate().responseTimeout(Duration.ofSeconds(6)).build();
        for (int i = 0; i < 4000; i++) {
            int k = i % paths.length;
            long t = System.nanoTime();
            try {
                c.get().uri(paths[k]).exchange().expectStatus().isOk().expectBody(byte[].class).returnResult();
            } catch (RuntimeException | AssertionError e) {
                hangs[k]++;
                System.err.println("HANG " + i + " " + paths[k] + " after ms " + (System.nanoTime() - t) / 1000000 + " " + e);
            }
            if (i % 40 == 0) Thread.sleep(i % 400 == 0 ? 1000 : 30);
        }
        System.err.println("HANGS " + java.util.Arrays.toString(hangs));
    }
}
