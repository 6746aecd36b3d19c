// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.xtype;

/**
 * A circle on the sphere (DALI 1.2 section 3.8).
 *
 * @param center the centre
 * @param radius the radius in degrees, 0 or more; 180 and more is the whole sphere
 */
public record Circle(Point center, double radius) implements Shape {
    /** Checks the radius. */
    public Circle {
        if (!(radius >= 0) || Double.isInfinite(radius)) {
            throw new IllegalArgumentException("The radius of a circle is 0 or more and finite, not " + radius);
        }
    }

    /** A circle about a longitude and latitude; all in degrees. */
    public static Circle of(double longitude, double latitude, double radius) {
        return new Circle(new Point(longitude, latitude), radius);
    }

    @Override
    public boolean contains(Point point) {
        return Vector.of(center).angle(Vector.of(point)) <= Math.toRadians(radius) + Regions.TOLERANCE;
    }

    @Override
    public String text() {
        return "circle " + center.text() + " " + radius;
    }
}
