// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.benchmarks;

import java.nio.file.Path;
import java.util.Optional;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.Table;
import org.vo4j.votable.ReadOptions;
import org.vo4j.votable.TableReader;
import org.vo4j.votable.VoTableReader;
import org.vo4j.votable.VoTableWriter;
import org.vo4j.votable.WriteOptions;

/** Reading through vo4j's public API, every cell typed. */
final class Ours {
    private Ours() {}

    /** All tables, the cells of the columns chosen; with {@code lazy}, text only as bytes. */
    static Object scan(Path file, boolean lazy, String... columns) {
        Sums sums = new Sums();
        try (VoTableReader in = VoTableReader.open(file, ReadOptions.standard().columns(columns))) {
            for (Optional<TableReader> table = in.next(); table.isPresent(); table = in.next()) {
                try (RowCursor row = table.get().rows()) {
                    scan(row, lazy, sums);
                }
            }
        }
        return sums;
    }

    private enum Kind {
        TEXT,
        DOUBLE,
        FLOAT,
        INTEGER,
        BOOLEAN,
        DOUBLES,
        FLOATS
    }

    private static Kind kind(Column column) {
        boolean scalar = column.shape().isScalar();
        return switch (column.datatype()) {
            case CHAR, UNICODE_CHAR -> Kind.TEXT;
            case BOOLEAN -> Kind.BOOLEAN;
            case DOUBLE -> scalar ? Kind.DOUBLE : Kind.DOUBLES;
            case FLOAT -> scalar ? Kind.FLOAT : Kind.FLOATS;
            default -> Kind.INTEGER;
        };
    }

    /** All rows, every cell. */
    static Object scan(RowCursor row) {
        Sums sums = new Sums();
        scan(row, false, sums);
        return sums;
    }

    private static void scan(RowCursor row, boolean lazy, Sums sums) {
        Kind[] kinds = row.columns().stream().map(Ours::kind).toArray(Kind[]::new);
        while (row.next()) {
            sums.rows++;
            for (int c = 0; c < kinds.length; c++) {
                switch (kinds[c]) {
                    case TEXT ->
                        sums.characters += lazy
                                ? row.getText(c).length()
                                : row.getString(c).length();
                    case DOUBLE -> sums.add(row.getDouble(c));
                    case FLOAT -> sums.add(row.getFloat(c));
                    case INTEGER -> sums.integers += row.getLong(c, 0);
                    case BOOLEAN -> sums.trues += !row.isNull(c) && row.getBoolean(c) ? 1 : 0;
                    case DOUBLES -> {
                        for (double value : row.getDoubles(c)) {
                            sums.add(value);
                        }
                    }
                    case FLOATS -> {
                        for (float value : row.getFloats(c)) {
                            sums.add(value);
                        }
                    }
                }
            }
        }
    }

    /** All tables loaded into memory with so many threads; the last is kept so that loading is not optimised away. */
    static Object load(Path file, int threads) {
        Table last = null;
        try (VoTableReader in = VoTableReader.open(file, ReadOptions.standard().threads(threads))) {
            for (Optional<TableReader> table = in.next(); table.isPresent(); table = in.next()) {
                last = table.get().load();
            }
        }
        return last == null ? "nothing" : last.size() + " rows";
    }

    /** The whole document converted, as it streams. */
    static Object convert(Path file, String encoding, int threads) {
        WritePeers.CountingOutput out = new WritePeers.CountingOutput();
        WriteOptions options = WriteOptions.encoding(encoding).threads(threads);
        try (VoTableReader in = VoTableReader.open(file);
                VoTableWriter writer = VoTableWriter.create(out, options)) {
            in.transferTo(writer);
        }
        return out;
    }

    /** A table in memory written. */
    static Object write(Table table, String encoding) {
        WritePeers.CountingOutput out = new WritePeers.CountingOutput();
        try (VoTableWriter writer = VoTableWriter.create(out, WriteOptions.encoding(encoding))) {
            writer.write(table);
        }
        return out;
    }
}
