// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.xtype;

import java.util.List;

/**
 * A region of the sky: the value of the xtypes circle, range, polygon, shape and multishape (DALI 1.2 sections 3.8 to
 * 3.13).
 *
 * <p>Coordinates are degrees, and of whatever frame the column's COOSYS says; two shapes can only be compared in one
 * frame. A shape is closed: its boundary belongs to it, and what is nearer to the boundary than two microarcseconds is
 * on it, so that rounding of coordinates does not decide. Immutable and shareable between threads.
 */
public sealed interface Shape permits Circle, Range, Polygon, MultiShape {
    /** Whether a point is in the shape. */
    boolean contains(Point point);

    /**
     * Whether all of another shape is in this one. For a {@link MultiShape} on this side, whether one of its shapes has
     * all of the other, or of each of the other's shapes: that several only cover it together is not found out.
     */
    default boolean contains(Shape other) {
        return Regions.contains(this, other);
    }

    /** Whether the shapes have a point in common. */
    default boolean intersects(Shape other) {
        return Regions.intersects(this, other);
    }

    /** The shapes that this is the union of: itself, unless it is a {@link MultiShape}. */
    default List<Shape> parts() {
        return List.of(this);
    }

    /** The value as the xtypes shape and multishape write it, such as {@code circle 12.3 45.6 0.5}. */
    String text();

    /**
     * Reads a shape or several: {@code circle 12.3 45.6 0.5}, as the xtypes shape and multishape write them, or an STC-S
     * phrase such as {@code Polygon ICRS 10 10 11 10 11 11}, of whatever case, as older services do. Of STC-S, the
     * words between the shape and its numbers (frame, reference position, flavour, fill factor) and what is said of it
     * behind them (Position, Error, Resolution, Size, PixSize) are passed over; Circle, Box, Polygon, PositionInterval,
     * Position (a circle of radius 0), AllSky and Union of them are known, with units of deg, arcmin, arcsec and rad. Not,
     * Intersection, Difference, Ellipse, Convex and times or spectra are not.
     *
     * @throws IllegalArgumentException when it is none of these; the message says what was expected
     */
    static Shape parse(String text) {
        return ShapeParser.parse(text);
    }
}
