// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.Datatype;

/** Writes the bytes of BINARY and BINARY2 (VOTable 1.5 sections 5.3, 5.4 and 6). */
final class ReferenceBinary {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    byte[] bytes() {
        return out.toByteArray();
    }

    /** A row of BINARY: cell after cell. */
    void row(Columns fields, List<ExpectedCell> row) {
        for (int f = 0; f < fields.size(); f++) {
            cell(fields.get(f), row.get(f));
        }
    }

    /**
     * A row of BINARY2: a flag for each field, the first in the highest bit of the first byte, then the cells.
     *
     * @param flag whether a null of a field that has a literal for null is flagged too
     */
    void flaggedRow(Columns fields, List<ExpectedCell> row, Predicate<Column> flag) {
        byte[] flags = new byte[(fields.size() + 7) / 8];
        boolean[] flagged = new boolean[fields.size()];
        for (int f = 0; f < fields.size(); f++) {
            Column field = fields.get(f);
            boolean must = !field.shape().isScalar() || field.nullValue().isEmpty();
            flagged[f] = row.get(f).isNull() && (must || flag.test(field));
            if (flagged[f]) {
                flags[f / 8] |= (byte) (0x80 >> (f % 8));
            }
        }
        out.writeBytes(flags);
        for (int f = 0; f < fields.size(); f++) {
            if (flagged[f]) {
                flaggedCell(fields.get(f));
            } else {
                cell(fields.get(f), row.get(f));
            }
        }
    }

    /** What section 5.4 recommends for a cell that is flagged as null. */
    private void flaggedCell(Column field) {
        if (field.shape().isVariable()) {
            int32(0);
            return;
        }
        long count = field.shape().fixedCount().orElse(1);
        Datatype type = field.datatype();
        if (type == Datatype.BIT) {
            zeros(((int) count + 7) / 8);
        } else if (type.isFloating() || type.isComplex()) {
            for (long e = 0; e < count * (type.isComplex() ? 2 : 1); e++) {
                number(type, Double.NaN);
            }
        } else {
            zeros(Math.toIntExact(count * type.bytes()));
        }
    }

    private void cell(Column field, ExpectedCell cell) {
        Datatype type = field.datatype();
        if (type.isText()) {
            text(field, cell);
        } else if (type == Datatype.BIT) {
            bits(field, cell);
        } else if (cell.isNull()) {
            nullCell(field);
        } else {
            if (field.shape().isVariable()) {
                int32(
                        type.isComplex()
                                ? cell.elements().size() / 2
                                : cell.elements().size());
            }
            for (int e = 0; e < cell.elements().size(); e++) {
                element(type, cell.elements().get(e), cell.isNull(type.isComplex() ? e / 2 : e));
            }
        }
    }

    /** BINARY has a null only where a literal or a code says so. */
    private void nullCell(Column field) {
        if (!field.shape().isScalar()) {
            throw new IllegalArgumentException("BINARY has no null for the array column " + field);
        }
        if (field.datatype() == Datatype.BOOLEAN) {
            out.write(' ');
        } else {
            String literal = field.nullValue()
                    .orElseThrow(() -> new IllegalArgumentException("BINARY has no null for the column " + field));
            element(field.datatype(), Long.decode(literal), false);
        }
    }

    private void element(Datatype type, Object value, boolean isNull) {
        if (type == Datatype.BOOLEAN) {
            out.write(isNull ? '?' : value.equals(true) ? 'T' : 'F');
        } else {
            number(type, (Number) value);
        }
    }

    private void number(Datatype type, Number value) {
        ByteBuffer bytes = ByteBuffer.allocate(8);
        switch (type) {
            case UNSIGNED_BYTE -> bytes.put(value.byteValue());
            case SHORT -> bytes.putShort(value.shortValue());
            case INT -> bytes.putInt(value.intValue());
            case LONG -> bytes.putLong(value.longValue());
            case FLOAT, FLOAT_COMPLEX -> bytes.putFloat(value.floatValue());
            default -> bytes.putDouble(value.doubleValue());
        }
        out.write(bytes.array(), 0, bytes.position());
    }

    /** Eight bits to a byte, the first in the highest place; variable ones count bits. */
    private void bits(Column field, ExpectedCell cell) {
        if (cell.isNull()) {
            throw new IllegalArgumentException("BINARY has no null for the column " + field);
        }
        List<Object> bits = cell.elements();
        if (field.shape().isVariable()) {
            int32(bits.size());
        }
        byte[] packed = new byte[(bits.size() + 7) / 8];
        for (int b = 0; b < bits.size(); b++) {
            packed[b / 8] |= bits.get(b).equals(true) ? (byte) (0x80 >> (b % 8)) : 0;
        }
        out.writeBytes(packed);
    }

    /** The characters; fixed ones are filled up with NUL, variable ones count characters, not bytes. */
    private void text(Column field, ExpectedCell cell) {
        boolean wide = field.datatype() == Datatype.UNICODE_CHAR;
        byte[] bytes = cell.text().getBytes(wide ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8);
        int width = field.datatype().bytes();
        if (field.shape().isVariable()) {
            int32(bytes.length / width);
            out.writeBytes(bytes);
            return;
        }
        int size = Math.toIntExact(field.shape().fixedCount().orElse(1) * width);
        if (bytes.length > size) {
            throw new IllegalArgumentException("'" + cell.text() + "' does not fit into " + field);
        }
        out.writeBytes(bytes);
        zeros(size - bytes.length);
    }

    private void int32(int value) {
        out.writeBytes(ByteBuffer.allocate(4).putInt(value).array());
    }

    private void zeros(int count) {
        out.writeBytes(new byte[count]);
    }
}
