// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vo4j.api.spi.ForwardingReadContext;
import org.vo4j.api.spi.ReadContext;
import org.vo4j.api.table.ArrayShape;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.ColumnRange;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.Datatype;
import org.vo4j.testkit.TestContext;
import org.vo4j.votable.parquet.file.ColumnChunk;
import org.vo4j.votable.parquet.file.LogicalType;
import org.vo4j.votable.parquet.file.Physical;
import org.vo4j.votable.parquet.file.RowGroup;
import org.vo4j.votable.parquet.file.SchemaNode;
import org.vo4j.votable.parquet.file.Statistics;
import org.vo4j.votable.parquet.file.Statistics.Bounds;

/** What statistics prove, and what they do not (Parquet format, ColumnOrder and Statistics). */
class UnwantedGroupsTest {
    private static final long ROWS = 10;

    /** A group whose one column has these statistics. */
    private record Case(Physical physical, LogicalType logical, Datatype type, Statistics statistics) {
        boolean skipped(ColumnRange range) {
            SchemaNode leaf = new SchemaNode("x", SchemaNode.OPTIONAL, physical, 0, logical, List.of(), 0, 1, 0);
            FileColumn file = FileColumn.of(leaf);
            Column column = Column.of("x", type, ArrayShape.SCALAR);
            Slot[] slots = {new Slot(column, file, new FlatBatch(file, 100), null)};
            RowGroup group = new RowGroup(ROWS, List.of(new ColumnChunk(physical, 0, ROWS, 4, 0, statistics, "")));
            return RowGroups.isUnwanted(group, slots, new Ranged(TestContext.of(Columns.of(column)), range));
        }
    }

    private static Optional<Bounds> ints(int least, int greatest) {
        return Optional.of(new Bounds(4, least, greatest));
    }

    private static Optional<Bounds> longs(long least, long greatest) {
        return Optional.of(new Bounds(8, least, greatest));
    }

    private static Optional<Bounds> doubles(double least, double greatest) {
        return longs(Double.doubleToLongBits(least), Double.doubleToLongBits(greatest));
    }

    private static Case signed(Optional<Bounds> bounds, Optional<Bounds> old) {
        return new Case(Physical.INT32, LogicalType.NONE, Datatype.INT, new Statistics(-1, bounds, old));
    }

    private static Case unsigned(Optional<Bounds> bounds, Optional<Bounds> old) {
        return new Case(Physical.INT32, LogicalType.integer(32, false), Datatype.LONG, new Statistics(-1, bounds, old));
    }

    private static Case real(Optional<Bounds> bounds) {
        return new Case(
                Physical.DOUBLE, LogicalType.NONE, Datatype.DOUBLE, new Statistics(0, bounds, Optional.empty()));
    }

    private static final ColumnRange TEN = ColumnRange.of("x", 10, 20);

    @Test
    void bounds() {
        assertTrue(signed(ints(21, 30), Optional.empty()).skipped(TEN), "above");
        assertTrue(signed(ints(-5, 9), Optional.empty()).skipped(TEN), "below");
        assertFalse(signed(ints(-5, 10), Optional.empty()).skipped(TEN), "touching");
        assertFalse(signed(ints(20, 21), Optional.empty()).skipped(TEN), "touching");
        assertFalse(signed(Optional.empty(), Optional.empty()).skipped(TEN), "no bounds");
        assertFalse(signed(longs(100, 200), Optional.empty()).skipped(TEN), "bounds of another width");
        assertFalse(signed(ints(30, -3), Optional.empty()).skipped(TEN), "bounds in no order");
        assertTrue(signed(Optional.empty(), ints(21, 30)).skipped(TEN), "the deprecated fields are signed");
    }

    @Test
    void withoutSigns() {
        ColumnRange large = ColumnRange.atLeast("x", 3_000_000_000L);
        assertFalse(unsigned(ints(5, -5), Optional.empty()).skipped(large), "4294967291 is the greatest");
        assertTrue(unsigned(ints(-9, -5), Optional.empty()).skipped(TEN), "all are large");
        assertTrue(unsigned(ints(5, 9), Optional.empty()).skipped(large), "all are small");
        assertFalse(
                unsigned(Optional.empty(), ints(-9, 9)).skipped(large), "compared with signs, which these have not");
        Case wide = new Case(
                Physical.INT64,
                LogicalType.integer(64, false),
                Datatype.LONG,
                new Statistics(-1, longs(3, -1), Optional.empty()));
        assertFalse(wide.skipped(TEN), "18446744073709551615 is the greatest");
        Case narrow = new Case(
                Physical.INT32,
                LogicalType.integer(8, false),
                Datatype.UNSIGNED_BYTE,
                new Statistics(-1, ints(30, -1), Optional.empty()));
        assertFalse(narrow.skipped(TEN), "a bound that the type cannot have");
    }

    @Test
    void realNumbers() {
        assertTrue(real(doubles(20.5, 30)).skipped(TEN), "above");
        assertFalse(real(doubles(Double.NaN, 5)).skipped(TEN), "NaN");
        assertFalse(real(doubles(30, Double.NaN)).skipped(TEN), "NaN");
        assertFalse(real(doubles(30, 25)).skipped(TEN), "bounds in no order");
        assertFalse(real(doubles(0.0, 1)).skipped(ColumnRange.of("x", -1.0, -0.0)), "one zero is as the other");
        assertTrue(real(doubles(-1e300, 1e300)).skipped(ColumnRange.atLeast("x", 2e300)), "beyond");
    }

    @Test
    void nulls() {
        Case all = new Case(
                Physical.DOUBLE,
                LogicalType.NONE,
                Datatype.DOUBLE,
                new Statistics(ROWS, Optional.empty(), Optional.empty()));
        assertTrue(all.skipped(TEN), "nothing but nulls");
        Case most = new Case(
                Physical.DOUBLE,
                LogicalType.NONE,
                Datatype.DOUBLE,
                new Statistics(ROWS - 1, Optional.empty(), Optional.empty()));
        assertFalse(most.skipped(TEN), "one is no null");
    }

    /** Decimal numbers have bounds of what is stored, not of what it means. */
    @Test
    void scaled() {
        Case scaled = new Case(
                Physical.INT32,
                LogicalType.decimal(2, 9),
                Datatype.DOUBLE,
                new Statistics(0, ints(1000, 2000), Optional.empty()));
        assertFalse(scaled.skipped(TEN), "10.00 to 20.00");
        assertEquals(
                Kind.DECIMAL,
                FileColumn.kind(new SchemaNode(
                        "x", SchemaNode.OPTIONAL, Physical.INT32, 0, LogicalType.decimal(2, 9), List.of(), 0, 1, 0)));
    }

    private static final class Ranged extends ForwardingReadContext {
        private final ColumnRange range;

        Ranged(ReadContext context, ColumnRange range) {
            super(context);
            this.range = range;
        }

        @Override
        public List<ColumnRange> ranges(int column) {
            return List.of(range);
        }
    }
}
