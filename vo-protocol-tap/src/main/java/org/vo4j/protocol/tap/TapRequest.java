// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.tap;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vo4j.api.VoException;
import org.vo4j.api.http.RequestBody;
import org.vo4j.api.http.TransportRequest;
import org.vo4j.protocol.dali.DaliParameters;
import org.vo4j.protocol.tap.MultipartBody.FilePart;

/** Turns queries into HTTP requests (TAP 1.1 section 2.7). */
final class TapRequest {
    private final TapQuery query;
    private final TapVersion version;
    private final Optional<String> format;
    private final boolean uploadsOnly;

    /**
     * A request for a query.
     *
     * @param version what the service speaks
     * @param preferred the format to ask for when the query leaves that open
     */
    TapRequest(TapQuery query, TapVersion version, Optional<String> preferred) {
        this(query, version, preferred, false);
    }

    private TapRequest(TapQuery query, TapVersion version, Optional<String> preferred, boolean uploadsOnly) {
        this.query = query;
        this.version = version;
        this.uploadsOnly = uploadsOnly;
        this.format = query.leavesFormat() ? preferred : query.responseFormat();
    }

    /** A request that brings the uploads of a query and nothing else. */
    static TapRequest uploads(TapQuery query) {
        return new TapRequest(query, TapVersion.V1_1, Optional.empty(), true);
    }

    /** The request to an endpoint, by the method that the query says. */
    TransportRequest to(URI endpoint) {
        List<FilePart> files = files();
        if (query.isByGet()) {
            if (!files.isEmpty()) {
                throw new VoException("A table cannot be uploaded by GET; leave out byGet()");
            }
            return parameters().toGet(endpoint);
        }
        return post(endpoint, files);
    }

    /** The request that creates a job, always by POST. */
    TransportRequest toJobList(URI endpoint) {
        return post(endpoint, files());
    }

    /** The media type of a request's body; empty when it has none. */
    static String contentType(TransportRequest request) {
        return String.join("", request.headers().getOrDefault("Content-Type", List.of()));
    }

    private TransportRequest post(URI endpoint, List<FilePart> files) {
        if (files.isEmpty()) {
            return parameters().toPost(endpoint);
        }
        MultipartBody body = new MultipartBody(parameters().entries(), files);
        return new TransportRequest("POST", endpoint, Map.of("Content-Type", List.of(body.contentType())), body);
    }

    /** What the service is told, in the order in which it is told. */
    DaliParameters parameters() {
        if (uploadsOnly) {
            return withUploads(DaliParameters.none());
        }
        DaliParameters all = query.parameters();
        if (format.isPresent()) {
            all = all.add(version.formatParameter(), format.get());
        }
        if (query.runId().isPresent()) {
            all = all.add("RUNID", query.runId().get());
        }
        all = all.add("REQUEST", "doQuery");
        if (version.parameter().isPresent()) {
            all = all.add("VERSION", version.parameter().get());
        }
        all = all.add("LANG", query.language());
        if (query.maxRecords().isPresent()) {
            all = all.add("MAXREC", query.maxRecords().getAsLong());
        }
        return withUploads(all).add("QUERY", query.text());
    }

    private DaliParameters withUploads(DaliParameters before) {
        DaliParameters all = before;
        for (String upload : uploads()) {
            all = all.add("UPLOAD", upload);
        }
        return all;
    }

    private List<String> uploads() {
        List<String> pairs = new ArrayList<>();
        for (Upload upload : query.uploads()) {
            pairs.add(upload.name() + "," + address(upload));
        }
        // a semicolon inside an address would end it
        boolean apart = query.repeatsUploads() || pairs.stream().anyMatch(pair -> pair.contains(";"));
        return apart || pairs.isEmpty() ? pairs : List.of(String.join(";", pairs));
    }

    private static String address(Upload upload) {
        if (upload instanceof Upload.OfAddress given) {
            return given.address().toString();
        }
        if (upload instanceof Upload.OfJob result) {
            return result.job().resultUri().toString();
        }
        return "param:" + upload.name();
    }

    private List<FilePart> files() {
        List<FilePart> files = new ArrayList<>();
        for (Upload upload : query.uploads()) {
            String name = upload.name();
            if (upload instanceof Upload.OfFile given) {
                String type = UploadContent.mediaType(given.file());
                files.add(new FilePart(name, fileName(name, type), type, UploadContent.of(given.file())));
            } else if (upload instanceof Upload.OfRows given) {
                RequestBody rows = UploadContent.of(given.rows(), given.options());
                files.add(new FilePart(name, fileName(name, UploadContent.VOTABLE), UploadContent.VOTABLE, rows));
            }
        }
        return files;
    }

    /** The user's own name of the file is nobody's business. */
    private static String fileName(String name, String mediaType) {
        return name
                + switch (mediaType) {
                    case "application/fits" -> ".fits";
                    case "text/csv" -> ".csv";
                    case "text/tab-separated-values" -> ".tsv";
                    case "application/vnd.apache.parquet" -> ".parquet";
                    default -> ".vot";
                };
    }
}
