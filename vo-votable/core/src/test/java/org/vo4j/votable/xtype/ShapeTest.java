// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.xtype;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shapes of DALI 1.2 section 3, in the places where spherical geometry goes wrong. */
class ShapeTest {
    private static boolean has(String shape, double lon, double lat) {
        return Shape.parse(shape).contains(new Point(lon, lat));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            circle 12.3 45.6 0.5             | 12.3   | 46.1   | true
            circle 12.3 45.6 0.5             | 12.3   | 46.101 | false
            circle 0 0 1                     | 359.5  | 0      | true
            circle 0 90 5                    | 123    | 86     | true
            circle 0 0 180                   | 180    | 0      | true
            range 10 11 20 21                | 10.5   | 20.5   | true
            range 10 11 20 21                | 10     | 21     | true
            range 10 11 20 21                | 11.1   | 20.5   | false
            range 359 1 -1 1                 | 0      | 0      | true
            range 359 1 -1 1                 | 180    | 0      | false
            range 359 361 -1 1               | 0.5    | 0      | true
            range 0 360 -90 90               | 77     | -90    | true
            range -180 180 80 90             | 0      | 90     | true
            range 10 20 80 90                | 200    | 90     | true
            polygon 10 10 10.2 10 10.2 10.2 10 10.2 | 10.1 | 10.1 | true
            polygon 10 10 10 10.2 10.2 10.2 10.2 10 | 10.1 | 10.1 | true
            polygon 10 10 10.2 10 10.2 10.2 10 10.2 | 190.1 | -10.1 | false
            polygon 10 10 10.2 10 10.2 10.2 10 10.2 10 10 | 10.1 | 10.1 | true
            polygon 359 -1 1 -1 1 1 359 1    | 0      | 0      | true
            polygon 359 -1 1 -1 1 1 359 1    | 2      | 0      | false
            polygon 0 80 90 80 180 80 270 80 | 45     | 90     | true
            polygon 0 80 90 80 180 80 270 80 | 45     | 82     | false
            polygon 0 80 90 80 180 80 270 80 | 45     | 83     | true
            polygon 0 -80 90 -80 180 -80 270 -80 | 45 | -90    | true
            polygon 0 0 90 0 0 90            | 45     | 45     | true
            polygon 0 0 90 0 0 90            | 91     | 45     | false
            polygon 0 0 120 0 240 0          | 77     | 0      | true
            polygon 0 40 40 40 20 45         | 20     | 41     | false
            """)
    void pointsAreInsideOrNot(String shape, double lon, double lat, boolean inside) {
        assertEquals(inside, has(shape, lon, lat));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            circle 0 0 1      | circle 2 0 1       | true  | false
            circle 0 0 1      | circle 2.001 0 1   | false | false
            circle 0 0 3      | circle 2 0 1       | true  | true
            circle 0 0 1      | circle 0 0 1       | true  | true
            circle 0 0 1      | range -0.5 0.5 -0.5 0.5 | true | true
            circle 0 0 0.7    | range -0.5 0.5 -0.5 0.5 | true | false
            circle 0 89 2     | range 0 360 89 90  | true  | true
            range 0 10 0 10   | circle 5 5 4.9     | true  | true
            range 0 10 0 10   | circle 5 5 5.1     | true  | false
            range 0 10 0 10   | circle 11 5 0.9    | false | false
            range 0 10 0 10   | range 2 3 2 3      | true  | true
            range 0 10 0 10   | range 0 10 0 10    | true  | true
            range 0 10 0 10   | range 10 20 10 20  | true  | false
            range 0 10 0 10   | range 350 359 0 10 | false | false
            range 350 20 -5 5 | range 355 5 -5 5   | true  | true
            range 0 10 80 90  | range 180 190 80 90 | true | false
            range 0 360 -90 90 | polygon 0 0 1 0 0 1 | true | true
            polygon 0 0 1 0 0 1 | range 0 360 -90 90 | true | false
            polygon 0 0 10 0 10 10 0 10 | polygon 1 1 2 1 2 2 1 2 | true | true
            polygon 0 0 10 0 10 10 0 10 | polygon 0 0 10 0 10 10 0 10 | true | true
            polygon 0 0 10 0 10 10 0 10 | polygon 9 9 12 9 12 12 9 12 | true | false
            polygon 0 0 10 0 10 10 0 10 | polygon 12 9 15 9 15 12 | false | false
            polygon -1 4 11 4 11 6 -1 6 | polygon 4 -1 6 -1 6 11 4 11 | true | false
            polygon 0 0 10 0 10 10 0 10 | range 0 10 0 5 | true | true
            range 0 10 0 10 | polygon 0 0 10 0 10 10 0 10 | true | false
            range 0 10 0 10.1 | polygon 0 0 10 0 10 10 0 10 | true | true
            range 0 360 40 60 | polygon 0 60 120 60 240 60 | true | false
            range 0 360 20 25 | polygon 0 60 120 60 240 60 | false | false
            range 0 360 30 90 | polygon 0 60 120 60 240 60 | true | true
            range 0 360 10 20 | circle 0 0 180 | true | false
            circle 5 5 1      | circle 5 5 0 circle 5.5 5 0.1 | true | true
            circle 5 5 1 circle 9 9 1 | circle 9 9 0.5 | true | true
            """)
    void shapesMeetAndHoldEachOther(String one, String other, boolean meets, boolean holds) {
        Shape a = Shape.parse(one);
        Shape b = Shape.parse(other);
        assertEquals(meets, a.intersects(b));
        assertEquals(meets, b.intersects(a));
        assertEquals(holds, a.contains(b));
        if (holds && !a.text().equals(b.text())) {
            assertFalse(b.contains(a));
        }
    }

    @Test
    void aPolygonKnowsItsDirectionAndArea() {
        Polygon example = Polygon.of(10, 10, 10.2, 10, 10.2, 10.2, 10, 10.2);
        assertFalse(example.isCounterclockwise()); // the example of DALI is not what its text asks for
        assertTrue(example.reversed().isCounterclockwise());
        assertEquals(0.2 * 0.2 * Math.cos(Math.toRadians(10.1)), example.area(), 1e-6);
        assertEquals(example.area(), example.reversed().area(), 1e-12);
        assertEquals(41252.96 / 8, Polygon.of(0, 0, 90, 0, 0, 90).area(), 0.01);
        double arcsecond = 1 / 3600.0;
        assertEquals(
                arcsecond * arcsecond,
                Polygon.of(0, 0, arcsecond, 0, arcsecond, arcsecond, 0, arcsecond)
                        .area(),
                1e-15);
    }

    @Test
    void longThinPolygonsGoAroundTheSphere() {
        // a band of 300 degrees along the equator, which no hemisphere holds
        double[] coordinates = new double[2 * 62];
        for (int i = 0; i <= 30; i++) {
            coordinates[2 * i] = i * 10;
            coordinates[2 * i + 1] = -5;
            coordinates[2 * (61 - i)] = i * 10;
            coordinates[2 * (61 - i) + 1] = 5;
        }
        Polygon band = Polygon.of(coordinates);
        for (double lon = 1; lon < 300; lon += 7) {
            assertTrue(band.contains(new Point(lon, 0)), lon + "");
            assertFalse(band.contains(new Point(lon, 6)), lon + "");
        }
        assertFalse(band.contains(new Point(301, 0)));
        assertFalse(band.contains(new Point(0, 90)));
        assertFalse(band.contains(new Point(0, -90)));
        assertTrue(band.intersects(Circle.of(330, 0, 30)));
        assertFalse(band.intersects(Circle.of(330, 0, 29)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "polygon 10 10 10.2 10",
                "polygon 10 10 10.2 10 10.2",
                "circle 1 2",
                "circle 1 2 -3",
                "range 1 2 5 4",
                "ellipse 1 2 3",
                "",
                "circle",
                "12 34 5",
                "Intersection ICRS (Circle 1 2 3 Circle 2 3 4)",
                "Union ICRS (Not (Circle 1 2 3))",
                "Circle ICRS 1 2 3 unit parsec",
                "Circle ICRS 1 2 3 unit",
                "POLYGON ICRS 1 2 3 4",
                "POLYGON ICRS 1 2 3 4 5 6 7",
                "BOX ICRS 1 2 3",
                "POSITION ICRS 1",
                "AllSky 1",
                "UNION ICRS ()",
                "Difference ICRS (Circle 1 2 3 Circle 1 2 1)",
                "POLYGON ICRS 1,2 3,4 5,6",
                "circle 1 2 x3",
                "circle NaN NaN NaN"
            })
    void whatIsNoShapeIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Shape.parse(text));
    }

    @Test
    void stcIsRead() {
        assertEquals(Circle.of(10, 20, 0.5), Shape.parse("Circle ICRS GEOCENTER 10 20 0.5"));
        assertEquals(Circle.of(10, 20, 0.5), Shape.parse("CIRCLE ICRS 10.0 20.0 0.5 unit deg"));
        assertEquals(Polygon.of(1, 2, 3, 4, 5, 6), Shape.parse("Polygon J2000 1 2 3 4 5 6"));
        assertEquals(new Range(1, 3, 2, 4), Shape.parse("PositionInterval ICRS 1 2 3 4"));
        assertTrue(Shape.parse("Box ICRS 10 20 4 2").contains(new Point(11.9, 20.9)));
        Shape union = Shape.parse("Union ICRS ( Circle 180 10 20 Circle 190 20 20 )");
        assertEquals(List.of(Circle.of(180, 10, 20), Circle.of(190, 20, 20)), union.parts());
        assertEquals(union, Shape.parse(union.text()));
    }

    /** As services have written s_region of ObsCore: any case, frames, reference positions, flavours, units, remarks. */
    @Test
    void regionsOfServicesAreRead() {
        Polygon square = Polygon.of(10, 10, 11, 10, 11, 11, 10, 11);
        for (String text : List.of(
                "POLYGON ICRS 10 10 11 10 11 11 10 11",
                "Polygon J2000 10.0 10.0 11.0 10.0 11.0 11.0 10.0 11.0",
                "POLYGON FK5 GEOCENTER SPHERICAL2 10 10 11 10 11 11 10 11",
                "polygon UNKNOWNFrame fillfactor 0.9 10 10 11 10 11 11 10 11",
                "Polygon ICRS TOPOCENTER 10 10 11 10 11 11 10 11 unit deg deg",
                "Polygon ICRS 10 10 11 10 11 11 10 11 Position 10.5 10.5 Error 0.1 0.1 Resolution 0.0001 PixSize 1e-5",
                "POLYGON 10 10 11 10 11 11 10 11",
                "Polygon ICRS\n\t10 10 11 10 11 11 10 11  ")) {
            assertEquals(square, Shape.parse(text), text);
        }
        assertEquals(Circle.of(10, -20, 0.5), Shape.parse("CIRCLE ICRS 600 -1200 30 unit arcmin"));
        assertEquals(Circle.of(10.5, -20.5, 0), Shape.parse("POSITION ICRS 10.5 -20.5"));
        assertTrue(Shape.parse("AllSky ICRS").contains(new Point(12, -90)));
        Shape union = Shape.parse("UNION ICRS ( POLYGON 1 2 3 4 5 6 POSITION 7 8 CIRCLE ICRS 9 10 1)");
        assertEquals(List.of(Polygon.of(1, 2, 3, 4, 5, 6), Circle.of(7, 8, 0), Circle.of(9, 10, 1)), union.parts());
        assertEquals(
                2,
                Shape.parse("Union ICRS TOPOCENTER (Box 10 20 1 1 Box 12 20 1 1)")
                        .parts()
                        .size());
    }

    @Test
    void pointsAreReduced() {
        assertEquals(new Point(2, 2), new Point(362, 2).reduced());
        assertEquals(new Point(190, 89), new Point(10, 91).reduced());
        assertEquals(new Point(10, -10), new Point(10, -370).reduced());
        assertEquals(new Point(359, 0), new Point(-1, 0).reduced());
        assertEquals(180, new Point(0, 90).separation(new Point(77, -90)), 1e-12);
        assertThrows(
                IllegalArgumentException.class,
                () -> Polygon.of(0, 0, 180, 0, 90, 10).contains(new Point(1, 1)));
    }
}
