// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.table;

import java.util.OptionalLong;

/** Something that has rows and can hand out a cursor over them. */
public interface RowSource {
    /** The columns. */
    Columns columns();

    /** The number of rows, if it is known before they are read. */
    OptionalLong rowCount();

    /** A cursor before the first row; the caller closes it. Whether a second one can be had is the source's affair. */
    RowCursor rows();
}
