// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vo4j.cli.console.Session;
import org.vo4j.protocol.dali.uws.JobDescription;
import org.vo4j.protocol.tap.TapJob;
import org.vo4j.protocol.tap.TapResults;
import org.vo4j.protocol.tap.TapService;

/** {@code vo tap job}: one job of a service. */
final class TapJobCommand implements Subcommand {
    private static final List<String> ACTIONS =
            List.of("--phase", "--run", "--abort", "--wait", "--result", "--delete");

    @Override
    public String name() {
        return "tap job";
    }

    @Override
    public String summary() {
        return "Show, run, abort, await or delete a job, or fetch its result";
    }

    @Override
    public Syntax syntax() {
        Syntax syntax = new Syntax()
                .flag("--run", "Run it.")
                .flag("--abort", "Stop it.")
                .flag("--wait", "Wait until it has ended.")
                .flag("--phase", "Write its phase.")
                .flag("--result", "Fetch its result; it must be COMPLETED.")
                .flag("--delete", "Delete it with its result.")
                .option("--timeout", "SECONDS", "How long it may take in all. Default: as long as the job does.");
        return Access.options(ResultOutput.options(syntax))
                .parameter("JOBURL", "The address of the job, as 'vo tap submit' writes it.")
                .footer(
                        "Without any of the first six options, what the service says of the job is shown. With several, they "
                                + "are done in this order.");
    }

    @Override
    public int run(Arguments arguments, Session session) {
        URI address = Access.service(arguments.file());
        Network network = Access.network(service(address), arguments, session);
        ResultOutput output = ResultOutput.of(arguments, network, session);
        if (arguments.has("-o") && !arguments.has("--result")) {
            throw new UsageException("-o is for the result; --result fetches it");
        }
        try (TapJob job = TapService.at(service(address), network).job(address)) {
            return run(job, output, arguments, session);
        }
    }

    private static int run(TapJob job, ResultOutput output, Arguments arguments, Session session) {
        if (ACTIONS.stream().noneMatch(arguments::has)) {
            describe(job.describe(), session);
            return ExitCode.DONE;
        }
        int code = ExitCode.DONE;
        if (arguments.has("--run")) {
            job.run();
        }
        if (arguments.has("--abort")) {
            job.abort();
        }
        if (arguments.has("--wait")) {
            JobWaiting.await(job.uws(), Access.timeout(arguments), session);
        }
        if (arguments.has("--phase")) {
            session.out().line(job.phase().name());
        }
        if (arguments.has("--result")) {
            code = result(job, output);
        }
        if (arguments.has("--delete")) {
            job.delete();
        }
        return code;
    }

    /** The base address of the service: what stands before /async. */
    private static URI service(URI job) {
        String text = job.toString();
        int end = text.lastIndexOf("/async/");
        return URI.create(end < 0 ? text : text.substring(0, end));
    }

    private static int result(TapJob job, ResultOutput output) {
        if (!output.converts() && isForeign(job.describe())) {
            return output.store(job::download);
        }
        try (TapResults results = job.results()) {
            return output.write(results.records());
        }
    }

    /** Whether the query asked for something else than a VOTable, whose bytes are to be stored as they are. */
    private static boolean isForeign(JobDescription job) {
        List<String> formats = new ArrayList<>(job.parameter("RESPONSEFORMAT"));
        formats.addAll(job.parameter("FORMAT"));
        return formats.stream()
                .map(format -> format.toLowerCase(Locale.ROOT))
                .anyMatch(format -> !format.isBlank() && !format.contains("votable") && !format.startsWith("text/xml"));
    }

    private static void describe(JobDescription job, Session session) {
        line(session, "job", job.uri().toString());
        line(session, "phase", job.phase().name());
        line(session, "run", job.runId());
        line(session, "owner", job.ownerId());
        line(session, "created", text(job.creationTime()));
        line(session, "started", text(job.startTime()));
        line(session, "ended", text(job.endTime()));
        line(
                session,
                "may run",
                job.executionDuration()
                        .map(time -> time.isZero() ? "for ever" : time.toSeconds() + " s")
                        .orElse(""));
        line(session, "kept until", text(job.destruction()));
        job.parameters().forEach(parameter -> line(session, parameter.id(), parameter.value()));
        job.results().forEach(result -> line(session, "result " + result.id(), result.href()));
        line(
                session,
                "error",
                job.error().map(JobDescription.ErrorSummary::message).orElse(""));
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    private static void line(Session session, String name, String value) {
        if (!value.isEmpty()) {
            Listing.pair(session, name, value);
        }
    }
}
