package io.taskflow.auth.password;

import java.util.function.IntPredicate;

/** One rule of the realm's password policy. */
sealed interface PasswordRule {

    /** Whether the person's chosen password keeps the rule. */
    boolean isKeptBy(String password, String username, String email);

    /** What is asked for, to follow the words "the password". */
    String demand();

    /** So many characters, of any kind, at least. */
    record MinLength(int characters) implements PasswordRule {
        @Override
        public boolean isKeptBy(String password, String username, String email) {
            return password.length() >= characters;
        }

        @Override
        public String demand() {
            return "must have at least " + characters + " characters";
        }
    }

    /** So many characters, of any kind, at most. */
    record MaxLength(int characters) implements PasswordRule {
        @Override
        public boolean isKeptBy(String password, String username, String email) {
            return password.length() <= characters;
        }

        @Override
        public String demand() {
            return "must have at most " + characters + " characters";
        }
    }

    /** So many characters of a kind. */
    record AtLeast(int count, String kind, IntPredicate is) implements PasswordRule {
        @Override
        public boolean isKeptBy(String password, String username, String email) {
            return password.chars().filter(is).count() >= count;
        }

        @Override
        public String demand() {
            return "must have at least " + count + " " + kind + (count == 1 ? "" : "s");
        }
    }

    /** Not the username. */
    record NotUsername() implements PasswordRule {
        @Override
        public boolean isKeptBy(String password, String username, String email) {
            return !password.equalsIgnoreCase(username);
        }

        @Override
        public String demand() {
            return "must not be the username";
        }
    }

    /** Not the e-mail address. */
    record NotEmail() implements PasswordRule {
        @Override
        public boolean isKeptBy(String password, String username, String email) {
            return !password.equalsIgnoreCase(email);
        }

        @Override
        public String demand() {
            return "must not be the e-mail address";
        }
    }
}
