// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.vo4j.api.FormatException;
import org.vo4j.api.IssueCode;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Table;
import org.vo4j.testkit.DocumentGenerator;
import org.vo4j.testkit.GeneratedDocument;
import org.vo4j.testkit.Seeds;
import org.vo4j.votable.VoTable;
import org.vo4j.votable.VoTableReader;
import org.vo4j.votable.VoTableWriter;
import org.vo4j.votable.WriteOptions;

/**
 * Tables that the new encoding cannot carry as they are: what is lost is reported or refused, and all else is kept.
 *
 * <p>Nulls without a literal, NaN beside null, empty text, empty arrays, characters that XML forbids.
 */
class ConversionTest {
    private static final List<String> ENCODINGS = List.of("TABLEDATA", "BINARY", "BINARY2");

    /** Why a conversion may be refused: E48 no null, E49 the literal for null is a value, E50 no XML character. */
    private static final Set<String> REFUSALS = Set.of("E48", "E49", "E50");

    @Test
    void fromMemory() {
        convert((in, out) -> {
            VoTable document = VoTable.read(in);
            out.write(document.document(), document.tables());
        });
    }

    @Test
    void inOnePass() {
        convert((in, out) -> {
            try (VoTableReader reader = VoTableReader.open(in)) {
                reader.transferTo(out);
            }
        });
    }

    private interface Conversion {
        void run(byte[] in, VoTableWriter out);
    }

    private static void convert(Conversion conversion) {
        Map<String, Integer> fates = new TreeMap<>();
        for (long seed = Seeds.first(); seed < Seeds.first() + 400; seed++) {
            GeneratedDocument generated = DocumentGenerator.generate(seed);
            VoTableVersion version = generated.version();
            String encoding = ENCODINGS.get((int) Math.floorMod(seed, 3L));
            if (version.allowsGroup() && (version.allowsBinary2() || !encoding.equals("BINARY2"))) {
                Seeds.run(seed, s -> fates.merge(convert(generated, encoding, conversion), 1, Integer::sum));
            }
        }
        assertTrue(fates.getOrDefault("kept", 0) > 50, fates::toString);
        assertTrue(fates.getOrDefault("reported", 0) > 10, fates::toString);
        assertTrue(fates.getOrDefault("refused", 0) > 10, fates::toString);
    }

    private static String convert(GeneratedDocument generated, String encoding, Conversion conversion) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean told;
        try (VoTableWriter out = VoTableWriter.create(bytes, WriteOptions.encoding(encoding))) {
            conversion.run(generated.bytes(), out);
            told = out.issueLog().counts().containsKey("W78");
        } catch (FormatException e) {
            String code =
                    e.issue().map(issue -> issue.code()).map(IssueCode::code).orElse("none");
            assertTrue(REFUSALS.contains(code), () -> encoding + ": " + e.getMessage());
            return "refused";
        }
        VoTable before = VoTable.read(generated.bytes());
        VoTable after = VoTable.read(bytes.toByteArray());
        assertEquals(before.tables().size(), after.tables().size(), "tables");
        for (int t = 0; t < before.tables().size(); t++) {
            compare(
                    encoding + " table " + t,
                    before.tables().get(t),
                    after.tables().get(t),
                    told);
        }
        return told ? "reported" : "kept";
    }

    private static void compare(String where, Table before, Table after, boolean told) {
        assertEquals(before.size(), after.size(), where + " rows");
        for (long r = 0; r < before.size(); r++) {
            for (Column column : before.columns()) {
                String was = CellWords.of(before.row(r), column.index());
                String is = CellWords.of(after.row(r), column.index());
                String at = where + " row " + r + " " + column;
                assertEquals(told ? CellWords.withoutNulls(was) : was, told ? CellWords.withoutNulls(is) : is, at);
            }
        }
    }
}
