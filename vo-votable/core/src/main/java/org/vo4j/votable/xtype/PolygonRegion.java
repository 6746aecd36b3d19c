// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.xtype;

import java.util.ArrayList;
import java.util.List;

/**
 * The region of a polygon.
 *
 * <p>The edges and a point, the apex, make triangles, which cover each point of the left side once more than each of the
 * right side, turned ones counting backwards. How often they cover the right side is told by the sum of their areas.
 */
final class PolygonRegion implements Region {
    private static final double SPHERE = 4 * Math.PI;

    private final Vector[] vertices;
    private final List<Arc> boundary;
    private final Fan first;
    private final Fan second;

    PolygonRegion(List<Point> points) {
        List<Vector> distinct = new ArrayList<>();
        for (Point point : points) {
            Vector vertex = Vector.of(point);
            if (distinct.isEmpty() || distinct.get(distinct.size() - 1).angle(vertex) > 1e-15) {
                distinct.add(vertex);
            }
        }
        while (distinct.size() > 1 && distinct.get(0).angle(distinct.get(distinct.size() - 1)) <= 1e-15) {
            distinct.remove(distinct.size() - 1);
        }
        vertices = distinct.toArray(new Vector[0]);
        boundary = edges(vertices);
        List<Vector> apices = apices();
        first = new Fan(apices.get(0));
        second = new Fan(apices.get(1));
    }

    private static List<Arc> edges(Vector[] vertices) {
        List<Arc> edges = new ArrayList<>(vertices.length);
        for (int i = 0; i < vertices.length; i++) {
            edges.add(Arc.Great.of(vertices[i], vertices[(i + 1) % vertices.length]));
        }
        return List.copyOf(edges);
    }

    /** Two points that are far from being opposite any vertex, the best first. */
    private List<Vector> apices() {
        List<Vector> candidates = new ArrayList<>();
        Vector sum = new Vector(0, 0, 0);
        for (Vector vertex : vertices) {
            sum = sum.plus(vertex);
        }
        if (sum.length() > 1e-9) {
            candidates.add(sum.unit());
        }
        for (int x = -1; x <= 1; x++) {
            for (int y = -1; y <= 1; y++) {
                for (int z = -1; z <= 1; z++) {
                    if (x != 0 || y != 0 || z != 0) {
                        // off the axes, where vertices like to be
                        candidates.add(new Vector(x + 0.0123, y - 0.0234, z + 0.0345).unit());
                    }
                }
            }
        }
        candidates.sort((a, b) -> Double.compare(margin(b), margin(a)));
        return candidates;
    }

    private double margin(Vector apex) {
        double least = 2;
        for (Vector vertex : vertices) {
            least = Math.min(least, 1 + apex.dot(vertex));
        }
        return least;
    }

    private static boolean left(Vector a, Vector b, Vector p) {
        return a.normal(b).dot(p) >= 0;
    }

    /** The triangles of an apex and the edges. */
    private final class Fan {
        final Vector apex;
        final double leftArea;
        final int covers;
        final boolean[] turned = new boolean[vertices.length];

        Fan(Vector apex) {
            this.apex = apex;
            double sum = 0;
            for (int i = 0; i < vertices.length; i++) {
                double area = area(vertices[i], vertices[(i + 1) % vertices.length]);
                turned[i] = area < 0;
                sum += area;
            }
            double turns = Math.floor(sum / SPHERE);
            leftArea = sum - turns * SPHERE;
            covers = (int) turns;
        }

        /** The area of a triangle, negative when it goes clockwise as seen from outside. */
        private double area(Vector b, Vector c) {
            double volume = b.minus(apex).cross(c.minus(apex)).dot(apex);
            double sum = 1 + apex.dot(b) + b.dot(c) + c.dot(apex);
            return 2 * Math.atan2(volume, sum);
        }

        /**
         * Whether a point that is not on the boundary is on the left of it. A point is in a triangle when it is on the
         * same side of all three lines, which is the one of its turning: on the other are the points opposite it.
         */
        boolean leftHas(Vector p) {
            int count = -covers;
            boolean beyond = left(apex, vertices[0], p);
            for (int i = 0; i < vertices.length; i++) {
                Vector next = vertices[(i + 1) % vertices.length];
                boolean before = beyond;
                beyond = left(apex, next, p);
                if (before != beyond && turned[i] != before && left(vertices[i], next, p) == before) {
                    count += before ? 1 : -1;
                }
            }
            return (count & 1) != 0;
        }
    }

    /** Whether the smaller side is on the left for somebody who walks on the outside of the sphere. */
    boolean leftIsInside() {
        return first.leftArea <= SPHERE / 2;
    }

    /** The area in steradians. */
    double area() {
        return Math.min(first.leftArea, SPHERE - first.leftArea);
    }

    @Override
    public boolean contains(Vector p) {
        if (boundaryDistance(p) <= Regions.TOLERANCE) {
            return true;
        }
        // at the apex itself nothing is left or right
        Fan fan = Math.abs(first.apex.dot(p)) > 1 - 1e-9 ? second : first;
        return fan.leftHas(p) == leftIsInside();
    }

    @Override
    public List<Arc> boundary() {
        return boundary;
    }

    @Override
    public Vector sample() {
        return vertices[0];
    }
}
