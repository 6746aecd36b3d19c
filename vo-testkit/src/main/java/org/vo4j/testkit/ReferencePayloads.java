// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import java.util.Random;

/**
 * Writes the payloads of the three standard encodings, word by word as the standard says, and slowly.
 *
 * <p>It shares no code with the encodings of vo4j, so that a misreading of the standard in one shows against the
 * other. Payloads of STREAM encodings are the plain bytes, before base64. Stateless.
 */
public final class ReferencePayloads {
    private ReferencePayloads() {}

    /**
     * The content of TABLEDATA, BINARY or BINARY2, plainly written.
     *
     * @throws IllegalArgumentException for another name
     */
    public static byte[] write(String encoding, ExpectedTable table) {
        return switch (encoding) {
            case "TABLEDATA" -> tabledata(table, TabledataStyle.plain());
            case "BINARY" -> binary(table);
            case "BINARY2" -> binary2(table);
            default ->
                throw new IllegalArgumentException(
                        "No reference for '" + encoding + "'; the contract's payload(...) must write it");
        };
    }

    /** The same content, written in one of the other ways that mean the same. */
    public static byte[] writeVaried(String encoding, ExpectedTable table, long seed) {
        return switch (encoding) {
            case "TABLEDATA" -> tabledata(table, TabledataStyle.varied(seed));
            case "BINARY2" -> binary2(table, new Random(seed));
            default -> write(encoding, table);
        };
    }

    /** The content of TABLEDATA: the rows, without the element's own tags (VOTable 1.5 section 5.1). */
    public static byte[] tabledata(ExpectedTable table, TabledataStyle style) {
        return new ReferenceTabledata(style).write(table);
    }

    /** The content of BINARY (VOTable 1.5 section 5.3). */
    public static byte[] binary(ExpectedTable table) {
        ReferenceBinary out = new ReferenceBinary();
        table.rows().forEach(row -> out.row(table.fields(), row));
        return out.bytes();
    }

    /** The content of BINARY2, nulls flagged and their bytes as the standard recommends (VOTable 1.5 section 5.4). */
    public static byte[] binary2(ExpectedTable table) {
        ReferenceBinary out = new ReferenceBinary();
        table.rows().forEach(row -> out.flaggedRow(table.fields(), row, cell -> true));
        return out.bytes();
    }

    /** The same, where nulls that have a literal are flagged or are not. */
    private static byte[] binary2(ExpectedTable table, Random random) {
        ReferenceBinary out = new ReferenceBinary();
        table.rows().forEach(row -> out.flaggedRow(table.fields(), row, cell -> random.nextBoolean()));
        return out.bytes();
    }
}
