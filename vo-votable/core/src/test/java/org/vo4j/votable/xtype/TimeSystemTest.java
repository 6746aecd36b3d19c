// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.xtype;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vo4j.api.FormatException;
import org.vo4j.api.VoException;
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
        assertEquals(time.julianDate() - 2400000.5, time.modifiedJulianDate(), 1e-9);
    }

    @Test
    void utcIsAnInstant() {
        String utc = "timescale='UTC' refposition='TOPCENTER'";
        String text = "datatype='char' arraysize='*' xtype='timestamp'";
        assertEquals(
                Instant.parse("2000-01-02T15:20:30.456Z"),
                time(utc, text, "2000-01-02T15:20:30.456").orElseThrow().toInstant());
        // a Z is UTC, whatever the column's system
        assertEquals(
                Instant.parse("2000-01-02T15:20:30Z"),
                time(TCB, text, "2000-01-02T15:20:30Z").orElseThrow().toInstant());
        assertEquals(OptionalDouble.empty(), TimeSystem.utc().origin());
    }

    /** What astropy 5.2 (ERFA) makes of them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TAI | 1972-01-01T00:00:10 | 1972-01-01T00:00:00
            TAI | 1981-06-30T23:59:59.5 | 1981-06-30T23:59:40.5
            TAI | 2017-01-01T00:00:35.999999999 | 2016-12-31T23:59:59.999999999
            TAI | 2017-01-01T00:00:36.5 | 2017-01-01T00:00:00.5
            TAI | 2017-01-01T00:00:37 | 2017-01-01T00:00:00
            TAI | 2024-02-29T13:14:15.123456 | 2024-02-29T13:13:38.123456
            TT | 1977-01-01T00:00:32.184 | 1976-12-31T23:59:45
            TT | 2000-01-01T12:00:00 | 2000-01-01T11:58:55.816
            TT | 2024-02-29T13:14:15.123456 | 2024-02-29T13:13:05.939456
            GPS | 2024-02-29T13:14:15 | 2024-02-29T13:13:57
            TDB | 1972-01-01T00:01:00 | 1972-01-01T00:00:17.816082309
            TDB | 1981-06-30T23:59:59.5 | 1981-06-30T23:59:08.315925159
            TDB | 2000-01-01T12:00:00 | 2000-01-01T11:58:55.816099307
            TDB | 2017-01-01T00:01:30.5 | 2017-01-01T00:00:21.316049489
            TDB | 2024-02-29T13:14:15.123456 | 2024-02-29T13:13:05.938103523
            TCB | 1977-01-01T00:00:32.184 | 1976-12-31T23:59:45.000000003
            TCB | 2016-12-31T23:59:50 | 2016-12-31T23:58:22.243711632
            TCB | 2024-02-29T13:14:15.123456 | 2024-02-29T13:12:42.861844229
            TCG | 1981-06-30T23:59:59.5 | 1981-06-30T23:59:08.217127540
            TCG | 2024-02-29T13:14:15.123456 | 2024-02-29T13:13:04.902225175
            """)
    void otherScalesBecomeUtc(String scale, String from, String utc) {
        AstroTime time = AstroTime.of(Timestamp.parse(from), TimeSystem.of(scale, "GEOCENTER"));
        long off = Instant.parse(utc + "Z").until(time.toInstant(), ChronoUnit.NANOS);
        long allowed = scale.equals("TDB") || scale.equals("TCB") ? 15_000 : scale.equals("TCG") ? 2 : 0;
        assertTrue(Math.abs(off) <= allowed, off + " ns");
    }

    @ParameterizedTest
    @CsvSource({
        "UT1,2000-01-01",
        "UT,2000-01-01",
        "LOCAL,2000-01-01",
        "UNKNOWN,2000-01-01",
        "TT,1971-12-31",
        "moon,2000-01-01"
    })
    void whatHasNoUtcIsRefused(String scale, String date) {
        AstroTime time = AstroTime.of(Timestamp.parse(date), TimeSystem.of(scale, "UNKNOWN"));
        VoException refused = assertThrows(VoException.class, time::toInstant);
        assertTrue(refused.getMessage().contains(scale), refused.getMessage());
    }

    @Test
    void nullsHaveNoTimeAndOthersAreErrors() {
        assertEquals(Optional.empty(), time(TCB + "timeorigin='0'", "datatype='double'", ""));
        assertEquals(Optional.empty(), time(TCB + "timeorigin='0'", "datatype='double'", "NaN"));
        assertThrows(FormatException.class, () -> time(TCB, "datatype='double' unit='d'", "3"));
        assertThrows(FormatException.class, () -> time(TCB + "timeorigin='0'", "datatype='double' unit='km'", "3"));
        AstroTime far = TimeSystem.utc().withOrigin(0).time(1e300, "d");
        assertThrows(DateTimeException.class, far::toLocalDateTime);
        assertThrows(VoException.class, far::toInstant);
        assertThrows(
                VoException.class, TimeSystem.of("TT", "UNKNOWN").withOrigin(0).time(1e300, "d")::toInstant);
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
