// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import org.vo4j.api.QueryException;
import org.vo4j.cli.console.Session;
import org.vo4j.protocol.tap.TapJob;
import org.vo4j.protocol.tap.TapQuery;
import org.vo4j.protocol.tap.TapResults;
import org.vo4j.protocol.tap.TapService;

/** {@code vo tap query}: a query and its result. */
final class TapQueryCommand implements Subcommand {
    @Override
    public String name() {
        return "tap query";
    }

    @Override
    public String summary() {
        return "Have a TAP service execute a query, and write its result";
    }

    @Override
    public Syntax syntax() {
        Syntax syntax = TapQueries.options(new Syntax()
                .flag("--async", "As a job, which may take hours; else at once, which may take about a minute.")
                .flag("--keep-job", "Leave the job in the service, also when it fails. Default: it is deleted."));
        syntax.option("--timeout", "SECONDS", "How long it may take in all. Default: as long as the service likes.");
        return TapQueries.parameters(Access.options(ResultOutput.options(syntax)))
                .footer(
                        "Rows are written while the service sends them; a file appears when it is complete. A job that is "
                                + "not kept is aborted and deleted when vo is interrupted.");
    }

    @Override
    public int run(Arguments arguments, Session session) {
        URI address = Access.service(arguments.positionals().get(0));
        TapQuery query = TapQueries.query(arguments, session);
        boolean job = arguments.has("--async");
        if (arguments.has("--keep-job") && !job) {
            throw new UsageException("--keep-job is for jobs; --async makes one");
        }
        Network network = Access.network(address, arguments, session);
        ResultOutput output = ResultOutput.of(arguments, network, session);
        TapService service = TapEndpoint.service(address, network);
        boolean raw = arguments.has("--response-format") && !output.converts();
        try {
            return job ? asJob(service, query, raw, output, arguments, session) : atOnce(service, query, raw, output);
        } catch (QueryException e) {
            Optional<String> meant = TableSuggestions.of(query.text(), service, network);
            if (meant.isEmpty()) {
                throw e;
            }
            throw new QueryException(e.getMessage() + "\n" + meant.get());
        }
    }

    private static int atOnce(TapService service, TapQuery query, boolean raw, ResultOutput output) {
        if (raw) {
            return output.store(file -> service.download(query, file));
        }
        try (TapResults results = service.query(query)) {
            return output.write(results.records());
        }
    }

    private static int asJob(
            TapService service,
            TapQuery query,
            boolean raw,
            ResultOutput output,
            Arguments arguments,
            Session session) {
        boolean keeps = arguments.has("--keep-job");
        try (JobGuard guard = new JobGuard(service.http(), session)) {
            Consumer<URI> created = keeps ? uri -> session.message("vo: the job is " + uri) : guard::watch;
            TapJob job = service.submit(query, created);
            try {
                job.run();
                JobWaiting.await(job.uws(), Access.timeout(arguments), session);
                return result(job, raw, output);
            } finally {
                if (!keeps) {
                    guard.delete(job);
                }
            }
        }
    }

    private static int result(TapJob job, boolean raw, ResultOutput output) {
        if (raw) {
            return output.store(job::download);
        }
        try (TapResults results = job.results()) {
            return output.write(results.records());
        }
    }
}
