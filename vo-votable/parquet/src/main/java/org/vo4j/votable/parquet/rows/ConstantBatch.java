// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.rows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Datatype;
import org.vo4j.votable.parquet.file.LittleEndian;
import org.vo4j.votable.parquet.file.Logical;
import org.vo4j.votable.parquet.file.LogicalType;
import org.vo4j.votable.parquet.file.ParquetException;
import org.vo4j.votable.parquet.file.Physical;
import org.vo4j.votable.parquet.file.SchemaNode;
import org.vo4j.votable.parquet.file.Values;

/** Rows that all have the value that the name of their folder says; a cell is a scalar or a text. */
final class ConstantBatch extends Batch {
    private static final int ROWS = 1 << 12;

    private ConstantBatch(FileColumn file, Values constant, boolean isNull) {
        super(file, 0);
        values = constant;
        largest = constant.length(0);
        places = new int[ROWS];
        Arrays.fill(places, isNull ? -1 : 0);
    }

    /**
     * The column of a FIELD whose name is the key of a partition.
     *
     * @param text the value; empty for null
     * @throws ParquetException when the FIELD cannot hold it
     */
    static Slot slot(Column field, Optional<String> text) {
        Physical physical = physical(field);
        boolean isText = physical == Physical.BYTE_ARRAY;
        LogicalType logical = isText ? LogicalType.of(Logical.STRING) : LogicalType.NONE;
        SchemaNode node = new SchemaNode(field.name(), SchemaNode.OPTIONAL, physical, 0, logical, List.of(), -1, 1, 0);
        FileColumn column = new FileColumn(node, node, FileColumn.kind(node), false, 1);
        byte[] bytes = text.map(value -> bytes(field, physical, value)).orElse(new byte[physical.width()]);
        ConstantBatch batch = new ConstantBatch(column, Values.one(bytes, !isText), text.isEmpty());
        return new Slot(field, column, batch, null);
    }

    private static Physical physical(Column field) {
        boolean one = field.datatype().isText()
                ? field.shape().dimensions() < 2
                : field.shape().isScalar();
        Datatype type = field.datatype();
        if (one && type.isText()) {
            return Physical.BYTE_ARRAY;
        }
        if (one && type.isInteger()) {
            return Physical.INT64;
        }
        if (one && type.isFloating()) {
            return type == Datatype.FLOAT ? Physical.FLOAT : Physical.DOUBLE;
        }
        if (one && type == Datatype.BOOLEAN) {
            return Physical.BOOLEAN;
        }
        throw new ParquetException(
                VoTableIssue.W56,
                "The FIELD '" + field.name() + "' is " + Binding.typeOf(field)
                        + ", and its values are those of the folders '" + field.name()
                        + "=...', which are single; declare a number, a boolean or a text");
    }

    private static byte[] bytes(Column field, Physical physical, String value) {
        byte[] bytes = new byte[physical.width()];
        try {
            switch (physical) {
                case BYTE_ARRAY -> {
                    return value.getBytes(StandardCharsets.UTF_8);
                }
                case INT64 -> LittleEndian.putLong(bytes, 0, integer(field.datatype(), value));
                case FLOAT -> LittleEndian.putInt(bytes, 0, Float.floatToIntBits(Float.parseFloat(value)));
                case DOUBLE -> LittleEndian.putLong(bytes, 0, Double.doubleToLongBits(Double.parseDouble(value)));
                default -> bytes[0] = truth(value);
            }
            return bytes;
        } catch (NumberFormatException e) {
            ParquetException damage = new ParquetException(
                    VoTableIssue.W56,
                    "The folder '" + field.name() + "=" + value + "' gives a value that is no " + field.datatype()
                            + ", as the FIELD '" + field.name() + "' declares; correct the FIELD");
            damage.initCause(e);
            throw damage;
        }
    }

    private static long integer(Datatype type, String value) {
        long number = Long.parseLong(value);
        boolean fits = switch (type) {
            case UNSIGNED_BYTE -> number >= 0 && number <= 255;
            case SHORT -> number == (short) number;
            case INT -> number == (int) number;
            default -> true;
        };
        if (!fits) {
            throw new NumberFormatException("out of range");
        }
        return number;
    }

    private static byte truth(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "t", "1" -> 1;
            case "false", "f", "0" -> 0;
            default -> throw new NumberFormatException("no truth value");
        };
    }

    @Override
    void load() {
        first += rows;
        rows = ROWS;
        beyond = ROWS;
    }

    /** There is no chunk, and nothing to check. */
    @Override
    void end() {
        // no values are left over
    }

    @Override
    int count(int row) {
        return 1;
    }

    @Override
    int start(int row) {
        return row;
    }

    @Override
    boolean isNull(int row) {
        return places[row] < 0;
    }
}
