// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.rows;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Datatype;
import org.vo4j.votable.parquet.file.LittleEndian;

/** One column that is shown: what it is in the file, and its rows at hand. Single-threaded. */
final class Slot {
    final Column column;
    final Datatype type;
    final FileColumn file;
    final Kind kind;
    final @Nullable NullValue nullValue;
    /** Whether a cell is one number, bit or boolean in the file and for VOTable. */
    final boolean scalar;
    /** Whether the file has doubles and VOTable nothing else, which is read without further ado. */
    final boolean plainDouble;

    final boolean plainFloat;
    final boolean plainInt;
    final boolean plainLong;
    /** Whether a value of the file may be beyond the range of the datatype. */
    final boolean narrowed;
    /** Whether a cell is a run of bytes in the file, and an array for VOTable. */
    final boolean byteArray;
    /** Values that make an element: 2 for complex. */
    final int perElement;
    /** Characters of one string of an array of strings; 0 when a cell is one text. */
    final int stringSize;
    /** The JSON of nested columns; null for all others. */
    final @Nullable NestedColumn nested;
    /** The rows at hand; of a nested column not used. */
    final Batch batch;

    Slot(Column column, FileColumn file, Batch batch, @Nullable NestedColumn nested) {
        this.column = column;
        this.type = column.datatype();
        this.file = file;
        this.kind = nested == null ? file.kind() : Kind.NESTED;
        this.batch = batch;
        this.nested = nested;
        this.nullValue = NullValue.of(column);
        boolean single = column.shape().isScalar() && !file.list() && nested == null;
        this.scalar = single && !type.isText() && !type.isComplex();
        boolean plain = scalar && nullValue == null;
        this.plainDouble = plain && type == Datatype.DOUBLE && kind == Kind.DOUBLE;
        this.plainFloat = plain && type == Datatype.FLOAT && kind == Kind.FLOAT;
        this.narrowed = type.isInteger() && (kind == Kind.UINT64 || !file.isExact(column));
        this.plainInt = plain && type.isInteger() && kind == Kind.INT32 && !narrowed;
        this.plainLong = plain && type == Datatype.LONG && kind == Kind.INT64;
        this.byteArray = kind == Kind.BYTES && !type.isText() && !column.shape().isScalar();
        this.perElement = type.isComplex() ? 2 : 1;
        this.stringSize = type.isText() && column.shape().dimensions() > 1
                ? Math.max(1, column.shape().dimension(0).orElse(1))
                : 0;
    }

    /** Whether every cell is one element: a scalar, or an array of {@code arraysize="1"}. */
    boolean isSingle() {
        return column.shape().isScalar()
                || (column.shape().dimensions() == 1
                        && column.shape().fixedCount().orElse(0) == 1);
    }

    /** The place among the values of a scalar; -1 for null. */
    int place(int row) {
        return batch.direct ? row : batch.places[row];
    }

    /** The number of values in a cell that is not null. */
    int count(int row) {
        return byteArray ? batch.values.length(place(row)) : batch.count(row);
    }

    /** The place of a value of a cell; -1 for null. */
    int place(int row, int value) {
        int at = batch.start(row) + value;
        return batch.direct ? at : batch.places[at];
    }

    /** An integer of any width. */
    long integer(int place) {
        byte[] data = batch.values.data;
        return switch (kind) {
            case INT32 -> LittleEndian.getInt(data, batch.values.start(place));
            case UINT32 -> LittleEndian.getInt(data, batch.values.start(place)) & 0xffff_ffffL;
            case INT64, UINT64 -> LittleEndian.getLong(data, batch.values.start(place));
            case BOOLEAN -> data[batch.values.start(place)];
            case BYTES -> data[batch.values.start(place)] & 0xff;
            default -> Decimals.whole(file.leaf(), batch.values, place);
        };
    }

    /** A number as double. */
    double number(int place) {
        byte[] data = batch.values.data;
        return switch (kind) {
            case DOUBLE -> LittleEndian.getDouble(data, batch.values.start(place));
            case FLOAT -> LittleEndian.getFloat(data, batch.values.start(place));
            case FLOAT16 -> Decimals.half(data, batch.values.start(place));
            case UINT64 -> Decimals.unsigned(integer(place));
            case DECIMAL -> Decimals.of(file.leaf(), batch.values, place).doubleValue();
            default -> integer(place);
        };
    }

    /** Whether an integer cannot be given as the column's type. */
    boolean isOutOfRange(long value) {
        return switch (type) {
            case UNSIGNED_BYTE -> value < 0 || value > 255;
            case SHORT -> value != (short) value;
            case INT -> value != (int) value;
            default -> kind == Kind.UINT64 && value < 0;
        };
    }

    /** Whether a value that is there is null all the same: it is the literal, or cannot be given. */
    boolean isNullValue(int place) {
        if (type.isInteger() && kind != Kind.BYTES) {
            long value = integer(place);
            return (narrowed && isOutOfRange(value)) || (nullValue != null && value == nullValue.integer);
        }
        if (nullValue == null) {
            return false;
        }
        if (type.isInteger()) {
            return integer(place) == nullValue.integer;
        }
        if (type == Datatype.FLOAT) {
            return nullValue.is((float) number(place));
        }
        return type.isFloating() && nullValue.is(number(place));
    }

    /** What the literal of null is as an integer; 0 without one. */
    long literal() {
        return nullValue == null ? 0 : nullValue.integer;
    }

    /** Why a row's number of values is not what the column declares; empty when it is. */
    Optional<String> wrongCount(int row) {
        if (nested != null || batch.isNull(row) || !(file.list() || byteArray)) {
            return Optional.empty();
        }
        int values = count(row);
        long count = values / perElement;
        if (type.isText() || (type.isComplex() && column.shape().isScalar())) {
            return values % perElement == 0 && (!type.isComplex() || count == 1)
                    ? Optional.empty()
                    : Optional.of(values + " numbers where a pair is declared");
        }
        long step = Math.max(1, column.shape().stride());
        long most = column.shape().isVariable()
                ? column.shape().bound().isPresent() ? column.shape().bound().getAsInt() * step : Long.MAX_VALUE
                : column.shape().fixedCount().orElse(1);
        boolean right = values % perElement == 0
                && (column.shape().isVariable() ? count <= most && count % step == 0 : count == most);
        return right
                ? Optional.empty()
                : Optional.of(count + " elements, but arraysize is '" + column.shape() + "'; kept as they are");
    }
}
