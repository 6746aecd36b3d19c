// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.binary.codec;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.vo4j.api.FormatException;
import org.vo4j.api.Verify;
import org.vo4j.api.VoException;
import org.vo4j.api.table.ArrayShape;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.Datatype;
import org.vo4j.api.table.Row;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.SplittableRowCursor;
import org.vo4j.testkit.Seeds;
import org.vo4j.testkit.TestContext;

/** Bytes at random under columns at random: rows, then the end or a FormatException, and nothing else. */
class MutationTest {
    private static final List<String> SHAPES =
            List.of("", "1", "3", "0", "*", "4*", "2x3", "2x*", "2147483647x*", "3x2*", "0x*", "70000x70000x70000x*");

    @Test
    void tenThousand() {
        run(10_000);
    }

    @Test
    @Tag("slow")
    void tenMillion() {
        run(10_000_000);
    }

    private static void run(int cases) {
        int withRows = 0;
        for (long seed = Seeds.first(); seed < Seeds.first() + cases; seed++) {
            int[] rows = new int[1];
            Seeds.run(seed, s -> rows[0] = read(new Random(s)));
            withRows += rows[0] > 0 ? 1 : 0;
        }
        assertTrue(withRows > cases / 10, "inputs that had a row: " + withRows + " of " + cases);
    }

    private static int read(Random random) {
        boolean flags = random.nextBoolean();
        byte[] bytes = bytes(random);
        Columns columns = columns(random);
        Verify verify = Verify.values()[random.nextInt(3)];
        List<Row> rows = new ArrayList<>();
        boolean sound = readRows(
                BinaryRows.read(
                        Rig.payload(bytes).inChunks(random.nextInt(), 1 + random.nextInt(40)),
                        TestContext.of(columns).withVerify(verify),
                        flags),
                rows);
        if (verify == Verify.IGNORE) {
            List<Row> again = new ArrayList<>();
            boolean soundAgain =
                    readBlocks(Rig.open(bytes, TestContext.of(columns).withVerify(verify), flags), again);
            assertTrue(rows.equals(again) && sound == soundAgain, "blocks give the same rows");
        }
        return rows.size();
    }

    private static boolean readRows(RowCursor cursor, List<Row> rows) {
        try (cursor) {
            while (cursor.next()) {
                rows.add(touch(cursor));
            }
            return true;
        } catch (FormatException e) {
            return false;
        }
    }

    private static boolean readBlocks(SplittableRowCursor cursor, List<Row> rows) {
        for (var block = cursor.nextBlock(); block.isPresent(); block = cursor.nextBlock()) {
            assertTrue(readRows(block.get().rows(), rows), "rows of a block are whole");
        }
        return readRows(cursor, rows);
    }

    /** Every getter may refuse the type, but only so. */
    private static Row touch(RowCursor cursor) {
        // refusals are slow, and the first rows show them
        for (int i = 0; cursor.rowIndex() < 2 && i < cursor.columns().size(); i++) {
            int c = i;
            List<Runnable> getters = List.of(
                    () -> cursor.getDouble(c),
                    () -> cursor.getFloat(c),
                    () -> cursor.getLong(c, 1),
                    () -> cursor.getBoolean(c),
                    () -> cursor.getDoubles(c),
                    () -> cursor.getFloats(c),
                    () -> cursor.getLongs(c),
                    () -> cursor.getBooleans(c),
                    () -> cursor.getStrings(c),
                    () -> cursor.getText(c).toString(),
                    () -> cursor.isNull(c, cursor.elementCount(c) - 1));
            for (Runnable getter : getters) {
                try {
                    getter.run();
                } catch (FormatException e) {
                    throw e;
                } catch (VoException e) {
                    assertTrue(e.getMessage().startsWith("Column '"), e.getMessage());
                }
            }
        }
        return cursor.row();
    }

    /** Mostly small numbers, so that counts are often small; at times anything. */
    private static byte[] bytes(Random random) {
        byte[] bytes = new byte[random.nextInt(300)];
        if (random.nextInt(4) > 0) {
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) (random.nextInt(5) > 0 ? 0 : random.nextInt(6));
            }
            for (int i = random.nextInt(4); i > 0 && bytes.length > 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
        } else {
            random.nextBytes(bytes);
        }
        return Arrays.copyOf(bytes, bytes.length);
    }

    private static Columns columns(Random random) {
        List<Column> columns = new ArrayList<>();
        for (int c = random.nextInt(6); c >= 0; c--) {
            Datatype type = Datatype.values()[random.nextInt(Datatype.values().length)];
            String shape = SHAPES.get(random.nextInt(random.nextInt(10) == 0 ? SHAPES.size() : 8));
            Column.Builder builder =
                    Column.builder("c" + c, type).shape(ArrayShape.parse(shape).orElseThrow());
            if (random.nextInt(3) == 0) {
                builder.nullValue(List.of("0", "1", "NaN", "", "?", "0xFF").get(random.nextInt(6)));
            }
            columns.add(builder.build());
        }
        return Columns.of(columns);
    }
}
