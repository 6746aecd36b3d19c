// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.http.TransportResponse;
import org.vo4j.api.table.ArrayShape;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.Datatype;
import org.vo4j.api.table.Rows;
import org.vo4j.api.table.Table;
import org.vo4j.cli.console.Session;
import org.vo4j.protocol.dali.Answer;
import org.vo4j.protocol.dali.Answers;
import org.vo4j.protocol.dali.DalRecord;
import org.vo4j.protocol.dali.DalResults;
import org.vo4j.protocol.dali.Download;
import org.vo4j.protocol.datalink.Datalink;
import org.vo4j.protocol.datalink.DatalinkService;
import org.vo4j.protocol.datalink.Link;
import org.vo4j.protocol.datalink.LinkFault;
import org.vo4j.protocol.datalink.Links;
import org.vo4j.protocol.datalink.LinksOfRecords;
import org.vo4j.votable.VoTable;
import org.vo4j.votable.WriteOptions;

/** {@code vo datalink}: what belongs to datasets. */
final class DatalinkCommand implements Subcommand {
    private static final Columns COLUMNS = Columns.of(
            text("ID"),
            text("semantics"),
            text("access_url"),
            text("content_type"),
            Column.builder("content_length", Datatype.LONG).unit("byte").build(),
            text("service_def"),
            text("error_message"),
            text("description"),
            text("content_qualifier"),
            text("local_semantics"),
            text("link_auth"),
            text("link_authorized"));

    private static Column text(String name) {
        return Column.of(name, Datatype.CHAR, ArrayShape.VARIABLE);
    }

    @Override
    public String name() {
        return "datalink";
    }

    @Override
    public String summary() {
        return "Write or download what belongs to datasets: previews, calibrations, services";
    }

    @Override
    public Syntax syntax() {
        Syntax syntax = new Syntax()
                .repeated("--id", "ID", "The identifier of a dataset. Can be given several times.")
                .repeated(
                        "--semantics",
                        "TERM",
                        "Only links of this meaning or a narrower one, such as #this, #preview or an address. Can be given "
                                + "several times.")
                .option("--timeout", "SECONDS", "How long it may take in all. Default: as long as the service likes.");
        return Access.options(DownloadOutput.options(ResultOutput.options(syntax)))
                .parameter(
                        "URL|FILE",
                        "A list of links, or an answer whose records have links: a file, an address, or - for standard "
                                + "input; with --id also the address of a service that gives links.")
                .footer(
                        "--download brings the links that --semantics selects; without it, the datasets themselves (#this).");
    }

    @Override
    public int run(Arguments arguments, Session session) {
        LinkedDocument document = new LinkedDocument(arguments, session);
        Network network = document.network();
        Optional<DownloadOutput> download = DownloadOutput.of(arguments, network, session);
        ResultOutput output = ResultOutput.of(arguments, network, session);
        List<String> unanswered = new ArrayList<>();
        List<Link> all = links(document, arguments.values("--id"), unanswered);
        List<LinkFault> faults =
                all.stream().flatMap(link -> link.fault().stream()).toList();
        List<Link> wanted = selected(all, arguments.values("--semantics"));
        int code;
        if (download.isPresent()) {
            code = download.get().write(downloads(wanted, arguments));
        } else {
            try (DalResults<DalRecord> table = table(wanted, document)) {
                code = output.write(table);
            }
        }
        faults.forEach(fault -> session.message("vo: " + fault));
        unanswered.forEach(id -> session.message("vo: " + id + ": there are neither links nor a reason why not"));
        return (faults.isEmpty() && unanswered.isEmpty()) || code != ExitCode.DONE ? code : ExitCode.SERVICE;
    }

    /** The links of the datasets that are asked for; which of these have none is noted. */
    private static List<Link> links(LinkedDocument document, List<String> ids, List<String> unanswered) {
        if (!ids.isEmpty() && document.isAddress()) {
            Map<String, List<Link>> found =
                    DatalinkService.at(document.address(), document.network()).allLinks(ids);
            found.forEach((id, links) -> {
                if (links.isEmpty()) {
                    unanswered.add(id);
                }
            });
            return found.values().stream().flatMap(List::stream).toList();
        }
        List<Link> all = links(document);
        if (ids.isEmpty()) {
            return all;
        }
        ids.stream()
                .filter(id -> all.stream().noneMatch(link -> isMeant(link, List.of(id))))
                .forEach(unanswered::add);
        return all.stream().filter(link -> isMeant(link, ids)).toList();
    }

    private static List<Link> links(LinkedDocument document) {
        List<Link> all = new ArrayList<>();
        try (Answer answer = document.open()) {
            Optional<Links> links = document.links(answer);
            if (links.isPresent()) {
                all.addAll(links.get().list());
            } else {
                DalResults<DalRecord> results = DalResults.of(answer);
                try (LinksOfRecords lists = Datalink.of(results)) {
                    lists.forEach(list -> all.addAll(list.list()));
                }
            }
        }
        return all;
    }

    private static boolean isMeant(Link link, List<String> ids) {
        return ids.contains(link.id())
                || link.origin()
                        .filter(record -> ids.stream().anyMatch(id -> LinkedDocument.has(record, id)))
                        .isPresent();
    }

    private static List<Link> selected(List<Link> all, List<String> terms) {
        return terms.isEmpty()
                ? all
                : Links.bySemantics(all, terms.toArray(new String[0])).toList();
    }

    private static List<Download> downloads(List<Link> links, Arguments arguments) {
        List<Link> wanted = arguments.has("--semantics")
                ? links
                : Links.bySemantics(links, "#this").toList();
        return wanted.stream()
                .filter(link -> link.accessUrl().isPresent())
                .map(DalRecord::download)
                .toList();
    }

    /** The links as a table that is written as any other. */
    private static DalResults<DalRecord> table(List<Link> links, LinkedDocument document) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        links.forEach(link -> rows.add(cells(link)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        VoTable.of(Table.load(Rows.of(COLUMNS, rows).rows())).write(bytes, WriteOptions.standard());
        TransportResponse response = new TransportResponse(
                200, URI.create("vo:links"), Map.of(), new ByteArrayInputStream(bytes.toByteArray()));
        return DalResults.of(Answers.of(document.network()).open(response));
    }

    private static @Nullable Object[] cells(Link link) {
        boolean known = link.contentLength().isPresent();
        return new @Nullable Object[] {
            link.id(),
            link.semantics(),
            link.accessUrl().map(URI::toString).orElse(null),
            link.contentType().orElse(null),
            known ? (Object) link.contentLength().getAsLong() : null,
            link.serviceDef().orElse(null),
            link.fault().map(LinkFault::message).orElse(null),
            link.description().orElse(null),
            link.contentQualifier().orElse(null),
            link.localSemantics().orElse(null),
            link.auth().map(auth -> auth.name().toLowerCase(Locale.ROOT)).orElse(null),
            link.authorized().map(String::valueOf).orElse(null)
        };
    }
}
