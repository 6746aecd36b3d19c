// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import org.vo4j.api.QueryException;
import org.vo4j.cli.console.Session;
import org.vo4j.votable.VoTableReader;
import org.vo4j.votable.model.InfoElement;

/**
 * What a service says of its answer: the last INFO named QUERY_STATUS (DALI 1.1 section 4.4).
 *
 * @param value {@code OK}, {@code ERROR}, {@code OVERFLOW}; empty when nothing is said
 * @param text the service's explanation
 */
record QueryStatus(String value, String text) {
    /** The status of a document as far as it has been read. */
    static QueryStatus of(VoTableReader reader) {
        return reader.queryStatus()
                .map(info -> new QueryStatus(
                        info.value().orElse("").strip(), info.text().strip()))
                .orElse(new QueryStatus("", ""));
    }

    /**
     * Makes an error of a document without tables an exception.
     *
     * @throws QueryException when the service reports one, also in the way of Simple Cone Search (1.03 section 2.3): by
     *     an INFO named Error
     */
    static void requireNoError(VoTableReader reader) {
        QueryStatus status = of(reader);
        if (status.isError()) {
            throw new QueryException(
                    "the service reported an error" + (status.text.isEmpty() ? "" : ": " + status.text));
        }
        for (InfoElement info : reader.document().find(InfoElement.class).list()) {
            if (info.name().orElse("").equalsIgnoreCase("Error")) {
                throw new QueryException(
                        "the service reported an error: " + info.value().orElse("") + info.text());
            }
        }
    }

    boolean isError() {
        return value.equalsIgnoreCase("ERROR");
    }

    boolean isOverflow() {
        return value.equalsIgnoreCase("OVERFLOW");
    }

    /** Tells of an error or an overflow, and gives the exit code. */
    int exitCode(Session session, boolean truncatedIsFine) {
        String said = text.isEmpty() ? "" : ": " + text;
        if (isError()) {
            session.message("vo: the service reported an error" + said);
            return ExitCode.SERVICE;
        }
        if (isOverflow()) {
            session.message("vo: the service has truncated the result (QUERY_STATUS OVERFLOW)" + said);
            return truncatedIsFine ? ExitCode.DONE : ExitCode.TRUNCATED;
        }
        return ExitCode.DONE;
    }
}
