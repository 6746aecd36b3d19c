// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.binary.codec;

/**
 * What rows of cells have of their own.
 *
 * @param nullFlags whether a row begins with one flag per field, as in BINARY2
 * @param fitsText whether text follows the rules of FITS 4.0 section 7.3.3.1
 */
record RowRules(boolean nullFlags, boolean fitsText) {}
