// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import java.util.function.Function;
import org.vo4j.api.FormatException;
import org.vo4j.api.QueryException;
import org.vo4j.api.ServiceException;
import org.vo4j.api.TransportException;
import org.vo4j.api.http.TransportRequest;
import org.vo4j.api.http.TransportResponse;
import org.vo4j.api.spi.HttpTransport;
import org.vo4j.protocol.dali.http.VoHttp;
import org.vo4j.votable.ReadOptions;
import org.vo4j.votable.model.VotableElement;

/**
 * Reads what services answer: a VOTable whose rows stream, or the reason why there is none (DALI 1.1 section 4). Immutable
 * and shareable between threads; each method gives changed ones.
 *
 * <p>An error that is told in a VOTable is a {@link QueryException}, whatever the HTTP status; but a service that is
 * busy or wants credentials (401, 403, 429, 503) is a {@link ServiceException}, which says how long to wait. So is any
 * other failure of HTTP, with the start of the body, and a success that brings an HTML page, JSON, text or nothing.
 */
public final class Answers {
    private final HttpTransport http;
    private final ReadOptions options;
    private final Function<VotableElement, QueryStatus> statusRule;

    private Answers(HttpTransport http, ReadOptions options, Function<VotableElement, QueryStatus> statusRule) {
        this.http = http;
        this.options = options;
        this.statusRule = statusRule;
    }

    /** Answers whose records are downloaded over the usual client. */
    public static Answers standard() {
        return of(VoHttp.standard());
    }

    /** Answers that come, and whose records are downloaded, over a transport. */
    public static Answers of(HttpTransport http) {
        // what a document names is fetched from its own origin only, whatever redirects say
        ReadOptions options = ReadOptions.standard().transport(VoHttp.withinOrigin(http));
        return new Answers(http, options, document -> QueryStatus.ok());
    }

    /** With other options for reading VOTables. */
    public Answers options(ReadOptions newOptions) {
        return new Answers(http, newOptions, statusRule);
    }

    /**
     * With another place, beside the INFOs named QUERY_STATUS, where documents tell errors, as cone searches do.
     *
     * @param rule asked for the document as far as it has been read: before the rows and behind them
     */
    public Answers statusRule(Function<VotableElement, QueryStatus> rule) {
        return new Answers(http, options, rule);
    }

    /**
     * Sends a request and opens the answer.
     *
     * @throws TransportException when no answer can be had
     * @throws QueryException when the service refuses the query
     * @throws ServiceException when the service fails in another way
     * @throws FormatException when the answer is a broken VOTable, or one without a table
     */
    public Answer send(TransportRequest request) {
        return open(http.send(request));
    }

    /** Opens the answer that a response is, up to the rows; from then on, the answer closes it. */
    public Answer open(TransportResponse response) {
        Answer answer = null;
        try {
            answer = new Answer(success(response), http, options, statusRule);
            return answer;
        } finally {
            if (answer == null) {
                Bodies.closeQuietly(response);
            }
        }
    }

    /**
     * Reads what a service says of itself, to the end: an answer with columns and usually no rows, or one of parameters and
     * columns in PARAMs without a table (SSA 1.1 section 6 and appendix C). It closes the response.
     *
     * @throws QueryException when the service refuses to describe itself
     * @throws ServiceException when it fails in another way
     * @throws FormatException when it sends neither
     */
    public ServiceDescription describe(TransportResponse response) {
        return new SelfDescription(this, options).read(response);
    }

    /**
     * The response, if it is a success; for answers that are no VOTables.
     *
     * @throws QueryException when a VOTable tells why it is none
     * @throws ServiceException when it is none; it is closed then
     */
    public TransportResponse success(TransportResponse response) {
        if (response.status() / 100 == 2) {
            return response;
        }
        throw new Failures(options, statusRule).of(response);
    }
}
