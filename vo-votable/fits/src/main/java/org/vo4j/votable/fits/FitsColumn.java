// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.table.ArrayShape;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Datatype;

/** One column of a binary table, as the header declares it (FITS 4.0 section 7.3). Immutable. */
final class FitsColumn {
    private static final Pattern FORM = Pattern.compile("\\s*(\\d{0,18})([LXBIJKAEDCMPQ])([LXBIJKAEDCM]?).*");
    private static final Pattern DIMENSIONS = Pattern.compile("\\(\\s*\\d{1,9}(\\s*,\\s*\\d{1,9})*\\s*\\)");
    /** An array of strings of so many bytes each, as older files say it. */
    private static final Pattern STRINGS = Pattern.compile("\\s*\\d{1,18}A(\\d{1,9})\\s*");
    /** What writers put behind a name that means nothing. */
    private static final Pattern LABEL = Pattern.compile("(?i)(label|name|title) (for|of) (field|column).*");

    private static final Pattern TEXT_FORM = Pattern.compile("\\s*([AIFED])(\\d{1,9})(?:\\.\\d{1,9})?\\s*");

    private static final double UNSIGNED_LONG = 0x1p63;

    final int number;
    final String form;
    /** The type of the elements: one of LXBIJKAEDCM. */
    final char type;
    /** Whether a cell is a descriptor of elements in the heap. */
    final boolean variable;
    /** Whether descriptors are of 64 bits. */
    final boolean wide;
    /** Elements of a cell; of a variable one 0 or 1 descriptors. */
    final long repeat;
    /** Where in a row the cell begins. */
    final long offset;

    final double scale;
    final double zero;
    final OptionalLong nullValue;
    final String dimensions;
    /** The bit that flags cells of which the bytes say too little, see {@link FlaggedCells}; -1 for none. */
    final int flagBit;
    /** Characters of the text that the cell is in a table of text; 0 in a binary table. */
    final int textWidth;

    private final Header header;

    FitsColumn(Header header, int number, long offset, Faults faults, long flagBytes) {
        this.header = header;
        this.number = number;
        this.offset = offset;
        this.form = header.text(header.keyword("TFORM", number))
                .orElseThrow(() -> faults.damage(
                        VoTableIssue.E41, "The FITS table has no TFORM" + number + "; it is damaged", header.begin()));
        Matcher matcher = FORM.matcher(form);
        if (!matcher.matches()) {
            throw faults.damage(
                    VoTableIssue.E41,
                    "TFORM" + number + " = '" + form + "' is no form of a column of a FITS binary table",
                    header.begin());
        }
        char letter = matcher.group(2).charAt(0);
        this.variable = letter == 'P' || letter == 'Q';
        this.wide = letter == 'Q';
        String inner = matcher.group(3);
        if (variable && inner.isEmpty()) {
            throw faults.damage(
                    VoTableIssue.E41,
                    "TFORM" + number + " = '" + form + "' does not say what is in the heap",
                    header.begin());
        }
        this.type = variable ? inner.charAt(0) : letter;
        this.repeat = matcher.group(1).isEmpty() ? 1 : Long.parseLong(matcher.group(1));
        this.scale = number("TSCAL", 1);
        this.zero = number("TZERO", 0);
        this.nullValue = integer("TNULL");
        this.dimensions = header.text(header.keyword("TDIM", number)).orElse("");
        this.textWidth = 0;
        long bit = flagBytes == 0 ? -1 : header.size(header.keyword(FlaggedCells.BIT, number), Integer.MAX_VALUE);
        this.flagBit = bit >= 0 && bit / 8 < flagBytes ? (int) bit : -1;
    }

    /** A column of a table of text (FITS 4.0 section 7.2.1). */
    private FitsColumn(Header header, int number, String form, char type, int textWidth) {
        this.header = header;
        this.number = number;
        this.form = form;
        this.type = type;
        this.textWidth = textWidth;
        this.variable = false;
        this.wide = false;
        this.repeat = type == 'A' ? textWidth : 1;
        this.offset = header.size("TBCOL" + number) - 1;
        this.scale = number("TSCAL", 1);
        this.zero = number("TZERO", 0);
        this.nullValue = OptionalLong.empty();
        this.dimensions = "";
        this.flagBit = -1;
    }

    static FitsColumn ofText(Header header, int number, Faults faults) {
        String form = header.text(header.keyword("TFORM", number)).orElse("");
        Matcher matcher = TEXT_FORM.matcher(form);
        if (!matcher.matches()) {
            throw faults.damage(
                    VoTableIssue.E41,
                    "TFORM" + number + " = '" + form + "' is no form of a column of a FITS ASCII table",
                    header.begin());
        }
        int width = Integer.parseInt(matcher.group(2));
        char type = switch (matcher.group(1).charAt(0)) {
            case 'A' -> 'A';
            case 'I' -> width > 9 ? 'K' : 'J';
            default -> 'D';
        };
        return new FitsColumn(header, number, form, type, width);
    }

    /** The text that stands for null in a table of text; without one a field of blanks does. */
    String nullText() {
        return header.text(header.keyword("TNULL", number)).orElse("").strip();
    }

    boolean isOfText() {
        return textWidth > 0;
    }

    private double number(String base, double ifAbsent) {
        try {
            return header.text(header.keyword(base, number))
                    .map(text -> Double.parseDouble(text.replace('D', 'E').replace('d', 'e')))
                    .orElse(ifAbsent);
        } catch (NumberFormatException e) {
            return ifAbsent;
        }
    }

    private OptionalLong integer(String base) {
        try {
            Optional<String> text =
                    "BIJK".indexOf(type) < 0 ? Optional.empty() : header.text(header.keyword(base, number));
            return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text.get()));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /** Bytes of one element; 0 for bits. */
    int elementBytes() {
        return switch (type) {
            case 'X' -> 0;
            case 'I' -> 2;
            case 'J', 'E' -> 4;
            case 'K', 'D', 'C' -> 8;
            case 'M' -> 16;
            default -> 1;
        };
    }

    /** Bytes that so many elements take; not more than a long can hold. */
    long bytes(long count) {
        int each = elementBytes();
        if (each == 0) {
            return (count >>> 3) + ((count & 7) == 0 ? 0 : 1);
        }
        return count > Long.MAX_VALUE / each ? Long.MAX_VALUE : count * each;
    }

    /** Bytes of the cell in the row. */
    long width() {
        if (textWidth > 0) {
            return textWidth;
        }
        return variable ? repeat * (wide ? 16 : 8) : bytes(repeat);
    }

    /** Whether cells may have a flag. */
    boolean isFlagged() {
        return flagBit >= 0;
    }

    boolean isText() {
        return type == 'A';
    }

    boolean isInteger() {
        return "BIJK".indexOf(type) >= 0;
    }

    /** Whether the numbers stored are not the numbers meant. */
    boolean isScaled() {
        return "BIJKEDCM".indexOf(type) >= 0 && (scale != 1 || zero != 0);
    }

    /** Whether integers are shifted only, as the convention for unsigned ones does, so that they stay integers. */
    boolean isShifted() {
        return !isOfText()
                && isScaled()
                && isInteger()
                && scale == 1
                && zero == Math.rint(zero)
                && Math.abs(zero) <= UNSIGNED_LONG;
    }

    /** What integers are shifted by; of unsigned 64 bits what turns the sign. */
    long shift() {
        return zero == UNSIGNED_LONG ? Long.MIN_VALUE : (long) zero;
    }

    boolean isUnsignedLong() {
        return type == 'K' && zero == UNSIGNED_LONG && scale == 1;
    }

    /** The datatype of the elements as they are stored. */
    Datatype stored() {
        return switch (type) {
            case 'L' -> Datatype.BOOLEAN;
            case 'X' -> Datatype.BIT;
            case 'B' -> Datatype.UNSIGNED_BYTE;
            case 'I' -> Datatype.SHORT;
            case 'J' -> Datatype.INT;
            case 'K' -> Datatype.LONG;
            case 'A' -> Datatype.CHAR;
            case 'E' -> Datatype.FLOAT;
            case 'D' -> Datatype.DOUBLE;
            case 'C' -> Datatype.FLOAT_COMPLEX;
            default -> Datatype.DOUBLE_COMPLEX;
        };
    }

    /** The datatype of the elements as they are meant: the smallest that holds them. */
    Datatype meant() {
        if (!isScaled()) {
            return stored();
        }
        if (type == 'C' || type == 'M') {
            return Datatype.DOUBLE_COMPLEX;
        }
        if (!isShifted()) {
            return Datatype.DOUBLE;
        }
        if (type == 'K') {
            return Datatype.LONG;
        }
        double least = (type == 'B' ? 0 : -Math.pow(2, 8 * elementBytes() - 1)) + zero;
        double most = (type == 'B' ? 255 : Math.pow(2, 8 * elementBytes() - 1) - 1) + zero;
        if (least >= Short.MIN_VALUE && most <= Short.MAX_VALUE) {
            return Datatype.SHORT;
        }
        return least >= Integer.MIN_VALUE && most <= Integer.MAX_VALUE ? Datatype.INT : Datatype.LONG;
    }

    /** The shape of the cells. */
    ArrayShape shape() {
        if (variable) {
            return ArrayShape.VARIABLE;
        }
        Optional<ArrayShape> declared = declaredShape().or(this::strings);
        if (declared.isPresent()) {
            return declared.get();
        }
        if (repeat == 1 && !isText()) {
            return ArrayShape.SCALAR;
        }
        return ArrayShape.of((int) Math.min(repeat, Integer.MAX_VALUE));
    }

    /** What TDIM says, where it fits the number of elements. */
    private Optional<ArrayShape> declaredShape() {
        if (!DIMENSIONS.matcher(dimensions).matches()) {
            return Optional.empty();
        }
        String sizes = dimensions
                .substring(1, dimensions.length() - 1)
                .replaceAll("\\s", "")
                .replace(',', 'x');
        return ArrayShape.parse(sizes)
                .filter(shape ->
                        shape.fixedCount().isPresent() && shape.fixedCount().getAsLong() == repeat);
    }

    /** What a form of the kind 12A4 says, where it fits the number of bytes. */
    private Optional<ArrayShape> strings() {
        Matcher matcher = STRINGS.matcher(form);
        int each = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
        return each > 0 && each < repeat && repeat % each == 0
                ? ArrayShape.parse(each + "x" + repeat / each)
                : Optional.empty();
    }

    private Optional<String> description() {
        return header.text(header.keyword("TCOMM", number))
                .or(() -> Optional.of(header.comment(header.keyword("TTYPE", number)))
                        .filter(text -> !text.isEmpty() && !LABEL.matcher(text).matches()));
    }

    /** The column for which there is no FIELD. */
    Column column() {
        String name = header.text(header.keyword("TTYPE", number)).orElse("col" + number);
        Column.Builder builder = Column.builder(name, meant()).shape(shape());
        header.text(header.keyword("TUNIT", number)).ifPresent(builder::unit);
        header.text(header.keyword("TUCD", number)).ifPresent(builder::ucd);
        header.text(header.keyword("TUTYP", number)).ifPresent(builder::utype);
        description().ifPresent(builder::description);
        meantNull().ifPresent(value -> builder.nullValue(Long.toString(value)));
        return builder.build();
    }

    /** The integer that stands for null, as it is meant. */
    OptionalLong meantNull() {
        if (nullValue.isEmpty() || (isScaled() && !isShifted())) {
            return OptionalLong.empty();
        }
        long raw = nullValue.getAsLong();
        return OptionalLong.of(isScaled() ? raw + shift() : raw);
    }

    /** For messages. */
    @Override
    public String toString() {
        return "column " + number + " (TFORM" + number + " = '" + form + "'" + (isScaled() ? ", scaled" : "") + ")";
    }
}
