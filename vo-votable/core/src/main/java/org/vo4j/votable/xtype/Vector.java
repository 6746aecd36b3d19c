// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.xtype;

/** A direction, or any vector in space. */
record Vector(double x, double y, double z) {
    static Vector of(Point point) {
        return of(point.longitude(), point.latitude());
    }

    static Vector of(double longitude, double latitude) {
        double lon = Math.toRadians(longitude % 360);
        double lat = Math.toRadians(latitude % 360);
        double cos = Math.abs(latitude) == 90 ? 0 : Math.cos(lat); // the pole is one point
        return new Vector(cos * Math.cos(lon), cos * Math.sin(lon), Math.sin(lat));
    }

    Vector cross(Vector o) {
        return new Vector(y * o.z - z * o.y, z * o.x - x * o.z, x * o.y - y * o.x);
    }

    double dot(Vector o) {
        return x * o.x + y * o.y + z * o.z;
    }

    Vector plus(Vector o) {
        return new Vector(x + o.x, y + o.y, z + o.z);
    }

    Vector minus(Vector o) {
        return new Vector(x - o.x, y - o.y, z - o.z);
    }

    Vector times(double factor) {
        return new Vector(x * factor, y * factor, z * factor);
    }

    double length() {
        return Math.sqrt(dot(this));
    }

    Vector unit() {
        return times(1 / length());
    }

    /** The angle to another direction in radians, exact for small and for large ones. */
    double angle(Vector o) {
        return Math.atan2(cross(o).length(), dot(o));
    }

    /** The normal of two directions, more exactly than {@link #cross} where they are near each other. */
    Vector normal(Vector o) {
        return plus(o).cross(o.minus(this)).times(0.5);
    }
}
