package io.taskflow.demo;

import java.util.Optional;

/** Where a task walks: a running system, people in it, and the mail server that catches its e-mails. */
public interface Stage {

    /**
     * Somebody who is logged in and has a verified address.
     *
     * @param role {@code author} or {@code assignee}
     * @param suffix tells apart the people of several walks where each has its own
     */
    Person person(String role, String suffix);

    /** The subject of the e-mail to this address that has these words in its subject or its text, once it is there. */
    Optional<String> subjectOfMail(String address, String words);
}
