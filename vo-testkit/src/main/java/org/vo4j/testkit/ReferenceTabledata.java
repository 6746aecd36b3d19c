// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.Datatype;

/** Writes the content of TABLEDATA (VOTable 1.5 sections 5.1 and 6). */
final class ReferenceTabledata {
    private static final String[] GAPS = {"", "", " ", "\n", "\r\n\t", "  "};
    private static final String[] SEPARATORS = {" ", " ", "\n", "\t ", "  "};

    private final TabledataStyle style;
    private final Random random;
    private final StringBuilder out = new StringBuilder();
    private boolean emptyIsNull;

    ReferenceTabledata(TabledataStyle style) {
        this.style = style;
        this.random = new Random(style.seed());
    }

    byte[] write(ExpectedTable table) {
        emptyIsNull = table.version().emptyCellIsNull();
        table.rows().forEach(row -> row(table.fields(), row));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void row(Columns fields, List<ExpectedCell> row) {
        gap();
        open("TR", " ID='r" + out.length() + "'");
        for (int f = 0; f < fields.size(); f++) {
            gap();
            ExpectedCell cell = row.get(f);
            if (cell.isNull() && nullLiteral(fields.get(f)).isEmpty() && odd(3)) {
                out.append('<').append(style.name("TD")).append(chance(2) ? " />" : "/>");
                continue;
            }
            open("TD", " ");
            content(fields.get(f), cell);
            out.append("</").append(style.name("TD")).append(chance(9) ? " >" : ">");
        }
        gap();
        out.append("</").append(style.name("TR")).append('>');
        out.append(style.uniform() ? "\n" : "");
    }

    private void open(String name, String attribute) {
        out.append('<')
                .append(style.name(name))
                .append(odd(12) ? attribute : "")
                .append('>');
    }

    private void content(Column field, ExpectedCell cell) {
        if (field.datatype().isText()) {
            text(cell.text());
            return;
        }
        String literal = cell.isNull() ? nullLiteral(field) : literal(field, cell);
        boolean padded = !literal.isEmpty() && chance(5);
        text((padded ? " " : "") + literal + (padded ? "\n" : ""));
    }

    /** An empty cell is a null, whatever its type; where there is a literal it may stand instead. */
    private String nullLiteral(Column field) {
        if (field.datatype() == Datatype.BOOLEAN && field.shape().isScalar() && (style.seed() & 1) == 1) {
            return "?";
        }
        boolean scalarInteger = field.shape().isScalar() && field.datatype().isInteger();
        boolean literal = !emptyIsNull || (style.seed() & 2) == 2;
        return scalarInteger && literal ? field.nullValue().orElse("") : "";
    }

    private String literal(Column field, ExpectedCell cell) {
        List<String> words = new ArrayList<>();
        for (int e = 0; e < cell.elements().size(); e++) {
            words.add(word(field.datatype(), cell.elements().get(e), cell.isNull(e)));
        }
        if (field.datatype() == Datatype.BIT) {
            return String.join("", words);
        }
        StringBuilder literal = new StringBuilder();
        for (String word : words) {
            literal.append(literal.isEmpty() ? "" : pick(SEPARATORS)).append(word);
        }
        return literal.toString();
    }

    private String word(Datatype type, Object value, boolean isNull) {
        return switch (type) {
            case BOOLEAN -> truth(value.equals(true), isNull);
            case BIT -> value.equals(true) ? "1" : "0";
            case FLOAT, FLOAT_COMPLEX, DOUBLE, DOUBLE_COMPLEX -> real((Number) value);
            default -> integer(type, (Long) value);
        };
    }

    private String truth(boolean value, boolean isNull) {
        String[] spellings = isNull
                ? new String[] {"?"}
                : value
                        ? new String[] {"T", "t", "1", "true", "TRUE", "True"}
                        : new String[] {"F", "f", "0", "false", "FALSE", "False"};
        return pick(spellings);
    }

    private String real(Number value) {
        double number = value.doubleValue();
        if (Double.isNaN(number)) {
            return "NaN";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "+Inf" : "-Inf";
        }
        String plain = value.toString();
        if (style.uniform() || number == 0) {
            return plain;
        }
        boolean moderate = Math.abs(number) < 1e12 && Math.abs(number) > 1e-12;
        String spelled = moderate && chance(3) ? new BigDecimal(plain).toPlainString() : plain;
        spelled = chance(4) ? spelled.replace('E', 'e') : spelled;
        return number > 0 && chance(6) ? "+" + spelled : spelled;
    }

    private String integer(Datatype type, long value) {
        if (chance(5)) {
            int unused = 64 - type.integerBits();
            String digits = Long.toHexString(value << unused >>> unused);
            return "0x" + (chance(2) ? digits.toUpperCase(java.util.Locale.ROOT) : digits);
        }
        String sign = value >= 0 && chance(8) ? "+" : "";
        return value >= 0 && chance(8) ? sign + "0" + value : sign + value;
    }

    // --- XML ---------------------------------------------------------------------------------------------------

    private void text(String text) {
        if (odd(8) && !text.contains("]]>") && text.indexOf('\r') < 0) {
            int cut = text.isEmpty()
                    ? 0
                    : text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length())));
            escaped(text.substring(0, cut));
            out.append("<![CDATA[").append(text, cut, text.length()).append("]]>");
            return;
        }
        if (odd(8) && !text.isEmpty()) {
            int cut = text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length())));
            escaped(text.substring(0, cut));
            out.append(chance(2) ? "<!-- a > b </TD> -->" : "<?odd </TR>?>");
            escaped(text.substring(cut));
            return;
        }
        escaped(text);
    }

    /** Escapes what must be escaped, and sometimes what need not be. A carriage return would become a line feed. */
    private void escaped(String text) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\r' -> out.append("&#13;");
                case '"' -> out.append(chance(2) ? "&quot;" : "\"");
                case '\'' -> out.append(chance(2) ? "&apos;" : "'");
                default -> character(c);
            }
        });
    }

    private void character(int c) {
        if (chance(30)) {
            out.append(chance(2) ? "&#" + c + ";" : "&#x" + Integer.toHexString(c) + ";");
        } else {
            out.appendCodePoint(c);
        }
    }

    private void gap() {
        if (style.lineBreaks() && !style.uniform()) {
            out.append(pick(GAPS));
        }
        if (odd(25)) {
            out.append("<!-- between <TR> -->");
        }
    }

    private String pick(String[] choices) {
        return style.uniform() ? choices[0] : choices[random.nextInt(choices.length)];
    }

    /** One time of so many, when the style is not plain. */
    private boolean chance(int of) {
        return !style.uniform() && random.nextInt(of) == 0;
    }

    /** The same for what only styles with rare markup have. */
    private boolean odd(int of) {
        return style.markup() && random.nextInt(of) == 0;
    }
}
