// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.RowCursor;
import org.vo4j.votable.model.TableElement;

/**
 * A table that the document's reader has come to.
 *
 * @param element the TABLE as far as it has been read
 * @param index its place among the tables
 * @param encoding the name of its encoding; empty without DATA
 * @param fields all columns
 * @param columns the columns that are read
 * @param chosen the same columns, each at its place among the fields
 * @param choosesRows whether rows may be left out
 * @param rows gives the cursor, or fails when the reader has gone on
 * @param rowsRead the number of rows, once they have been read to their end
 */
public record OpenTable(
        TableElement element,
        int index,
        Optional<String> encoding,
        Columns fields,
        Columns columns,
        List<Column> chosen,
        boolean choosesRows,
        Supplier<RowCursor> rows,
        Supplier<OptionalLong> rowsRead) {}
