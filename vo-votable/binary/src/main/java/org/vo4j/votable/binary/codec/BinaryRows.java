// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.binary.codec;

import java.util.function.LongConsumer;
import org.vo4j.api.spi.Payload;
import org.vo4j.api.spi.PayloadOutput;
import org.vo4j.api.spi.ReadContext;
import org.vo4j.api.spi.WriteContext;
import org.vo4j.api.table.RowSink;
import org.vo4j.api.table.SeekableRowCursor;
import org.vo4j.api.table.SplittableRowCursor;

/**
 * Reads and writes the rows of BINARY and BINARY2 (VOTable 1.5 sections 5.3 and 5.4).
 *
 * <p>What the standard leaves open is decided so:
 *
 * <ul>
 *   <li>BINARY cannot tell a null text from an empty one: a text of no characters is null, as an empty TD is. BINARY2
 *       can: there it is null only when it is flagged. An array of no elements is an empty array in both.
 *   <li>The magic value of {@code VALUES/@null} is respected in both, and in every element of an array.
 *   <li>NaN is a number, not a null.
 *   <li>A text ends at its first NUL; blanks at its end are kept. Bytes of char that are not ASCII are UTF-8 when they
 *       are sound UTF-8, else Latin-1; each is reported where the version at hand does not allow it.
 *   <li>A bit is the most significant of its byte. Where only padding bits are set, as old writers do for a scalar,
 *       it is 0 and reported.
 *   <li>A row is as long as its cells say. A stream that ends within a row is damaged; bytes of one more row that are
 *       all zero cannot be told from a row.
 * </ul>
 */
public final class BinaryRows {
    private BinaryRows() {}

    /**
     * Makes a cursor that stands before the first row.
     *
     * @param nullFlags whether a row begins with one flag per field, as in BINARY2
     */
    public static SplittableRowCursor read(Payload payload, ReadContext context, boolean nullFlags) {
        return new BinaryCursor(
                Layout.of(context, new RowRules(nullFlags, false)), payload, Reporter.to(context), context::endOfRows);
    }

    /**
     * Makes a sink that writes rows. A value that BINARY and BINARY2 cannot carry is refused; two that they cannot tell
     * apart are reported (W78).
     *
     * @param nullFlags whether a row begins with one flag per field, as in BINARY2
     */
    public static RowSink write(PayloadOutput output, WriteContext context, boolean nullFlags) {
        return new BinarySink(output, context, nullFlags, null);
    }

    /**
     * Makes a cursor over rows that a FITS file holds, or that were put together from one: fields of the context say how
     * cells are stored, columns what they are shown as. Text is in bytes, and unicodeChar in UTF-8.
     *
     * @param nullFlags whether a row begins with one flag per field
     * @param atEnd told the number of rows when the payload has ended
     */
    public static SplittableRowCursor readFits(
            Payload payload, ReadContext context, boolean nullFlags, LongConsumer atEnd) {
        Layout layout = Layout.of(context, new RowRules(nullFlags, true));
        return new BinaryCursor(layout, payload, Reporter.to(context), atEnd);
    }

    /** As {@link #readFits}, of a payload that can be placed before any row. */
    public static SeekableRowCursor seekFits(
            Payload payload, ReadContext context, boolean nullFlags, LongConsumer atEnd, RowSeeker seeker) {
        Layout layout = Layout.of(context, new RowRules(nullFlags, true));
        return new SeekingCursor(layout, payload, Reporter.to(context), atEnd, seeker);
    }

    /**
     * Makes a sink that writes rows of BINARY whose text follows the rules of FITS.
     *
     * @param flags told of the cells of which these bytes do not say everything
     */
    public static RowSink writeFits(PayloadOutput output, WriteContext context, CellFlags flags) {
        return new BinarySink(output, context, false, flags);
    }
}
