// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.FormatException;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.RowSource;
import org.vo4j.api.table.TextSlice;
import org.vo4j.cli.console.Progress;
import org.vo4j.votable.TableReader;

/** The first rows of a table; damage ends them, so that what is written of them is whole, and is told afterwards. */
final class HeadRows implements RowSource {
    private final TableReader table;
    private final long head;
    private final Progress progress;
    private @Nullable FormatException damage;

    HeadRows(TableReader table, long head, Progress progress) {
        this.table = table;
        this.head = head;
        this.progress = progress;
    }

    /** The damage that ended the rows, if any did. */
    Optional<FormatException> damage() {
        return Optional.ofNullable(damage);
    }

    @Override
    public Columns columns() {
        return table.columns();
    }

    @Override
    public OptionalLong rowCount() {
        return OptionalLong.empty();
    }

    @Override
    public RowCursor rows() {
        return new Cursor(table.rows());
    }

    private final class Cursor implements RowCursor {
        private final RowCursor rows;
        private long count;

        Cursor(RowCursor rows) {
            this.rows = rows;
        }

        @Override
        public boolean next() {
            try {
                boolean more = count < head && rows.next();
                if (more) {
                    count++;
                    progress.rows(count);
                }
                return more;
            } catch (FormatException e) {
                damage = e;
                return false;
            }
        }

        @Override
        public long rowIndex() {
            return rows.rowIndex();
        }

        @Override
        public Columns columns() {
            return rows.columns();
        }

        @Override
        public boolean isNull(int column) {
            return rows.isNull(column);
        }

        @Override
        public boolean isNull(int column, int element) {
            return rows.isNull(column, element);
        }

        @Override
        public int elementCount(int column) {
            return rows.elementCount(column);
        }

        @Override
        public double getDouble(int column) {
            return rows.getDouble(column);
        }

        @Override
        public float getFloat(int column) {
            return rows.getFloat(column);
        }

        @Override
        public long getLong(int column, long ifNull) {
            return rows.getLong(column, ifNull);
        }

        @Override
        public boolean getBoolean(int column) {
            return rows.getBoolean(column);
        }

        @Override
        public String getString(int column) {
            return rows.getString(column);
        }

        @Override
        public TextSlice getText(int column) {
            return rows.getText(column);
        }

        @Override
        public double[] getDoubles(int column) {
            return rows.getDoubles(column);
        }

        @Override
        public float[] getFloats(int column) {
            return rows.getFloats(column);
        }

        @Override
        public long[] getLongs(int column) {
            return rows.getLongs(column);
        }

        @Override
        public boolean[] getBooleans(int column) {
            return rows.getBooleans(column);
        }

        @Override
        public String[] getStrings(int column) {
            return rows.getStrings(column);
        }

        @Override
        public void close() {
            rows.close();
        }
    }
}
