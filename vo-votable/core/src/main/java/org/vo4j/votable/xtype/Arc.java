// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.xtype;

import java.util.ArrayList;
import java.util.List;

/** A piece of a boundary, of which each point has a place: the way from the start in radians. */
sealed interface Arc {
    Vector start();

    Vector end();

    /** The place of the end. */
    double length();

    /** The point at a place. */
    Vector at(double place);

    /** The place of a point that is on the arc. */
    double place(Vector onArc);

    /** The angle in radians to the nearest point of the arc. */
    double distance(Vector p);

    /** Where it crosses another, if it does; pieces that lie on each other do not cross. */
    List<Vector> crossings(Arc other);

    /** The shorter way between two directions that are not opposite each other. */
    record Great(Vector start, Vector end, Vector normal, double length) implements Arc {
        static Great of(Vector start, Vector end) {
            Vector normal = start.normal(end);
            double size = normal.length();
            double length = start.angle(end);
            if (length > Math.PI - 1e-9) {
                throw new IllegalArgumentException(
                        "Two vertices are opposite each other, so that no one way is the shorter between them");
            }
            return new Great(start, end, size == 0 ? normal : normal.times(1 / size), length);
        }

        @Override
        public Vector at(double place) {
            return start.times(Math.cos(place)).plus(normal.cross(start).times(Math.sin(place)));
        }

        @Override
        public double place(Vector onArc) {
            return Math.min(length, start.angle(onArc));
        }

        @Override
        public double distance(Vector p) {
            boolean beside = normal.cross(start).dot(p) > 0 && end.cross(normal).dot(p) > 0;
            return beside
                    ? Math.abs(Math.atan2(normal.dot(p), normal.cross(p).length()))
                    : Math.min(start.angle(p), end.angle(p));
        }

        @Override
        public List<Vector> crossings(Arc other) {
            if (other instanceof Parallel parallel) {
                return parallel.crossings(this);
            }
            Great that = (Great) other;
            Vector line = normal.cross(that.normal);
            if (line.length() < 1e-15) {
                return List.of();
            }
            Vector p = line.unit();
            return List.of(p, p.times(-1)).stream()
                    .filter(x -> distance(x) <= Regions.TOLERANCE && that.distance(x) <= Regions.TOLERANCE)
                    .toList();
        }
    }

    /** A piece of a circle of latitude: from a longitude eastwards, all in radians; the place is the longitude's. */
    record Parallel(double latitude, double west, double length) implements Arc {
        @Override
        public Vector start() {
            return at(0);
        }

        @Override
        public Vector end() {
            return at(length);
        }

        @Override
        public Vector at(double place) {
            double cos = Math.cos(latitude);
            return new Vector(cos * Math.cos(west + place), cos * Math.sin(west + place), Math.sin(latitude));
        }

        @Override
        public double place(Vector onArc) {
            double place = (Math.atan2(onArc.y(), onArc.x()) - west) % (2 * Math.PI);
            place = place < 0 ? place + 2 * Math.PI : place;
            // a point just before the start, or behind the end
            return place <= length ? place : 2 * Math.PI - place < place - length ? 0 : length;
        }

        @Override
        public double distance(Vector p) {
            return p.angle(at(place(p)));
        }

        @Override
        public List<Vector> crossings(Arc other) {
            if (!(other instanceof Great great)) {
                return List.of();
            }
            Vector n = great.normal();
            double top = Math.hypot(n.x(), n.y()); // how high the great circle goes
            double cos = Math.sin(latitude) / top;
            if (top < 1e-15 || Math.abs(cos) > 1 + Regions.TOLERANCE) {
                return List.of();
            }
            Vector up = new Vector(-n.z() * n.x() / top, -n.z() * n.y() / top, top);
            Vector along = n.cross(up);
            double angle = Math.acos(Math.max(-1, Math.min(1, cos)));
            List<Vector> found = new ArrayList<>(2);
            for (double way : new double[] {angle, -angle}) {
                Vector p = up.times(Math.cos(way)).plus(along.times(Math.sin(way)));
                if (distance(p) <= Regions.TOLERANCE && great.distance(p) <= Regions.TOLERANCE) {
                    found.add(p);
                }
            }
            return found;
        }
    }
}
