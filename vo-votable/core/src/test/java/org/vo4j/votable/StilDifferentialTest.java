// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Array;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vo4j.api.Verify;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Datatype;
import org.vo4j.api.table.Table;
import org.vo4j.testkit.Capability;
import org.vo4j.testkit.ExpectedTable;
import org.vo4j.testkit.RandomTables;
import org.vo4j.testkit.ReferencePayloads;
import org.vo4j.testkit.Seeds;
import uk.ac.starlink.table.StarTable;
import uk.ac.starlink.table.TableSink;
import uk.ac.starlink.votable.VOTableBuilder;

/**
 * The cells that STIL 4.3.5 reads, one by one, against ours.
 *
 * <p>What is not compared, because STIL is known to differ there (reference, tables C and D): bits (C7, D3), arrays with
 * null elements (C2, C9), and the differences between null, NaN and an empty string, which STIL does not keep. Blanks at
 * the end of text are left out of the comparison (D6), and so are cells where one of both says null.
 */
class StilDifferentialTest {
    @ParameterizedTest
    @ValueSource(strings = {"TABLEDATA", "BINARY", "BINARY2"})
    void randomTables(String encoding) {
        for (int i = 0; i < 60; i++) {
            Seeds.run(Seeds.first() + i, seed -> {
                RandomTables random = new RandomTables(seed, EnumSet.noneOf(Capability.class), VoTableVersion.V1_4);
                ExpectedTable table = random.table(8, 30);
                if (encoding.equals("TABLEDATA") || table.fields().stream().noneMatch(StilDifferentialTest::isLost)) {
                    compare(document(encoding, table));
                }
            });
        }
    }

    @Test
    void gaiaLikeTable() throws IOException {
        StringBuilder rows = new StringBuilder();
        java.util.SplittableRandom random = new java.util.SplittableRandom(Seeds.first());
        for (int i = 0; i < 2000; i++) {
            rows.append("<TR><TD>").append(random.nextInt()).append("</TD><TD>");
            rows.append(Double.longBitsToDouble(random.nextLong() & ~(1L << 62)))
                    .append("</TD><TD>HD ");
            rows.append(i).append(" &lt;&#955;</TD></TR>\n");
        }
        String unicode = Documents.tabledata().replace("datatype=\"char\"", "datatype=\"unicodeChar\"");
        assertTrue(compare(Documents.utf8(unicode.replace(Documents.ROWS, rows))) > 5000);
    }

    /**
     * Whether STIL loses its way in the bytes of a stream: in bits (D3, D4), and in complex arrays of variable length,
     * whose count it takes for numbers and not for pairs.
     */
    private static boolean isLost(Column column) {
        return column.datatype() == Datatype.BIT
                || (column.datatype().isComplex() && column.shape().isVariable());
    }

    private static byte[] document(String encoding, ExpectedTable table) {
        StringBuilder head = new StringBuilder("<VOTABLE version=\"1.4\"><RESOURCE><TABLE>");
        for (Column column : table.fields()) {
            head.append("<FIELD name=\"")
                    .append(column.name())
                    .append("\" datatype=\"")
                    .append(column.datatype());
            head.append(column.shape().isScalar() ? "\"" : "\" arraysize=\"" + column.shape() + "\"")
                    .append('>');
            column.nullValue().ifPresent(value -> head.append("<VALUES null=\"" + value + "\"/>"));
            head.append("</FIELD>");
        }
        head.append("<DATA><").append(encoding).append('>');
        String tail = "</" + encoding + "></DATA></TABLE></RESOURCE></VOTABLE>";
        byte[] payload = ReferencePayloads.write(encoding, table);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean markup = encoding.equals("TABLEDATA");
        out.writeBytes(Documents.utf8(head + (markup ? "" : "<STREAM encoding=\"base64\">")));
        String written = new String(payload, StandardCharsets.UTF_8);
        boolean whole = markup && written.contains("</TABLEDATA");
        out.writeBytes(
                markup
                        ? Documents.utf8(whole ? written.substring(0, written.lastIndexOf("</TABLEDATA")) : written)
                        : Base64.getMimeEncoder().encode(payload));
        out.writeBytes(Documents.utf8((markup ? "" : "</STREAM>") + tail));
        return out.toByteArray();
    }

    /** Compares cell by cell; the number of cells in which both had a value. */
    private static long compare(byte[] document) throws IOException {
        Table ours = VoTable.read(document, ReadOptions.standard().verify(Verify.IGNORE))
                .firstTable();
        List<Object[]> theirs = stil(document);
        assertEquals(theirs.size(), ours.size(), () -> "rows of " + ours.columns());
        long compared = 0;
        for (int row = 0; row < theirs.size(); row++) {
            for (Column column : ours.columns()) {
                String mine = canonical(ours.row(row).value(column.index()).orElse(null));
                String other = canonical(theirs.get(row)[column.index()]);
                if (isComparable(column) && !mine.isEmpty() && !other.isEmpty()) {
                    assertEquals(other, mine, "row " + row + " of " + column);
                    compared++;
                }
            }
        }
        return compared;
    }

    private static boolean isComparable(Column column) {
        boolean array = !column.shape().isScalar() && !column.datatype().isText();
        return column.datatype() != Datatype.BIT
                && !(array && (column.nullValue().isPresent() || column.datatype() == Datatype.BOOLEAN));
    }

    private static String canonical(@org.jspecify.annotations.Nullable Object value) {
        if (value == null || (value instanceof Number number && Double.isNaN(number.doubleValue()))) {
            return "";
        }
        if (!value.getClass().isArray()) {
            return value instanceof Number || value instanceof Boolean
                    ? String.valueOf(value)
                    : String.valueOf(value).stripTrailing();
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Array.getLength(value); i++) {
            Object element = Array.get(value, i);
            text.append(element == null ? "" : String.valueOf(element).stripTrailing())
                    .append('|');
        }
        return text.toString();
    }

    private static List<Object[]> stil(byte[] document) throws IOException {
        List<Object[]> rows = new ArrayList<>();
        try (InputStream in = new ByteArrayInputStream(document)) {
            new VOTableBuilder()
                    .streamStarTable(
                            in,
                            new TableSink() {
                                @Override
                                public void acceptMetadata(StarTable meta) {
                                    // the columns are known already
                                }

                                @Override
                                public void acceptRow(Object[] row) {
                                    rows.add(row.clone());
                                }

                                @Override
                                public void endRows() {
                                    // nothing is held open
                                }
                            },
                            null);
        }
        return rows;
    }
}
