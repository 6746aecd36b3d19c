// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.net.URI;
import org.vo4j.api.VoException;
import org.vo4j.api.spi.HttpTransport;
import org.vo4j.cli.console.Session;
import org.vo4j.protocol.dali.uws.UwsJob;

/** Sees to it that a job does not outlive the process that made it. */
final class JobGuard {
    private JobGuard() {}

    /** When the process is ended before its time, aborts and deletes a job. */
    static Session.Closing watch(URI job, HttpTransport http, Session session) {
        return session.ifInterrupted(() -> {
            // a handle of its own: the other one belongs to the thread that waits
            quietly(() -> UwsJob.at(http, job).abort());
            quietly(() -> UwsJob.at(http, job).delete());
        });
    }

    private static void quietly(Runnable action) {
        try {
            action.run();
        } catch (VoException e) {
            // the process is being ended; nobody is left to be told, and the service throws jobs away in time
        }
    }
}
