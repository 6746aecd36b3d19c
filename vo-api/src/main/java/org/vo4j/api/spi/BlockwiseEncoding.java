// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.spi;

/**
 * An encoding whose payload is the rows, one after the other, and nothing else.
 *
 * <p>What several sinks write to several outputs, put one behind the other, is what one sink would have written: so
 * rows can be written by several threads. TABLEDATA, BINARY and BINARY2 are of this kind; what counts its rows in a
 * header is not.
 */
public interface BlockwiseEncoding extends TableEncoding {}
