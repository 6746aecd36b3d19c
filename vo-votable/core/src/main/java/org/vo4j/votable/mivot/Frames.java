// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.mivot;

import java.util.Optional;
import org.vo4j.votable.xtype.SkySystem;
import org.vo4j.votable.xtype.TimeSystem;

/** Coordinate systems of the model coords (Coordinates 1.0). */
final class Frames {
    private static final String UNKNOWN = "UNKNOWN";

    private Frames() {}

    /** The space frame of a SpaceSys, or of a SpaceFrame itself. */
    static Optional<SkySystem> space(ModelObject system) {
        return system.find("SpaceFrame").stream()
                .findFirst()
                .map(frame -> new SkySystem(
                        known(frame.text("spaceRefFrame")), known(frame.text("equinox")), "", position(frame)));
    }

    /** The time frame of a TimeSys, or of a TimeFrame itself. */
    static Optional<TimeSystem> time(ModelObject system) {
        return system.find("TimeFrame").stream()
                .findFirst()
                .map(frame -> TimeSystem.of(orUnknown(frame.text("timescale")), position(frame)));
    }

    private static String position(ModelObject frame) {
        return orUnknown(
                frame.object("refPosition").map(place -> place.text("position")).orElse(""));
    }

    private static String orUnknown(String text) {
        return known(text).isEmpty() ? UNKNOWN : text;
    }

    /** Documents say that nothing is known in words of their own. */
    private static String known(String text) {
        return text.equalsIgnoreCase("NoSet") || text.equalsIgnoreCase("NotSet") ? "" : text;
    }
}
