// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.table.ArrayShape;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Datatype;

/** How the cells of one FIELD are found in the rows of a FITS table. Immutable. */
final class PlannedColumn {
    /** The column as it is shown: the FIELD, with the types of FITS where the two differ. */
    final Column shown;
    /** The column as its cells are stored in rows of BINARY. */
    final Column stored;
    /** The column of the table; null when it has too few. */
    final @Nullable FitsColumn source;
    /** Why the column is not the one that the FIELD describes; empty when it is. */
    final String clash;
    /** What stands for null in the file while the FIELD has another literal. */
    final OptionalLong foreignNull;
    /** Bytes of a text, or of each in an array, whose blanks at the end may count; 0 when no flag can say so. */
    final int flaggedText;

    private PlannedColumn(
            Column shown, Column stored, @Nullable FitsColumn source, String clash, OptionalLong foreignNull) {
        this.shown = shown;
        this.stored = stored;
        this.source = source;
        this.clash = clash;
        this.foreignNull = foreignNull;
        this.flaggedText = source == null ? 0 : flaggedText(shown, source);
    }

    /** A FIELD that the table has no column for; its cells are null. */
    static PlannedColumn missing(Column field) {
        Column stored = field.datatype() == Datatype.UNICODE_CHAR ? typed(field, Datatype.CHAR, field.shape()) : field;
        return new PlannedColumn(
                field, stored, null, "the FITS table has no such column; its cells are null", OptionalLong.empty());
    }

    static PlannedColumn of(Column field, FitsColumn source) {
        boolean fits = typeFits(field.datatype(), source) && shapeFits(field, source);
        Column shown = fits ? field : typed(field, source.meant(), source.shape());
        String clash = fits
                ? ""
                : "the FIELD is " + described(field) + ", " + source + " of the FITS table is " + described(shown)
                        + "; it is read as the FITS table has it";
        OptionalLong magic = source.meantNull();
        OptionalLong foreign = OptionalLong.empty();
        if (magic.isPresent() && shown.datatype().isInteger()) {
            String literal = Long.toString(magic.getAsLong());
            if (shown.nullValue().isEmpty() || !fits) {
                shown = shown.toBuilder().nullValue(literal).build().withIndex(field.index());
            } else if (!shown.nullValue().get().strip().equals(literal)) {
                foreign = magic;
            }
        }
        return new PlannedColumn(shown, stored(shown, source), source, clash, foreign);
    }

    private static String described(Column column) {
        return column.datatype() + (column.shape().isScalar() ? "" : "[" + column.shape() + "]");
    }

    /** Whether the bytes of the row are the cell. */
    boolean isDirect() {
        return source != null
                && !source.variable
                && !source.isScaled()
                && !source.isFlagged()
                && !source.isOfText()
                && foreignNull.isEmpty();
    }

    private static boolean typeFits(Datatype field, FitsColumn source) {
        Datatype meant = source.meant();
        if (field == meant || (field.isText() && meant.isText())) {
            return true;
        }
        if (!source.isScaled()) {
            return false;
        }
        if (meant.isComplex()) {
            return field.isComplex();
        }
        boolean wider = field.isInteger()
                && meant.isInteger()
                && field != Datatype.UNSIGNED_BYTE
                && field.bytes() >= meant.bytes();
        return wider || field.isFloating();
    }

    private static boolean shapeFits(Column field, FitsColumn source) {
        ArrayShape shape = field.shape();
        if (source.variable) {
            return shape.isVariable();
        }
        if (!field.datatype().isText()) {
            return !shape.isVariable() && shape.fixedCount().getAsLong() == source.repeat;
        }
        if (shape.isVariable()) {
            return shape.dimensions() <= 1 || source.repeat % bytesPerStep(field) == 0;
        }
        return field.datatype() == Datatype.UNICODE_CHAR
                ? source.repeat % Math.max(1, strings(shape)) == 0
                : shape.fixedCount().getAsLong() == source.repeat;
    }

    private static long strings(ArrayShape shape) {
        int size = shape.dimensions() <= 1 ? 0 : shape.dimension(0).orElse(0);
        return size == 0 ? 1 : shape.fixedCount().getAsLong() / size;
    }

    private static long bytesPerStep(Column field) {
        return Math.max(1, field.shape().stride()) * (field.datatype() == Datatype.UNICODE_CHAR ? 3 : 1);
    }

    private static Column stored(Column shown, FitsColumn source) {
        if (!shown.datatype().isText()) {
            return shown;
        }
        return typed(shown, Datatype.CHAR, textShape(shown, source));
    }

    private static int flaggedText(Column shown, FitsColumn source) {
        boolean array = shown.shape().dimensions() > 1;
        if (!source.isFlagged() || shown.datatype() != Datatype.CHAR || (source.variable && !array)) {
            return 0;
        }
        if (!array) {
            return clamp(source.repeat);
        }
        return shown.shape().dimension(0).orElse(0);
    }

    /** Whether a flag says that a cell is null. */
    boolean isFlaggedNull() {
        return source != null && source.isFlagged() && !shown.datatype().isText();
    }

    /** The shape in which text is stored; where blanks may count, each is followed by a byte that says so. */
    private static ArrayShape textShape(Column shown, FitsColumn source) {
        ArrayShape shape = shown.shape();
        boolean unicode = shown.datatype() == Datatype.UNICODE_CHAR;
        int flagged = flaggedText(shown, source);
        if (shape.dimensions() <= 1) {
            return source.variable ? ArrayShape.VARIABLE : ArrayShape.of(clamp(source.repeat + (flagged > 0 ? 1 : 0)));
        }
        if (flagged > 0) {
            String sizes = shape.toString();
            return ArrayShape.parse((flagged + 1L) + sizes.substring(sizes.indexOf('x')))
                    .orElse(ArrayShape.VARIABLE);
        }
        if (source.variable) {
            String sizes = shape.toString();
            int first = sizes.indexOf('x');
            long size = 3L * shape.dimension(0).orElse(0);
            return unicode ? ArrayShape.parse(size + sizes.substring(first)).orElse(ArrayShape.VARIABLE) : shape;
        }
        if (shape.isVariable()) {
            int size = shape.dimension(0).orElse(0) * (unicode ? 3 : 1);
            return size == 0 ? twoDimensions(0, 0) : twoDimensions(size, source.repeat / size);
        }
        long strings = strings(shape);
        return strings == 0 ? shape : twoDimensions(source.repeat / strings, strings);
    }

    private static ArrayShape twoDimensions(long first, long second) {
        return ArrayShape.parse(clamp(first) + "x" + clamp(second)).orElseThrow();
    }

    private static int clamp(long value) {
        return (int) Math.min(value, Integer.MAX_VALUE);
    }

    /** A column with the same metadata and another type. */
    static Column typed(Column column, Datatype datatype, ArrayShape shape) {
        return column.toBuilder().datatype(datatype).shape(shape).build().withIndex(column.index());
    }
}
