package io.taskflow.testing;

/** A fresh database of this test JVM, owned by a role of its own. */
public record Database(String url, String user, String password) {}
