// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.table.ArrayShape;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.Datatype;

/** The reference writers against bytes worked out by hand from the standard. */
class ReferencePayloadsTest {
    private static final Columns FIELDS = Columns.of(
            Column.of("i", Datatype.INT, ArrayShape.SCALAR),
            Column.of("s", Datatype.CHAR, ArrayShape.VARIABLE),
            Column.of("d", Datatype.DOUBLE, ArrayShape.of(2)));

    private static ExpectedTable table(Columns fields, List<List<ExpectedCell>> rows) {
        return new ExpectedTable(VoTableVersion.V1_5, fields, rows);
    }

    private static ExpectedTable one(Column column, ExpectedCell cell) {
        return table(Columns.of(column), List.of(List.of(cell)));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static Column column(Datatype type, String arraysize) {
        return Column.of("c", type, ArrayShape.parse(arraysize).orElseThrow());
    }

    /** VOTable 1.5 section 5.4: nulls flagged from the highest bit, their bytes written all the same. */
    @Test
    void binary2Flags() {
        ExpectedCell none = ExpectedCell.ofNull();
        ExpectedTable table = table(
                FIELDS,
                List.of(
                        List.of(none, none, none),
                        List.of(ExpectedCell.of(5L), ExpectedCell.of(""), ExpectedCell.of(1d, 2d))));
        assertEquals(
                "e0" + "00000000" + "00000000" + "7ff8000000000000".repeat(2) + "00" + "00000005" + "00000000"
                        + "3ff0000000000000" + "4000000000000000",
                hex(ReferencePayloads.binary2(table)));
    }

    /** VOTable 1.5 section 6: bits from the highest, variable ones counted one by one. */
    @Test
    void binaryBits() {
        ExpectedCell bits = ExpectedCell.of(true, false, true, true, false, false, false, false, true);
        assertEquals("b080", hex(ReferencePayloads.binary(one(column(Datatype.BIT, "9"), bits))));
        assertEquals("00000009b080", hex(ReferencePayloads.binary(one(column(Datatype.BIT, "*"), bits))));
        assertEquals("80", hex(ReferencePayloads.binary(one(column(Datatype.BIT, ""), ExpectedCell.of(true)))));
    }

    @Test
    void binaryText() {
        assertEquals("61620000", hex(ReferencePayloads.binary(one(column(Datatype.CHAR, "4"), ExpectedCell.of("ab")))));
        assertEquals(
                "0000000200610062",
                hex(ReferencePayloads.binary(one(column(Datatype.UNICODE_CHAR, "*"), ExpectedCell.of("ab")))));
        assertEquals(
                "0000000461626364",
                hex(ReferencePayloads.binary(one(column(Datatype.CHAR, "2x*"), ExpectedCell.of("ab", "cd")))));
    }

    @Test
    void binaryElements() {
        ExpectedCell complex = ExpectedCell.of(1f, -1f, 0f, 2f);
        assertEquals(
                "00000002" + "3f800000" + "bf800000" + "00000000" + "40000000",
                hex(ReferencePayloads.binary(one(column(Datatype.FLOAT_COMPLEX, "*"), complex))));
        ExpectedCell truths = ExpectedCell.of(List.of(true, false, false), Set.of(2));
        assertEquals("54463f", hex(ReferencePayloads.binary(one(column(Datatype.BOOLEAN, "3"), truths))));
        Column withNull = Column.builder("c", Datatype.SHORT).nullValue("-9").build();
        assertEquals("fff7", hex(ReferencePayloads.binary(one(withNull, ExpectedCell.ofNull()))));
    }

    @Test
    void binaryHasNoNullArray() {
        ExpectedTable table = one(column(Datatype.INT, "2"), ExpectedCell.ofNull());
        assertThrows(IllegalArgumentException.class, () -> ReferencePayloads.binary(table));
    }

    @Test
    void tabledata() {
        ExpectedTable table = table(
                FIELDS,
                List.of(List.of(
                        ExpectedCell.of(-5L), ExpectedCell.of(" <&>\r"), ExpectedCell.of(Double.NaN, -1d / 0))));
        assertEquals(
                "<TR><TD>-5</TD><TD> &lt;&amp;&gt;&#13;</TD><TD>NaN -Inf</TD></TR>\n",
                new String(ReferencePayloads.write("TABLEDATA", table), StandardCharsets.UTF_8));
    }
}
