package io.taskflow.gateway.limit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The buckets in Redis, one key each, shared by all instances; Redis' own clock counts. */
@Component
class RateLimitBuckets {

    /**
     * What a bucket gave.
     *
     * @param granted how many of the wanted requests
     * @param microsUntilFull until the bucket is full again
     */
    record Grant(int granted, long microsUntilFull) {

        static Grant of(String answer) {
            int space = answer.indexOf(' ');
            return new Grant(
                    Integer.parseInt(answer, 0, space, 10), Long.parseLong(answer, space + 1, answer.length(), 10));
        }
    }

    private final ReactiveStringRedisTemplate redis;
    private final RedisScript<String> take = RedisScript.of(read("limit/take.lua"), String.class);

    RateLimitBuckets(ReactiveStringRedisTemplate redis) {
        this.redis = redis;
    }

    /** Takes as many requests as there are, up to {@code wanted}. */
    Mono<Grant> take(String bucket, RateLimit limit, int wanted) {
        List<String> arguments =
                List.of(Long.toString(limit.cost()), Integer.toString(limit.quota()), Integer.toString(wanted));
        return redis.execute(take, List.of(bucket), arguments).next().map(Grant::of);
    }

    private static String read(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
