// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.file;

import java.util.Locale;
import java.util.Optional;
import org.vo4j.api.VoException;

/**
 * How a file is laid out.
 *
 * @param codec the number of the codec
 * @param groupRows the most rows of a row group
 */
public record Layout(int codec, int groupRows) {
    /** Snappy, which every reader knows, and row groups that only their bytes bound. */
    public static final Layout STANDARD = new Layout(Codecs.SNAPPY, 1 << 20);

    /**
     * The standard with what was chosen.
     *
     * @throws VoException when there is no such codec, or it is no number of rows
     */
    public static Layout of(Optional<String> codec, Optional<String> groupRows) {
        return new Layout(
                codec.map(Layout::codec).orElse(STANDARD.codec),
                groupRows.map(Layout::rows).orElse(STANDARD.groupRows));
    }

    private static int codec(String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "UNCOMPRESSED" -> Codecs.UNCOMPRESSED;
            case "SNAPPY" -> Codecs.SNAPPY;
            case "GZIP" -> Codecs.GZIP;
            case "ZSTD" -> Codecs.ZSTD;
            case "LZ4_RAW" -> Codecs.LZ4_RAW;
            default ->
                throw new VoException("There is no codec '" + name
                        + "' to write Parquet with; there are UNCOMPRESSED, SNAPPY, GZIP, ZSTD and LZ4_RAW");
        };
    }

    private static int rows(String number) {
        try {
            int rows = Integer.parseInt(number);
            if (rows >= 1 && rows <= STANDARD.groupRows) {
                return rows;
            }
        } catch (NumberFormatException e) {
            // told below, as numbers are that are too large
        }
        throw new VoException("A row group of a Parquet file has 1 to " + STANDARD.groupRows + " rows, not '" + number
                + "'; choose a number between");
    }
}
