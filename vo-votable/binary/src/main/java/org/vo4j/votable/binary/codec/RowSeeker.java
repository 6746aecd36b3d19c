// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.binary.codec;

/** Places a payload before any of its rows. */
public interface RowSeeker {
    /** The number of rows. */
    long rows();

    /** Places the payload before a row that there is, or behind the last. */
    void seek(long row);
}
