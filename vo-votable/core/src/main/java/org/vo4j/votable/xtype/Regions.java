// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.xtype;

import java.util.ArrayList;
import java.util.List;

/** How shapes lie to each other. */
final class Regions {
    /** What is nearer to a boundary than this, in radians, is on it: two microarcseconds. */
    static final double TOLERANCE = 1e-11;

    private Regions() {}

    static boolean contains(Shape outer, Shape inner) {
        for (Shape part : inner.parts()) {
            if (outer.parts().stream().noneMatch(one -> containsOne(one, part))) {
                return false;
            }
        }
        return true;
    }

    static boolean intersects(Shape one, Shape other) {
        for (Shape a : one.parts()) {
            for (Shape b : other.parts()) {
                if (meet(a, b)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Region region(Shape shape) {
        return shape instanceof Polygon polygon ? polygon.region() : RangeRegion.of((Range) shape);
    }

    private static boolean meet(Shape a, Shape b) {
        if (a instanceof Circle circle) {
            return b instanceof Circle other
                    ? angle(circle, other) <= radius(circle) + radius(other) + TOLERANCE
                    : meet(circle, region(b));
        }
        return b instanceof Circle circle ? meet(circle, region(a)) : meet(region(a), region(b));
    }

    private static boolean meet(Circle circle, Region region) {
        Vector center = Vector.of(circle.center());
        return region.contains(center) || region.boundaryDistance(center) <= radius(circle) + TOLERANCE;
    }

    /** Two connected regions meet when their boundaries do, or one has a piece of the other's boundary inside. */
    private static boolean meet(Region a, Region b) {
        if (a.contains(b.sample()) || b.contains(a.sample())) {
            return true;
        }
        for (Arc x : a.boundary()) {
            if (b.contains(x.start())) {
                return true;
            }
            for (Arc y : b.boundary()) {
                if (!x.crossings(y).isEmpty()) {
                    return true;
                }
            }
        }
        return b.boundary().stream().anyMatch(y -> a.contains(y.start()));
    }

    private static double radius(Circle circle) {
        return Math.toRadians(Math.min(180, circle.radius()));
    }

    private static double angle(Circle a, Circle b) {
        return Vector.of(a.center()).angle(Vector.of(b.center()));
    }

    private static boolean containsOne(Shape outer, Shape inner) {
        if (outer instanceof Circle circle) {
            return inner instanceof Circle other ? has(circle, other) : has(circle, region(inner));
        }
        return inner instanceof Circle circle ? has(region(outer), circle) : has(region(outer), region(inner));
    }

    private static boolean has(Circle outer, Circle inner) {
        return radius(outer) >= Math.PI || angle(outer, inner) + radius(inner) <= radius(outer) + TOLERANCE;
    }

    /** A circle has all of a region when the circle about the opposite point, which is what it leaves, has none. */
    private static boolean has(Circle outer, Region inner) {
        double left = Math.PI - radius(outer);
        Vector opposite = Vector.of(outer.center()).times(-1);
        double distance = inner.contains(opposite) ? 0 : inner.boundaryDistance(opposite);
        return left <= 0 || distance >= left - TOLERANCE;
    }

    private static boolean has(Region outer, Circle inner) {
        Vector center = Vector.of(inner.center());
        return outer.contains(center) && outer.boundaryDistance(center) >= radius(inner) - TOLERANCE;
    }

    /** No piece of the inner boundary is outside, and none of the outer boundary is inside the inner region. */
    private static boolean has(Region outer, Region inner) {
        if (outer.boundary().isEmpty() || inner.boundary().isEmpty()) {
            return outer.boundary().isEmpty();
        }
        for (Vector p : pieces(inner.boundary(), outer.boundary())) {
            if (!outer.contains(p)) {
                return false;
            }
        }
        for (Vector p : pieces(outer.boundary(), inner.boundary())) {
            if (inner.contains(p) && inner.boundaryDistance(p) > 2 * TOLERANCE) {
                return false;
            }
        }
        return true;
    }

    /** The middles of the pieces into which a boundary is cut by another. */
    private static List<Vector> pieces(List<Arc> boundary, List<Arc> knife) {
        List<Vector> middles = new ArrayList<>();
        for (Arc arc : boundary) {
            List<Double> cuts = new ArrayList<>(List.of(0.0, arc.length()));
            for (Arc other : knife) {
                arc.crossings(other).forEach(p -> cuts.add(arc.place(p)));
                for (Vector end : List.of(other.start(), other.end())) {
                    if (arc.distance(end) <= TOLERANCE) {
                        cuts.add(arc.place(end));
                    }
                }
            }
            cuts.sort(null);
            for (int i = 1; i < cuts.size(); i++) {
                if (i == 1 || cuts.get(i) - cuts.get(i - 1) > 4 * TOLERANCE) {
                    middles.add(arc.at((cuts.get(i - 1) + cuts.get(i)) / 2));
                }
            }
        }
        return middles;
    }
}
