// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.xtype;

import java.util.ArrayList;
import java.util.List;

/** The region of a range. */
record RangeRegion(Range range, List<Arc> boundary) implements Region {
    static RangeRegion of(Range range) {
        double south = Angles.latitude(range.south());
        double north = Angles.latitude(range.north());
        double west = Math.toRadians(range.west() % 360);
        double width = Math.toRadians(range.width());
        List<Arc> boundary = new ArrayList<>();
        if (south > -90) {
            boundary.add(new Arc.Parallel(Math.toRadians(south), west, width));
        }
        if (north < 90) {
            boundary.add(new Arc.Parallel(Math.toRadians(north), west, width));
        }
        if (!range.isRound()) {
            meridian(boundary, range.west(), south, north);
            meridian(boundary, range.east(), south, north);
        }
        return new RangeRegion(range, List.copyOf(boundary));
    }

    /** In two pieces, since one from pole to pole would not know its way. */
    private static void meridian(List<Arc> boundary, double longitude, double south, double north) {
        Vector middle = Vector.of(longitude, (south + north) / 2);
        boundary.add(Arc.Great.of(Vector.of(longitude, south), middle));
        boundary.add(Arc.Great.of(middle, Vector.of(longitude, north)));
    }

    @Override
    public boolean contains(Vector p) {
        double latitude = Math.toDegrees(Math.atan2(p.z(), Math.hypot(p.x(), p.y())));
        return range.contains(new Point(Math.toDegrees(Math.atan2(p.y(), p.x())), latitude))
                || boundaryDistance(p) <= Regions.TOLERANCE;
    }

    @Override
    public Vector sample() {
        return Vector.of(range.west(), Angles.latitude(range.south()));
    }
}
