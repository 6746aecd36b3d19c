// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.xtype;

/** Angles in degrees. */
final class Angles {
    private Angles() {}

    /** The same angle from 0 to below 360. */
    static double positive(double degrees) {
        double rest = degrees % 360;
        double positive = rest < 0 ? rest + 360 : rest;
        return positive >= 360 ? 0 : positive; // a rest of -1e-20
    }

    /** The angle limited to those of a latitude. */
    static double latitude(double degrees) {
        return Math.max(-90, Math.min(90, degrees));
    }
}
