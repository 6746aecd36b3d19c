// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.net.URI;
import org.vo4j.cli.console.Session;
import org.vo4j.protocol.dali.uws.JobReference;

/** {@code vo tap jobs}: the jobs that a service shows. */
final class TapJobsCommand implements Subcommand {
    @Override
    public String name() {
        return "tap jobs";
    }

    @Override
    public String summary() {
        return "List the jobs that a TAP service shows to you";
    }

    @Override
    public Syntax syntax() {
        return Access.options(new Syntax())
                .parameter("URL", "The address of the service, without /async.")
                .footer("Columns are phase, time of creation, address, and what the job was called.");
    }

    @Override
    public int run(Arguments arguments, Session session) {
        URI address = Access.service(arguments.file());
        Network network = Access.network(address, arguments, session);
        Listing listing = new Listing();
        for (JobReference job : TapEndpoint.service(address, network).jobs().list()) {
            listing.add(
                    job.phase().name(),
                    job.creationTime().map(Object::toString).orElse("-"),
                    job.uri().toString(),
                    job.runId());
        }
        listing.write(session);
        return ExitCode.DONE;
    }
}
