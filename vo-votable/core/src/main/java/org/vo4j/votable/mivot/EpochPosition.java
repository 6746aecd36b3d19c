// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.mivot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.vo4j.api.FormatException;
import org.vo4j.api.Issue;
import org.vo4j.api.Location;
import org.vo4j.api.SkyPosition;
import org.vo4j.api.VoTableIssue;
import org.vo4j.votable.xtype.AstroTime;
import org.vo4j.votable.xtype.SkySystem;
import org.vo4j.votable.xtype.TimeSystem;
import org.vo4j.votable.xtype.Timestamp;

/**
 * A position with its motion, its frames and its time: {@code mango:EpochPosition} (MANGO 1.0), or the position of a {@code
 * meas:Position} (Measurements 1.0).
 *
 * <p>Immutable. What the object does not have, or has as null, is empty.
 */
public final class EpochPosition {
    private static final Map<String, Double> DEGREES = Map.of(
            "",
            1.0,
            "deg",
            1.0,
            "degree",
            1.0,
            "rad",
            Math.toDegrees(1),
            "arcmin",
            1 / 60.0,
            "arcsec",
            1 / 3600.0,
            "mas",
            1 / 3.6e6);

    private final ModelObject object;

    private EpochPosition(ModelObject object) {
        this.object = object;
    }

    /** The object as a position, if it is one. */
    public static Optional<EpochPosition> of(ModelObject object) {
        return object.isA("EpochPosition") || object.isA("Position")
                ? Optional.of(new EpochPosition(object))
                : Optional.empty();
    }

    /** All positions in an object, in document order. */
    public static List<EpochPosition> in(ModelObject object) {
        List<EpochPosition> found = new ArrayList<>();
        object.find("EpochPosition").forEach(one -> found.add(new EpochPosition(one)));
        object.find("Position").forEach(one -> found.add(new EpochPosition(one)));
        return found;
    }

    /** The object. */
    public ModelObject object() {
        return object;
    }

    /** The longitude. */
    public Optional<Quantity> longitude() {
        return object.quantity("longitude").or(() -> point().flatMap(point -> point.quantity("lon")));
    }

    /** The latitude. */
    public Optional<Quantity> latitude() {
        return object.quantity("latitude").or(() -> point().flatMap(point -> point.quantity("lat")));
    }

    private Optional<ModelObject> point() {
        return object.find("LonLatPoint").stream().findFirst();
    }

    /** The proper motion in longitude, with the cosine of the latitude in it where the object does not say otherwise. */
    public Optional<Quantity> pmLongitude() {
        return object.quantity("pmLongitude");
    }

    /** The proper motion in latitude. */
    public Optional<Quantity> pmLatitude() {
        return object.quantity("pmLatitude");
    }

    /** The parallax. */
    public Optional<Quantity> parallax() {
        return object.quantity("parallax");
    }

    /** The radial velocity. */
    public Optional<Quantity> radialVelocity() {
        return object.quantity("radialVelocity");
    }

    /** The space frame: of the reference in the role spaceSys or coordSys, the object's own or of its coordinates. */
    public Optional<SkySystem> spaceFrame() {
        return frame(object, "spaceSys")
                .or(() -> frame(object, "coordSys"))
                .or(() -> point().flatMap(point -> frame(point, "spaceSys").or(() -> frame(point, "coordSys"))));
    }

    private static Optional<SkySystem> frame(ModelObject object, String role) {
        return all(object, role).map(Frames::space).flatMap(Optional::stream).findFirst();
    }

    /** The time frame: of the reference in the role timeSys or coordSys, or of the date's own coordSys. */
    public Optional<TimeSystem> timeFrame() {
        return Stream.of(
                        all(object, "timeSys"),
                        all(object, "coordSys"),
                        object.object("obsDate").stream().flatMap(date -> all(date, "coordSys")))
                .flatMap(systems -> systems.map(Frames::time))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** All objects in a role: drafts have one of space and one of time in the same. */
    private static Stream<ModelObject> all(ModelObject object, String role) {
        return object.members().stream()
                .filter(member -> member.hasRole(role))
                .filter(ModelObject.class::isInstance)
                .map(ModelObject.class::cast);
    }

    /**
     * The time of the position in the time frame, in UTC if it has none: the obsDate, in the representation that it names
     * (mjd, jd, iso, year), or the epoch in years.
     *
     * @throws FormatException with the issue W66 when it is not of that representation
     */
    public Optional<AstroTime> epoch() {
        TimeSystem system = timeFrame().orElse(TimeSystem.utc());
        Optional<ModelObject> date = object.object("obsDate");
        if (date.isPresent()) {
            return date(date.get(), system);
        }
        Optional<ModelLeaf> leaf = object.leaf("obsDate").or(() -> object.leaf("epoch"));
        return leaf.flatMap(year -> time(year, year.unit().equals("d") ? "mjd" : "year", system));
    }

    private static Optional<AstroTime> date(ModelObject date, TimeSystem system) {
        String form = date.text("representation").toLowerCase(Locale.ROOT);
        return date.leaf("dateTime").flatMap(leaf -> time(leaf, form, system));
    }

    private static Optional<AstroTime> time(ModelLeaf leaf, String form, TimeSystem system) {
        try {
            return read(leaf, form, system);
        } catch (IllegalArgumentException e) {
            String message = "The time of a position, " + leaf + ", cannot be read: " + e.getMessage();
            FormatException problem =
                    new FormatException(Issue.of(VoTableIssue.W66, message, Location.unknown(), "ATTRIBUTE"));
            problem.initCause(e);
            throw problem;
        }
    }

    private static Optional<AstroTime> read(ModelLeaf leaf, String form, TimeSystem system) {
        OptionalDouble number = leaf.number();
        if (form.startsWith("iso") || (number.isEmpty() && leaf.text().indexOf('-') > 0)) {
            return leaf.value().map(text -> AstroTime.of(Timestamp.parse(leaf.text()), system));
        } else if (number.isEmpty()) {
            return Optional.empty();
        }
        double value = number.getAsDouble();
        return Optional.of(
                switch (form) {
                    case "mjd" -> system.withOrigin(2400000.5).time(value, "d");
                    case "jd" -> system.withOrigin(0).time(value, "d");
                    default -> system.time(value, "yr");
                });
    }

    /** The position in degrees, in the reference frame of {@link #spaceFrame}; {@code UNKNOWN} where there is none. */
    public Optional<SkyPosition> skyPosition() {
        Optional<Quantity> lon = longitude();
        Optional<Quantity> lat = latitude();
        if (lon.isEmpty()
                || lat.isEmpty()
                || degrees(lon.get()).isEmpty()
                || degrees(lat.get()).isEmpty()) {
            return Optional.empty();
        }
        String frame = spaceFrame()
                .map(SkySystem::frame)
                .filter(name -> !name.isEmpty())
                .orElse("UNKNOWN");
        return Optional.of(new SkyPosition(
                degrees(lon.get()).getAsDouble(), degrees(lat.get()).getAsDouble(), frame));
    }

    private static OptionalDouble degrees(Quantity angle) {
        Double factor = DEGREES.get(angle.unit());
        return factor == null ? OptionalDouble.empty() : OptionalDouble.of(angle.value() * factor);
    }
}
