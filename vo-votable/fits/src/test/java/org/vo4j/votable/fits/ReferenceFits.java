// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Datatype;
import org.vo4j.testkit.ExpectedCell;
import org.vo4j.testkit.ExpectedTable;

/** Writes FITS files word by word as the standard says, and slowly; shares no code with what is tested. */
final class ReferenceFits {
    private final ExpectedTable table;
    private final ByteArrayOutputStream rows = new ByteArrayOutputStream();
    private final ByteArrayOutputStream heap = new ByteArrayOutputStream();
    /** Which of the ways that mean the same: 64-bit descriptors, a gap before the heap, blanks, other HDUs. */
    private final boolean wide;

    private final boolean gap;
    private final boolean blanks;
    private final boolean surrounded;

    private ReferenceFits(ExpectedTable table, boolean wide, boolean gap, boolean blanks, boolean surrounded) {
        this.table = table;
        this.wide = wide;
        this.gap = gap;
        this.blanks = blanks;
        this.surrounded = surrounded;
    }

    static byte[] plain(ExpectedTable table) {
        return new ReferenceFits(table, false, false, false, false).write();
    }

    static byte[] varied(ExpectedTable table, long seed) {
        Random random = new Random(seed);
        return new ReferenceFits(
                        table, random.nextBoolean(), random.nextBoolean(), random.nextBoolean(), random.nextBoolean())
                .write();
    }

    private byte[] write() {
        StringBuilder columns = new StringBuilder();
        for (int c = 0; c < table.fields().size(); c++) {
            Column column = table.fields().get(c);
            columns.append(card("TTYPE" + (c + 1), "'" + column.name() + "'"));
            columns.append(card("TFORM" + (c + 1), "'" + form(column) + "'"));
            if (column.datatype().isInteger() && column.nullValue().isPresent()) {
                columns.append(card("TNULL" + (c + 1), column.nullValue().get()));
            }
        }
        for (List<ExpectedCell> row : table.rows()) {
            for (int c = 0; c < row.size(); c++) {
                cell(table.fields().get(c), row.get(c));
            }
        }
        int count = table.rows().size();
        int width = count == 0 ? width() : rows.size() / count;
        int skipped = gap ? 1000 : 0;
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(header(card("SIMPLE", "T") + card("BITPIX", "8") + card("NAXIS", "0")));
        if (surrounded) {
            file.writeBytes(header(card("XTENSION", "'IMAGE   '")
                    + card("BITPIX", "-32")
                    + card("NAXIS", "2")
                    + card("NAXIS1", "30")
                    + card("NAXIS2", "30")
                    + card("PCOUNT", "0")
                    + card("GCOUNT", "1")));
            file.writeBytes(padded(new byte[3600]));
        }
        file.writeBytes(header(card("XTENSION", "'BINTABLE'")
                + card("BITPIX", "8")
                + card("NAXIS", "2")
                + card("NAXIS1", "" + width)
                + card("NAXIS2", "" + count)
                + card("PCOUNT", "" + (heap.size() + skipped))
                + card("GCOUNT", "1")
                + card("TFIELDS", "" + table.fields().size())
                + (gap ? card("THEAP", "" + (rows.size() + skipped)) : "")
                + columns));
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(rows.toByteArray());
        data.writeBytes(new byte[skipped]);
        data.writeBytes(heap.toByteArray());
        file.writeBytes(padded(data.toByteArray()));
        if (surrounded) {
            file.writeBytes(header(card("XTENSION", "'IMAGE   '")
                    + card("BITPIX", "8")
                    + card("NAXIS", "0")
                    + card("PCOUNT", "0")
                    + card("GCOUNT", "1")));
        }
        return file.toByteArray();
    }

    /** The bytes of a row that nobody has written. */
    private int width() {
        ExpectedTable one = new ExpectedTable(
                table.version(),
                table.fields(),
                List.of(table.fields().stream().map(ReferenceFits::filler).toList()));
        ReferenceFits other = new ReferenceFits(one, wide, false, false, false);
        other.write();
        return other.rows.size();
    }

    private static ExpectedCell filler(Column column) {
        if (column.datatype().isText()) {
            return ExpectedCell.ofNull();
        }
        int count = column.shape().isVariable()
                ? 0
                : Math.toIntExact(column.shape().fixedCount().orElse(1));
        Object element =
                column.datatype() == Datatype.BOOLEAN || column.datatype() == Datatype.BIT ? (Object) true : 7L;
        return ExpectedCell.of(
                java.util.Collections.nCopies(count * (column.datatype().isComplex() ? 2 : 1), element),
                java.util.Set.of());
    }

    private static String card(String keyword, String value) {
        return String.format("%-80s", String.format("%-8s= %s", keyword, value));
    }

    private static byte[] header(String cards) {
        String text = cards + String.format("%-80s", "END");
        int length = (text.length() + 2879) / 2880 * 2880;
        return String.format("%-" + length + "s", text).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] padded(byte[] data) {
        return java.util.Arrays.copyOf(data, (data.length + 2879) / 2880 * 2880);
    }

    private String form(Column column) {
        String letter = switch (column.datatype()) {
            case BOOLEAN -> "L";
            case BIT -> "X";
            case UNSIGNED_BYTE -> "B";
            case SHORT -> "I";
            case INT -> "J";
            case LONG -> "K";
            case CHAR, UNICODE_CHAR -> "A";
            case FLOAT -> "E";
            case DOUBLE -> "D";
            case FLOAT_COMPLEX -> "C";
            case DOUBLE_COMPLEX -> "M";
        };
        if (column.shape().isVariable()) {
            return (wide ? "1Q" : "P") + letter + "(100)";
        }
        long count = column.shape().fixedCount().orElse(1);
        return (column.datatype() == Datatype.UNICODE_CHAR ? 3 * count : count) + letter;
    }

    private void cell(Column column, ExpectedCell cell) {
        if (!column.shape().isVariable()) {
            rows.writeBytes(bytes(column, cell));
            return;
        }
        byte[] elements = bytes(column, cell);
        long count = column.datatype().isText()
                ? elements.length
                : cell.elements().size() / (column.datatype().isComplex() ? 2 : 1);
        ByteBuffer descriptor = ByteBuffer.allocate(16);
        if (wide) {
            descriptor.putLong(count).putLong(heap.size());
        } else {
            descriptor.putInt((int) count).putInt(heap.size());
        }
        rows.write(descriptor.array(), 0, descriptor.position());
        heap.writeBytes(elements);
    }

    private byte[] bytes(Column column, ExpectedCell cell) {
        Datatype type = column.datatype();
        if (type.isText()) {
            return text(column, cell);
        }
        ByteBuffer bytes = ByteBuffer.allocate(16 * Math.max(1, cell.elements().size()) + 16);
        if (type == Datatype.BIT) {
            for (int b = 0; b < cell.elements().size(); b++) {
                int bit = cell.elements().get(b).equals(true) ? 0x80 >> (b % 8) : 0;
                bytes.put(b / 8, (byte) (bytes.get(b / 8) | bit));
            }
            return java.util.Arrays.copyOf(bytes.array(), (cell.elements().size() + 7) / 8);
        }
        List<Object> elements = cell.elements();
        if (cell.isNull()) {
            elements = List.of(
                    type == Datatype.BOOLEAN
                            ? (Object) false
                            : Long.decode(column.nullValue().orElseThrow()));
        }
        for (int e = 0; e < elements.size(); e++) {
            Object value = elements.get(e);
            switch (type) {
                case BOOLEAN -> bytes.put((byte) (cell.isNull(e) ? 0 : value.equals(true) ? 'T' : 'F'));
                case UNSIGNED_BYTE -> bytes.put(((Number) value).byteValue());
                case SHORT -> bytes.putShort(((Number) value).shortValue());
                case INT -> bytes.putInt(((Number) value).intValue());
                case LONG -> bytes.putLong(((Number) value).longValue());
                case FLOAT, FLOAT_COMPLEX -> bytes.putFloat(((Number) value).floatValue());
                default -> bytes.putDouble(((Number) value).doubleValue());
            }
        }
        return java.util.Arrays.copyOf(bytes.array(), bytes.position());
    }

    private byte[] text(Column column, ExpectedCell cell) {
        boolean variable = column.shape().isVariable();
        int units = column.shape().dimensions() > 1
                ? column.shape().dimension(0).orElseThrow()
                : Math.toIntExact(column.shape().fixedCount().orElse(0));
        int width = column.datatype() == Datatype.UNICODE_CHAR ? 3 * units : units;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (cell.isNull()) {
            long strings = variable && column.shape().dimensions() <= 1
                    ? 1
                    : column.shape().dimensions() > 1
                            ? Math.max(1, column.shape().stride() / units)
                            : 1;
            out.writeBytes(new byte[(int) (variable && column.shape().dimensions() <= 1 ? 1 : strings * width)]);
            return out.toByteArray();
        }
        for (Object string : cell.elements()) {
            byte[] utf8 = string.toString().getBytes(StandardCharsets.UTF_8);
            out.writeBytes(utf8);
            if (variable && column.shape().dimensions() <= 1) {
                continue;
            }
            boolean blank = utf8.length == 0 || (blanks && utf8[utf8.length - 1] != ' ');
            for (int i = utf8.length; i < width; i++) {
                out.write(blank ? ' ' : 0);
            }
        }
        return out.toByteArray();
    }
}
