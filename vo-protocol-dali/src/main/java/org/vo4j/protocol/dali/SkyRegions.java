// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.vo4j.api.SkyPosition;

/** Reads and writes {@link SkyRegion}s. */
final class SkyRegions {
    /** Words of STC-S that say what is so anyhow, or what nobody looks at. */
    private static final Set<String> NOISE = Set.of(
            "ICRS",
            "J2000",
            "FK5",
            "UNKNOWNFRAME",
            "TOPOCENTER",
            "GEOCENTER",
            "BARYCENTER",
            "HELIOCENTER",
            "UNKNOWNREFPOS",
            "RELOCATABLE",
            "SPHERICAL2",
            "CARTESIAN2");

    /** The frames of STC-S by the names that converters know; the others above are ICRS for this purpose. */
    private static final Set<String> FRAMES = Set.of("GALACTIC", "FK4", "ECLIPTIC", "GALACTIC_II");

    private static final int MAX_LENGTH = 1 << 20;

    private SkyRegions() {}

    /** A position as parameters have it, with the longitude within 0 to 360. */
    static String pair(SkyPosition position) {
        return DaliParameters.number(longitude(position.longitude())) + " "
                + DaliParameters.number(position.latitude());
    }

    private static double longitude(double degrees) {
        if (degrees >= 0 && degrees <= 360) {
            return degrees + 0.0; // which makes 0 of -0
        }
        double within = degrees % 360;
        return within < 0 ? within + 360 : within;
    }

    /** The one or two ranges of longitude within 0 to 360 that one range is. */
    static List<String> longitudes(double west, double east) {
        if (Double.isInfinite(west) || Double.isInfinite(east)) {
            return List.of(text(west, east));
        }
        if (east - west >= 360) {
            return List.of(text(0, 360));
        }
        double from = longitude(west);
        double to = longitude(east);
        if (from <= to) {
            return List.of(text(from, to));
        }
        return to == 0 ? List.of(text(from, 360)) : List.of(text(from, 360), text(0, to));
    }

    private static String text(double lower, double upper) {
        return DaliParameters.number(lower) + " " + DaliParameters.number(upper);
    }

    static Optional<SkyRegion> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        List<String> words = Arrays.stream(text.strip().split("[\\s,]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        String shape = "";
        String frame = "ICRS";
        List<Double> numbers = new ArrayList<>();
        for (String word : words) {
            String upper = word.toUpperCase(Locale.ROOT);
            Optional<Double> number = number(word);
            if (number.isPresent()) {
                numbers.add(number.get());
            } else if (shape.isEmpty() && numbers.isEmpty() && !NOISE.contains(upper)) {
                shape = upper;
            } else if (FRAMES.contains(upper) && numbers.isEmpty()) {
                frame = upper.equals("GALACTIC_II") ? "GALACTIC" : upper;
            } else if (!NOISE.contains(upper)) {
                // a unit, an error, a second shape: more than is understood here
                return Optional.empty();
            }
        }
        return region(shape, frame, numbers);
    }

    private static Optional<Double> number(String word) {
        try {
            Interval one = Interval.parse(word);
            return Optional.of(one.lower());
        } catch (IllegalArgumentException e) {
            return infinity(word);
        }
    }

    /** An infinite end is none of an interval of one number. */
    private static Optional<Double> infinity(String word) {
        String bare = word.toUpperCase(Locale.ROOT).replaceFirst("^[+-]", "");
        if (!bare.equals("INF") && !bare.equals("INFINITY")) {
            return Optional.empty();
        }
        return Optional.of(word.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
    }

    private static Optional<SkyRegion> region(String shape, String frame, List<Double> n) {
        int count = n.size();
        try {
            return switch (shape) {
                case "CIRCLE" -> count == 3 ? Optional.of(circle(frame, n)) : Optional.empty();
                case "POLYGON" -> polygon(frame, n);
                case "RANGE" ->
                    count == 4
                            ? Optional.of(SkyRegion.range(n.get(0), n.get(1), n.get(2), n.get(3)))
                            : Optional.empty();
                case "POSITION", "POINT" -> count == 2 ? Optional.of(point(frame, n)) : Optional.empty();
                case "BOX" -> count == 4 && frame.equals("ICRS") ? box(n) : Optional.empty();
                case "" -> count == 3 ? Optional.of(circle(frame, n)) : polygon(frame, n);
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static SkyRegion circle(String frame, List<Double> n) {
        return SkyRegion.circle(new SkyPosition(n.get(0), n.get(1), frame), Angle.degrees(n.get(2)));
    }

    private static SkyRegion point(String frame, List<Double> n) {
        return SkyRegion.circle(new SkyPosition(n.get(0), n.get(1), frame), Angle.degrees(0));
    }

    private static Optional<SkyRegion> polygon(String frame, List<Double> n) {
        if (n.size() < 6 || n.size() % 2 != 0) {
            return Optional.empty();
        }
        List<SkyPosition> vertices = new ArrayList<>();
        for (int i = 0; i < n.size(); i += 2) {
            vertices.add(new SkyPosition(n.get(i), n.get(i + 1), frame));
        }
        return Optional.of(new SkyRegion.Polygon(vertices));
    }

    /** A box of STC-S, by its centre and the lengths of its sides, as the polygon of its corners. */
    private static Optional<SkyRegion> box(List<Double> n) {
        double half = n.get(3) / 2;
        double north = n.get(1) + half;
        double south = n.get(1) - half;
        if (!(Math.abs(north) < 90) || !(Math.abs(south) < 90)) {
            return Optional.empty();
        }
        double width = n.get(2) / 2 / Math.cos(Math.toRadians(n.get(1)));
        return Optional.of(SkyRegion.polygon(
                SkyPosition.icrs(n.get(0) - width, south),
                SkyPosition.icrs(n.get(0) + width, south),
                SkyPosition.icrs(n.get(0) + width, north),
                SkyPosition.icrs(n.get(0) - width, north)));
    }
}
