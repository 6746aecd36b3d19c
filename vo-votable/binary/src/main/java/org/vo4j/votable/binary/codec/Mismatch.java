// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.binary.codec;

import org.vo4j.api.VoException;
import org.vo4j.api.table.Column;

/** The errors of callers that ask a cell for what it has not. */
final class Mismatch {
    private Mismatch() {}

    static VoException isNull(Column column) {
        return new VoException("Column '" + column.name() + "' is null in this row; test isNull(...) first or give a "
                + "substitute for null");
    }

    static VoException type(Column column, String wanted) {
        String type = column.toString().substring(column.name().length() + 1);
        return new VoException("Column '" + column.name() + "' is " + type + " and cannot be read as " + wanted);
    }
}
