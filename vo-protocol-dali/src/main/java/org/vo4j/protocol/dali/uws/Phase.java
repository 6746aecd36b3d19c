// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.uws;

import java.util.Locale;
import java.util.Set;

/**
 * The phase of a job (UWS 1.1 section 2.1.3): one of the standard's, or any other that a service uses.
 *
 * @param name the phase in upper case, such as {@code EXECUTING}
 */
public record Phase(String name) {
    /** The job is being set up; nobody has asked to run it. */
    public static final Phase PENDING = new Phase("PENDING");

    /** The job waits in a queue. */
    public static final Phase QUEUED = new Phase("QUEUED");

    /** The job runs. */
    public static final Phase EXECUTING = new Phase("EXECUTING");

    /** The job has ended well. */
    public static final Phase COMPLETED = new Phase("COMPLETED");

    /** The job has failed. */
    public static final Phase ERROR = new Phase("ERROR");

    /** The job has been stopped, by its owner or by the service. */
    public static final Phase ABORTED = new Phase("ABORTED");

    /** The service does not know; asking again may help. */
    public static final Phase UNKNOWN = new Phase("UNKNOWN");

    /** The job is held back, and needs somebody to let it go. */
    public static final Phase HELD = new Phase("HELD");

    /** The service has suspended the job, and will go on with it. */
    public static final Phase SUSPENDED = new Phase("SUSPENDED");

    /** The job's time is over: its description is there, its results may not be. */
    public static final Phase ARCHIVED = new Phase("ARCHIVED");

    private static final Set<String> ENDS = Set.of("COMPLETED", "ERROR", "ABORTED", "ARCHIVED");
    private static final Set<String> BLOCKING = Set.of("PENDING", "QUEUED", "EXECUTING");

    /** Turns the name to upper case; a name that is empty becomes {@code UNKNOWN}. */
    public Phase {
        name = name.strip().toUpperCase(Locale.ROOT);
        if (name.isEmpty()) {
            name = "UNKNOWN";
        }
    }

    /** Whether the job will not go on: COMPLETED, ERROR, ABORTED or ARCHIVED. */
    public boolean isEnd() {
        return ENDS.contains(name);
    }

    /** Whether the job has ended well. */
    public boolean isCompleted() {
        return equals(COMPLETED);
    }

    /** Whether a service of UWS 1.1 blocks on WAIT in this phase (UWS 1.1 section 2.2.1.1). */
    boolean isBlocking() {
        return BLOCKING.contains(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
