// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.table;

/** Something that takes rows, one by one. Single-threaded. */
public interface RowSink extends AutoCloseable {
    /** Takes the row that the cells show now; what is needed of it is copied before the call returns. */
    void accept(Cells row);

    /** Ends the rows and completes what was begun; closing twice is harmless. */
    @Override
    void close();
}
