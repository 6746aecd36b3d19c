// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api;

/**
 * Bounds on what untrusted input can cost; beyond one of them reading ends with a {@link FormatException}.
 *
 * @param maxDepth nesting of elements
 * @param maxAttributes attributes of one element
 * @param maxAttributeBytes length of one start tag with its attributes, in bytes
 * @param maxTextBytes length of one text, comment or foreign fragment of the metadata, in bytes
 * @param maxColumns fields of one table
 * @param maxCellBytes length of one cell in its encoded form, in bytes
 * @param maxRowBytes length of one row in its encoded form, in bytes
 * @param maxInflatedBytes bytes that gzip may give in all
 * @param maxRemoteStreams external STREAMs that one document may open
 */
public record ReadLimits(
        int maxDepth,
        int maxAttributes,
        int maxAttributeBytes,
        int maxTextBytes,
        int maxColumns,
        int maxCellBytes,
        int maxRowBytes,
        long maxInflatedBytes,
        int maxRemoteStreams) {
    private static final ReadLimits STANDARD =
            new ReadLimits(200, 1000, 1 << 20, 8 << 20, 100_000, 64 << 20, 256 << 20, Long.MAX_VALUE, 100);

    /** Checks that every limit is positive. */
    public ReadLimits {
        if (Math.min(Math.min(maxDepth, maxAttributes), Math.min(maxAttributeBytes, maxTextBytes)) <= 0
                || Math.min(Math.min(maxColumns, maxCellBytes), Math.min(maxRowBytes, maxRemoteStreams)) <= 0
                || maxInflatedBytes <= 0) {
            throw new IllegalArgumentException("Every limit must be positive: " + maxDepth + ", " + maxAttributes
                    + ", " + maxAttributeBytes + ", " + maxTextBytes + ", " + maxColumns + ", " + maxCellBytes + ", "
                    + maxRowBytes + ", " + maxInflatedBytes + ", " + maxRemoteStreams);
        }
    }

    /** The limits used when a caller gives none: generous for real tables, fatal for bombs. */
    public static ReadLimits standard() {
        return STANDARD;
    }

    /** The same limits with another bound on what gzip may give, in bytes. */
    public ReadLimits withMaxInflatedBytes(long bytes) {
        return new ReadLimits(
                maxDepth,
                maxAttributes,
                maxAttributeBytes,
                maxTextBytes,
                maxColumns,
                maxCellBytes,
                maxRowBytes,
                bytes,
                maxRemoteStreams);
    }

    /** The same limits with another bound on the encoded length of a cell and of a row, in bytes. */
    public ReadLimits withMaxRowBytes(int cellBytes, int rowBytes) {
        return new ReadLimits(
                maxDepth,
                maxAttributes,
                maxAttributeBytes,
                maxTextBytes,
                maxColumns,
                cellBytes,
                rowBytes,
                maxInflatedBytes,
                maxRemoteStreams);
    }
}
