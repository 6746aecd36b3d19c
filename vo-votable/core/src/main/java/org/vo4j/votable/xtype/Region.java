// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.xtype;

import java.util.List;

/** A connected part of the sphere with its boundary, which belongs to it. */
interface Region {
    boolean contains(Vector p);

    /** The boundary; nothing for the whole sphere. */
    List<Arc> boundary();

    /** Some point of the region. */
    Vector sample();

    /** The angle in radians to the nearest point of the boundary; infinite when there is none. */
    default double boundaryDistance(Vector p) {
        double nearest = Double.POSITIVE_INFINITY;
        for (Arc arc : boundary()) {
            nearest = Math.min(nearest, arc.distance(p));
        }
        return nearest;
    }
}
