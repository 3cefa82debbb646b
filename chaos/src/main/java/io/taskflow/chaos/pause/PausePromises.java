package io.taskflow.chaos.pause;

import io.taskflow.chaos.client.CallTimes;
import io.taskflow.chaos.client.CallTimes.Suspect;
import io.taskflow.chaos.verify.PromiseResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is promised while parts stand still.
 *
 * @param calls how many calls there were
 * @param suspects those of them that may have been kept waiting
 * @param standstills who stood still when
 */
public record PausePromises(long calls, List<Suspect> suspects, List<Standstill> standstills) {

    /** What an operator may expect of a system whose parts all work again. */
    private static final double RECOVERY_SECONDS = 10;

    private static final String GATEWAY = "gateway";

    /** Each promise with its result. */
    public List<PromiseResult> check() {
        return List.of(answered(), recovered());
    }

    /** A gateway that stands still itself answers nobody meanwhile, and may hang up on who waited for it. */
    private PromiseResult answered() {
        List<String> broken = new ArrayList<>();
        for (Suspect call : suspects) {
            double excused = standstills.stream()
                    .filter(standstill -> standstill.part().equals(GATEWAY))
                    .mapToDouble(standstill -> standstill.within(call.begin(), call.end()))
                    .sum();
            if (call.seconds() - excused > CallTimes.BOUND_SECONDS || (!call.answered() && excused == 0)) {
                broken.add(String.format(
                        Locale.ROOT,
                        "%s %s after %.1f s",
                        call.what(),
                        call.answered() ? "was answered" : "ended without an answer",
                        call.seconds()));
            }
        }
        return new PromiseResult("every call is answered within " + CallTimes.BOUND_SECONDS + " s", calls, broken);
    }

    private PromiseResult recovered() {
        List<String> broken = standstills.stream()
                .filter(standstill -> standstill.recovery() > RECOVERY_SECONDS)
                .map(standstill -> String.format(
                        Locale.ROOT,
                        "%.1f s after %s had stood still for %.1f s",
                        standstill.recovery(),
                        standstill.part(),
                        standstill.seconds()))
                .toList();
        return new PromiseResult("all goes on within 10 s after a standstill", standstills.size(), broken);
    }
}
