// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vo4j.api.VoException;
import org.vo4j.api.http.TransportRequest;
import org.vo4j.api.http.TransportResponse;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;
import org.vo4j.cli.console.Session;
import org.vo4j.protocol.dali.Answer;
import org.vo4j.protocol.dali.Answers;
import org.vo4j.protocol.dali.DalRecord;
import org.vo4j.protocol.dali.DalResults;
import org.vo4j.protocol.dali.DaliParameters;
import org.vo4j.protocol.datalink.Datalink;
import org.vo4j.protocol.datalink.Links;
import org.vo4j.votable.ReadOptions;

/** What {@code URL|FILE} of {@code vo datalink} and {@code vo soda} names: a list of links, or some other answer. */
final class LinkedDocument {
    private static final URI NOWHERE = URI.create("https://file.invalid/");

    private final String source;
    private final Arguments arguments;
    private final Network network;
    private final Session session;

    LinkedDocument(Arguments arguments, Session session) {
        this.source = arguments.file();
        this.arguments = arguments;
        this.session = session;
        if (!isAddress() && Login.isWanted(arguments)) {
            throw new UsageException(
                    "--user, --bearer-env and --cert are for the address of a service, not for a file");
        }
        this.network = Access.network(isAddress() ? address() : NOWHERE, arguments, session);
    }

    /** Whether it is the address of something. */
    boolean isAddress() {
        return Inputs.isAddress(source);
    }

    URI address() {
        return Access.service(source);
    }

    Network network() {
        return network;
    }

    /** The document, to be read by the caller. */
    Answer open() {
        Answers answers = Answers.of(network).options(ReadOptions.standard().plugins(Plugins.of(session)));
        return isAddress() ? answers.send(TransportRequest.get(address())) : answers.open(file());
    }

    /** What the service at the address has for an identifier, to be read by the caller. */
    Answer open(String id) {
        Answers answers = Answers.of(network).options(ReadOptions.standard().plugins(Plugins.of(session)));
        return answers.send(DaliParameters.of("ID", id).toGet(address()));
    }

    private TransportResponse file() {
        Map<String, List<String>> headers = Map.of("content-type", List.of("application/x-votable+xml"));
        boolean standard = source.equals("-");
        URI uri = standard ? URI.create("stdin:-") : Inputs.path(source).toUri();
        return new TransportResponse(200, uri, headers, standard ? session.in() : Inputs.stream(Inputs.path(source)));
    }

    /** Whether a table is a list of links. */
    static boolean isLinks(Columns columns) {
        return Stream.of("ID", "access_url", "semantics")
                .allMatch(name -> columns.stream().map(Column::name).anyMatch(name::equalsIgnoreCase));
    }

    /** The links of one dataset: those that the document is, or those of the one record that is meant. */
    Optional<Links> links(Answer answer) {
        return isLinks(answer.columns()) ? Optional.of(Datalink.of(answer)) : Optional.empty();
    }

    /** The record that {@code --id} means, or the only one there is. */
    DalRecord record(DalResults<DalRecord> results) {
        Optional<String> id = arguments.value("--id");
        List<DalRecord> found = new ArrayList<>();
        for (DalRecord record : results) {
            if (id.isEmpty() || has(record, id.get())) {
                found.add(record);
            }
            if (found.size() > 1) {
                throw new UsageException(source + " has several records" + (id.isPresent() ? " with " + id.get() : "")
                        + "; --id ID chooses one by its identifier");
            }
        }
        if (found.isEmpty()) {
            throw new VoException(
                    source + " has no record" + id.map(text -> " with " + text).orElse(""));
        }
        return found.get(0);
    }

    /** Whether a cell of a record is an identifier. */
    static boolean has(DalRecord record, String id) {
        return record.columns().stream()
                .filter(column -> column.datatype().isText())
                .anyMatch(column -> record.getString(column).strip().equals(id.strip()));
    }
}
