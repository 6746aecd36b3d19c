// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.tabledata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vo4j.api.VoTableVersion;
import org.vo4j.testkit.Capability;
import org.vo4j.testkit.ExpectedTable;
import org.vo4j.testkit.RandomTables;
import org.vo4j.testkit.ReferencePayloads;
import org.vo4j.testkit.Seeds;
import org.vo4j.testkit.TabledataStyle;
import org.vo4j.testkit.TestContext;
import org.vo4j.testkit.TestPayload;

/** The fast path and the general path tell the same: rows, nulls, damage and codes. */
class PathsTest {
    private static final int TABLES = 300;
    private static final int MUTATIONS = Integer.getInteger("vo.mutations", 2_000);
    private static final String SPLINTERS = "<>/TRD&;#x0123456789+-.eENaInf,?\n\r\t ";

    private static ExpectedTable table(long seed) {
        VoTableVersion version = VoTableVersion.values()[(int) Math.floorMod(seed, 7L)];
        return new RandomTables(seed, Capability.of("TABLEDATA"), version).table(10, 12);
    }

    /** The same rows in markup that the fast path does not know. */
    private static String general(String rows) {
        return rows.replace("<TR>", "<TR >");
    }

    private static List<String> read(String rows, ExpectedTable table, long seed) {
        TestPayload payload = Reading.payload(rows).inChunks(seed, 1 << Math.floorMod(seed, 15L));
        return Reading.everything(payload, TestContext.of(table));
    }

    @Test
    void soundTables() {
        for (long seed = Seeds.first(); seed < Seeds.first() + TABLES; seed++) {
            Seeds.run(seed, s -> {
                ExpectedTable table = table(s);
                TabledataStyle style = TabledataStyle.varied(s).withMarkup(false);
                String rows = new String(ReferencePayloads.tabledata(table, style), StandardCharsets.UTF_8);
                List<String> fast = read(rows, table, s);
                assertEquals(fast, read(general(rows), table, s));
                assertTrue(fast.size() >= table.rows().size());
            });
        }
    }

    /** Literals that mean nothing, cells that are missing, entities that are none: the paths agree on them too. */
    @Test
    void mutatedCells() {
        for (long seed = Seeds.first(); seed < Seeds.first() + MUTATIONS; seed++) {
            Seeds.run(seed, s -> {
                ExpectedTable table = table(s % 50);
                TabledataStyle style = TabledataStyle.varied(s % 50).withMarkup(false);
                String rows = new String(ReferencePayloads.tabledata(table, style), StandardCharsets.UTF_8);
                String mutated = mutated(rows, new Random(s));
                if (mutated.contains("]]>")) {
                    return; // the fast path lets it pass
                }
                assertEquals(read(general(mutated), table, s), read(mutated, table, s), mutated);
            });
        }
    }

    private static String mutated(String rows, Random random) {
        StringBuilder mutated = new StringBuilder(rows);
        for (int i = random.nextInt(4); i >= 0 && !mutated.isEmpty(); i--) {
            int at = random.nextInt(mutated.length());
            char splinter = SPLINTERS.charAt(random.nextInt(SPLINTERS.length()));
            switch (random.nextInt(3)) {
                case 0 -> mutated.setCharAt(at, splinter);
                case 1 -> mutated.insert(at, splinter);
                default -> mutated.deleteCharAt(at);
            }
        }
        return mutated.toString();
    }
}
