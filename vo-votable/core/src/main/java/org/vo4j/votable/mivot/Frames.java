// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.mivot;

import java.util.Locale;
import java.util.Optional;
import org.vo4j.votable.xtype.SkySystem;
import org.vo4j.votable.xtype.TimeSystem;

/** Coordinate systems of the model coords (Coordinates 1.0). */
final class Frames {
    private static final String UNKNOWN = "UNKNOWN";

    private Frames() {}

    /** The space frame of a SpaceSys, or of a SpaceFrame itself. */
    static Optional<SkySystem> space(ModelObject system) {
        return frame(system, "SpaceFrame", "spaceRefFrame")
                .map(frame -> new SkySystem(
                        today(known(frame.text("spaceRefFrame"))), known(frame.text("equinox")), "", position(frame)));
    }

    /** The time frame of a TimeSys, or of a TimeFrame itself. */
    static Optional<TimeSystem> time(ModelObject system) {
        return frame(system, "TimeFrame", "timescale")
                .map(frame -> TimeSystem.of(orUnknown(frame.text("timescale")), position(frame)));
    }

    /** The frame in a system; VizieR writes what belongs to the frame into the system itself. */
    private static Optional<ModelObject> frame(ModelObject system, String type, String role) {
        return system.find(type).stream()
                .findFirst()
                .or(() -> Optional.of(system).filter(own -> own.leaf(role).isPresent()));
    }

    /** A frame in the words of the IVOA vocabulary refframe; blocks have {@code Galactic} and {@code fk5} too. */
    private static String today(String frame) {
        String upper = frame.toUpperCase(Locale.ROOT);
        return switch (upper) {
            case "ICRS", "FK4", "FK5", "GALACTIC", "ECLIPTIC", "SUPER_GALACTIC" -> upper;
            case "SUPERGALACTIC" -> "SUPER_GALACTIC";
            case "EQ_FK4" -> "FK4";
            case "EQ_FK5" -> "FK5";
            default -> frame;
        };
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
