// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

/**
 * An angle, such as the radius of a search.
 *
 * @param degrees the angle in degrees; finite
 */
public record Angle(double degrees) implements Comparable<Angle> {
    /** Checks that it is finite. */
    public Angle {
        if (!Double.isFinite(degrees)) {
            throw new IllegalArgumentException("An angle must be finite, not " + degrees + " degrees");
        }
    }

    /** An angle in degrees. */
    public static Angle degrees(double value) {
        return new Angle(value);
    }

    /** An angle in minutes of arc. */
    public static Angle arcminutes(double value) {
        return new Angle(value / 60);
    }

    /** An angle in seconds of arc. */
    public static Angle arcseconds(double value) {
        return new Angle(value / 3600);
    }

    /** An angle in radians. */
    public static Angle radians(double value) {
        return new Angle(Math.toDegrees(value));
    }

    /** An angle in hours, of 15 degrees. */
    public static Angle hours(double value) {
        return new Angle(value * 15);
    }

    /**
     * An angle in any unit that is a usual one or that a plugin knows, as VOUnits 1.1 writes it.
     *
     * @throws org.vo4j.api.MissingProviderException when none does
     */
    public static Angle of(double value, String unit) {
        return Conversions.standard().angle(value, unit);
    }

    /** The angle in minutes of arc. */
    public double arcminutes() {
        return degrees * 60;
    }

    /** The angle in seconds of arc. */
    public double arcseconds() {
        return degrees * 3600;
    }

    /** The angle in radians. */
    public double radians() {
        return Math.toRadians(degrees);
    }

    @Override
    public int compareTo(Angle other) {
        return Double.compare(degrees, other.degrees);
    }

    /** The angle in degrees, as parameters have it: the shortest number that reads back as the same. */
    @Override
    public String toString() {
        return DaliParameters.number(degrees);
    }
}
