// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.tabledata;

import java.util.Arrays;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.spi.ReadContext;
import org.vo4j.api.spi.support.ByteSearch;
import org.vo4j.api.spi.support.NumberParser;
import org.vo4j.api.table.CellErrors;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.Datatype;
import org.vo4j.api.table.RowCursor;

/**
 * Decodes the scalars of a row of TABLEDATA, each when it is asked for (VOTable 1.5 section 6); {@link ArrayCells} adds
 * the rest.
 */
abstract class TextCells implements RowCursor {
    final ReadContext context;
    private final Columns columns;
    private final int[] field;
    final CellPlan[] plans;
    private final NumberParser parser = new NumberParser();
    final CellText text = new CellText();
    final ElementReader elements;
    private final NullElements nullElements = new NullElements();
    private final ReportedCells reported = new ReportedCells();

    /** The bytes that hold the row's cells, and where each begins and ends; set by the subclass for each row. */
    byte[] bytes = new byte[0];

    int[] starts = {};
    int[] ends = {};
    /** Whether entities have been replaced already, as the general path does. */
    boolean plainText;

    /** Whether all bytes of the row are ASCII and none is a return, so that only references need replacing. */
    boolean asciiRow;

    TextCells(ReadContext context) {
        this.context = context;
        this.columns = context.columns();
        this.field = new int[columns.size()];
        this.plans = new CellPlan[columns.size()];
        for (int c = 0; c < field.length; c++) {
            field[c] = context.field(c);
            plans[c] = new CellPlan(columns.get(c), context.version());
        }
        this.elements = new ElementReader(parser, this);
    }

    /** The offset of an index of {@link #bytes} in the document, for issues. */
    abstract long offset(int index);

    /** How messages name the row. */
    abstract String rowName();

    /** Fails when the cursor does not stand on a row. */
    abstract void checkRow();

    @Override
    public final Columns columns() {
        return columns;
    }

    // --- scalars -----------------------------------------------------------------------------------------------

    @Override
    public final double getDouble(int column) {
        CellPlan plan = plans[column];
        int f = field[column];
        if (plan.type != Datatype.DOUBLE || plan.special) {
            return otherDouble(column, plan);
        }
        int start = starts[f];
        int end = ends[f];
        if (start == end) {
            return emptyNumber(plan);
        }
        double value = parser.parseDouble(bytes, start, end);
        return parser.mark() == NumberParser.Mark.NONE ? value : markedDouble(column, plan);
    }

    private double emptyNumber(CellPlan plan) {
        checkRow();
        if (!plan.emptyIsNull && plan.type.isInteger()) {
            report(VoTableIssue.W49, "is empty, which stands for null only from VOTable 1.3 on", plan);
        }
        return Double.NaN;
    }

    private double otherDouble(int column, CellPlan plan) {
        if (!plan.scalar) {
            throw CellErrors.wrongType(plan.column, "a double");
        }
        return switch (plan.type) {
            case DOUBLE -> isNull(column) ? Double.NaN : elements.doubleAt(plan, cell(column));
            case FLOAT -> getFloat(column);
            case UNSIGNED_BYTE, SHORT, INT, LONG -> isNull(column) ? Double.NaN : getLong(column, 0);
            default -> throw CellErrors.wrongType(plan.column, "a double");
        };
    }

    /** A literal that is not quite a number: entities in it, white space only, a lenient spelling, or none. */
    private double markedDouble(int column, CellPlan plan) {
        parser.clear();
        return elements.doubleAt(plan, cell(column));
    }

    @Override
    public final float getFloat(int column) {
        CellPlan plan = plans[column];
        if (plan.type != Datatype.FLOAT || plan.special) {
            return otherFloat(column, plan);
        }
        int f = field[column];
        int start = starts[f];
        int end = ends[f];
        if (start == end) {
            return (float) emptyNumber(plan);
        }
        float value = parser.parseFloat(bytes, start, end);
        if (parser.mark() == NumberParser.Mark.NONE) {
            return value;
        }
        parser.clear();
        return elements.floatAt(plan, cell(column));
    }

    private float otherFloat(int column, CellPlan plan) {
        if (!plan.scalar || plan.type == Datatype.DOUBLE) {
            throw CellErrors.wrongType(plan.column, "a float");
        }
        return switch (plan.type) {
            case FLOAT -> isNull(column) ? Float.NaN : elements.floatAt(plan, cell(column));
            case UNSIGNED_BYTE, SHORT, INT, LONG -> isNull(column) ? Float.NaN : getLong(column, 0);
            default -> throw CellErrors.wrongType(plan.column, "a float");
        };
    }

    @Override
    public final long getLong(int column, long ifNull) {
        CellPlan plan = plans[column];
        if (!plan.scalar || plan.bits == 0) {
            return otherLong(column, plan, ifNull);
        }
        int f = field[column];
        int start = starts[f];
        int end = ends[f];
        if (start == end) {
            emptyNumber(plan);
            return ifNull;
        }
        long value = parser.parseInteger(bytes, start, end, plan.bits, plan.unsigned);
        if (parser.mark() != NumberParser.Mark.NONE) {
            parser.clear();
            value = elements.integerAt(plan, cell(column));
            return elements.wasNull ? ifNull : value;
        }
        return plan.hasNull && value == plan.nullInteger ? ifNull : value;
    }

    private long otherLong(int column, CellPlan plan, long ifNull) {
        if (!plan.scalar || plan.type != Datatype.BIT) {
            throw CellErrors.wrongType(plan.column, "an integer");
        }
        int bit = elements.firstBit(plan, cell(column));
        return bit < 0 ? ifNull : bit;
    }

    @Override
    public final boolean getBoolean(int column) {
        CellPlan plan = plans[column];
        if (!plan.scalar || (plan.type != Datatype.BOOLEAN && plan.type != Datatype.BIT)) {
            throw CellErrors.wrongType(plan.column, "a boolean");
        }
        int f = field[column];
        if (plan.type == Datatype.BOOLEAN && ends[f] - starts[f] == 1) {
            int truth = ElementReader.truth(bytes[starts[f]]);
            if (truth >= 0) {
                return truth == 1;
            }
        }
        CellText cell = cell(column);
        int value = plan.type == Datatype.BIT
                ? elements.firstBit(plan, cell)
                : elements.booleanAt(plan, cell.array, cell.from, cell.to);
        if (value < 0) {
            throw CellErrors.isNull(plan.column);
        }
        return value == 1;
    }

    // --- nulls -------------------------------------------------------------------------------------------------

    @Override
    public final boolean isNull(int column) {
        CellPlan plan = plans[column];
        int f = field[column];
        int start = starts[f];
        if (start == ends[f]) {
            checkRow();
            return start < 0 || plan.emptyIsNull || !plan.type.isText();
        }
        if (plan.type.isText()) {
            return plan.hasNull && isNullText(plan, cell(column));
        }
        if (plan.type == Datatype.BOOLEAN && ends[f] - start == 1 && ElementReader.truth(bytes[start]) >= 0) {
            return false;
        }
        CellText cell = cell(column);
        if (elements.isBlank(cell)) {
            return true;
        }
        return plan.scalar && elements.isNullAt(plan, cell);
    }

    @Override
    public final boolean isNull(int column, int element) {
        CellPlan plan = plans[column];
        if (plan.scalar || plan.type.isText()) {
            return isNull(column);
        }
        if (!nullElements.isOf(rowIndex(), column)) {
            checkRow();
            elements.nullElements(plan, cell(column), nullElements);
            nullElements.of(rowIndex(), column);
        }
        return nullElements.isNull(element);
    }

    static boolean isNullText(CellPlan plan, CellText cell) {
        byte[] literal = plan.nullText;
        return Arrays.equals(cell.array, cell.from, cell.to, literal, 0, literal.length);
    }

    // --- help --------------------------------------------------------------------------------------------------

    /** The text of a cell; valid until the next call. */
    final CellText cell(int column) {
        int f = field[column];
        if (starts[f] < 0 || starts[f] == ends[f]) {
            checkRow();
            text.takeAscii(bytes, 0, 0);
            return text;
        }
        if (asciiRow && ByteSearch.indexOf(bytes, starts[f], ends[f], (byte) '&') < 0) {
            text.takeAscii(bytes, starts[f], ends[f]);
            return text;
        }
        text.take(bytes, starts[f], ends[f], plainText);
        if (text.badEntity >= 0) {
            throw context.damage(
                    VoTableIssue.E45,
                    "The cell of column '" + columns.get(column).name()
                            + "' has a reference to an entity that is not declared; write & as &amp;",
                    offset(text.badEntity));
        }
        return text;
    }

    /** Reports what is wrong with the cell of a column: once, however often it is asked for. */
    final void report(VoTableIssue code, String what, CellPlan plan) {
        Column column = plan.column;
        if (!reported.isFirst(code, rowIndex(), column.index())) {
            return;
        }
        String message = context.wants(code) ? rowName() + ", column '" + column.name() + "': " + what : "";
        context.report(code, message, offset(Math.max(starts[field[column.index()]], 0)), column.name());
    }
}
