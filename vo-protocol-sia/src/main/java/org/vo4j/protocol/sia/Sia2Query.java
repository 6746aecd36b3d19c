// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.sia;

import java.util.Arrays;
import org.vo4j.api.MissingProviderException;
import org.vo4j.api.SkyPosition;
import org.vo4j.api.plugin.VoPlugins;
import org.vo4j.protocol.dali.Angle;
import org.vo4j.protocol.dali.Conversions;
import org.vo4j.protocol.dali.DalQuery;
import org.vo4j.protocol.dali.DaliParameters;
import org.vo4j.protocol.dali.Interval;
import org.vo4j.protocol.dali.Polarization;
import org.vo4j.protocol.dali.SkyRegion;
import org.vo4j.protocol.dali.SpectralRange;
import org.vo4j.protocol.dali.TimeRange;

/**
 * What a search for images and cubes of version 2 asks for (SIA 2.0 section 2.1). Immutable; each method gives a changed
 * query.
 *
 * <p>Each method adds values to those that are there: a dataset must fit one of the values of every parameter that has
 * some. Positions in other frames and numbers in units that are not usual ones are converted by plugins, and a {@link
 * MissingProviderException} names the artifact to add.
 */
public final class Sia2Query extends DalQuery<Sia2Query> {
    private final Conversions conversions;

    private Sia2Query(DaliParameters parameters, Conversions conversions) {
        super(parameters);
        this.conversions = conversions;
    }

    /** A query for everything, to be narrowed. */
    public static Sia2Query all() {
        return all(VoPlugins.standard());
    }

    /** A query for everything, to be narrowed by values that some plugins convert. */
    public static Sia2Query all(VoPlugins plugins) {
        return new Sia2Query(DaliParameters.none(), Conversions.of(plugins));
    }

    /**
     * A query for what intersects a circle around a position.
     *
     * @param radius 0 to 180 degrees
     * @throws IllegalArgumentException when the radius is none of these
     * @throws MissingProviderException when the position is in another frame than ICRS and no plugin converts it
     */
    public static Sia2Query around(SkyPosition position, Angle radius) {
        return all().region(SkyRegion.circle(position, radius));
    }

    @Override
    protected Sia2Query with(DaliParameters newParameters) {
        return new Sia2Query(newParameters, conversions);
    }

    /** For what intersects one of some more regions, by POS. */
    public Sia2Query region(SkyRegion... regions) {
        DaliParameters more = parameters();
        for (SkyRegion region : regions) {
            for (String value : region.toPos(conversions)) {
                more = more.add("POS", value);
            }
        }
        return with(more);
    }

    /** For what intersects one of some more ranges of the spectrum, by BAND. */
    public Sia2Query band(SpectralRange... ranges) {
        return intervals(
                "BAND", Arrays.stream(ranges).map(SpectralRange::metres).toArray(Interval[]::new));
    }

    /**
     * For what intersects one more range of the spectrum, between two values of a wavelength, frequency or energy in
     * whichever order.
     *
     * @throws MissingProviderException when the unit is not a usual one and no plugin converts it
     */
    public Sia2Query band(double a, double b, String unit) {
        return band(conversions.spectralRange(a, b, unit));
    }

    /** For what intersects one of some more ranges of time, by TIME. */
    public Sia2Query time(TimeRange... ranges) {
        return intervals("TIME", Arrays.stream(ranges).map(TimeRange::mjd).toArray(Interval[]::new));
    }

    /** For what has one of some more states of polarization, by POL. */
    public Sia2Query polarization(Polarization... states) {
        return texts("POL", Arrays.stream(states).map(Polarization::name).toArray(String[]::new));
    }

    /** For what has one more range of the field of view, in a unit of angle, by FOV. */
    public Sia2Query fieldOfView(Interval range, String unit) {
        return intervals("FOV", conversions.convert(range, unit, "deg"));
    }

    /** For what has one more range of the spatial resolution, in a unit of angle, by SPATRES. */
    public Sia2Query spatialResolution(Interval range, String unit) {
        return intervals("SPATRES", conversions.convert(range, unit, "arcsec"));
    }

    /** For what has one of some more ranges of the spectral resolving power, which has no unit, by SPECRP. */
    public Sia2Query resolvingPower(Interval... ranges) {
        return intervals("SPECRP", ranges);
    }

    /** For what has one more range of the exposure time, in a unit of time, by EXPTIME. */
    public Sia2Query exposureTime(Interval range, String unit) {
        return intervals("EXPTIME", conversions.convert(range, unit, "s"));
    }

    /** For what has one more range of the temporal resolution, in a unit of time, by TIMERES. */
    public Sia2Query timeResolution(Interval range, String unit) {
        return intervals("TIMERES", conversions.convert(range, unit, "s"));
    }

    /** For one of some more datasets, by the publisher's identifiers and ID. */
    public Sia2Query id(String... publisherDids) {
        return texts("ID", publisherDids);
    }

    /** For what one of some more telescopes or missions has taken, by FACILITY. */
    public Sia2Query facility(String... names) {
        return texts("FACILITY", names);
    }

    /** For what is in one of some more collections, by COLLECTION. */
    public Sia2Query collection(String... names) {
        return texts("COLLECTION", names);
    }

    /** For what one of some more instruments has taken, by INSTRUMENT. */
    public Sia2Query instrument(String... names) {
        return texts("INSTRUMENT", names);
    }

    /** For what is of one of some more types, such as {@code image} and {@code cube}, by DPTYPE. */
    public Sia2Query dataproductType(String... types) {
        return texts("DPTYPE", types);
    }

    /**
     * For what is calibrated to one of some more levels, by CALIB: 0 for raw data to 4 for what analysis made of them.
     *
     * @throws IllegalArgumentException when one is none of these
     */
    public Sia2Query calibrationLevel(int... levels) {
        DaliParameters more = parameters();
        for (int level : levels) {
            if (level < 0 || level > 4) {
                throw new IllegalArgumentException("A level of calibration is 0 to 4, not " + level);
            }
            more = more.add("CALIB", level);
        }
        return with(more);
    }

    /** For what was taken of one of some more targets, by TARGET. */
    public Sia2Query target(String... names) {
        return texts("TARGET", names);
    }

    /** For what is of one of some more media types, by FORMAT. */
    public Sia2Query format(String... mediaTypes) {
        return texts("FORMAT", mediaTypes);
    }

    /**
     * For what became or becomes public in one of some more ranges of time, by RELEASEDATE, which not all services know
     * (draft of SIA 2.1).
     */
    public Sia2Query releaseDate(TimeRange... ranges) {
        return texts("RELEASEDATE", Arrays.stream(ranges).map(Sia2Query::dates).toArray(String[]::new));
    }

    private static String dates(TimeRange range) {
        String[] ends = range.toIsoRange().split("/", -1);
        String start = ends[0].isEmpty() ? "-Inf" : ends[0];
        String stop = ends.length < 2 ? start : ends[1].isEmpty() ? "+Inf" : ends[1];
        return start + " " + stop;
    }

    private Sia2Query intervals(String name, Interval... ranges) {
        DaliParameters more = parameters();
        for (Interval range : ranges) {
            more = more.add(name, range.toString());
        }
        return with(more);
    }

    private Sia2Query texts(String name, String... values) {
        DaliParameters more = parameters();
        for (String value : values) {
            if (value.isBlank()) {
                throw new IllegalArgumentException("A value of " + name + " cannot be blank; leave it out instead");
            }
            more = more.add(name, value);
        }
        return with(more);
    }
}
