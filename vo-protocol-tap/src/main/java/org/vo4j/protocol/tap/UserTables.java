// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.tap;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.vo4j.api.TransportException;
import org.vo4j.api.http.RequestBody;
import org.vo4j.api.http.TransportRequest;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.RowSource;
import org.vo4j.api.table.Table;
import org.vo4j.protocol.dali.Answers;
import org.vo4j.protocol.dali.DaliParameters;
import org.vo4j.protocol.dali.uws.UwsJob;
import org.vo4j.protocol.dali.uws.UwsJobs;
import org.vo4j.votable.WriteOptions;

/**
 * Tables that users keep in a service (VOSI 1.2 draft, as the Canadian Astronomy Data Centre has it).
 *
 * <pre>{@code
 * UserTables mine = service.userTables();
 * mine.create("schema.targets", rows.columns());
 * mine.append("schema.targets", rows);
 * mine.index("schema.targets", "id", true, Duration.ofMinutes(5));
 * }</pre>
 *
 * <p>The service wants credentials for this, which its transport has. Immutable and shareable between threads.
 */
public final class UserTables {
    private final TapService service;

    UserTables(TapService service) {
        this.service = service;
    }

    /**
     * Creates a table without rows.
     *
     * @param name the name with its schema
     * @throws org.vo4j.api.ServiceException when the service refuses it
     */
    public void create(String name, Columns columns) {
        RequestBody body = UploadContent.of(Table.empty(columns), WriteOptions.encoding("TABLEDATA"));
        send(new TransportRequest("PUT", table(name), type(UploadContent.VOTABLE), body));
    }

    /** Adds rows, which are sent as CSV while they are read; the names of their columns are those of the table. */
    public void append(String name, RowSource rows) {
        load(name, CsvBody.MEDIA_TYPE, new CsvBody(rows));
    }

    /**
     * Adds the rows of a file of CSV, tab-separated values or FITS, which its name tells.
     *
     * @throws TransportException when the file cannot be read
     */
    public void append(String name, Path file) {
        load(name, UploadContent.mediaType(file), UploadContent.of(file));
    }

    private void load(String name, String mediaType, RequestBody body) {
        URI address = service.endpoint("load/" + TapAddresses.segment(name));
        send(new TransportRequest("POST", address, type(mediaType), body));
    }

    /**
     * Makes an index on a column, and waits until it is there.
     *
     * @param unique whether no value is there twice
     * @throws org.vo4j.api.JobException when that fails or has not ended in time
     */
    public void index(String name, String column, boolean unique, Duration budget) {
        DaliParameters parameters =
                DaliParameters.of("table", name).add("index", column).add("unique", Boolean.toString(unique));
        TransportRequest request = parameters.toPost(service.endpoint("table-update"));
        String type = TapRequest.contentType(request);
        try (UwsJob job = UwsJobs.at(service.http(), request.uri()).create(type, request.body())) {
            job.run().await(budget);
        }
    }

    /** Drops a table with its rows. */
    public void drop(String name) {
        send(new TransportRequest("DELETE", table(name), Map.of(), RequestBody.none()));
    }

    private URI table(String name) {
        return service.endpoint("tables/" + TapAddresses.segment(name));
    }

    private static Map<String, List<String>> type(String mediaType) {
        return Map.of("Content-Type", List.of(mediaType));
    }

    private void send(TransportRequest request) {
        try {
            Answers.of(service.http()).success(service.http().send(request)).close();
        } catch (IOException e) {
            throw new TransportException("The answer of " + request.uri() + " broke off: " + e.getMessage(), e);
        }
    }
}
