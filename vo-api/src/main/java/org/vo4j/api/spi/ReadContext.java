// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.spi;

import java.util.List;
import java.util.Optional;
import org.vo4j.api.FormatException;
import org.vo4j.api.IssueCode;
import org.vo4j.api.ReadLimits;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.table.ColumnRange;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.RowCursor;

/** What an encoding is told about the table it reads, and whom it tells what it meets. Single-threaded. */
public interface ReadContext {
    /** All FIELDs of the table, in the order of the cells in the payload. */
    Columns fields();

    /** The columns that the cursor shows: all fields, or those the caller chose, in the order chosen. */
    Columns columns();

    /** The place among {@link #fields()} of a place among {@link #columns()}. */
    int field(int column);

    /**
     * The ranges outside of which rows are not wanted, of a place among {@link #columns()}; none by default.
     *
     * <p>The caller leaves such rows out. An encoding that knows blocks of rows to have none that is wanted may pass over
     * them; {@link RowCursor#rowIndex()} and {@link #endOfRows} count them all the same.
     */
    default List<ColumnRange> ranges(int column) {
        return List.of();
    }

    /**
     * An attribute of the encoding's element, such as {@code extnum} of FITS; empty when it is absent, as always by
     * default.
     */
    default Optional<String> attribute(String name) {
        return Optional.empty();
    }

    /** The version whose rules hold. */
    VoTableVersion version();

    /** The bounds on what the payload may cost. */
    ReadLimits limits();

    /** Whether an issue of this code is worth a message; otherwise {@link #report} may be called with any text. */
    boolean wants(IssueCode code);

    /**
     * Reports a deviation that is tolerated.
     *
     * @param offset as {@link Payload#offset} gave it; -1 when there is no place
     * @param element the column's name or the element
     * @throws FormatException when the caller's policy is not to tolerate it
     */
    void report(IssueCode code, String message, long offset, String element);

    /** Makes the exception for damage that ends reading; the caller throws it. */
    FormatException damage(IssueCode code, String message, long offset);

    /**
     * Says that the payload has ended, and soundly; called once, before {@code next()} returns false.
     *
     * @param rows the number of rows read
     * @throws FormatException when what follows the rows makes them invalid
     */
    void endOfRows(long rows);
}
