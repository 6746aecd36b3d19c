// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vo4j.api.FormatException;
import org.vo4j.api.Verify;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.table.ArrayShape;
import org.vo4j.api.table.Cells;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.Datatype;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.RowSink;

/** Nothing is lost silently: a cell comes back as it was, or is reported, or is refused by its row and column. */
abstract class RefusalContract extends SinkContract {
    private static final int ODD_ROW = 2;
    private static final List<Datatype> INTEGERS =
            List.of(Datatype.UNSIGNED_BYTE, Datatype.SHORT, Datatype.INT, Datatype.LONG);

    /** How a cell fared. */
    private enum Fate {
        KEPT,
        REPORTED,
        REFUSED
    }

    /** Everything that a table can hold, in every version, whether the encoding has it or not. */
    @Test
    final void nothingIsLostSilently() {
        assumeWritable();
        for (VoTableVersion version : writtenVersions()) {
            RandomTables tables = new RandomTables(Seeds.first(), EnumSet.allOf(Capability.class), version);
            for (Column column : RandomTables.everyColumn()) {
                for (int i = 0; i < 4; i++) {
                    ExpectedCell cell = tables.cell(column);
                    fate(column, column, cell, version);
                }
                fate(column, column, ExpectedCell.ofNull(), version);
            }
        }
    }

    /** The element that means null must not come from a value that is none (VOTable 1.5 section 4.7). */
    @Test
    final void valueThatMeansNull() {
        assumeWritable();
        for (Datatype type : INTEGERS) {
            for (ArrayShape shape : List.of(ArrayShape.SCALAR, ArrayShape.of(1), ArrayShape.VARIABLE)) {
                Column source = Column.of("odd", type, shape);
                Column target = source.toBuilder().nullValue("77").build();
                for (VoTableVersion version : writtenVersions()) {
                    Fate fate = fate(source, target, ExpectedCell.of(77L), version);
                    assertFalse(fate == Fate.REPORTED, () -> target + " null=77 makes a null of 77");
                }
            }
        }
    }

    /** Text is refused rather than cut. */
    @Test
    final void textsTooLong() {
        assumeWritable();
        for (Datatype type : List.of(Datatype.CHAR, Datatype.UNICODE_CHAR)) {
            for (String arraysize : List.of("", "4", "4*")) {
                Column column =
                        Column.of("odd", type, ArrayShape.parse(arraysize).orElse(ArrayShape.SCALAR));
                for (VoTableVersion version : writtenVersions()) {
                    Fate fate = fate(column, column, ExpectedCell.of("five!"), version);
                    assertFalse(fate == Fate.REPORTED, () -> "a text was cut to fit " + column);
                }
            }
        }
    }

    /** Arrays with another number of elements than their column must not shift what follows. */
    @Test
    final void wrongNumberOfElements() {
        assumeWritable();
        for (Datatype type : Datatype.values()) {
            if (type.isText()) {
                continue;
            }
            for (String arraysize : List.of("3", "2x2", "3*")) {
                Column target =
                        Column.of("odd", type, ArrayShape.parse(arraysize).orElseThrow());
                Column source = Column.of("odd", type, ArrayShape.VARIABLE);
                for (int count : new int[] {1, 5, 9}) {
                    fate(source, target, elements(type, count), VoTableVersion.V1_5);
                }
            }
        }
    }

    private static ExpectedCell elements(Datatype type, int count) {
        List<Object> elements = new ArrayList<>();
        for (int e = 0; e < count * (type.isComplex() ? 2 : 1); e++) {
            elements.add(
                    switch (type) {
                        case BOOLEAN, BIT -> true;
                        case FLOAT, FLOAT_COMPLEX -> 1.5f;
                        case DOUBLE, DOUBLE_COMPLEX -> 1.5;
                        default -> 7L;
                    });
        }
        return ExpectedCell.of(elements, Set.of());
    }

    /** char is ASCII before VOTable 1.6. */
    @Test
    final void charactersBeyondAscii() {
        assumeWritable();
        for (VoTableVersion version : writtenVersions()) {
            for (Column column : texts()) {
                for (String text : List.of("\u00e4", "a\u03b1", "\u65e5\u672c", "\ud83d\udd2d")) {
                    fate(column, column, ExpectedCell.of(text), version);
                }
            }
        }
    }

    /** Markup cannot hold all characters (XML 1.0 section 2.2); what can must give them back. */
    @Test
    final void charactersThatXmlForbids() {
        assumeWritable();
        for (Column column : texts()) {
            for (String text :
                    List.of("\u0001", "a\u000bb", "a\b", "\u001f", "\uffff", "x\ufffe", "\ud800x", "x\udc00")) {
                Fate fate = fate(column, column, ExpectedCell.of(text), VoTableVersion.V1_6);
                if (isMarkup()) {
                    assertEquals(Fate.REFUSED, fate, () -> "U+" + Integer.toHexString(text.charAt(0)) + " in markup");
                }
            }
        }
    }

    private static List<Column> texts() {
        return List.of(
                Column.of("odd", Datatype.CHAR, ArrayShape.VARIABLE),
                Column.of("odd", Datatype.CHAR, ArrayShape.of(8)),
                Column.of("odd", Datatype.UNICODE_CHAR, ArrayShape.VARIABLE),
                Column.of("odd", Datatype.UNICODE_CHAR, ArrayShape.of(8)));
    }

    // --- one odd cell in a table -------------------------------------------------------------------------------

    /** Writes the cell in the middle of a table, as a cursor and as plain cells under every policy. */
    private Fate fate(Column source, Column target, ExpectedCell cell, VoTableVersion version) {
        String what = cell + " of " + source + " as " + target + " in VOTable " + version;
        try {
            List<ExpectedCell> middle = new ArrayList<>(Collections.nCopies(5, plain(target)));
            middle.set(ODD_ROW, cell);
            ExpectedTable from = table(source, middle, version);
            ExpectedTable to = table(target, middle, version);
            Fate fate = fate(from, to, Verify.WARN, false);
            assertEquals(fate, fate(from, to, Verify.IGNORE, true), "fate under WARN, and of a Row under IGNORE");
            Fate strict = fate(from, to, Verify.EXCEPTION, false);
            assertTrue(fate == strict || fate == Fate.REPORTED, () -> fate + " becomes " + strict + " when strict");
            return fate;
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(what + ": " + e.getMessage(), e);
        }
    }

    /** A table with these cells in the middle column. */
    private static ExpectedTable table(Column column, List<ExpectedCell> middle, VoTableVersion version) {
        Columns fields = Columns.of(
                Column.of("before", Datatype.INT, ArrayShape.SCALAR),
                column,
                Column.of("after", Datatype.DOUBLE, ArrayShape.SCALAR));
        List<List<ExpectedCell>> rows = new ArrayList<>();
        for (int r = 0; r < middle.size(); r++) {
            rows.add(List.of(ExpectedCell.of((long) r), middle.get(r), ExpectedCell.of(r + 0.25)));
        }
        return new ExpectedTable(version, fields, rows);
    }

    /** A cell that every encoding can carry. */
    private static ExpectedCell plain(Column column) {
        ArrayShape shape = column.shape();
        if (column.datatype().isText()) {
            int strings = shape.dimensions() < 2
                    ? 1
                    : shape.isVariable()
                            ? 1
                            : (int) (shape.stride() / shape.dimension(0).orElse(1));
            int width = shape.dimensions() < 2 ? 1 : shape.dimension(0).orElse(1);
            return ExpectedCell.of(Collections.nCopies(strings, "p".repeat(width)), Set.of());
        }
        int count = shape.isScalar() ? 1 : (int) shape.stride();
        return elements(column.datatype(), count);
    }

    private Fate fate(ExpectedTable source, ExpectedTable target, Verify verify, boolean plainCells) {
        TestOutput output = TestOutput.create();
        TestWriteContext context = TestWriteContext.of(target).withVerify(verify);
        Optional<FormatException> refusal = refusal(source, output, context, plainCells);
        if (refusal.isPresent()) {
            checkRefusal(refusal.get(), context);
            return Fate.REFUSED;
        }
        boolean told = context.hasTold(ODD_ROW, 1);
        assertEquals(told ? 1 : 0, context.told().size(), () -> "issues " + context.told());
        readBack(output.bytes(), target, told);
        return told ? Fate.REPORTED : Fate.KEPT;
    }

    private Optional<FormatException> refusal(
            ExpectedTable source, TestOutput output, TestWriteContext context, boolean plainCells) {
        // closed by hand: after a refusal it may not throw again
        RowSink sink = sink(output, context);
        try (RowCursor rows = ExpectedRows.of(source).rows()) {
            while (rows.next()) {
                Cells row = plainCells ? rows.row() : rows;
                sink.accept(row);
            }
        } catch (FormatException e) {
            sink.close();
            return Optional.of(e);
        }
        sink.close();
        return Optional.empty();
    }

    private static void checkRefusal(FormatException refusal, TestWriteContext context) {
        assertTrue(
                context.made(refusal),
                () -> "'" + refusal.getMessage() + "' names no row and column: refuse through the context");
        assertTrue(context.hasTold(ODD_ROW, 1), () -> "place of the refusal: " + context.told());
    }

    /** All cells but the one that was reported are what they were. */
    private void readBack(byte[] content, ExpectedTable table, boolean told) {
        TestPayload payload = unprefixed(content);
        TestContext context = TestContext.of(table).withVerify(Verify.IGNORE);
        try (RowCursor cursor = open(payload, context)) {
            for (int r = 0; r < table.rows().size(); r++) {
                assertTrue(cursor.next(), "row " + r + " of what was written");
                for (int c = 0; c < 3; c++) {
                    if (!told || r != ODD_ROW || c != 1) {
                        CellChecks.check(cursor, c, table.cell(r, c));
                    }
                }
            }
            assertFalse(cursor.next(), "rows behind the last");
        }
    }
}
