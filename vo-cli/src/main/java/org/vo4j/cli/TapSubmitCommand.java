// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.net.URI;
import org.vo4j.cli.console.Session;
import org.vo4j.protocol.tap.TapJob;
import org.vo4j.protocol.tap.TapQuery;

/** {@code vo tap submit}: a query as a job that others wait for. */
final class TapSubmitCommand implements Subcommand {
    @Override
    public String name() {
        return "tap submit";
    }

    @Override
    public String summary() {
        return "Make a job of a query, and write the job's address";
    }

    @Override
    public Syntax syntax() {
        Syntax syntax = TapQueries.options(new Syntax().flag("--run", "Run it at once. Default: it is PENDING."));
        return TapQueries.parameters(Access.options(syntax))
                .footer("'vo tap job ADDRESS' runs the job, waits for it, fetches its result and deletes it.");
    }

    @Override
    public int run(Arguments arguments, Session session) {
        URI address = Access.service(arguments.positionals().get(0));
        TapQuery query = TapQueries.query(arguments, session);
        Network network = Access.network(address, arguments, session);
        // the address is what is needed if anything fails from then on
        TapJob job = TapEndpoint.service(address, network).submit(query, uri -> {
            session.out().line(uri.toString());
            session.out().flush();
        });
        if (arguments.has("--run")) {
            job.run();
        }
        return ExitCode.DONE;
    }
}
