// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.vo4j.cli.csv.CsvDialect;

/** The formats that can be read. */
enum InputFormat {
    /**
     * XML, and files that are read as a VOTable, such as FITS; also everything that nothing is known about, so that the
     * reader says what is wrong with it.
     */
    VOTABLE,
    /** Comma-separated values. */
    CSV,
    /** Tab-separated values. */
    TSV;

    /** How many bytes of a document tell its format. */
    static final int HEAD = 4096;

    /** The dialect of a format that is not VOTable. */
    CsvDialect dialect() {
        return this == TSV ? CsvDialect.TSV : CsvDialect.CSV;
    }

    /** What the name of a file or the path of an address says, if it says anything. */
    static Optional<InputFormat> ofName(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        String bare = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        return switch (bare.substring(bare.lastIndexOf('.') + 1)) {
            case "vot", "votable", "xml", "fits", "fit", "parquet" -> Optional.of(VOTABLE);
            case "csv" -> Optional.of(CSV);
            case "tsv" -> Optional.of(TSV);
            default -> Optional.empty();
        };
    }

    /** What the first bytes say: text is CSV or TSV when its first line has a comma or a tab and it is neither XML nor JSON. */
    static InputFormat ofHead(byte[] head) {
        String text = text(inflated(head)).stripLeading();
        if (text.isEmpty() || "<{[".indexOf(text.charAt(0)) >= 0 || isBinary(text)) {
            return VOTABLE;
        }
        String line = text.lines().findFirst().orElse("");
        boolean tabs = line.indexOf('\t') >= 0 && line.indexOf(',') < 0;
        if (!tabs && line.indexOf(',') < 0) {
            throw new UsageException(
                    "the format of IN cannot be told: it begins neither as XML nor, with commas or tabs, "
                            + "as CSV; --from says what it is");
        }
        return tabs ? TSV : CSV;
    }

    /** Whether so many bytes tell the format: a first line, or a byte that only XML, JSON or gzip begins with. */
    static boolean isEnough(byte[] head, int length) {
        for (int i = 0; i < length; i++) {
            if (head[i] == '<' || head[i] == '{' || head[i] == '[' || head[i] == '\n' || head[i] == '\r') {
                return true;
            }
        }
        return false;
    }

    private static byte[] inflated(byte[] head) {
        if (head.length < 2 || (head[0] & 0xff) != 0x1f || (head[1] & 0xff) != 0x8b) {
            return head;
        }
        byte[] plain = new byte[HEAD];
        int length = 0;
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(head))) {
            for (int count = 0; count >= 0 && length < plain.length; length += Math.max(count, 0)) {
                count = in.read(plain, length, plain.length - length);
            }
        } catch (IOException e) {
            // the head ends within the compressed data, as it does nearly always
        }
        return Arrays.copyOf(plain, length);
    }

    private static String text(byte[] head) {
        boolean wide = head.length >= 2 && (head[0] == 0 || head[1] == 0 || (head[0] & 0xfe) == 0xfe);
        String text = new String(head, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        boolean little = wide && head[0] == '<' && head[1] == 0;
        return little ? "<" : text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static boolean isBinary(String text) {
        return text.startsWith("SIMPLE  =") || text.indexOf('\0') >= 0;
    }
}
