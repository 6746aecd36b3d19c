// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vo4j.api.FormatException;
import org.vo4j.api.QueryException;
import org.vo4j.api.ServiceException;
import org.vo4j.api.Verify;
import org.vo4j.api.VoException;
import org.vo4j.api.http.TransportResponse;
import org.vo4j.protocol.dali.internal.BodyKind;
import org.vo4j.protocol.dali.internal.Replies;
import org.vo4j.votable.ReadOptions;
import org.vo4j.votable.VoTableReader;
import org.vo4j.votable.model.VotableElement;

/** Turns responses that are no answers into exceptions that say why (DALI 1.1 section 4.4 and 5). */
final class Failures {
    private final ReadOptions options;
    private final Function<VotableElement, QueryStatus> rule;

    Failures(ReadOptions options, Function<VotableElement, QueryStatus> rule) {
        this.options = options;
        this.rule = rule;
    }

    /** The failure that an HTTP status is; closes the response. */
    VoException of(TransportResponse response) {
        byte[] body = Bodies.errorDocument(response);
        QueryStatus told = status(body);
        if (told.isError() && Replies.isRefusal(response)) {
            return refused(response, told);
        }
        String said = told.isError() ? told.message() : BodyKind.excerpt(body);
        return new ServiceException(
                Replies.answered(response, said), response.status(), Replies.retryAfter(response, Instant.now()), said);
    }

    /** What an error document says, as far as it can be read. */
    private QueryStatus status(byte[] body) {
        if (body.length == 0) {
            return QueryStatus.ok();
        }
        ReadOptions quiet = options.verify(Verify.IGNORE).columns(List.of());
        try (VoTableReader reader = VoTableReader.open(body, quiet)) {
            try {
                reader.readToEnd();
            } catch (VoException e) {
                // cut or broken behind what it says
                return statusOf(reader.document());
            }
            return statusOf(reader.document());
        } catch (VoException e) {
            return QueryStatus.ok(); // no VOTable: its text is told as it is
        }
    }

    private QueryStatus statusOf(VotableElement document) {
        return Statuses.worse(Statuses.of(document, Optional.empty()), rule.apply(document));
    }

    /** The failure that an error in a VOTable is. */
    static QueryException refused(TransportResponse response, QueryStatus told) {
        return new QueryException(Replies.refusal(response, "the query", explanation(told)));
    }

    static String explanation(QueryStatus told) {
        String name = told.value().equals("ERROR") ? "" : "QUERY_STATUS is " + told.value() + ": ";
        return name + (told.message().isEmpty() ? "it does not say why" : told.message());
    }

    /** The failure that a success without a VOTable is; the original failure when it is a VOTable after all. */
    static VoException noTable(TransportResponse response, byte[] head, FormatException failure) {
        BodyKind kind = BodyKind.of(head);
        boolean gzip = head.length > 2 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b;
        if (kind == BodyKind.VOTABLE || gzip) {
            return failure;
        }
        String excerpt = BodyKind.excerpt(head);
        String type = response.header("content-type")
                .map(name -> ", Content-Type " + name.replaceAll("\\p{Cntrl}", ""))
                .orElse(", no Content-Type");
        String message = response.uri() + " answered with " + kind + " where a VOTable was expected (HTTP status "
                + response.status() + type + ")" + likely(kind) + (excerpt.isEmpty() ? "" : "; it begins: " + excerpt);
        ServiceException found =
                new ServiceException(message, response.status(), Replies.retryAfter(response, Instant.now()), excerpt);
        found.initCause(failure);
        return found;
    }

    private static String likely(BodyKind kind) {
        return switch (kind) {
            case EMPTY -> "; the service may have failed without a word, try again";
            case HTML -> "; that may be a login or maintenance page, or a page for people: check the address";
            case JSON, TEXT -> "; that may be a message about an error, or RESPONSEFORMAT asks for another format";
            case XML, BINARY, VOTABLE -> "; check the address and RESPONSEFORMAT";
        };
    }
}
