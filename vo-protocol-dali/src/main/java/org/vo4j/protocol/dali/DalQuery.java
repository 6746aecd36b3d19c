// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A query as all protocols have it: its parameters. Immutable and shareable; each method gives a changed query.
 *
 * @param <Q> the protocol's own type of query
 */
public abstract class DalQuery<Q extends DalQuery<Q>> {
    private final DaliParameters parameters;

    /** For the protocols. */
    protected DalQuery(DaliParameters parameters) {
        this.parameters = parameters;
    }

    /** The protocol's query with other parameters. */
    protected abstract Q with(DaliParameters newParameters);

    /** All parameters, in the order in which they are sent. */
    public final DaliParameters parameters() {
        return parameters;
    }

    /**
     * With at most so many records in the answer, for the parameter MAXREC; 0 asks for the metadata alone.
     *
     * @throws IllegalArgumentException when the number is negative
     */
    public final Q maxRecords(long count) {
        return with(parameters.maxRecords(count));
    }

    /** The number of records that the answer may have at most; empty when the service decides. */
    public final OptionalLong maxRecords() {
        return parameters.maxRecords();
    }

    /** With a media type or alias that the answer shall have, for the parameter RESPONSEFORMAT. */
    public final Q responseFormat(String mediaTypeOrAlias) {
        return with(parameters.responseFormat(mediaTypeOrAlias));
    }

    /** The media type or alias that was asked for; empty when none was. */
    public final Optional<String> responseFormat() {
        return parameters.first("RESPONSEFORMAT");
    }

    /** With an identifier of a run that this query belongs to, for the parameter RUNID. */
    public final Q runId(String id) {
        return with(parameters.runId(id));
    }

    /** With a table that the service fetches from an address, for the parameter UPLOAD. */
    public final Q upload(String name, URI address) {
        return with(parameters.upload(name, address));
    }

    /** With one more value of any parameter, such as one of the service's own. */
    public final Q parameter(String name, String value) {
        return with(parameters.add(name, value));
    }

    /** With one more value of any parameter that is a number. */
    public final Q parameter(String name, double value) {
        return with(parameters.add(name, value));
    }

    /** The parameters as they are sent. */
    @Override
    public String toString() {
        return parameters.toString();
    }
}
