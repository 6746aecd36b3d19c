// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.binary.codec;

/**
 * Is told of cells that the bytes of a FITS row do not say enough about. A flag of an array or a bit says that it is null,
 * one of a text that the blanks at its end belong to it.
 */
@FunctionalInterface
public interface CellFlags {
    /** Flags the cell of a column in the row that is being written. */
    void flag(int column);
}
