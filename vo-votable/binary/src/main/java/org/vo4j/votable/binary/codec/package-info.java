// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The cells of BINARY and BINARY2: where they lie in a row, and what their bytes mean.
 *
 * <p>Start with {@link org.vo4j.votable.binary.codec.BinaryRows}. A {@code Layout} is made once for a table and says
 * where each cell lies; a {@code BinaryCursor} finds the rows in the payload; {@code BinaryCells} decodes cells when
 * they are asked for.
 */
package org.vo4j.votable.binary.codec;
