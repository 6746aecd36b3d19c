// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Range lists (SSA 1.1 section 8.7.2, reference section (e)). */
class RangeListTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1E-7/3E-6;source",
                "5E-7/8E-7",
                "/5",
                "5/",
                "/",
                "52,-27.8",
                "52,-27.8;GALACTIC",
                "V,R,1/2",
                "",
                ",",
                "a,,b",
                "1/5/0.1",
                "1998-05-21/1999"
            })
    void readAndWritten(String text) {
        assertEquals(text, RangeList.parse(text).toString());
    }

    @Test
    void parts() {
        RangeList list = RangeList.parse("1E-7/3E-6,V,,/5;source");
        assertEquals(List.of("1E-7/3E-6", "V", "", "/5"), list.items());
        assertEquals("source", list.qualifier());
        assertFalse(list.isNumeric());
        assertEquals(List.of(""), RangeList.parse("").items());
    }

    @Test
    void intervals() { // ordered lists may come with their ends in any order
        assertEquals(
                List.of(Interval.between(1, 2), Interval.at(-3.5), Interval.upTo(5), Interval.from(6e-7)),
                RangeList.parse("2/1,-3.5,/5,6e-7/").intervals());
        assertTrue(RangeList.parse("2/1,-3.5,/5,6e-7/").isNumeric());
        assertEquals(
                List.of(Interval.upTo(Double.POSITIVE_INFINITY)),
                RangeList.parse("/").intervals());
    }

    @ParameterizedTest
    @ValueSource(strings = {"V", "", "1/2/3", "NaN", "Infinity", "1d", "0x1p3", "1998-05-21/1999", "1e", "--1", "1/2,"})
    void whatIsNoNumber(String text) {
        RangeList list = RangeList.parse(text);
        assertFalse(list.isNumeric());
        assertThrows(IllegalArgumentException.class, list::intervals);
    }

    @Test
    void ofValues() {
        assertEquals(
                "1.0/2.0,3.0,/4.0,5.0/",
                RangeList.of(Interval.between(1, 2), Interval.at(3), Interval.upTo(4), Interval.from(5))
                        .toString());
        assertEquals(
                "5.0E-7/6.0E-7",
                RangeList.of(SpectralRange.between(600, 500, "nm")).toString());
        assertEquals(
                "2015-01-01T00:00:00/",
                RangeList.of(TimeRange.iso("2015-01-01", "")).toString());
        assertEquals("V,R", RangeList.names("V", " R").toString());
        RangeList both = RangeList.names("V").qualifiedBy("source").and(RangeList.of(Interval.at(1)));
        assertEquals("V,1.0;source", both.toString());
        assertThrows(IllegalArgumentException.class, () -> both.and(both.qualifiedBy("observer")));
    }

    @Test
    void whatWouldFallApart() {
        assertThrows(IllegalArgumentException.class, () -> RangeList.names("a,b"));
        assertThrows(IllegalArgumentException.class, () -> RangeList.names("a;b"));
        assertThrows(IllegalArgumentException.class, () -> RangeList.names("a/b"));
        assertThrows(IllegalArgumentException.class, () -> RangeList.names(""));
        assertThrows(IllegalArgumentException.class, () -> new RangeList(List.of("a,b"), ""));
        assertThrows(IllegalArgumentException.class, () -> RangeList.parse("1;a;b"));
        assertThrows(IllegalArgumentException.class, () -> RangeList.names("a").qualifiedBy(" b"));
    }

    @Test
    void randomNumbersComeBack() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 1000; i++) {
            double a = Double.longBitsToDouble(random.nextLong());
            double b = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(a) && Double.isFinite(b)) {
                Interval interval = Interval.between(a, b);
                String text = RangeList.of(interval, Interval.at(a)).toString();
                assertEquals(
                        List.of(interval, Interval.at(a)),
                        RangeList.parse(text).intervals(),
                        "seed " + seed + " " + text);
            }
        }
    }
}
