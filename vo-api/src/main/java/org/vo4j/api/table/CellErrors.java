// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.table;

import org.vo4j.api.VoException;

/** The errors that every implementation of {@link Cells} gives in the same words. Stateless. */
public final class CellErrors {
    private CellErrors() {}

    /** The error of asking a null cell for an integer or truth value. */
    public static VoException isNull(Column column) {
        return new VoException("Column '" + column.name() + "' is null in this row; test isNull(...) first or give a "
                + "substitute for null");
    }

    /** The error of asking a column for what its type cannot give; {@code wanted} is such as {@code a double}. */
    public static VoException wrongType(Column column, String wanted) {
        return new VoException("Column '" + column.name() + "' is "
                + column.toString().substring(column.name().length() + 1)
                + " and cannot be read as " + wanted);
    }

    static int[] narrow(long[] values) {
        int[] narrowed = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            narrowed[i] = (int) values[i];
        }
        return narrowed;
    }
}
