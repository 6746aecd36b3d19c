// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable;

import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.VoException;
import org.vo4j.api.table.ArrayShape;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.Datatype;
import org.vo4j.api.table.RowSource;
import org.vo4j.api.table.Rows;

/**
 * Makes the result of an SQL query a source of rows, read once as they are written.
 *
 * <p>SQL's integers, REAL, DOUBLE, BOOLEAN and text become VOTable's; DECIMAL becomes text, which keeps all its digits,
 * or long where it has no decimals and fits; dates and times become text with the xtype {@code timestamp} (DALI 1.1
 * section 3.3.3); bytes become arrays of unsignedByte; arrays of numbers become arrays. Needs the module {@code
 * java.sql}.
 */
public final class ResultSetRows {
    private static final int LONG_DIGITS = 18;

    private ResultSetRows() {}

    /**
     * The rows of a result that stands before its first row; the caller closes it.
     *
     * @throws VoException when it cannot be described, or later when a row cannot be read
     */
    public static RowSource of(ResultSet result) {
        try {
            Columns columns = columns(result.getMetaData());
            return Rows.of(columns, () -> new Values(result, columns));
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private static VoException failure(SQLException e) {
        return new VoException("The database cannot give the rows: " + e.getMessage(), e);
    }

    private static Columns columns(ResultSetMetaData about) throws SQLException {
        List<Column> columns = new ArrayList<>();
        for (int c = 1; c <= about.getColumnCount(); c++) {
            columns.add(column(about, c));
        }
        return Columns.of(columns);
    }

    private static Column column(ResultSetMetaData about, int c) throws SQLException {
        String name = about.getColumnLabel(c);
        return switch (about.getColumnType(c)) {
            case Types.BOOLEAN, Types.BIT -> Column.of(name, Datatype.BOOLEAN, ArrayShape.SCALAR);
            case Types.TINYINT, Types.SMALLINT -> Column.of(name, Datatype.SHORT, ArrayShape.SCALAR);
            case Types.INTEGER -> Column.of(name, Datatype.INT, ArrayShape.SCALAR);
            case Types.BIGINT -> Column.of(name, Datatype.LONG, ArrayShape.SCALAR);
            case Types.REAL -> Column.of(name, Datatype.FLOAT, ArrayShape.SCALAR);
            case Types.FLOAT, Types.DOUBLE -> Column.of(name, Datatype.DOUBLE, ArrayShape.SCALAR);
            case Types.NUMERIC, Types.DECIMAL ->
                about.getScale(c) == 0 && about.getPrecision(c) > 0 && about.getPrecision(c) <= LONG_DIGITS
                        ? Column.of(name, Datatype.LONG, ArrayShape.SCALAR)
                        : Column.of(name, Datatype.CHAR, ArrayShape.VARIABLE);
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB ->
                Column.of(name, Datatype.UNSIGNED_BYTE, ArrayShape.VARIABLE);
            case Types.DATE, Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE ->
                Column.builder(name, Datatype.CHAR)
                        .shape(ArrayShape.VARIABLE)
                        .xtype("timestamp")
                        .build();
            case Types.NCHAR, Types.NVARCHAR, Types.LONGNVARCHAR, Types.NCLOB ->
                Column.of(name, Datatype.UNICODE_CHAR, ArrayShape.VARIABLE);
            case Types.ARRAY -> array(name, about.getColumnTypeName(c).toUpperCase(java.util.Locale.ROOT));
            default -> Column.of(name, Datatype.CHAR, ArrayShape.VARIABLE);
        };
    }

    /** JDBC tells the type of an array's elements by name only, which each database writes in its own way. */
    private static Column array(String name, String type) {
        Datatype element = type.contains("BIGINT") || type.contains("INT8")
                ? Datatype.LONG
                : type.contains("SMALLINT") || type.contains("INT2")
                        ? Datatype.SHORT
                        : type.contains("INT")
                                ? Datatype.INT
                                : type.contains("REAL") || type.contains("FLOAT4")
                                        ? Datatype.FLOAT
                                        : type.contains("DOUBLE") || type.contains("FLOAT")
                                                ? Datatype.DOUBLE
                                                : Datatype.CHAR;
        return Column.of(name, element, ArrayShape.VARIABLE);
    }

    private static final class Values implements Iterator<@Nullable Object[]> {
        private final ResultSet result;
        private final Columns columns;
        private boolean ready;
        private boolean ended;

        Values(ResultSet result, Columns columns) {
            this.result = result;
            this.columns = columns;
        }

        @Override
        public boolean hasNext() {
            if (!ready && !ended) {
                try {
                    ready = result.next();
                    ended = !ready;
                } catch (SQLException e) {
                    throw failure(e);
                }
            }
            return ready;
        }

        @Override
        public @Nullable Object[] next() {
            if (!hasNext()) {
                throw new NoSuchElementException("There are no more rows");
            }
            ready = false;
            @Nullable Object[] values = new @Nullable Object[columns.size()];
            try {
                for (int c = 0; c < values.length; c++) {
                    values[c] = value(c);
                }
            } catch (SQLException e) {
                throw failure(e);
            }
            return values;
        }

        private @Nullable Object value(int c) throws SQLException {
            Column column = columns.get(c);
            Object value = column.datatype() == Datatype.BOOLEAN ? truth(c + 1) : result.getObject(c + 1);
            if (value instanceof Array array) {
                return SqlArrays.of(column, array.getArray());
            }
            if (value instanceof Blob blob) {
                return blob.getBytes(1, Math.toIntExact(blob.length()));
            }
            if (value instanceof Clob clob) {
                return clob.getSubString(1, Math.toIntExact(clob.length()));
            }
            if (value instanceof Timestamp time) {
                return time.toLocalDateTime();
            }
            if (value instanceof java.math.BigDecimal decimal) {
                return column.datatype() == Datatype.LONG ? decimal.longValueExact() : decimal.toPlainString();
            }
            return value;
        }

        private @Nullable Object truth(int c) throws SQLException {
            boolean truth = result.getBoolean(c);
            return result.wasNull() ? null : truth;
        }
    }
}
