// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.util.Optional;
import org.vo4j.api.FormatException;
import org.vo4j.api.TransportException;
import org.vo4j.api.VoException;
import org.vo4j.api.http.TransportResponse;
import org.vo4j.votable.ReadOptions;
import org.vo4j.votable.VoTable;
import org.vo4j.votable.model.VotableElement;

/** Reads what a service says of itself, be it without a table. */
final class SelfDescription {
    /** Descriptions are of some kilobytes; a longer answer is one with rows, and has a table. */
    private static final int KEPT = 4 << 20;

    private final Answers answers;
    private final ReadOptions options;

    SelfDescription(Answers answers, ReadOptions options) {
        this.answers = answers;
        this.options = options;
    }

    ServiceDescription read(TransportResponse response) {
        try (TransportResponse success = answers.success(response)) {
            byte[] begin = success.body().readNBytes(KEPT);
            InputStream body = begin.length < KEPT
                    ? new ByteArrayInputStream(begin)
                    : new SequenceInputStream(new ByteArrayInputStream(begin), success.body());
            try {
                return table(new TransportResponse(success.status(), success.uri(), success.headers(), body));
            } catch (FormatException e) {
                return withoutTable(begin, success.uri()).orElseThrow(() -> e);
            }
        } catch (IOException e) {
            throw new TransportException(
                    "The description that " + response.uri() + " sends broke off: " + e.getMessage(), e);
        }
    }

    private ServiceDescription table(TransportResponse response) {
        try (DalResults<DalRecord> found = DalResults.of(answers.open(response))) {
            return ServiceDescription.of(found);
        }
    }

    /** The description in a sound document that has no rows, but tells parameters or columns; empty for others. */
    private Optional<ServiceDescription> withoutTable(byte[] bytes, URI uri) {
        if (bytes.length == KEPT) {
            return Optional.empty();
        }
        try {
            VoTable read = VoTable.read(new ByteArrayInputStream(bytes), uri.toString(), options);
            VotableElement document = read.document();
            boolean hasRows = read.tables().stream().anyMatch(table -> table.size() > 0);
            ServiceDescription found = ServiceDescription.of(uri, document);
            boolean tells = !found.parameters().isEmpty() || found.columns().size() > 0;
            return tells && !hasRows ? Optional.of(found) : Optional.empty();
        } catch (VoException e) {
            return Optional.empty(); // what was wrong with it at first is told
        }
    }
}
