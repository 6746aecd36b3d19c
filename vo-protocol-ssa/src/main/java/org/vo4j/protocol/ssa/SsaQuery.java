// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.ssa;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vo4j.api.MissingProviderException;
import org.vo4j.api.SkyPosition;
import org.vo4j.protocol.dali.Angle;
import org.vo4j.protocol.dali.Conversions;
import org.vo4j.protocol.dali.DalQuery;
import org.vo4j.protocol.dali.DaliParameters;
import org.vo4j.protocol.dali.Interval;
import org.vo4j.protocol.dali.RangeList;
import org.vo4j.protocol.dali.SpectralRange;
import org.vo4j.protocol.dali.TimeRange;

/**
 * What a search for spectra asks for (SSA 1.1 section 4.1). Immutable; each method gives a changed query, and what it says
 * takes the place of what was said of the same before: services need not understand a parameter that comes twice.
 *
 * <p>Not every service knows every parameter: {@link SsaService#metadata} tells. Those of a service's own are added by
 * {@link #parameter}.
 */
public final class SsaQuery extends DalQuery<SsaQuery> {
    /** What SSA 1.1 gives a meaning, mandatory, recommended and optional. */
    static final List<String> PARAMETERS =
            List.of(("REQUEST VERSION POS SIZE BAND TIME FORMAT APERTURE SPECRP SPATRES TIMERES SNR REDSHIFT VARAMPL"
                            + " TARGETNAME TARGETCLASS FLUXCALIB WAVECALIB PUBDID CREATORDID COLLECTION TOP MAXREC MTIME"
                            + " COMPRESS RUNID")
                    .split(" "));

    private SsaQuery(DaliParameters parameters) {
        super(parameters);
    }

    /** A query without constraints yet: all spectra, as many as the service gives. */
    public static SsaQuery all() {
        return new SsaQuery(DaliParameters.of("REQUEST", "queryData"));
    }

    /**
     * A query for spectra around a position, which goes on the wire in ICRS; how far around is said by {@link #diameter}
     * or {@link #radius}, else up to the service.
     *
     * @throws MissingProviderException when the position is in another frame and no plugin converts it
     */
    public static SsaQuery around(SkyPosition position) {
        return around(position, Conversions.standard());
    }

    /** As {@link #around(SkyPosition)}, with other conversions. */
    public static SsaQuery around(SkyPosition position, Conversions conversions) {
        return all().position(conversions.icrs(position), "");
    }

    /** The query for what a service says of itself (SSA 1.1 section 6.1). */
    static SsaQuery metadata() {
        return all().format("METADATA");
    }

    @Override
    protected SsaQuery with(DaliParameters newParameters) {
        return new SsaQuery(newParameters);
    }

    private SsaQuery set(String name, String value) {
        return with(parameters().set(name, value));
    }

    /** A number that says how much of something there must be. */
    private SsaQuery least(String name, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " is a number from 0 on, which " + value + " is not");
        }
        return with(parameters().set(name, value));
    }

    private SsaQuery word(String name, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(name + " cannot be empty");
        }
        return set(name, text.strip());
    }

    private SsaQuery position(SkyPosition position, String frame) {
        String pair = DaliParameters.number(position.longitude()) + "," + DaliParameters.number(position.latitude());
        return set("POS", frame.isEmpty() ? pair : pair + ";" + frame);
    }

    /** With the centre in another place, in ICRS on the wire; as {@link #around(SkyPosition)}. */
    public SsaQuery position(SkyPosition position) {
        return position(Conversions.standard().icrs(position), "");
    }

    /**
     * With the centre in the frame in which the position is given, for services that know others than ICRS: {@code
     * POS=0,90;GALACTIC}. Those that do not refuse the query.
     */
    public SsaQuery positionInItsFrame(SkyPosition position) {
        String frame = position.frame().strip().toUpperCase(Locale.ROOT);
        return position(position, frame.equals("ICRS") ? "" : frame);
    }

    /**
     * With the diameter of the circle around the position, which is what SIZE says.
     *
     * @throws IllegalArgumentException when it is negative or above 360 degrees
     */
    public SsaQuery diameter(Angle diameter) {
        if (diameter.degrees() < 0 || diameter.degrees() > 360) {
            throw new IllegalArgumentException(
                    "The diameter of a circle on the sky is within 0 to 360 degrees, which " + diameter + " is not");
        }
        return with(parameters().set("SIZE", diameter.degrees()));
    }

    /**
     * With the radius of the circle around the position; on the wire SIZE is twice as much.
     *
     * @throws IllegalArgumentException when it is negative or above 180 degrees
     */
    public SsaQuery radius(Angle radius) {
        return diameter(Angle.degrees(2 * radius.degrees()));
    }

    /** With the bands of which a spectrum must have some, on the wire as wavelengths in metres. */
    public SsaQuery band(SpectralRange range, SpectralRange... more) {
        return band(RangeList.of(range, more));
    }

    /** With the bands of which a spectrum must have some, told in a rest frame. */
    public SsaQuery band(RestFrame frame, SpectralRange range, SpectralRange... more) {
        return band(frame, RangeList.of(range, more));
    }

    /** With bands as BAND has them, told in a rest frame. */
    public SsaQuery band(RestFrame frame, RangeList list) {
        return band(list.qualifiedBy(frame.qualifier()));
    }

    /**
     * With band passes by name, such as {@code V}; each service has its own.
     *
     * @throws IllegalArgumentException when a name is empty or holds a comma, semicolon or slash
     */
    public SsaQuery bandNames(String name, String... more) {
        return band(RangeList.names(name, more));
    }

    /** With bands as BAND has them: wavelengths in metres, ranges of them and names. */
    public SsaQuery band(RangeList list) {
        return set("BAND", list.toString());
    }

    /** With the times of which a spectrum must have some, on the wire in ISO 8601 and UTC. */
    public SsaQuery time(TimeRange range, TimeRange... more) {
        return time(RangeList.of(range, more));
    }

    /** With times as TIME has them: dates, also imprecise ones such as {@code 1998-05-21/1999}, and ranges of them. */
    public SsaQuery time(RangeList list) {
        return set("TIME", list.toString());
    }

    /**
     * With the formats that spectra may have: media types, or {@code all}, {@code compliant}, {@code native}, {@code
     * graphic}, {@code votable}, {@code fits}, {@code xml} (SSA 1.1 section 4.1.1.5).
     *
     * @throws IllegalArgumentException when one is empty or holds a comma
     */
    public SsaQuery format(String mediaTypeOrShorthand, String... more) {
        return list("FORMAT", mediaTypeOrShorthand, more);
    }

    private SsaQuery list(String name, String first, String... more) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(Arrays.asList(more));
        for (String item : all) {
            if (item.isBlank() || item.indexOf(',') >= 0) {
                throw new IllegalArgumentException(
                        "Not one item of " + name + ": '" + item + "'; it is not empty and holds no comma");
            }
        }
        return set(name, all.stream().map(String::strip).collect(Collectors.joining(",")));
    }

    /** With the diameter of the aperture by which the service shall extract spectra, for those that do. */
    public SsaQuery aperture(Angle diameter) {
        return least("APERTURE", diameter.degrees());
    }

    /** With the least spectral resolving power, wavelength by its resolution, by SPECRP. */
    public SsaQuery resolvingPower(double least) {
        return least("SPECRP", least);
    }

    /** With the least spatial resolution, by SPATRES. */
    public SsaQuery spatialResolution(Angle least) {
        return least("SPATRES", least.degrees());
    }

    /** With the least resolution in time, by TIMERES, in seconds on the wire. */
    public SsaQuery timeResolution(Duration least) {
        return least("TIMERES", least.getSeconds() + least.getNano() * 1e-9);
    }

    /** With the least ratio of signal to noise, by SNR. */
    public SsaQuery signalToNoise(double least) {
        return least("SNR", least);
    }

    /** With the redshifts that a source may have, in the optical convention; below 0 it comes nearer. */
    public SsaQuery redshift(Interval range) {
        return set("REDSHIFT", range.toRange());
    }

    /**
     * With the amplitudes of variability that a source may have, by VARAMPL.
     *
     * @throws IllegalArgumentException when the interval is not within 0 to 1
     */
    public SsaQuery variability(Interval range) {
        boolean below = range.lower() < 0 && !Double.isInfinite(range.lower());
        boolean above = range.upper() > 1 && !Double.isInfinite(range.upper());
        if (below || above || range.lower() > 1 || range.upper() < 0) {
            throw new IllegalArgumentException(
                    "Amplitudes of variability are within 0 to 1, which " + range + " is not");
        }
        return set("VARAMPL", range.toRange());
    }

    /** With the name of the target, which the service resolves: for what moves, and what has no position. */
    public SsaQuery targetName(String name) {
        return word("TARGETNAME", name);
    }

    /** With the classes that a target may have, such as {@code star}, {@code QSO}. */
    public SsaQuery targetClass(String name, String... more) {
        return list("TARGETCLASS", name, more);
    }

    /** With the least calibration of fluxes, by FLUXCALIB. */
    public SsaQuery fluxCalibration(Calibration least) {
        return set("FLUXCALIB", least.text());
    }

    /**
     * With the least calibration of wavelengths, by WAVECALIB.
     *
     * @throws IllegalArgumentException when it is {@link Calibration#NORMALIZED}, which wavelengths cannot be
     */
    public SsaQuery wavelengthCalibration(Calibration least) {
        if (least == Calibration.NORMALIZED) {
            throw new IllegalArgumentException("Wavelengths cannot be normalized, only fluxes can");
        }
        return set("WAVECALIB", least.text());
    }

    /** With the identifier that the publisher has given a dataset, by PUBDID. */
    public SsaQuery publisherDid(String id) {
        return word("PUBDID", id);
    }

    /** With the identifier that its creator has given a dataset, by CREATORDID. */
    public SsaQuery creatorDid(String id) {
        return word("CREATORDID", id);
    }

    /** With the identifier of a data collection, or the begin of its short name. */
    public SsaQuery collection(String idOrName) {
        return word("COLLECTION", idOrName);
    }

    /**
     * With so many of the records that fit best, by TOP.
     *
     * @throws IllegalArgumentException when the number is not positive
     */
    public SsaQuery top(long count) {
        if (count < 1) {
            throw new IllegalArgumentException("TOP is a number from 1 on, which " + count + " is not");
        }
        return with(parameters().set("TOP", count));
    }

    /** With the time in which a dataset was made, changed or deleted, by MTIME. */
    public SsaQuery modified(TimeRange range) {
        return set("MTIME", range.toIsoRange());
    }

    /** With datasets that may, or may not, come compressed. */
    public SsaQuery compressed(boolean permitted) {
        return set("COMPRESS", Boolean.toString(permitted));
    }

    /** With the version of SSA that the service shall speak, such as {@code 1.1}; without, it is the latest that it knows. */
    public SsaQuery version(String version) {
        return word("VERSION", version);
    }

    /** The centre; empty when none was given, or POS is a service's own. */
    public Optional<SkyPosition> position() {
        Optional<String> text = parameters().first("POS");
        try {
            return text.map(RangeList::parse).map(SsaQuery::position);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static SkyPosition position(RangeList pos) {
        List<Interval> numbers = pos.intervals();
        if (numbers.size() != 2) {
            throw new IllegalArgumentException("Not two coordinates: " + pos);
        }
        String frame = pos.qualifier().isEmpty() ? "ICRS" : pos.qualifier();
        return new SkyPosition(numbers.get(0).lower(), numbers.get(1).lower(), frame);
    }

    /** The diameter of the circle; empty when none was given. */
    public Optional<Angle> diameter() {
        return parameters()
                .first("SIZE")
                .filter(text -> text.matches("[0-9.eE+-]+"))
                .map(text -> Angle.degrees(Double.parseDouble(text)));
    }

    /** The radius of the circle; empty when neither it nor the diameter was given. */
    public Optional<Angle> radius() {
        return diameter().map(diameter -> Angle.degrees(diameter.degrees() / 2));
    }
}
