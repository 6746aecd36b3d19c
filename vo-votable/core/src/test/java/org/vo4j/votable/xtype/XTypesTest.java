// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.xtype;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vo4j.api.FormatException;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Row;
import org.vo4j.votable.VoTable;

/** Cells as values of their xtypes (I). */
class XTypesTest {
    private static Row row(String field, String cell) {
        return VoTable.read(("<VOTABLE version='1.5' xmlns='http://www.ivoa.net/xml/VOTable/v1.3'><RESOURCE><TABLE>"
                                + "<FIELD name='x' " + field + "/><DATA><TABLEDATA><TR><TD>" + cell
                                + "</TD></TR></TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>")
                        .getBytes(StandardCharsets.UTF_8))
                .firstTable()
                .row(0);
    }

    private static Object value(String xtype, String type, String cell) {
        Row row = row("xtype='" + xtype + "' " + type, cell);
        return XTypes.value(row, row.columns().get(0)).orElse(null);
    }

    private static final String TEXT = "datatype='char' arraysize='*'";

    private static String numbers(String arraysize) {
        return "datatype='double' arraysize='" + arraysize + "'";
    }

    @Test
    void eachXtypeHasItsValue() {
        assertEquals(Timestamp.parse("2000-01-02T15:20:30.456"), value("timestamp", TEXT, "2000-01-02T15:20:30.456"));
        assertEquals(new Interval(0.5, 1), value("interval", numbers("2"), "0.5 1.0"));
        assertEquals(new Interval(Double.NEGATIVE_INFINITY, 0), value("interval", numbers("2"), "-Inf 0"));
        assertEquals(new Interval(-5, 5), value("interval", "datatype='int' arraysize='2'", "-5 5"));
        assertEquals(
                List.of(new Interval(1, 3), new Interval(4, 5)),
                value("multiinterval", numbers("*"), "1.0 3.0 4.0 5.0"));
        assertEquals(new Point(12.3, 45.6), value("point", numbers("2"), "12.3 45.6"));
        assertEquals(Circle.of(12.5, 45.5, 0.5), value("circle", "datatype='float' arraysize='3'", "12.5 45.5 0.5"));
        assertEquals(new Range(10, 11, 20, 21), value("range", numbers("4"), "10 11 20 21"));
        assertEquals(Polygon.of(1, 2, 3, 4, 5, 6), value("polygon", numbers("*"), "1 2 3 4 5 6"));
        assertEquals(Polygon.of(1, 2, 3, 4, 5, 6), value("polygon", numbers("8"), "1 2 3 4 5 6 NaN NaN"));
        assertEquals(Circle.of(12.3, 45.6, 0.5), value("shape", TEXT, "circle 12.3 45.6 0.5"));
        assertEquals(
                new MultiShape(List.of(Circle.of(1, 2, 3), Circle.of(4, 5, 6))),
                value("multishape", TEXT, "circle 1 2 3 circle 4 5 6"));
        assertEquals(new Moc("5/1-3 6/28"), value("moc", TEXT, "5/1-3 6/28"));
        assertEquals(15.0 * (1 + 30 / 60.0), value("hms", TEXT, "01:30:00.0"));
        assertEquals(-10.5, value("dms", TEXT, "-10:30:00"));
        assertEquals(-0.5, value("dms", TEXT, "-00:30:00"));
        assertEquals(URI.create("ivo://org/x"), value("uri", TEXT, "ivo://org/x"));
        UUID uuid = UUID.fromString("e0b895ca-2ee4-4f0f-b595-cbd83be40b04");
        assertEquals(uuid, value("uuid", "datatype='char' arraysize='36'", uuid.toString()));
        assertEquals("{\"a\":1}", value("json", TEXT, "{\"a\":1}"));
    }

    @Test
    void wordsOfThePastMeanTheSame() {
        assertEquals(new Point(12.3, 45.6), value("adql:POINT", TEXT, "Position ICRS 12.3 45.6"));
        assertEquals(Circle.of(1, 2, 3), value("adql:REGION", TEXT, "Circle ICRS 1 2 3"));
        assertEquals(Polygon.of(1, 2, 3, 4, 5, 6), value("stc-s", TEXT, "POLYGON FK5 1 2 3 4 5 6"));
        assertEquals(Timestamp.parse("2000-01-02"), value("adql:TIMESTAMP", TEXT, "2000-01-02"));
        assertEquals(Timestamp.parse("2000-01-02"), value("iso8601", TEXT, "2000-01-02"));
        assertEquals(Optional.of(XType.SHAPE), XType.of("adql:REGION"));
    }

    @Test
    void othersAreKeptAsTheyAre() {
        assertEquals("abc", value("caom2:thing", TEXT, "abc"));
        Row row = row("xtype='caom2:thing' " + TEXT, "abc");
        assertEquals(Optional.of("caom2:thing"), row.columns().get(0).xtype());
        assertEquals(Optional.empty(), XType.of(row.columns().get(0)));
        assertArrayEquals(new double[] {1, 2, 3, 4}, (double[]) value("circle", numbers("2x2"), "1 2 3 4"));
        assertEquals(1.5, value("point", "datatype='double'", "1.5"));
    }

    @ParameterizedTest
    @CsvSource({"timestamp,*,char", "shape,*,char", "uuid,*,char", "hms,*,char", "point,2,double", "interval,2,double"})
    void nullsHaveNoValue(String xtype, String arraysize, String datatype) {
        assertEquals(null, value(xtype, "datatype='" + datatype + "' arraysize='" + arraysize + "'", ""));
        if (datatype.equals("double")) {
            assertEquals(null, value(xtype, "datatype='double' arraysize='2'", "NaN NaN"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            timestamp | char   | * | 2000-02-30
            timestamp | char   | * | yesterday
            uuid      | char   | * | 123
            uri       | char   | * | a b
            moc       | char   | * | wide
            hms       | char   | * | 25:00:00
            shape     | char   | * | ellipse 1 2 3
            interval  | double | 2 | 3 2
            interval  | double | 2 | NaN 2
            point     | double | 2 | NaN 2
            circle    | double | 3 | 1 2 -3
            range     | double | 4 | 1 2 5 4
            polygon   | double | * | 1 2 3 4
            """)
    void whatIsNotOfTheXtypeIsAnErrorThatSaysWhere(String xtype, String datatype, String arraysize, String cell) {
        FormatException problem = assertThrows(
                FormatException.class,
                () -> value(xtype, "datatype='" + datatype + "' arraysize='" + arraysize + "'", cell));
        String message = String.valueOf(problem.getMessage());
        assertTrue(message.contains("W66") && message.contains("Row 0, column 'x'"), message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2000-01-02T15:20:30.456",
                "2001-02-03T04:05:06",
                "2002-03-04",
                "2000-01-02T15:20:30Z",
                "2016-12-31T23:59:60.5Z",
                "0001-01-01",
                "2000-01-02T15:20:30.000000001"
            })
    void timestampsAreWrittenAsTheyWereRead(String text) {
        assertEquals(text, Timestamp.parse(text).toString());
    }

    @Test
    void timestampsOfTheEdgeOfADay() {
        assertEquals(
                "2017-01-01T00:00:00", Timestamp.parse("2016-12-31T24:00:00").toString());
        assertEquals(
                "2017-01-01T00:00:00.500",
                Timestamp.parse("2016-12-31T23:59:60.5").toLocalDateTime() + "");
        assertEquals(
                "2000-01-02T15:20:30", Timestamp.parse("2000-01-02 15:20:30").toString());
        assertThrows(IllegalArgumentException.class, () -> Timestamp.parse("2001-02-29"));
        assertThrows(IllegalArgumentException.class, () -> Timestamp.parse(""));
    }

    @Test
    void shapesAreFoundWithoutAnXtype() {
        Row circle = row(numbers("3"), "1 2 3");
        assertEquals(Optional.of(Circle.of(1, 2, 3)), XTypes.shape(circle, "x"));
        Row region = row(TEXT, "Circle ICRS 1 2 3");
        assertTrue(XTypes.shape(region, "x").orElseThrow().contains(new Point(1, 4)));
        Row dms = row(TEXT, "+10:30:00");
        assertEquals(OptionalDouble.of(10.5), XTypes.degrees(dms, dms.columns().get(0)));
        Column text = region.columns().get(0);
        assertThrows(FormatException.class, () -> XTypes.interval(region, text));
    }
}
