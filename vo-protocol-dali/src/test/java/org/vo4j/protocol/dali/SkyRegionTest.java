// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vo4j.api.MissingProviderException;
import org.vo4j.api.SkyPosition;
import org.vo4j.api.plugin.VoPlugins;
import org.vo4j.testkit.Seeds;

/** Regions as parameters and as columns have them (reference A3, B4, B5, B6, B13; DALI 1.1 section 3.3). */
class SkyRegionTest {
    private static final Conversions NONE = Conversions.of(VoPlugins.none());

    private static List<String> pos(SkyRegion region) {
        return region.toPos(NONE);
    }

    @Test
    void circles() {
        assertEquals(
                List.of("CIRCLE 192.859481234567 27.12830123456 0.5"), // B6: no digit is lost
                pos(SkyRegion.circle(SkyPosition.icrs(192.859481234567, 27.12830123456), Angle.arcminutes(30))));
        assertEquals(
                List.of("CIRCLE 350.0 2.0 0.5"), pos(SkyRegion.circle(SkyPosition.icrs(-10, 2), Angle.degrees(0.5))));
        assertEquals(
                List.of("CIRCLE 360.0 2.0 0.0"), pos(SkyRegion.circle(SkyPosition.icrs(360, 2), Angle.degrees(0))));
        assertThrows(
                IllegalArgumentException.class, () -> SkyRegion.circle(SkyPosition.icrs(1, 2), Angle.degrees(180.1)));
        assertThrows(IllegalArgumentException.class, () -> SkyRegion.circle(SkyPosition.icrs(1, 2), Angle.degrees(-1)));
        SkyRegion galactic = SkyRegion.circle(new SkyPosition(1, 2, "GALACTIC"), Angle.degrees(1));
        assertThrows(MissingProviderException.class, () -> pos(galactic));
    }

    @ParameterizedTest
    @CsvSource({
        "10, 12, RANGE 10.0 12.0 -5.0 5.0, ''",
        "0, 360, RANGE 0.0 360.0 -5.0 5.0, ''",
        "359, 1, RANGE 359.0 360.0 -5.0 5.0, RANGE 0.0 1.0 -5.0 5.0",
        "-10, 10, RANGE 350.0 360.0 -5.0 5.0, RANGE 0.0 10.0 -5.0 5.0",
        "-20, -10, RANGE 340.0 350.0 -5.0 5.0, ''",
        "-0.0, 10, RANGE 0.0 10.0 -5.0 5.0, ''",
        "350, 0, RANGE 350.0 360.0 -5.0 5.0, ''",
        "-180, 180, RANGE 0.0 360.0 -5.0 5.0, ''",
        "-Infinity, 10, RANGE -Inf 10.0 -5.0 5.0, ''",
        "-Infinity, Infinity, RANGE -Inf +Inf -5.0 5.0, ''",
    })
    void ranges(double west, double east, String first, String second) { // B4, B5
        List<String> expected = second.isEmpty() ? List.of(first) : List.of(first, second);
        assertEquals(expected, pos(SkyRegion.range(west, east, -5, 5)));
    }

    @Test
    void openLatitudes() { // SIA 2.0 section 2.1.1: the north pole
        assertEquals(List.of("RANGE 0.0 360.0 89.0 +Inf"), pos(SkyRegion.range(0, 360, 89, Double.POSITIVE_INFINITY)));
        assertThrows(IllegalArgumentException.class, () -> SkyRegion.range(0, 1, 5, 4));
        assertThrows(IllegalArgumentException.class, () -> SkyRegion.range(0, 1, -91, 4));
        assertThrows(IllegalArgumentException.class, () -> SkyRegion.range(0, Double.NaN, 1, 4));
        assertThrows(IllegalArgumentException.class, () -> SkyRegion.range(0, 361, 1, 4));
    }

    @Test
    void polygons() { // B13: four corners are fine, three numbers are none
        SkyRegion four = SkyRegion.polygon(
                SkyPosition.icrs(12, 34), SkyPosition.icrs(14, 35), SkyPosition.icrs(14, 36), SkyPosition.icrs(12, 35));
        assertEquals(List.of("POLYGON 12.0 34.0 14.0 35.0 14.0 36.0 12.0 35.0"), pos(four));
        assertThrows(
                IllegalArgumentException.class,
                () -> SkyRegion.polygon(SkyPosition.icrs(12, 34), SkyPosition.icrs(14, 35)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POLYGON 1 2 3 4 5 6",
                "Polygon ICRS 1.0 2.0 3.0 4.0 5.0 6.0",
                "polygon J2000 1 2 3 4 5 6",
                "Polygon ICRS TOPOCENTER SPHERICAL2 1 2, 3 4, 5 6",
                " 1 2 3 4 5 6 "
            })
    void writtenPolygons(String text) {
        assertEquals(
                Optional.of(SkyRegion.polygon(SkyPosition.icrs(1, 2), SkyPosition.icrs(3, 4), SkyPosition.icrs(5, 6))),
                SkyRegion.parse(text));
    }

    @Test
    void otherWrittenRegions() {
        Optional<SkyRegion> circle = Optional.of(SkyRegion.circle(SkyPosition.icrs(12, -34), Angle.degrees(0.5)));
        for (String text : List.of("CIRCLE 12 -34 0.5", "Circle ICRS 12 -34 0.5", "12 -34 0.5")) {
            assertEquals(circle, SkyRegion.parse(text), text);
        }
        assertEquals(
                Optional.of(SkyRegion.circle(new SkyPosition(1, 2, "GALACTIC"), Angle.degrees(3))),
                SkyRegion.parse("Circle GALACTIC 1 2 3"));
        assertEquals(
                Optional.of(SkyRegion.range(1, 2, Double.NEGATIVE_INFINITY, 4)), SkyRegion.parse("RANGE 1 2 -Inf 4"));
        assertEquals(
                Optional.of(SkyRegion.circle(SkyPosition.icrs(1, 2), Angle.degrees(0))),
                SkyRegion.parse("Position ICRS 1 2"));
        assertEquals(
                Optional.of(SkyRegion.polygon(
                        SkyPosition.icrs(9, -1),
                        SkyPosition.icrs(11, -1),
                        SkyPosition.icrs(11, 1),
                        SkyPosition.icrs(9, 1))),
                SkyRegion.parse("Box ICRS 10 0 2 2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "POLYGON",
                "POLYGON 1 2 3 4 5",
                "1 2",
                "CIRCLE 1 2",
                "CIRCLE 1 95 1",
                "CIRCLE 1 2 NaN",
                "Union ICRS (Circle 1 2 3 Circle 4 5 6)",
                "0/1-3 3/",
                "CIRCLE 1 2 3 unit deg",
                "Box ICRS 10 89 2 4",
                "POLYGON 1 2 3 4 5 1e999"
            })
    void whatIsNoRegion(String text) {
        assertEquals(Optional.empty(), SkyRegion.parse(text));
    }

    /** What is written is read as the same, digit by digit; and no text breaks the reader. */
    @Test
    void randomRegions() {
        for (long seed = Seeds.first(); seed < Seeds.first() + 2000; seed++) {
            Seeds.run(seed, SkyRegionTest::randomRegion);
        }
    }

    private static void randomRegion(long seed) {
        Random random = new Random(seed);
        SkyRegion region = region(random);
        String text = pos(region).get(0);
        assertEquals(Optional.of(region), SkyRegion.parse(text));
        char[] damaged = text.toCharArray();
        damaged[random.nextInt(damaged.length)] = " -+.,eN9\u00b0/".charAt(random.nextInt(10));
        // what is read of a damaged text is a region that can be sent
        SkyRegion.parse(new String(damaged))
                .ifPresent(read -> assertFalse(pos(read).isEmpty()));
    }

    private static SkyRegion region(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> SkyRegion.circle(position(random), Angle.degrees(180 * random.nextDouble()));
            case 1 -> {
                double west = 180 * random.nextDouble();
                double south = -90 * random.nextDouble();
                yield SkyRegion.range(west, west + 180 * random.nextDouble(), south, 90 * random.nextDouble());
            }
            default ->
                SkyRegion.polygon(IntStream.range(0, 3 + random.nextInt(5))
                        .mapToObj(vertex -> position(random))
                        .toArray(SkyPosition[]::new));
        };
    }

    private static SkyPosition position(Random random) {
        return SkyPosition.icrs(360 * random.nextDouble(), 180 * random.nextDouble() - 90);
    }

    @Test
    void polarizations() { // A5
        assertEquals(Optional.of(Polarization.POLI), Polarization.of(" poli "));
        assertEquals(Optional.empty(), Polarization.of("W"));
        assertEquals(Set.of(Polarization.I, Polarization.Q), Polarization.list("/I/Q/"));
        assertEquals(Set.of(), Polarization.list(""));
        assertEquals(14, Arrays.stream(Polarization.values()).count());
    }
}
