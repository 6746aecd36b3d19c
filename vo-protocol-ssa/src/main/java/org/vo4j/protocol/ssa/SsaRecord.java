// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.ssa;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.vo4j.api.MissingProviderException;
import org.vo4j.api.SkyPosition;
import org.vo4j.protocol.dali.Angle;
import org.vo4j.protocol.dali.DalRecord;
import org.vo4j.protocol.dali.SpectralRange;
import org.vo4j.protocol.dali.TimeRange;
import org.vo4j.protocol.dali.UtypeRecord;
import org.vo4j.protocol.dali.UtypeRoles;

/**
 * One spectrum of an archive (SSA 1.1 section 4.2.5). Immutable and shareable between threads.
 *
 * <p>Its parts are found by utype, whatever prefix and case the service writes, in columns and in PARAMs that hold for all
 * records. What has no method here is had by {@link #attribute}, such as {@code attribute("Curation.Contact.Name")}. A value
 * is empty when the service does not tell it, tells null, or something that is none.
 */
public final class SsaRecord extends UtypeRecord {
    private static final String LOCATION = ".Coverage.Location.Value";
    private static final String SPATIAL = "Char.SpatialAxis";
    private static final String SPECTRAL = "Char.SpectralAxis";
    private static final String TIME = "Char.TimeAxis";

    SsaRecord(DalRecord record, UtypeRoles roles) {
        super(record, roles);
    }

    Optional<String> partText(String utype) {
        return attributeText(utype);
    }

    OptionalDouble partNumber(String utype) {
        return attributeNumber(utype);
    }

    /** How well the spectrum fits the query; on a scale of the service's own. */
    public OptionalDouble score() {
        return attributeNumber("Query.Score");
    }

    /** The size of the dataset in bytes, as the service estimates it; one without a unit is in kilobytes. */
    public OptionalLong estimatedSize() {
        OptionalDouble size = attributeNumber("Access.Size");
        if (size.isEmpty() || !(size.getAsDouble() >= 0)) {
            return OptionalLong.empty();
        }
        double bytes =
                conversions().convert(size.getAsDouble(), unit("Access.Size").orElse("kbyte"), "byte");
        return OptionalLong.of(Math.round(bytes));
    }

    /** The data model of the dataset, such as {@code Spectrum-1.0}. */
    public Optional<String> dataModel() {
        return attributeText("Dataset.DataModel");
    }

    /** The type of the dataset, such as {@code Spectrum} or {@code TimeSeries}. */
    public Optional<String> datasetType() {
        return attributeText("Dataset.Type");
    }

    /** The number of points. */
    public OptionalLong length() {
        OptionalDouble length = attributeNumber("Dataset.Length");
        return length.isPresent() ? OptionalLong.of(Math.round(length.getAsDouble())) : OptionalLong.empty();
    }

    /** When the dataset was deleted; empty for one that is there. */
    public Optional<Instant> deleted() {
        return attributeTime("Dataset.Deleted");
    }

    /** The title. */
    public Optional<String> title() {
        return attributeText("DataID.Title").or(() -> text(role("meta.title;meta.dataset")));
    }

    /** Who has made the dataset. */
    public Optional<String> creator() {
        return attributeText("DataID.Creator");
    }

    /** The data collection. */
    public Optional<String> collection() {
        return attributeText("DataID.Collection");
    }

    /** The identifier of the dataset. */
    public Optional<String> datasetId() {
        return attributeText("DataID.DatasetID");
    }

    /** The identifier that its creator has given the dataset. */
    public Optional<String> creatorDid() {
        return attributeText("DataID.CreatorDID");
    }

    /** When the dataset was made; empty also when the date is less than a day, which {@link #attribute} still has. */
    public Optional<Instant> date() {
        return attributeTime("DataID.Date");
    }

    /** The instrument. */
    public Optional<String> instrument() {
        return attributeText("DataID.Instrument");
    }

    /** The band pass by name. */
    public Optional<String> bandpass() {
        return attributeText("DataID.Bandpass");
    }

    /** Where the data are from, such as {@code survey}, {@code pointed}, {@code theory}. */
    public Optional<String> dataSource() {
        return attributeText("DataID.DataSource");
    }

    /** How the dataset has come to be, such as {@code archival}, {@code cutout}. */
    public Optional<String> creationType() {
        return attributeText("DataID.CreationType");
    }

    /** Who publishes the dataset. */
    public Optional<String> publisher() {
        return attributeText("Curation.Publisher");
    }

    /** The identifier that the publisher has given the dataset. */
    public Optional<String> publisherDid() {
        return attributeText("Curation.PublisherDID");
    }

    /** The address or bibcode of a publication about the dataset. */
    public Optional<String> reference() {
        return attributeText("Curation.Reference");
    }

    /** Who may have the dataset, such as {@code public}, {@code proprietary}. */
    public Optional<String> rights() {
        return attributeText("Curation.Rights");
    }

    /** The name of the target. */
    public Optional<String> targetName() {
        return attributeText("Target.Name");
    }

    /** The class of the target, such as {@code star}. */
    public Optional<String> targetClass() {
        return attributeText("Target.Class");
    }

    /** The redshift of the target. */
    public OptionalDouble redshift() {
        return attributeNumber("Target.Redshift", "Derived.Redshift.Value");
    }

    /** The amplitude of the target's variability. */
    public OptionalDouble variability() {
        return attributeNumber("Target.VarAmpl", "Derived.VarAmpl");
    }

    /** The ratio of signal to noise. */
    public OptionalDouble signalToNoise() {
        return attributeNumber("Derived.SNR");
    }

    /** The position: that of the target, else the one that was observed. */
    public Optional<SkyPosition> position() {
        return targetPosition().or(this::observedPosition);
    }

    /** The position of the target, as catalogues have it. */
    public Optional<SkyPosition> targetPosition() {
        return position("Target.Pos");
    }

    /** The position that was observed: the centre of the aperture. */
    public Optional<SkyPosition> observedPosition() {
        return position(SPATIAL + LOCATION)
                .or(() -> position(
                        numberRole("pos.eq.ra;meta.main", "POS_EQ_RA_MAIN", "pos.eq.ra"),
                        numberRole("pos.eq.dec;meta.main", "POS_EQ_DEC_MAIN", "pos.eq.dec")));
    }

    private Optional<SkyPosition> position(String utype) {
        String frame = attributeText("CoordSys.SpaceFrame.Name")
                .map(name -> name.toUpperCase(Locale.ROOT))
                .orElse("ICRS");
        double[] numbers = attributeNumbers(utype);
        if (numbers.length != 2) {
            return attributeText(utype).flatMap(text -> SkyCoordinates.parse(text, frame));
        }
        String unit = unit(utype).orElse("deg");
        return SkyCoordinates.of(
                conversions().convert(numbers[0], unit, "deg"), conversions().convert(numbers[1], unit, "deg"), frame);
    }

    /** The diameter of the aperture. */
    public Optional<Angle> aperture() {
        OptionalDouble degrees = attributeNumberIn("deg", SPATIAL + ".Coverage.Bounds.Extent");
        return degrees.isPresent() && Double.isFinite(degrees.getAsDouble())
                ? Optional.of(Angle.degrees(degrees.getAsDouble()))
                : Optional.empty();
    }

    /**
     * The range of the spectrum, by its start and stop, else by its middle and width.
     *
     * @throws MissingProviderException when it is in a unit that is not a usual one and no plugin converts
     */
    public Optional<SpectralRange> spectralRange() {
        CharacterizationAxis axis = spectralAxis();
        if (axis.start().isPresent() && axis.stop().isPresent()) {
            String unit = unit(SPECTRAL + ".Coverage.Bounds.Start").orElse("m");
            return spectralRange(axis.start().getAsDouble(), axis.stop().getAsDouble(), unit);
        }
        double middle = axis.location().orElse(Double.NaN);
        double half = axis.extent().orElse(0) / 2;
        return spectralRange(
                middle - half, middle + half, unit(SPECTRAL + LOCATION).orElse("m"));
    }

    private Optional<SpectralRange> spectralRange(double start, double stop, String unit) {
        try {
            return Optional.of(conversions().spectralRange(start, stop, unit));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // negative, not a number, or out of all bounds
        }
    }

    /** The spectral resolving power, wavelength by its resolution. */
    public OptionalDouble resolvingPower() {
        return attributeNumber(SPECTRAL + ".ResPower");
    }

    /** The middle of the observation. */
    public Optional<Instant> observationTime() {
        return attributeTime(TIME + LOCATION);
    }

    /** The time of the observation, by its start and stop, else by its middle and what passed around it. */
    public Optional<TimeRange> timeRange() {
        Optional<Instant> start = attributeTime(TIME + ".Coverage.Bounds.Start");
        Optional<Instant> stop = attributeTime(TIME + ".Coverage.Bounds.Stop");
        if (start.isPresent() && stop.isPresent()) {
            return timeRange(TimeRange.toMjd(start.get()), TimeRange.toMjd(stop.get()));
        }
        double half = elapsedTime().map(time -> time.toNanos() / 86_400e9 / 2).orElse(0.0);
        return observationTime().map(TimeRange::toMjd).flatMap(middle -> timeRange(middle - half, middle + half));
    }

    private static Optional<TimeRange> timeRange(double start, double stop) {
        return start <= stop ? Optional.of(TimeRange.mjd(start, stop)) : Optional.empty();
    }

    /** The time that passed from the start of the exposure to its end. */
    public Optional<Duration> elapsedTime() {
        return duration(TIME + ".Coverage.Bounds.Extent");
    }

    /** The time of exposure, without gaps. */
    public Optional<Duration> exposureTime() {
        return duration(TIME + ".Coverage.Support.Extent");
    }

    private Optional<Duration> duration(String utype) {
        OptionalDouble seconds = attributeNumberIn("s", utype);
        // what is longer than a century is no exposure
        return seconds.isPresent() && seconds.getAsDouble() >= 0 && seconds.getAsDouble() < 4e9
                ? Optional.of(Duration.ofNanos(Math.round(seconds.getAsDouble() * 1e9)))
                : Optional.empty();
    }

    /** The spatial axis. */
    public CharacterizationAxis spatialAxis() {
        return new CharacterizationAxis(this, SPATIAL);
    }

    /** The spectral axis. */
    public CharacterizationAxis spectralAxis() {
        return new CharacterizationAxis(this, SPECTRAL);
    }

    /** The axis of time. */
    public CharacterizationAxis timeAxis() {
        return new CharacterizationAxis(this, TIME);
    }

    /** The axis of what was measured, normally a flux. */
    public CharacterizationAxis fluxAxis() {
        return new CharacterizationAxis(this, "Char.FluxAxis");
    }
}
