// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.xtype;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A polygon on the sphere whose edges are great circles, each the shorter way (DALI 1.2 section 3.10).
 *
 * <p>Its inside is the smaller of the two parts into which the edges divide the sphere, in whatever direction the
 * vertices go: documents have both, and DALI's own example is not in the direction that its text asks for. {@link
 * #isCounterclockwise} tells them apart. An edge goes from the last vertex to the first; a first vertex repeated at the
 * end counts once. A polygon whose edges cross each other has no defined inside.
 */
public final class Polygon implements Shape {
    private final List<Point> vertices;
    private volatile @Nullable PolygonRegion region;

    /**
     * Creates a polygon.
     *
     * @throws IllegalArgumentException when there are fewer than three vertices
     */
    public Polygon(List<Point> vertices) {
        if (vertices.size() < 3) {
            throw new IllegalArgumentException("A polygon has at least 3 vertices, not " + vertices.size());
        }
        this.vertices = List.copyOf(vertices);
    }

    /** A polygon from longitudes and latitudes in turn, in degrees. */
    public static Polygon of(double... coordinates) {
        if (coordinates.length % 2 != 0) {
            throw new IllegalArgumentException(
                    "A polygon has pairs of coordinates, not " + coordinates.length + " numbers");
        }
        List<Point> vertices = new ArrayList<>(coordinates.length / 2);
        for (int i = 0; i < coordinates.length; i += 2) {
            vertices.add(new Point(coordinates[i], coordinates[i + 1]));
        }
        return new Polygon(vertices);
    }

    /** The vertices in their order. */
    public List<Point> vertices() {
        return vertices;
    }

    /**
     * Whether the vertices go round the inside counter-clockwise when seen from the origin, east on the left, as DALI 1.2
     * wants. (On a map with east on the right that is clockwise.)
     */
    public boolean isCounterclockwise() {
        return !region().leftIsInside();
    }

    /** The same vertices in the other direction. */
    public Polygon reversed() {
        List<Point> turned = new ArrayList<>(vertices);
        Collections.reverse(turned);
        return new Polygon(turned);
    }

    /** The area in square degrees. */
    public double area() {
        return region().area() * Math.toDegrees(1) * Math.toDegrees(1);
    }

    /**
     * Whether a point is in the polygon.
     *
     * @throws IllegalArgumentException when two vertices that an edge joins are opposite each other
     */
    @Override
    public boolean contains(Point point) {
        return region().contains(Vector.of(point));
    }

    PolygonRegion region() {
        PolygonRegion made = region;
        if (made == null) {
            made = new PolygonRegion(vertices); // made twice at worst when two threads come at once
            region = made;
        }
        return made;
    }

    @Override
    public String text() {
        return "polygon " + vertices.stream().map(Point::text).collect(Collectors.joining(" "));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Polygon that && vertices.equals(that.vertices);
    }

    @Override
    public int hashCode() {
        return vertices.hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
