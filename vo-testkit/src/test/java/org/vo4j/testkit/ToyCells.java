// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.vo4j.api.FormatException;
import org.vo4j.api.VoException;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.spi.ReadContext;
import org.vo4j.api.table.CellErrors;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.Datatype;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.TextSlice;

/** The getters of the toy encoding, the simple way: a cell is a literal, and is parsed when it is asked for. */
abstract class ToyCells implements RowCursor {
    final ReadContext context;
    final Set<ToyEncoding.Bug> bugs;
    /** The literals of all fields in this row: null stands for null, text without its quotes. */
    String[] literals;

    private final long[] shared = new long[3];

    ToyCells(ReadContext context, Set<ToyEncoding.Bug> bugs) {
        this.context = context;
        this.bugs = bugs;
    }

    @Override
    public Columns columns() {
        return context.columns();
    }

    private Column column(int c) {
        return columns().get(c);
    }

    private String literal(int c) {
        if (literals == null) {
            throw new VoException("There is no row here");
        }
        int field = bugs.contains(ToyEncoding.Bug.IGNORES_PROJECTION) ? c : context.field(c);
        return literals[field];
    }

    private String[] words(int c) {
        String literal = literal(c);
        if (literal == null || literal.equals("[]")) {
            return new String[0];
        }
        if (column(c).datatype() == Datatype.BIT) {
            return literal.isEmpty() ? new String[0] : literal.split("");
        }
        return literal.split(" ", -1);
    }

    private FormatException damage(int c, String what) {
        return context.damage(
                VoTableIssue.E47, "Column '" + column(c).name() + "' has '" + what + "', which is no literal", 0);
    }

    private void require(int c, String wanted, IntPredicate fits) {
        if (!fits.test(c)) {
            throw CellErrors.wrongType(column(c), wanted);
        }
    }

    private boolean isScalar(int c) {
        return column(c).shape().isScalar();
    }

    private boolean isInteger(int c) {
        return column(c).datatype().isInteger();
    }

    private boolean isBit(int c) {
        return column(c).datatype() == Datatype.BIT;
    }

    private boolean isTruth(int c) {
        return isBit(c) || column(c).datatype() == Datatype.BOOLEAN;
    }

    private boolean isNumber(int c) {
        return isInteger(c)
                || column(c).datatype().isFloating()
                || column(c).datatype().isComplex();
    }

    @Override
    public boolean isNull(int c) {
        if (bugs.contains(ToyEncoding.Bug.INVERTS_NULL)) {
            return literal(c) != null;
        }
        return literal(c) == null || (isScalar(c) && isInteger(c) && isNullWord(c, literal(c)));
    }

    private boolean isNullWord(int c, String word) {
        boolean respected = !bugs.contains(ToyEncoding.Bug.FORGETS_NULL_LITERAL);
        return word.equals("?")
                || (respected && column(c).nullValue().filter(word::equals).isPresent());
    }

    @Override
    public boolean isNull(int c, int element) {
        String[] words = isNull(c) || column(c).datatype().isText() ? new String[0] : words(c);
        return isNull(c) || (element < words.length && isNullWord(c, words[element]));
    }

    @Override
    public int elementCount(int c) {
        if (isNull(c)) {
            return isScalar(c) ? 1 : 0;
        }
        if (column(c).datatype().isText()) {
            return getStrings(c).length;
        }
        return column(c).datatype().isComplex() ? words(c).length / 2 : words(c).length;
    }

    @Override
    public double getDouble(int c) {
        require(
                c,
                "a double",
                i -> isScalar(i) && isNumber(i) && !column(i).datatype().isComplex());
        return isNull(c) ? Double.NaN : number(c, literal(c));
    }

    @Override
    public float getFloat(int c) {
        require(c, "a float", i -> isScalar(i) && (isInteger(i) || column(i).datatype() == Datatype.FLOAT));
        return isNull(c) ? Float.NaN : isInteger(c) ? (float) getLong(c, 0) : (float) number(c, literal(c));
    }

    @Override
    public long getLong(int c, long ifNull) {
        require(c, "an integer", i -> isScalar(i) && (isInteger(i) || isBit(i)));
        return isNull(c) ? ifNull : integer(c, literal(c));
    }

    @Override
    public boolean getBoolean(int c) {
        require(c, "a boolean", i -> isScalar(i) && isTruth(i));
        if (isNull(c)) {
            throw CellErrors.isNull(column(c));
        }
        return truth(literal(c));
    }

    private static boolean truth(String word) {
        return word.equals("T") || word.equals("1");
    }

    private double number(int c, String word) {
        try {
            return switch (column(c).datatype()) {
                case FLOAT, FLOAT_COMPLEX -> Float.parseFloat(word);
                case DOUBLE, DOUBLE_COMPLEX -> Double.parseDouble(word);
                default -> integer(c, word);
            };
        } catch (NumberFormatException e) {
            throw bugs.contains(ToyEncoding.Bug.LEAKS_UNCHECKED) ? e : damage(c, word);
        }
    }

    private long integer(int c, String word) {
        try {
            long value = Long.parseLong(word);
            int unused = 64 - column(c).datatype().integerBits();
            return isInteger(c) && column(c).datatype() != Datatype.UNSIGNED_BYTE ? value << unused >> unused : value;
        } catch (NumberFormatException e) {
            throw bugs.contains(ToyEncoding.Bug.LEAKS_UNCHECKED) ? e : damage(c, word);
        }
    }

    @Override
    public String getString(int c) {
        return isNull(c)
                ? ""
                : column(c).datatype().isText() ? text(c) : literal(c).equals("[]") ? "" : literal(c);
    }

    private String text(int c) {
        String text = literal(c) == null ? "" : literal(c);
        return bugs.contains(ToyEncoding.Bug.TRIMS_TEXT) ? text.strip() : text;
    }

    @Override
    public TextSlice getText(int c) {
        require(c, "text", i -> column(i).datatype().isText());
        byte[] bytes = text(c).getBytes(StandardCharsets.UTF_8);
        return new TextSlice().set(bytes, 0, bytes.length);
    }

    @Override
    public double[] getDoubles(int c) {
        require(c, "doubles", this::isNumber);
        String[] words = isNull(c) ? new String[0] : words(c);
        int perElement = column(c).datatype().isComplex() ? 2 : 1;
        double[] values = new double[words.length];
        for (int e = 0; e < values.length; e++) {
            values[e] = perElement == 1 && isNullWord(c, words[e]) ? Double.NaN : number(c, words[e]);
        }
        return values;
    }

    @Override
    public float[] getFloats(int c) {
        require(c, "floats", i -> switch (column(i).datatype()) {
            case FLOAT, FLOAT_COMPLEX, UNSIGNED_BYTE, SHORT -> true;
            default -> false;
        });
        double[] doubles = getDoubles(c);
        float[] values = new float[doubles.length];
        IntStream.range(0, values.length).forEach(e -> values[e] = (float) doubles[e]);
        return values;
    }

    @Override
    public long[] getLongs(int c) {
        require(c, "integers", i -> isInteger(i) || isBit(i));
        String[] words = isNull(c) ? new String[0] : words(c);
        if (bugs.contains(ToyEncoding.Bug.SHARES_ARRAYS) && words.length == shared.length) {
            if (shared[0] == 0) {
                fill(shared, c, words);
            }
            return shared;
        }
        return fill(new long[words.length], c, words);
    }

    private long[] fill(long[] values, int c, String[] words) {
        for (int e = 0; e < values.length; e++) {
            values[e] = integer(c, words[e]);
        }
        return values;
    }

    @Override
    public boolean[] getBooleans(int c) {
        require(c, "booleans", this::isTruth);
        String[] words = isNull(c) ? new String[0] : words(c);
        boolean[] values = new boolean[words.length];
        IntStream.range(0, values.length).forEach(e -> values[e] = truth(words[e]));
        return values;
    }

    /** Strings of two-dimensional cells are cut by characters of their type. */
    @Override
    public String[] getStrings(int c) {
        require(c, "strings", i -> column(i).datatype().isText());
        if (isNull(c)) {
            return new String[0];
        }
        if (column(c).shape().dimensions() < 2) {
            return new String[] {text(c)};
        }
        int size = column(c).shape().dimension(0).orElse(1);
        Set<Integer> cuts = new TreeSet<>();
        String text = text(c);
        int width = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (size > 0 && width % size == 0) {
                cuts.add(i);
            }
            String character = Character.toString(text.codePointAt(i));
            width += column(c).datatype() == Datatype.CHAR
                    ? character.getBytes(StandardCharsets.UTF_8).length
                    : character.length();
        }
        Integer[] from = cuts.toArray(Integer[]::new);
        String[] strings = new String[from.length];
        for (int s = 0; s < from.length; s++) {
            strings[s] = text.substring(from[s], s + 1 < from.length ? from[s + 1] : text.length());
        }
        return strings;
    }
}
