// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.datalink;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vo4j.api.SkyPosition;
import org.vo4j.protocol.dali.Angle;
import org.vo4j.protocol.dali.Polarization;
import org.vo4j.protocol.dali.SkyRegion;
import org.vo4j.protocol.dali.SpectralRange;
import org.vo4j.protocol.dali.TimeRange;

/**
 * A part of a dataset: a region of the sky, ranges of spectrum and time, states of polarization, and what else a service
 * takes (SODA 1.0 section 3). Immutable and shareable; each method gives a changed cutout.
 *
 * <p>Services reduce a part that reaches beyond the dataset to what there is. Of regions, ranges and identifiers there
 * may be several, for each of which, and each combination, a service makes a part; it need not take several.
 */
public final class Cutout {
    private static final Cutout WHOLE = new Cutout(List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());

    private final List<SkyRegion> regions;
    private final List<SpectralRange> bands;
    private final List<TimeRange> times;
    private final List<Polarization> polarizations;
    private final List<String> ids;
    private final Map<String, List<Object>> named;

    private Cutout(
            List<SkyRegion> regions,
            List<SpectralRange> bands,
            List<TimeRange> times,
            List<Polarization> polarizations,
            List<String> ids,
            Map<String, List<Object>> named) {
        this.regions = regions;
        this.bands = bands;
        this.times = times;
        this.polarizations = polarizations;
        this.ids = ids;
        this.named = named;
    }

    /** Nothing cut out: to be narrowed by {@link #band}, {@link #time} and so on. */
    public static Cutout whole() {
        return WHOLE;
    }

    /**
     * A circle on the sky: CIRCLE, or POS (SODA 1.0 sections 3.3.1 and 3.3.2).
     *
     * @param center the centre, in any frame that a plugin converts to ICRS
     * @throws IllegalArgumentException when the radius is negative or above 180 degrees
     */
    public static Cutout circle(SkyPosition center, Angle radius) {
        return WHOLE.region(SkyRegion.circle(center, radius));
    }

    /**
     * All between two longitudes, to the east from the first, and two latitudes, in ICRS and degrees; infinities are open
     * ends: POS (SODA 1.0 section 3.3.1).
     *
     * @throws IllegalArgumentException when it is no range on the sky
     */
    public static Cutout range(double west, double east, double south, double north) {
        return WHOLE.region(SkyRegion.range(west, east, south, north));
    }

    /**
     * A polygon on the sky, whose last vertex is joined to the first: POLYGON, or POS (SODA 1.0 sections 3.3.1 and 3.3.3).
     *
     * @param vertices three or more, in any frame that a plugin converts to ICRS
     * @throws IllegalArgumentException when there are less
     */
    public static Cutout polygon(SkyPosition... vertices) {
        return WHOLE.region(SkyRegion.polygon(vertices));
    }

    /**
     * A region as POS writes it, such as {@code CIRCLE 12 34 0.5}.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Cutout position(String shape) {
        return WHOLE.region(SkyRegion.parse(shape)
                .orElseThrow(() -> new IllegalArgumentException("'" + shape + "' is no region; write CIRCLE with"
                        + " longitude, latitude and radius, RANGE with two longitudes and two latitudes, or POLYGON with"
                        + " three or more pairs, all in degrees")));
    }

    /** With one more region. */
    public Cutout region(SkyRegion region) {
        return new Cutout(more(regions, region), bands, times, polarizations, ids, named);
    }

    /** With one more range of the spectrum: BAND. */
    public Cutout band(SpectralRange range) {
        return new Cutout(regions, more(bands, range), times, polarizations, ids, named);
    }

    /** With one more range of time: TIME. */
    public Cutout time(TimeRange range) {
        return new Cutout(regions, bands, more(times, range), polarizations, ids, named);
    }

    /** With some more states of polarization, all in one part: POL, which takes several (SODA 1.0 section 3.3.6). */
    public Cutout polarization(Polarization... states) {
        List<Polarization> all = new ArrayList<>(polarizations);
        Collections.addAll(all, states);
        return new Cutout(regions, bands, times, List.copyOf(all), ids, named);
    }

    /** With the identifier of one more dataset, in place of the one that the record gives: ID. */
    public Cutout id(String id) {
        return new Cutout(regions, bands, times, polarizations, more(ids, id), named);
    }

    /** With one more value of any parameter, such as one of the service's own; as {@link ServiceCall#with} takes it. */
    public Cutout parameter(String name, Object value) {
        Map<String, List<Object>> all = new LinkedHashMap<>(named);
        all.put(name, more(named.getOrDefault(name, List.of()), value));
        return new Cutout(regions, bands, times, polarizations, ids, Collections.unmodifiableMap(all));
    }

    private static <T> List<T> more(List<T> some, T one) {
        List<T> all = new ArrayList<>(some);
        all.add(one);
        return List.copyOf(all);
    }

    /** The regions. */
    public List<SkyRegion> regions() {
        return regions;
    }

    /** The ranges of the spectrum. */
    public List<SpectralRange> bands() {
        return bands;
    }

    /** The ranges of time. */
    public List<TimeRange> times() {
        return times;
    }

    /** The states of polarization. */
    public List<Polarization> polarizations() {
        return polarizations;
    }

    /** The identifiers that replace the record's; usually none. */
    public List<String> ids() {
        return ids;
    }

    /** The values of other parameters by their names. */
    public Map<String, List<Object>> parameters() {
        return named;
    }

    /** What is asked for. */
    @Override
    public String toString() {
        return "Cutout " + regions + bands + times + polarizations + ids + named;
    }
}
