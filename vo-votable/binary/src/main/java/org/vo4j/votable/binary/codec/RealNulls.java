// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.binary.codec;

import org.vo4j.api.table.Cells;

/** Puts the magic value of a column of floating point numbers in the place of elements that are null. */
final class RealNulls {
    private RealNulls() {}

    static void replace(CellWriter writer, Cells row, Magic magic, double[] values) {
        // FITS has no literals for real numbers: there it is the NaN of nothing but ones
        double literal = writer.sink.fits ? Double.longBitsToDouble(-1) : magic.number;
        for (int e = 0; e < values.length; e++) {
            if (Double.isNaN(values[e])) {
                values[e] = row.isNull(writer.place, e) ? literal : values[e];
            } else if (magic.is(values[e])) {
                throw writer.isMagic(values[e]);
            }
        }
    }

    static void replace(CellWriter writer, Cells row, Magic magic, float[] values) {
        float literal = writer.sink.fits ? Float.intBitsToFloat(-1) : (float) magic.number;
        for (int e = 0; e < values.length; e++) {
            if (Float.isNaN(values[e])) {
                values[e] = row.isNull(writer.place, e) ? literal : values[e];
            } else if (magic.is(values[e])) {
                throw writer.isMagic(values[e]);
            }
        }
    }
}
