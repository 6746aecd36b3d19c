// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.vo4j.cli.console.Printable;
import org.vo4j.cli.console.Session;
import org.vo4j.protocol.dali.DalResults;
import org.vo4j.protocol.sla.LinesService;
import org.vo4j.protocol.sla.SlaService;

/** {@code vo sla}: the spectral lines of a service. */
final class SlaCommand implements Subcommand {
    private static final String LINES = "ivo://ivoa.net/std/slap#lines-2";

    @Override
    public String name() {
        return "sla";
    }

    @Override
    public String summary() {
        return "Write which spectral lines an SLAP service has";
    }

    @Override
    public Syntax syntax() {
        Syntax syntax = SearchOptions.band(new Syntax(), "--wavelength");
        ServiceVersion.option(SlaOptions.add(syntax), "--sla-version")
                .flag("--list-species", "Write the species of which there are lines, in place of lines (version 2).")
                .flag("--describe", "Show what the service says of itself: its parameters and columns.");
        return Access.options(ResultOutput.options(SearchOptions.free(syntax)))
                .parameter("URL", "The address of the service; of version 2, that of its lines.");
    }

    @Override
    public int run(Arguments arguments, Session session) {
        URI address = Access.service(arguments.file());
        SlaOptions options = new SlaOptions(arguments, SearchOptions.of(arguments, session));
        Network network = Access.network(address, arguments, session);
        ResultOutput output = ResultOutput.of(arguments, network, session);
        return ServiceVersion.of("--sla-version", arguments, address, LINES, network) == 1
                ? version1(SlaService.at(address, network), arguments, options, output, session)
                : version2(LinesService.at(address, network), arguments, options, output, session);
    }

    private static int version1(
            SlaService service, Arguments arguments, SlaOptions options, ResultOutput output, Session session) {
        options.refuse(SlaOptions.VERSION_2, 1);
        if (arguments.has("--describe")) {
            return describe(service::describe, session);
        }
        try (DalResults<?> results = service.search(options.lines1())) {
            return output.write(results);
        }
    }

    private static int version2(
            LinesService service, Arguments arguments, SlaOptions options, ResultOutput output, Session session) {
        options.refuse(SlaOptions.VERSION_1, 2);
        boolean species = arguments.has("--list-species");
        if (species) {
            options.refuse(SlaOptions.LINES_ONLY, 2);
        }
        if (arguments.has("--describe")) {
            return describe(species ? service.species()::describe : service::describe, session);
        }
        try (DalResults<?> results =
                species ? service.species().search(options.species()) : service.search(options.lines2())) {
            return output.write(results);
        }
    }

    private static int describe(Supplier<String> description, Session session) {
        List<String> lines = description.get().strip().lines().toList();
        lines.stream().map(Printable::line).forEach(session.out()::line);
        return ExitCode.DONE;
    }
}
