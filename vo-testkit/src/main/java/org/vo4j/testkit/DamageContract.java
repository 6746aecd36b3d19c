// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.vo4j.api.FormatException;
import org.vo4j.api.Location;
import org.vo4j.api.ReadLimits;
import org.vo4j.api.Verify;
import org.vo4j.api.table.ArrayShape;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.Datatype;
import org.vo4j.api.table.RowCursor;

/** Damaged payloads give the rows before the damage, and then an exception that says where. */
abstract class DamageContract extends ProtocolContract {
    /** Nothing is lost silently: a cut at any byte is told, and every row that is whole was delivered. */
    @Test
    final void cutAtEveryByte() {
        for (long seed = Seeds.first(); seed < Seeds.first() + 3; seed++) {
            Seeds.run(seed, s -> cutAtEveryByte(smallTable(s, 9, 5), this::payload, s));
        }
    }

    @Test
    final void cutAtEveryByteOfVariedPayloads() {
        for (long seed = Seeds.first() + 10; seed < Seeds.first() + 13; seed++) {
            Seeds.run(seed, s -> cutAtEveryByte(smallTable(s, 6, 4), table -> variedPayload(table, s), s));
        }
    }

    private void cutAtEveryByte(ExpectedTable table, Function<ExpectedTable, byte[]> writer, long seed) {
        byte[] content = writer.apply(table);
        Optional<int[]> ends = rowEnds(table, writer);
        byte[] bytes = framed(content);
        int last = isMarkup() ? content.length + elementName().length() + 1 : content.length;
        for (int at = 0; at <= last; at++) {
            TestPayload payload = TestPayload.of(Arrays.copyOf(bytes, at), elementName());
            TestPayload cut = (at & 1) == 0 ? payload : payload.inChunks(seed + at, 16);
            checkCut(cut, table, ends, at);
        }
    }

    private void checkCut(TestPayload payload, ExpectedTable table, Optional<int[]> ends, int at) {
        String where = "cut at byte " + at + " of " + table;
        TestContext context = TestContext.of(table).withVerify(Verify.IGNORE);
        int rows = 0;
        boolean sound = false;
        try (RowCursor cursor = open(payload, context)) {
            try {
                while (cursor.next()) {
                    CellChecks.check(cursor, table.rows().get(rows));
                    rows++;
                }
                sound = true;
            } catch (FormatException e) {
                checkPlace(e, where);
            }
        }
        int delivered = rows;
        boolean ended = sound;
        ends.ifPresent(places -> {
            int whole = (int) Arrays.stream(places).filter(end -> end <= at).count();
            assertEquals(whole, delivered, "whole rows delivered, " + where);
            boolean between = !isMarkup() && (at == 0 || Arrays.stream(places).anyMatch(end -> end == at));
            assertEquals(between, ended, "a sound end, " + where);
        });
    }

    private static void checkPlace(FormatException e, String where) {
        assertFalse(String.valueOf(e.getMessage()).isBlank(), "message, " + where);
        assertNotEquals(Location.unknown(), e.location(), () -> "place of '" + e.getMessage() + "', " + where);
    }

    /** Where each row ends; empty when the rows of a shorter table are not written as in a longer one. */
    private Optional<int[]> rowEnds(ExpectedTable table, Function<ExpectedTable, byte[]> writer) {
        byte[] content = writer.apply(table);
        int[] ends = new int[table.rows().size()];
        for (int r = 0; r < ends.length; r++) {
            byte[] head = writer.apply(table.head(r + 1));
            if (head.length > content.length || !Arrays.equals(head, Arrays.copyOf(content, head.length))) {
                return Optional.empty();
            }
            ends[r] = head.length;
            while (isMarkup() && ends[r] > 0 && head[ends[r] - 1] <= ' ') {
                ends[r]--;
            }
        }
        return Optional.of(ends);
    }

    /** Whatever the bytes are, reading ends soundly or with a {@link FormatException}. */
    @Test
    final void damagedAtRandom() {
        String printed = Printed.by(() -> {
            for (long seed = Seeds.first(); seed < Seeds.first() + mutations(); seed++) {
                Seeds.run(seed, this::mutation);
            }
        });
        assertEquals("", printed, "text on the console; the parsers of the JDK print when nobody listens");
    }

    private void mutation(long seed) {
        Random random = new Random(seed);
        ExpectedTable table = smallTable(seed, 8, 1 + random.nextInt(5));
        byte[] content = random.nextBoolean() ? payload(table) : variedPayload(table, seed);
        byte[] damaged = new Mutator(random, isMarkup()).mutate(framed(content));
        TestPayload payload = TestPayload.of(damaged, elementName());
        Verify verify = POLICIES.get(random.nextInt(3));
        readsOrRefuses(
                random.nextBoolean() ? payload : payload.inChunks(seed, 20),
                TestContext.of(table).withVerify(verify));
    }

    /** Reads everything there is; anything but a {@link FormatException} comes out. */
    final void readsOrRefuses(TestPayload payload, TestContext context) {
        try (RowCursor cursor = open(payload, context)) {
            while (cursor.next()) {
                touch(cursor);
            }
        } catch (FormatException e) {
            checkPlace(e, "damaged payload");
        } catch (OutOfMemoryError | StackOverflowError e) {
            // JUnit would give up; here it is one more way to fail
            throw new AssertionError("Reading made the virtual machine fail: " + e, e);
        }
    }

    /** A size that is only claimed, by an arraysize, is never allocated. */
    @Test
    final void claimedArraysizes() {
        String[] sizes = {"2147483647", "99999x99999x99999", "2147483647*", "2147483647x*", "65536x65536*", "0", "0x*"};
        for (String arraysize : sizes) {
            for (Column small : RandomTables.everyColumn()) {
                ExpectedTable table = random(Seeds.first()).table(Columns.of(small), 2);
                Column huge = small.toBuilder()
                        .shape(ArrayShape.parse(arraysize).orElseThrow())
                        .build();
                TestContext context = TestContext.of(Columns.of(huge)).withVerify(Verify.IGNORE);
                TestPayload payload = whole(payload(table));
                long allocated = Allocation.of(() -> readsOrRefuses(payload, context));
                assertTrue(allocated < 200 << 20, () -> huge + " made reading allocate " + allocated + " bytes");
            }
        }
    }

    /** Nor is a size that is claimed by the payload's own bytes. */
    @Test
    final void claimedCounts() {
        ExpectedTable table = random(Seeds.first()).table(RandomTables.everyColumn(), 1);
        byte[] content = payload(table);
        int[] counts = {Integer.MAX_VALUE, -1, Integer.MIN_VALUE, 0x3fff_ffff, 0x2000_0000};
        TestContext context = TestContext.of(table).withVerify(Verify.IGNORE);
        for (int at = 0; at + 4 <= content.length; at += 1 + at / 300) {
            byte[] hostile = content.clone();
            ByteBuffer.wrap(hostile).putInt(at, counts[at % counts.length]);
            long allocated = Allocation.of(() -> readsOrRefuses(whole(hostile), context.withPayload(whole(hostile))));
            int place = at;
            assertTrue(
                    allocated < 64 << 20,
                    () -> "Count at byte " + place + " made reading allocate " + allocated + " bytes");
        }
    }

    // --- limits ------------------------------------------------------------------------------------------------

    @Test
    final void cellsBeyondTheLimit() {
        Column text = Column.of("text", Datatype.CHAR, ArrayShape.VARIABLE);
        Column numbers = Column.of("numbers", Datatype.DOUBLE, ArrayShape.VARIABLE);
        List<Object> many = new ArrayList<>();
        for (int i = 0; i < 40_000; i++) {
            many.add(i / 8d);
        }
        refusesSecondRow(text, ExpectedCell.of("short"), ExpectedCell.of("long ".repeat(60_000)), 1);
        refusesSecondRow(numbers, ExpectedCell.of(1d), ExpectedCell.of(many, Set.of()), 1);
    }

    @Test
    final void rowsBeyondTheLimit() {
        Column text = Column.of("text", Datatype.CHAR, ArrayShape.VARIABLE);
        refusesSecondRow(text, ExpectedCell.of("short"), ExpectedCell.of("long ".repeat(10_000)), 8);
    }

    /** Cells of up to 65536 bytes and rows of up to 131072 are allowed; the second row has more. */
    private void refusesSecondRow(Column column, ExpectedCell sound, ExpectedCell large, int columns) {
        List<Column> fields = new ArrayList<>();
        for (int c = 0; c < columns; c++) {
            fields.add(Column.of(column.name() + c, column.datatype(), column.shape()));
        }
        ExpectedTable table = new ExpectedTable(
                versions().get(0),
                Columns.of(fields),
                List.of(
                        Collections.nCopies(columns, sound),
                        Collections.nCopies(columns, large),
                        Collections.nCopies(columns, sound)));
        byte[] content = payload(table);
        TestContext context = TestContext.of(table)
                .withVerify(Verify.IGNORE)
                .withLimits(ReadLimits.standard().withMaxRowBytes(1 << 16, 1 << 17));
        for (TestPayload payload : List.of(whole(content), whole(content).inChunks(1, 4096))) {
            try (RowCursor cursor = open(payload, context)) {
                assertTrue(cursor.next(), "the row before the large one");
                CellChecks.check(cursor, table.rows().get(0));
                FormatException refusal = assertThrows(FormatException.class, cursor::next, "a row beyond the limits");
                checkPlace(refusal, "limit");
            }
        }
    }
}
