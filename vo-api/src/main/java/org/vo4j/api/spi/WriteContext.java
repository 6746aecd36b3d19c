// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.spi;

import java.util.Optional;
import java.util.OptionalLong;
import org.vo4j.api.FormatException;
import org.vo4j.api.IssueCode;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.table.Columns;

/** What an encoding is told about the table it writes, and whom it tells what it meets. Single-threaded. */
public interface WriteContext {
    /**
     * The columns, in the order of the cells and as the document declares them: where a null needs a literal that
     * stands for it, {@link org.vo4j.api.table.Column#nullValue()} is that literal.
     */
    Columns columns();

    /** The number of rows that will come, where that is certain; by default it is not. */
    default OptionalLong rowCount() {
        return OptionalLong.empty();
    }

    /**
     * What the caller chose for an option, one of {@link TableEncoding#options()}; empty for the usual, as always by default.
     */
    default Optional<String> option(String name) {
        return Optional.empty();
    }

    /** The version whose rules hold. */
    VoTableVersion version();

    /** Whether an issue of this code is worth a message; otherwise {@link #report} may be called with any text. */
    boolean wants(IssueCode code);

    /**
     * Reports that something is not carried as it was.
     *
     * @param row the number of the row among those that this sink has taken, counted from 0
     * @param column the place of the column
     * @throws FormatException when the caller's policy is not to tolerate it
     */
    void report(IssueCode code, String message, long row, int column);

    /** Makes the exception for a cell that cannot be written; the caller throws it. Parameters as in {@link #report}. */
    FormatException refusal(IssueCode code, String message, long row, int column);
}
