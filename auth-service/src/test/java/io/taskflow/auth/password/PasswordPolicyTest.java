package io.taskflow.auth.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordPolicyTest {
    private static final PasswordPolicy POLICY = PasswordPolicy.parse(
            "length(10) and upperCase(1) and lowerCase(1) and digits(2) and notUsername(undefined) and notEmail(undefined)"
                    + " and passwordHistory(3)");

    @Test
    void aPasswordThatMeetsEveryDemandIsGood() {
        assertThat(POLICY.unmet("Correct-Horse-12", "carol", "carol@example.org"))
                .isEmpty();
    }

    @Test
    void everyDemandThatIsNotMetIsNamed() {
        assertThat(POLICY.unmet("---", "carol", "carol@example.org"))
                .containsExactly(
                        "must have at least 10 characters",
                        "must have at least 1 upper-case letter",
                        "must have at least 1 lower-case letter",
                        "must have at least 2 digits");
    }

    @Test
    void neitherTheUsernameNorTheAddressIsAPassword() {
        assertThat(POLICY.unmet("CaroLMiller12", "carolmiller12", "CarolMiller12@Example.org"))
                .containsExactly("must not be the username");
        assertThat(POLICY.unmet("CarolMiller12@example.org", "carol", "carolmiller12@example.org"))
                .containsExactly("must not be the e-mail address");
    }

    @ParameterizedTest
    @CsvSource({
        "specialChars(1), Abcdefgh1, 1",
        "maxLength(4), abcde, 1",
        "length(undefined), abcdefg, 1",
        "regexPattern(^a), b, 0"
    })
    void readsKeycloaksNotation(String policy, String password, int unmet) {
        assertThat(PasswordPolicy.parse(policy).unmet(password, "u", "e")).hasSize(unmet);
    }

    @Test
    void noPolicyDemandsNothing() {
        assertThat(PasswordPolicy.parse("").unmet("a", "u", "e")).isEmpty();
    }
}
