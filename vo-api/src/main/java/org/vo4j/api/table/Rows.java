// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.table;

import java.lang.invoke.MethodHandles;
import java.util.Collection;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.VoException;

/**
 * Makes rows of Java objects, to be written as a table.
 *
 * <p>For convenience: every cell is an object. Numbers are widened and narrowed where the value fits, never rounded or
 * cut.
 */
public final class Rows {
    private Rows() {}

    /**
     * Rows of values, each an array with one value for each column; a null is a null cell.
     *
     * <p>A value is what {@link Cells#value} gives, or anything that means the same: any integer that fits, any text
     * (also an enum, a UUID, a date) for char and unicodeChar. A value that does not fit its column is an error when
     * its row is reached.
     */
    @SuppressWarnings("exports") // the annotation is for tools; nobody needs its module
    public static RowSource of(Columns columns, Iterable<? extends @Nullable Object[]> rows) {
        return new Source(columns, count(rows), () -> new ObjectCursor(columns, rows.iterator()));
    }

    /**
     * Rows of records of a public type: a column for each component, of its name.
     *
     * <p>boolean, short, int, long, float, double, their wrappers (null is a null cell) and arrays of the primitives
     * become what VOTable has; byte becomes short, a String unicodeChar, since a reader may lose what is not ASCII in
     * char; all else becomes char, dates and times with the xtype {@code timestamp} (DALI 1.1 section 3.3.3).
     *
     * @throws VoException when the type cannot be read from here
     */
    public static <R extends Record> RowSource ofRecords(Class<R> type, Iterable<? extends R> records) {
        return ofRecords(type, records, MethodHandles.publicLookup());
    }

    /** As {@link #ofRecords(Class, Iterable)}, for a type that the caller's {@code MethodHandles.lookup()} can read. */
    public static <R extends Record> RowSource ofRecords(
            Class<R> type, Iterable<? extends R> records, MethodHandles.Lookup lookup) {
        RecordReader<R> reader = new RecordReader<>(type, lookup);
        return new Source(
                reader.columns(),
                count(records),
                () -> new ObjectCursor(reader.columns(), reader.values(records.iterator())));
    }

    private static OptionalLong count(Iterable<?> rows) {
        return rows instanceof Collection<?> known ? OptionalLong.of(known.size()) : OptionalLong.empty();
    }

    private record Source(Columns columns, OptionalLong rowCount, Supplier<RowCursor> cursors) implements RowSource {
        @Override
        public RowCursor rows() {
            return cursors.get();
        }
    }
}
