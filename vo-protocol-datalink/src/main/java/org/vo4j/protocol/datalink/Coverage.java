// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.datalink;

import java.util.List;
import java.util.Optional;
import org.vo4j.api.SkyPosition;
import org.vo4j.protocol.dali.Conversions;
import org.vo4j.protocol.dali.ParameterDescription;
import org.vo4j.protocol.dali.SkyRegion;

/**
 * The region that a dataset covers, as the MAX of the parameter CIRCLE or POLYGON tells (SODA 1.0 section 4.2).
 *
 * @param region the region; empty when the service does not say
 */
record Coverage(Optional<SkyRegion> region) {
    static Coverage of(ParameterDescription parameter) {
        return new Coverage(parameter.maximum().flatMap(SkyRegion::parse));
    }

    /** Refuses circles that do not touch a circle that covers the dataset; what is not as simple is left to the service. */
    void refuseOutside(List<SkyRegion> regions, Conversions conversions) {
        if (!(region.orElse(null) instanceof SkyRegion.Circle all)) {
            return;
        }
        for (SkyRegion asked : regions) {
            if (asked instanceof SkyRegion.Circle circle) {
                SkyPosition center = conversions.icrs(circle.center());
                double apart = separation(center, all.center());
                if (apart > circle.radius().degrees() + all.radius().degrees() + 1e-6) {
                    throw new IllegalArgumentException("The dataset has nothing within " + circle.radius()
                            + " degrees around " + center.longitude() + " " + center.latitude() + ": it is within "
                            + all.radius() + " degrees around " + all.center().longitude() + " "
                            + all.center().latitude());
                }
            }
        }
    }

    /** The angle between two positions in degrees, exact for small and large ones. */
    private static double separation(SkyPosition a, SkyPosition b) {
        double lat1 = Math.toRadians(a.latitude());
        double lat2 = Math.toRadians(b.latitude());
        double sinLat = Math.sin((lat2 - lat1) / 2);
        double sinLon = Math.sin(Math.toRadians(b.longitude() - a.longitude()) / 2);
        double h = sinLat * sinLat + Math.cos(lat1) * Math.cos(lat2) * sinLon * sinLon;
        return Math.toDegrees(2 * Math.asin(Math.sqrt(Math.min(1, h))));
    }
}
