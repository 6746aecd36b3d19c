// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.vo4j.api.FormatException;
import org.vo4j.api.ServiceException;
import org.vo4j.api.TransportException;
import org.vo4j.api.VoException;
import org.vo4j.api.http.TransportResponse;
import org.vo4j.cli.console.Progress;
import org.vo4j.cli.console.Session;
import org.vo4j.protocol.dali.Answer;
import org.vo4j.protocol.dali.DalResults;
import org.vo4j.protocol.dali.Download;
import org.vo4j.protocol.dali.Polarization;
import org.vo4j.protocol.dali.SpectralRange;
import org.vo4j.protocol.dali.TimeRange;
import org.vo4j.protocol.dali.uws.JobDescription.JobResult;
import org.vo4j.protocol.datalink.Cutout;
import org.vo4j.protocol.datalink.Links;
import org.vo4j.protocol.datalink.ServiceCall;
import org.vo4j.protocol.datalink.Soda;
import org.vo4j.protocol.datalink.SodaJob;

/** {@code vo soda}: a part of a dataset. */
final class SodaCommand implements Subcommand {
    @Override
    public String name() {
        return "soda";
    }

    @Override
    public String summary() {
        return "Cut a part out of a dataset";
    }

    @Override
    public Syntax syntax() {
        Syntax syntax = new Syntax()
                .option("--id", "ID", "The identifier of the dataset, where URL or FILE is about several or none.")
                .option("--circle", "RA,DEC,R", "A circle on the sky, in degrees, ICRS.")
                .option("--range", "RA1,RA2,DEC1,DEC2", "A range on the sky, in degrees, ICRS.")
                .option("--polygon", "RA,DEC,...", "A polygon on the sky: three or more positions in degrees, ICRS.");
        SearchOptions.time(SearchOptions.band(syntax, "--band"))
                .repeated("--pol", "STATE", "A state of polarization, such as I or V. Can be given several times.")
                .repeated("--param", "NAME=VALUE", "A parameter of the service's own. Can be given several times.")
                .flag("--async", "Have the service make the part by a job, and wait for it.")
                .option("-o", "FILE", "Write the part to FILE, or to standard output if it is -. Must be given.")
                .option("--timeout", "SECONDS", "How long it may take in all. Default: as long as the service likes.");
        return Access.options(syntax)
                .parameter(
                        "URL|FILE",
                        "A list of links, or an answer with the dataset: a file, an address, or - for standard input; with "
                                + "--id also the address of a service for links or of a SODA service.");
    }

    @Override
    public int run(Arguments arguments, Session session) {
        String out = arguments.value("-o").orElseThrow(() -> new UsageException("-o FILE must be given"));
        Cutout part = cutout(arguments, session);
        LinkedDocument document = new LinkedDocument(arguments, session);
        Soda soda = soda(document, arguments);
        Cutout cutout =
                isNamed(soda) ? part : arguments.value("--id").map(part::id).orElse(part);
        try (Progress progress = Progress.start(session, out.equals("-"));
                Session.Closing claim = session.ifInterrupted(document.network()::cutOff)) {
            Objects.requireNonNull(claim);
            progress.watch(document.network());
            if (arguments.has("--async")) {
                job(soda, cutout, out, document, arguments, session);
            } else if (out.equals("-")) {
                copy(SearchOptions.checked("the part", () -> soda.fetch(cutout)), session);
            } else {
                SearchOptions.checked("the part", () -> soda.call(cutout))
                        .download()
                        .replacing()
                        .to(Inputs.path(out));
            }
        }
        return ExitCode.DONE;
    }

    /** Whether the service is told the dataset by itself. */
    private static boolean isNamed(Soda soda) {
        ServiceCall call = soda.service().call();
        return call.isComplete() && call.parameters().contains("ID");
    }

    private static Cutout cutout(Arguments arguments, Session session) {
        SearchOptions options = SearchOptions.of(arguments, session);
        List<String> regions = new ArrayList<>();
        for (String shape : List.of("circle", "range", "polygon")) {
            arguments.value("--" + shape).ifPresent(text -> regions.add(shape + " " + text.replace(',', ' ')));
        }
        if (regions.size() > 1) {
            throw new UsageException("only one of --circle, --range and --polygon can be given");
        }
        Cutout cutout = regions.isEmpty()
                ? Cutout.whole()
                : SearchOptions.checked("the region", () -> Cutout.position(regions.get(0)));
        for (SpectralRange band : options.bands("--band")) {
            cutout = cutout.band(band);
        }
        for (TimeRange time : options.times()) {
            cutout = cutout.time(time);
        }
        for (String state : arguments.values("--pol")) {
            cutout = cutout.polarization(Polarization.of(state)
                    .orElseThrow(() -> new UsageException("there is no state of polarization '" + state
                            + "'; these are " + Arrays.toString(Polarization.values()))));
        }
        for (Map.Entry<String, String> parameter : options.parameters()) {
            cutout = cutout.parameter(parameter.getKey(), parameter.getValue());
        }
        return cutout;
    }

    private static Soda soda(LinkedDocument document, Arguments arguments) {
        Optional<String> id = arguments.value("--id");
        Optional<Soda> found =
                id.isPresent() && document.isAddress() ? service(document, id.get()) : described(document, arguments);
        return found.orElseThrow(() -> new VoException("no service cuts parts out of the dataset at " + arguments.file()
                + ": neither it nor its links describe one. 'vo datalink' shows what there is."));
    }

    /** What answers with a table gives links or records; what answers with anything else is taken for SODA. */
    private static Optional<Soda> service(LinkedDocument document, String id) {
        try (Answer answer = document.open(id)) {
            Optional<Links> links = document.links(answer);
            if (links.isEmpty()) {
                return Soda.of(document.record(DalResults.of(answer)));
            }
            links.get().faults().stream().findFirst().ifPresent(fault -> {
                throw new VoException(fault.toString());
            });
            return Soda.of(links.get());
        } catch (ServiceException e) {
            if (e.status() / 100 != 2) {
                throw e;
            }
        } catch (FormatException e) {
            // no VOTable
        }
        return Optional.of(Soda.at(document.address(), document.network()));
    }

    private static Optional<Soda> described(LinkedDocument document, Arguments arguments) {
        try (Answer answer = document.open()) {
            Optional<Links> links = document.links(answer);
            if (links.isPresent()) {
                return arguments.value("--id").isPresent()
                        ? Soda.of(links.get(), arguments.value("--id").get())
                        : Soda.of(links.get());
            }
            return Soda.of(document.record(DalResults.of(answer)));
        }
    }

    private static void job(
            Soda soda, Cutout cutout, String out, LinkedDocument document, Arguments arguments, Session session) {
        try (SodaJob job = SearchOptions.checked("the part", () -> soda.submit(cutout))) {
            job.run();
            JobWaiting.await(job.uws(), Access.timeout(arguments), session);
            List<JobResult> parts =
                    job.results().stream().filter(JobResult::isFetchable).toList();
            if (parts.size() != 1) {
                throw new VoException("the job has made " + parts.size() + " parts where one was asked for: " + parts);
            }
            Download download = Download.of(parts.get(0).uri().orElseThrow(), document.network());
            if (out.equals("-")) {
                try (TemporaryFile temporary = TemporaryFile.create(".part")) {
                    download.replacing().to(temporary.path());
                    temporary.copyTo(session);
                }
            } else {
                download.replacing().to(Inputs.path(out));
            }
        }
    }

    private static void copy(TransportResponse response, Session session) {
        try (response) {
            response.body().transferTo(session.stream());
            session.stream().flush();
        } catch (IOException e) {
            throw new TransportException("The part broke off: " + e.getMessage(), e);
        }
    }
}
