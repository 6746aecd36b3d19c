// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import java.util.ArrayList;
import java.util.List;
import org.vo4j.api.ReadLimits;
import org.vo4j.api.VoTableIssue;

/**
 * The structure of a binary table (FITS 4.0 section 7.3). Immutable.
 *
 * @param header the header
 * @param columns the columns, in the order of the cells
 * @param rowBytes bytes of a row
 * @param rows the number of rows, as the header claims
 * @param heapBegin where the heap begins, counted from the first row
 * @param dataBytes bytes of rows and heap
 * @param flagsBegin where in the heap the flags of cells begin, see {@link FlaggedCells}
 * @param flagBytes bytes of flags for each row; 0 when there are none
 */
record BinaryTable(
        Header header,
        List<FitsColumn> columns,
        long rowBytes,
        long rows,
        long heapBegin,
        long dataBytes,
        long flagsBegin,
        int flagBytes) {
    /** Copies the list. */
    BinaryTable {
        columns = List.copyOf(columns);
    }

    static BinaryTable of(Header header, Faults faults, ReadLimits limits) {
        long begin = header.begin();
        if (header.isTrue("ZTABLE")) {
            throw faults.damage(
                    VoTableIssue.E41,
                    "The FITS table is compressed (ZTABLE); uncompress it with fpack's funpack",
                    begin);
        }
        long fields = header.columns();
        if (fields > limits.maxColumns()) {
            throw faults.damage(
                    VoTableIssue.W77,
                    "The FITS table has " + fields + " columns, ReadLimits.maxColumns allows " + limits.maxColumns(),
                    begin);
        }
        if (header.size("NAXIS") != 2 || header.size("BITPIX", 8) != 8 || header.size("GCOUNT", 1) != 1) {
            throw faults.damage(
                    VoTableIssue.E41, "The FITS table has other axes than a table of bytes; it is damaged", begin);
        }
        if (header.isTextTable()) {
            return ofText(header, (int) fields, faults);
        }
        if (header.text("STILCLAS").orElse("").contains("ColFits")) {
            throw faults.damage(
                    VoTableIssue.E41,
                    "The FITS table is column-oriented (colfits), which is not read; STILTS converts it to fits",
                    begin);
        }
        long rowBytes = header.size("NAXIS1");
        long rows = header.size("NAXIS2");
        long dataBytes = header.dataBytes();
        List<FitsColumn> columns = new ArrayList<>();
        long offset = 0;
        long flagBytes = header.size(FlaggedCells.WIDTH, 0);
        for (int number = 1; number <= fields; number++) {
            FitsColumn column = new FitsColumn(header, number, offset, faults, flagBytes);
            if ((column.variable && column.repeat > 1) || column.width() > rowBytes - offset) {
                throw faults.damage(
                        VoTableIssue.E41,
                        "The FITS table's " + column + " does not fit into a row of NAXIS1 = " + rowBytes + " bytes",
                        begin);
            }
            offset += column.width();
            columns.add(column);
        }
        long tableBytes = Math.multiplyExact(rowBytes, rows); // dataBytes has checked it
        long heapBegin = header.size("THEAP", tableBytes);
        if (heapBegin < tableBytes || heapBegin > dataBytes) {
            if (columns.stream().anyMatch(column -> column.variable)) {
                throw faults.damage(
                        VoTableIssue.E41,
                        "THEAP = " + heapBegin + " is not within the data behind the rows of the FITS table",
                        begin);
            }
            heapBegin = tableBytes;
        }
        long flagsBegin = header.size(FlaggedCells.BEGIN, 0);
        checkFlags(flagsBegin, flagBytes, rows, dataBytes - heapBegin, header, faults);
        return new BinaryTable(header, columns, rowBytes, rows, heapBegin, dataBytes, flagsBegin, (int) flagBytes);
    }

    /** A table of text, whose columns may stand in any order, with gaps (FITS 4.0 section 7.2). */
    private static BinaryTable ofText(Header header, int fields, Faults faults) {
        long rowBytes = header.size("NAXIS1");
        long rows = header.size("NAXIS2");
        long dataBytes = header.dataBytes();
        List<FitsColumn> columns = new ArrayList<>();
        for (int number = 1; number <= fields; number++) {
            FitsColumn column = FitsColumn.ofText(header, number, faults);
            if (column.textWidth == 0 || column.offset < 0 || column.width() > rowBytes - column.offset) {
                throw faults.damage(
                        VoTableIssue.E41,
                        "The FITS table's " + column + " does not fit into a row of NAXIS1 = " + rowBytes + " bytes",
                        header.begin());
            }
            columns.add(column);
        }
        return new BinaryTable(header, columns, rowBytes, rows, Math.multiplyExact(rowBytes, rows), dataBytes, 0, 0);
    }

    private static void checkFlags(
            long flagsBegin, long flagBytes, long rows, long heapBytes, Header header, Faults faults) {
        boolean fits = flagBytes == 0
                || (flagBytes <= (header.columns() + 7) / 8
                        && flagsBegin <= heapBytes
                        && rows <= (heapBytes - flagsBegin) / flagBytes);
        if (!fits) {
            throw faults.damage(
                    VoTableIssue.E41,
                    FlaggedCells.WIDTH + " = " + flagBytes + " for each of " + rows + " rows from " + FlaggedCells.BEGIN
                            + " = " + flagsBegin + " on do not fit into the heap of " + heapBytes
                            + " bytes; the FITS table is damaged",
                    header.begin());
        }
    }

    /** Bytes of all rows. */
    long tableBytes() {
        return rowBytes * rows;
    }
}
