// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import java.util.Map;
import org.vo4j.api.spi.Payload;
import org.vo4j.api.spi.PayloadForm;
import org.vo4j.api.spi.PayloadOutput;
import org.vo4j.api.spi.ReadContext;
import org.vo4j.api.spi.TableEncoding;
import org.vo4j.api.spi.WriteContext;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.RowSink;

/**
 * FITS: a whole FITS file of which one binary table holds the rows (VOTable 1.5 section 5.2, FITS 4.0 section 7.3).
 *
 * <p>The cells are those of BINARY, and so are their nulls: NaN, TNULL for integers (VALUES/@null, where FITS has none),
 * NUL for booleans, and for a floating point number that is null the NaN whose bits are all set, whatever VALUES/@null is. What the two
 * standards leave open is decided so:
 *
 * <ul>
 *   <li>Where the columns of the table are not those of the FIELDs, the table counts, and it is reported (W19).
 *   <li>A text is null when it begins with NUL, and ends at its first NUL; a text that fills its field has no blanks at
 *       its end, unless it is flagged. A field of blanks is the empty text; so is a variable text of no bytes.
 *   <li>Arrays and bits that are null, and integers where no number is free to stand for null, are flagged behind the
 *       heap ({@link FlaggedCells}); other readers see zeros, NaN, or no elements.
 *   <li>Text is in UTF-8, of which each character of a fixed unicodeChar has room for three bytes.
 *   <li>Variable cells are written to the heap, of which descriptors have 64 bits when it is beyond 2 GiB.
 *   <li>Unsigned integers (TZERO) become the next larger ones, those of 64 bits beyond the range of long null (W51).
 * </ul>
 */
public final class FitsEncoding implements TableEncoding {
    /** For the service loader. */
    public FitsEncoding() {}

    @Override
    public String name() {
        return "FITS";
    }

    @Override
    public PayloadForm payloadForm() {
        return PayloadForm.STREAM;
    }

    @Override
    public boolean needsNullLiterals() {
        return true;
    }

    @Override
    public Map<String, String> attributes() {
        return Map.of("extnum", "1");
    }

    @Override
    public RowCursor read(Payload payload, ReadContext context) {
        return FitsReader.open(payload, context);
    }

    @Override
    public RowSink write(PayloadOutput output, WriteContext context) {
        return new FitsSink(output, context);
    }
}
