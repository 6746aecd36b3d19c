// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.file;

import java.util.List;

/**
 * A node of the schema.
 *
 * @param name the name
 * @param repetition 0 for required, 1 for optional, 2 for repeated
 * @param physical the physical type; of a group of no meaning
 * @param typeLength bytes of FIXED_LEN_BYTE_ARRAY
 * @param logical the logical type
 * @param children empty for a leaf
 * @param leaf the number of the column chunk, of a leaf; of a group that of its first leaf
 * @param definition the definition level at which the node is there
 * @param repetitionLevel the number of repeated nodes down to this one
 */
public record SchemaNode(
        String name,
        int repetition,
        Physical physical,
        int typeLength,
        LogicalType logical,
        List<SchemaNode> children,
        int leaf,
        int definition,
        int repetitionLevel) {
    /** A value that must be there. */
    public static final int REQUIRED = 0;
    /** A value that may be null. */
    public static final int OPTIONAL = 1;
    /** Values of any number. */
    public static final int REPEATED = 2;

    /** Copies the children. */
    public SchemaNode {
        children = List.copyOf(children);
    }

    /** Whether the node has values of its own. */
    public boolean isLeaf() {
        return children.isEmpty();
    }

    /** Bytes of a value in memory; 0 for BYTE_ARRAY. */
    public int width() {
        return physical == Physical.FIXED_LEN_BYTE_ARRAY ? typeLength : physical.width();
    }
}
