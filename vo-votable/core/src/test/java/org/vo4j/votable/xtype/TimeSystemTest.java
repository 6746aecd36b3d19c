// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.xtype;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vo4j.api.FormatException;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Row;
import org.vo4j.votable.VoTable;
import org.vo4j.votable.model.TableElement;

/** Times and frames of columns (A2, A3, J). */
class TimeSystemTest {
    private static VoTable document(String systems, String field, String cell) {
        return VoTable.read(("<VOTABLE version='1.5' xmlns='http://www.ivoa.net/xml/VOTable/v1.3'><RESOURCE>" + systems
                        + "<TABLE><FIELD ID='x' name='t' " + field + "/><DATA><TABLEDATA><TR><TD>" + cell
                        + "</TD></TR></TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>")
                .getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<AstroTime> time(String timesys, String field, String cell) {
        VoTable document = document("<TIMESYS ID='s' " + timesys + "/>", "ref='s' " + field, cell);
        TableElement table = document.elements().get(0);
        Column column = document.firstTable().columns().get(0);
        Row row = document.firstTable().row(0);
        return TimeSystem.of(document.document(), table, column).orElseThrow().time(row, column);
    }

    private static final String TCB = "timescale='TCB' refposition='BARYCENTER' ";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            timeorigin='MJD-origin' | datatype='double' unit='d'  | 57388.25 | 2016-01-01T06:00
            timeorigin='JD-origin'  | datatype='double' unit='d'  | 2457388.75 | 2016-01-01T06:00
            timeorigin='2455197.5'  | datatype='double' unit='d'  | 1705.9375 | 2014-09-02T22:30
            timeorigin='2455197.5'  | datatype='int' unit='s'     | 60 | 2010-01-01T00:01
            timeorigin='MJD-origin' | datatype='long' unit='d'    | 57388 | 2016-01-01T00:00
                                    | datatype='double' unit='yr' | 2000.0 | 2000-01-01T12:00
                                    | datatype='double' unit='a'  | 2015.5 | 2015-07-02T21:00
                                    | datatype='char' arraysize='*' xtype='timestamp' | 2000-01-02T15:20:30.456 | 2000-01-02T15:20:30.456
                                    | datatype='char' arraysize='*' | 1800-01-02 | 1800-01-02T00:00
                                    | datatype='double' xtype='mjd' | 57388.5 | 2016-01-01T12:00
            """)
    void aCellIsATimeOfItsScale(String origin, String field, String cell, String wanted) {
        AstroTime time = time(TCB + (origin == null ? "" : origin), field, cell).orElseThrow();
        assertEquals(wanted, time.toLocalDateTime().toString());
        assertEquals("TCB", time.system().scale());
        assertEquals("BARYCENTER", time.system().position());
        assertEquals(Optional.empty(), time.toInstant());
        assertEquals(time.julianDate() - 2400000.5, time.modifiedJulianDate(), 1e-9);
    }

    @Test
    void utcIsAnInstant() {
        String utc = "timescale='UTC' refposition='TOPCENTER'";
        String text = "datatype='char' arraysize='*' xtype='timestamp'";
        assertEquals(
                Optional.of(Instant.parse("2000-01-02T15:20:30.456Z")),
                time(utc, text, "2000-01-02T15:20:30.456").orElseThrow().toInstant());
        // a Z is UTC, whatever the column's system
        assertEquals(
                Optional.of(Instant.parse("2000-01-02T15:20:30Z")),
                time(TCB, text, "2000-01-02T15:20:30Z").orElseThrow().toInstant());
        assertEquals(OptionalDouble.empty(), TimeSystem.utc().origin());
    }

    @Test
    void nullsHaveNoTimeAndOthersAreErrors() {
        assertEquals(Optional.empty(), time(TCB + "timeorigin='0'", "datatype='double'", ""));
        assertEquals(Optional.empty(), time(TCB + "timeorigin='0'", "datatype='double'", "NaN"));
        assertThrows(FormatException.class, () -> time(TCB, "datatype='double' unit='d'", "3"));
        assertThrows(FormatException.class, () -> time(TCB + "timeorigin='0'", "datatype='double' unit='km'", "3"));
        AstroTime far = TimeSystem.utc().withOrigin(0).time(1e300, "d");
        assertThrows(DateTimeException.class, far::toLocalDateTime);
    }

    @Test
    void nothingOfAMicrosecondIsLost() {
        long seed = Long.getLong("vo.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < 1000; i++) {
            Timestamp stamp = Timestamp.parse(String.format(
                    "%04d-%02d-%02dT%02d:%02d:%02d.%06d",
                    1 + random.nextInt(9998),
                    1 + random.nextInt(12),
                    1 + random.nextInt(28),
                    random.nextInt(24),
                    random.nextInt(60),
                    random.nextInt(60),
                    random.nextInt(1_000_000)));
            AstroTime time = AstroTime.of(stamp, TimeSystem.utc());
            assertEquals(stamp.toLocalDateTime(), time.toLocalDateTime(), "-Dvo.seed=" + seed);
            AstroTime again = TimeSystem.utc().withOrigin(time.day()).time(time.fraction(), "d");
            assertEquals(stamp.toLocalDateTime(), again.toLocalDateTime(), "-Dvo.seed=" + seed);
        }
    }

    @Test
    void aColumnHasItsFrame() {
        VoTable document = document(
                "<COOSYS ID='c' system='eq_FK4' equinox='B1950' epoch='J2015.5' refposition='BARYCENTER'/>"
                        + "<GROUP ref='c'><FIELDref ref='x'/></GROUP>",
                "datatype='double'",
                "1");
        TableElement table = document.elements().get(0);
        Column column = document.firstTable().columns().get(0);
        SkySystem system = SkySystem.of(document.document(), table, column).orElseThrow();
        assertEquals(new SkySystem("FK4", "B1950", "J2015.5", "BARYCENTER"), system);
        assertEquals(OptionalDouble.of(2015.5), system.epochYear());
        assertEquals(1949.9997904, system.equinoxYear().getAsDouble(), 1e-6);
        assertEquals(Optional.empty(), TimeSystem.of(document.document(), table, column));
        assertEquals(OptionalDouble.empty(), new SkySystem("ICRS", "", "", "UNKNOWN").equinoxYear());
    }
}
