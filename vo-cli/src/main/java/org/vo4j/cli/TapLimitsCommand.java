// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.net.URI;
import org.vo4j.cli.console.Session;

/** {@code vo tap limits}: what a service can do, and how much of it. */
final class TapLimitsCommand implements Subcommand {
    @Override
    public String name() {
        return "tap limits";
    }

    @Override
    public String summary() {
        return "Show the languages, formats, ways of upload and limits of a TAP service";
    }

    @Override
    public Syntax syntax() {
        return Access.options(new Syntax()).parameter("URL", "The address of the service.");
    }

    @Override
    public int run(Arguments arguments, Session session) {
        URI address = Access.service(arguments.file());
        String text = TapEndpoint.service(address, Access.network(address, arguments, session))
                .describe();
        text.strip().lines().forEach(session.out()::line);
        return ExitCode.DONE;
    }
}
