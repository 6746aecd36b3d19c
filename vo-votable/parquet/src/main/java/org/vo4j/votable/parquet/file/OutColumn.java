// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.file;

/**
 * A column that is written.
 *
 * @param name the name
 * @param physical the physical type of the values
 * @param logical what they mean; STRING, INTEGER or nothing
 * @param list whether a cell is a list of values
 */
public record OutColumn(String name, Physical physical, LogicalType logical, boolean list) {
    /** The level of a value that is there; cells and elements may be null. */
    int definition() {
        return list ? 3 : 1;
    }
}
