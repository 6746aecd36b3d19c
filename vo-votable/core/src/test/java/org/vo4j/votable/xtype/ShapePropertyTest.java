// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.xtype;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Random shapes against an oracle that knows how they were made, and against clouds of random points. */
class ShapePropertyTest {
    private static final long SEED = Long.getLong("vo.seed", System.nanoTime());

    private Random random = new Random();
    private String seed = "";

    private void start(RepetitionInfo repetition) {
        long own = SEED + repetition.getCurrentRepetition();
        seed = "-Dvo.seed=" + (own - repetition.getCurrentRepetition());
        random = new Random(own);
    }

    /** A polygon that is a star about a centre: each vertex is seen from it, in order of direction. */
    private final class Star {
        final Vector center = direction();
        final Vector[] vertices;
        final Polygon polygon;

        Star(double size) {
            int count = 3 + random.nextInt(12);
            double[] azimuths = new double[count];
            for (int i = 0; i < count; i++) {
                azimuths[i] = 2 * Math.PI * (i + 0.4 * random.nextDouble()) / count;
            }
            vertices = new Vector[count];
            Vector east = center.cross(new Vector(0.3, 0.5, 0.7)).unit();
            Vector north = center.cross(east);
            List<Point> points = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                double radius = size * (0.2 + 0.8 * random.nextDouble());
                Vector side = east.times(Math.cos(azimuths[i])).plus(north.times(Math.sin(azimuths[i])));
                Vector v = center.times(Math.cos(radius)).plus(side.times(Math.sin(radius)));
                points.add(point(v));
                vertices[i] = Vector.of(points.get(i));
            }
            if (random.nextBoolean()) {
                Collections.reverse(points);
            }
            polygon = new Polygon(points);
        }

        /** Whether a point is in one of the triangles of the centre and an edge: three half spaces each. */
        boolean has(Vector p) {
            for (int i = 0; i < vertices.length; i++) {
                Vector a = vertices[i];
                Vector b = vertices[(i + 1) % vertices.length];
                double turn = Math.signum(center.cross(a).dot(b));
                if (center.cross(a).dot(p) * turn >= 0
                        && a.cross(b).dot(p) * turn >= 0
                        && b.cross(center).dot(p) * turn >= 0) {
                    return true;
                }
            }
            return false;
        }
    }

    private Vector direction() {
        return switch (random.nextInt(8)) {
            case 0 -> new Vector(0, 0, 1);
            case 1 -> new Vector(0, 0, -1);
            case 2 -> new Vector(1, 0, 0);
            default -> near(new Vector(0, 0, 1), Math.PI);
        };
    }

    private Vector near(Vector center, double most) {
        Vector step = new Vector(random.nextGaussian(), random.nextGaussian(), random.nextGaussian());
        Vector side = step.minus(center.times(step.dot(center))).unit();
        double angle = most * Math.sqrt(random.nextDouble());
        return center.times(Math.cos(angle)).plus(side.times(Math.sin(angle))).unit();
    }

    private Point point(Vector v) {
        double turns = 360 * (random.nextInt(3) - 1);
        return new Point(
                Math.toDegrees(Math.atan2(v.y(), v.x())) + turns,
                Math.toDegrees(Math.atan2(v.z(), Math.hypot(v.x(), v.y()))));
    }

    @RepeatedTest(300)
    void pointsOfAStarAreInItsPolygon(RepetitionInfo repetition) {
        start(repetition);
        double size = Math.pow(10, -6 + 6 * random.nextDouble()); // 0.2 arcseconds to 57 degrees
        Star star = new Star(size);
        Region region = star.polygon.region();
        for (int i = 0; i < 200; i++) {
            Vector p = i % 5 == 0 ? direction() : near(star.center, 1.5 * size);
            if (region.boundaryDistance(p) > 1e-9 * (1 + size)) {
                assertEquals(star.has(p), star.polygon.contains(point(p)), () -> seed + " " + star.polygon);
            }
        }
        assertTrue(star.polygon.contains(point(star.center)), seed);
        for (Vector vertex : star.vertices) {
            assertTrue(star.polygon.contains(point(vertex)), seed);
        }
    }

    private Shape anyShape(Vector around, double size) {
        Point center = point(near(around, size)).reduced();
        return switch (random.nextInt(4)) {
            case 0 -> new Circle(center, Math.toDegrees(size) * random.nextDouble());
            case 1 -> {
                double width = Math.toDegrees(size) * random.nextDouble();
                double across = Math.min(360, width / Math.max(0.01, Math.cos(Math.toRadians(center.latitude()))));
                yield new Range(
                        center.longitude() - across,
                        center.longitude() + across,
                        Math.max(-90, center.latitude() - width),
                        Math.min(90, center.latitude() + width));
            }
            case 2 -> new Star(size).polygon;
            default -> {
                double w = Math.toDegrees(size);
                Point c = point(near(around, size / 2)).reduced();
                yield Shape.parse(
                        "Box ICRS " + c.longitude() + " " + c.latitude() + " " + Math.min(100, w) + " " + w / 2);
            }
        };
    }

    private static boolean deepIn(Shape shape, Vector p, double depth) {
        if (shape instanceof Circle circle) {
            return Vector.of(circle.center()).angle(p) < Math.toRadians(circle.radius()) - depth;
        }
        Region region = shape instanceof Polygon polygon ? polygon.region() : RangeRegion.of((Range) shape);
        return region.contains(p) && region.boundaryDistance(p) > depth;
    }

    private static boolean isFarFrom(Shape shape, Vector p, double distance) {
        if (shape instanceof Circle circle) {
            return Vector.of(circle.center()).angle(p) > Math.toRadians(circle.radius()) + distance;
        }
        Region region = shape instanceof Polygon polygon ? polygon.region() : RangeRegion.of((Range) shape);
        return !region.contains(p) && region.boundaryDistance(p) > distance;
    }

    @RepeatedTest(600)
    void cloudsOfPointsAgreeWithContainsAndIntersects(RepetitionInfo repetition) {
        start(repetition);
        Vector around = direction();
        double size = Math.pow(10, -3 + 2.9 * random.nextDouble());
        Shape a = anyShape(around, size);
        Shape b = anyShape(around, size * (0.2 + random.nextDouble()));
        boolean meets = a.intersects(b);
        boolean holds = a.contains(b);
        assertEquals(meets, b.intersects(a), () -> seed + " " + a.text() + " | " + b.text());
        assertFalse(holds && !meets, () -> seed + " " + a.text() + " | " + b.text());
        for (int i = 0; i < 400; i++) {
            Vector p = near(around, 3 * size);
            boolean inA = deepIn(a, p, 1e-9);
            boolean inB = deepIn(b, p, 1e-9);
            assertFalse(inA && inB && !meets, () -> seed + " share " + p + ": " + a.text() + " | " + b.text());
            assertFalse(
                    holds && inB && isFarFrom(a, p, 1e-9),
                    () -> seed + " " + p + " is only in the second of " + a.text() + " | " + b.text());
        }
        everythingIsDecided(a, b, around, size, meets, holds);
    }

    /** The other direction: where it is said that they do not meet or hold each other, points on the boundary tell. */
    private void everythingIsDecided(Shape a, Shape b, Vector around, double size, boolean meets, boolean holds) {
        Vector[] points = new Vector[2000];
        for (int i = 0; i < points.length; i++) {
            points[i] = near(around, 3 * size);
        }
        boolean sharedPoint = Arrays.stream(points).anyMatch(p -> a.contains(point(p)) && b.contains(point(p)));
        assertTrue(meets || !sharedPoint, () -> seed + " " + a.text() + " | " + b.text());
        boolean outsider = Arrays.stream(points).anyMatch(p -> deepIn(b, p, 1e-9) && isFarFrom(a, p, 1e-9));
        assertFalse(holds && outsider, () -> seed + " " + a.text() + " | " + b.text());
        List<Vector> rimOfA = rim(a);
        List<Vector> rimOfB = rim(b);
        double step = step(rimOfA, rimOfB);
        boolean near = rimOfB.stream().anyMatch(p -> distance(a, p) <= step)
                || rimOfA.stream().anyMatch(p -> distance(b, p) <= step);
        assertTrue(near || !meets, () -> seed + " do not meet: " + a.text() + " | " + b.text());
        boolean inside = rimOfB.stream().allMatch(p -> deepIn(a, p, step))
                && rimOfA.stream().noneMatch(p -> distance(b, p) == 0);
        assertTrue(holds || !inside, () -> seed + " holds: " + a.text() + " | " + b.text());
        assertTrue(a.contains(a) && b.contains(b), () -> seed + " " + a.text() + " | " + b.text());
    }

    /** Points of the boundary, so close together that nothing of their distance fits between. */
    private static List<Vector> rim(Shape shape) {
        List<Vector> points = new ArrayList<>();
        if (shape instanceof Circle circle) {
            Vector center = Vector.of(circle.center());
            Vector east = center.cross(new Vector(0.3, 0.5, 0.7)).unit();
            Vector north = center.cross(east);
            double radius = Math.toRadians(circle.radius());
            for (double turn = 0; turn < 2 * Math.PI; turn += 0.01) {
                Vector side = east.times(Math.cos(turn)).plus(north.times(Math.sin(turn)));
                points.add(center.times(Math.cos(radius)).plus(side.times(Math.sin(radius))));
            }
            return points;
        }
        for (Arc arc : region(shape).boundary()) {
            for (int i = 0; i <= 100; i++) {
                points.add(arc.at(arc.length() * i / 100));
            }
        }
        return points;
    }

    @SafeVarargs
    private static double step(List<Vector>... rims) {
        double most = 1e-9;
        for (List<Vector> rim : rims) {
            for (int i = 1; i < Math.min(rim.size(), 10_000); i++) {
                double gap = rim.get(i - 1).angle(rim.get(i));
                most = i % 101 == 0 ? most : Math.max(most, gap);
            }
        }
        return most;
    }

    private static Region region(Shape shape) {
        return shape instanceof Polygon polygon ? polygon.region() : RangeRegion.of((Range) shape);
    }

    private static double distance(Shape shape, Vector p) {
        if (shape instanceof Circle circle) {
            return Math.max(0, Vector.of(circle.center()).angle(p) - Math.toRadians(circle.radius()));
        }
        return region(shape).contains(p) ? 0 : region(shape).boundaryDistance(p);
    }
}
