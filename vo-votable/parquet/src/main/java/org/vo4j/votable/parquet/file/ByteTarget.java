// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.file;

/** Where the bytes of a file go, one behind the other. */
public interface ByteTarget {
    /** Takes bytes; the array may be used again afterwards. */
    void write(byte[] bytes, int from, int count);
}
