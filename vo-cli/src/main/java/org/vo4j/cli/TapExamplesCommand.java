// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.net.URI;
import org.vo4j.cli.console.Session;
import org.vo4j.protocol.dali.vosi.Example;
import org.vo4j.protocol.dali.vosi.Examples;

/** {@code vo tap examples}: queries that show what a service is for. */
final class TapExamplesCommand implements Subcommand {
    @Override
    public String name() {
        return "tap examples";
    }

    @Override
    public String summary() {
        return "Show the example queries of a TAP service";
    }

    @Override
    public Syntax syntax() {
        return Access.options(new Syntax())
                .parameter("URL", "The address of the service.")
                .footer("Each begins with its name as a comment of ADQL.");
    }

    @Override
    public int run(Arguments arguments, Session session) {
        URI address = Access.service(arguments.file());
        Examples examples = TapEndpoint.service(address, Access.network(address, arguments, session))
                .examples();
        boolean first = true;
        for (Example example : examples) {
            if (example.query().isPresent()) {
                if (!first) {
                    session.out().line("");
                }
                first = false;
                String name = example.name().isBlank() ? example.id() : example.name();
                session.out().line(("-- " + name.strip().replaceAll("\\s+", " ")).stripTrailing());
                session.out().line(example.query().orElseThrow().strip());
            }
        }
        if (first) {
            session.message("vo: the service shows no examples");
        }
        examples.problems().forEach(problem -> session.message("vo: " + problem));
        return ExitCode.DONE;
    }
}
