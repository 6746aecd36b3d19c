// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vo4j.api.MissingProviderException;
import org.vo4j.api.SkyPosition;

/**
 * A region on the sky: a circle, a range of longitudes and latitudes, or a polygon (DALI 1.1 sections 3.3.5 to 3.3.7, SIA
 * 2.0 section 2.1.1).
 */
public sealed interface SkyRegion {
    /**
     * All within a radius around a position.
     *
     * @param center the centre, in any frame
     * @param radius 0 to 180 degrees
     */
    record Circle(SkyPosition center, Angle radius) implements SkyRegion {
        /** Checks the radius. */
        public Circle {
            if (radius.degrees() < 0 || radius.degrees() > 180) {
                throw new IllegalArgumentException(
                        "The radius of a circle is within 0 to 180 degrees, which " + radius + " is not");
            }
        }

        @Override
        public List<String> toPos(Conversions conversions) {
            return List.of("CIRCLE " + SkyRegions.pair(conversions.icrs(center)) + " " + radius);
        }
    }

    /**
     * All between two longitudes and two latitudes, in ICRS and degrees.
     *
     * @param west where the longitudes begin: -360 to 360, or {@link Double#NEGATIVE_INFINITY} for no bound
     * @param east where they end, going to the east from {@code west}, so that a range over 0 has the greater number first:
     *     -360 to 360, or {@link Double#POSITIVE_INFINITY} for no bound
     * @param south where the latitudes begin: -90 to 90, or {@link Double#NEGATIVE_INFINITY}
     * @param north where they end: -90 to 90, or {@link Double#POSITIVE_INFINITY}
     */
    record Range(double west, double east, double south, double north) implements SkyRegion {
        /** Checks the bounds. */
        public Range {
            boolean longitudes = (Math.abs(west) <= 360 || west == Double.NEGATIVE_INFINITY)
                    && (Math.abs(east) <= 360 || east == Double.POSITIVE_INFINITY);
            boolean latitudes = (Math.abs(south) <= 90 || south == Double.NEGATIVE_INFINITY)
                    && (Math.abs(north) <= 90 || north == Double.POSITIVE_INFINITY)
                    && south <= north;
            if (!longitudes || !latitudes) {
                throw new IllegalArgumentException("Not a range on the sky: longitudes " + west + " to " + east
                        + ", latitudes " + south + " to " + north
                        + "; longitudes are within -360 to 360, latitudes within -90 to 90 and in order, or infinite");
            }
        }

        @Override
        public List<String> toPos(Conversions conversions) {
            String latitudes = " " + DaliParameters.number(south) + " " + DaliParameters.number(north);
            return SkyRegions.longitudes(west, east).stream()
                    .map(longitudes -> "RANGE " + longitudes + latitudes)
                    .toList();
        }
    }

    /**
     * All within great circles between positions, on their smaller side.
     *
     * @param vertices at least three positions in any one frame, of which the last is joined to the first
     */
    record Polygon(List<SkyPosition> vertices) implements SkyRegion {
        /** Keeps a copy of the vertices. */
        public Polygon {
            vertices = List.copyOf(vertices);
            if (vertices.size() < 3) {
                throw new IllegalArgumentException("A polygon has three corners at least, not " + vertices.size());
            }
        }

        @Override
        public List<String> toPos(Conversions conversions) {
            return List.of(vertices.stream()
                    .map(vertex -> SkyRegions.pair(conversions.icrs(vertex)))
                    .collect(Collectors.joining(" ", "POLYGON ", "")));
        }
    }

    /** All within a radius around a position. */
    static Circle circle(SkyPosition center, Angle radius) {
        return new Circle(center, radius);
    }

    /** All between two longitudes, to the east from the first, and two latitudes, in ICRS and degrees. */
    static Range range(double west, double east, double south, double north) {
        return new Range(west, east, south, north);
    }

    /** All within great circles between positions. */
    static Polygon polygon(SkyPosition... vertices) {
        return new Polygon(Arrays.asList(vertices));
    }

    /**
     * Reads a region as services write it: {@code CIRCLE 12 34 0.5}, {@code Polygon ICRS 1 2 3 4 5 6}, a
     * {@code POSITION} or {@code BOX} of STC-S, or the numbers of a DALI circle or polygon, by their count.
     *
     * @return empty when it is none of these, such as a union or a MOC
     */
    static Optional<SkyRegion> parse(String text) {
        return SkyRegions.parse(text);
    }

    /**
     * The values of the parameter POS for this region, in ICRS; two for a range over longitude 0, which no value can be.
     *
     * @throws MissingProviderException when it is in another frame and no plugin converts from that
     */
    List<String> toPos(Conversions conversions);
}
