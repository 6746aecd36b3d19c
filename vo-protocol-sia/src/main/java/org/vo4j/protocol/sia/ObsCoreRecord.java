// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.sia;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.vo4j.api.MissingProviderException;
import org.vo4j.api.SkyPosition;
import org.vo4j.api.table.Column;
import org.vo4j.protocol.dali.Angle;
import org.vo4j.protocol.dali.DalRecord;
import org.vo4j.protocol.dali.DaliParameters;
import org.vo4j.protocol.dali.Interval;
import org.vo4j.protocol.dali.Polarization;
import org.vo4j.protocol.dali.SkyRegion;
import org.vo4j.protocol.dali.SpectralRange;
import org.vo4j.protocol.dali.TimeRange;

/**
 * One dataset in the terms of ObsCore 1.1, as SIA2 and ObsTAP services give it. Immutable and shareable between threads.
 *
 * <p>A column is found by its name, else by its utype in any case and with any prefix. Properties are empty where there is
 * no column, or the cell is null; numbers are converted from the unit that a column declares, and are in the one of
 * ObsCore where it declares none. A unit that is not a usual one and that no plugin knows makes a {@link
 * MissingProviderException}.
 */
public final class ObsCoreRecord extends NamedColumns {
    private ObsCoreRecord(DalRecord record) {
        super(record);
    }

    /** A record of any answer, such as one of a TAP service's table {@code ivoa.ObsCore}. */
    public static ObsCoreRecord of(DalRecord record) {
        return new ObsCoreRecord(record);
    }

    /** The type of the dataset, such as {@code image}, {@code cube} and {@code spectrum}. */
    public Optional<String> dataproductType() {
        return text("dataproduct_type", "ObsDataset.dataProductType");
    }

    /** The data centre's own, finer type of the dataset. */
    public Optional<String> dataproductSubtype() {
        return text("dataproduct_subtype", "ObsDataset.dataProductSubtype");
    }

    /** The level of calibration: 0 for raw data to 4 for what analysis made of them. */
    public OptionalInt calibrationLevel() {
        OptionalLong level = count("calib_level", "ObsDataset.calibLevel");
        return level.isPresent() && Math.abs(level.getAsLong()) < 100
                ? OptionalInt.of((int) level.getAsLong())
                : OptionalInt.empty();
    }

    /** The collection that the dataset is in. */
    public Optional<String> collection() {
        return text("obs_collection", "DataID.collection");
    }

    /** The identifier of the observation, which several datasets may share. */
    public Optional<String> observationId() {
        return text("obs_id", "DataID.observationID");
    }

    /** The identifier that the publisher has given to the dataset, as ID parameters take it. */
    public Optional<String> publisherDid() {
        return text("obs_publisher_did", "Curation.publisherDID");
    }

    /** The title, in free text. */
    public Optional<String> title() {
        return text("obs_title", "DataID.title");
    }

    /** Who made the dataset. */
    public Optional<String> creatorName() {
        return text("obs_creator_name", "DataID.creator");
    }

    /** When the dataset was made. */
    public Optional<Instant> creationDate() {
        return instant("obs_creation_date", "DataID.date");
    }

    /** The identifier that the creator has given to the dataset. */
    public Optional<String> creatorDid() {
        return text("obs_creator_did", "DataID.creatorDID");
    }

    /** When the dataset becomes public, or did. */
    public Optional<Instant> releaseDate() {
        return instant("obs_release_date", "Curation.releaseDate");
    }

    /** The identifier of the publisher. */
    public Optional<String> publisherId() {
        return text("publisher_id", "Curation.publisherID");
    }

    /** A publication about the dataset, by a bibcode or address. */
    public Optional<String> bibReference() {
        return text("bib_reference", "Curation.reference");
    }

    /** Who may have the dataset: {@code public}, {@code secure} or {@code proprietary}. */
    public Optional<String> dataRights() {
        return text("data_rights", "Curation.rights");
    }

    /** The size of the dataset in bytes, about; ObsCore has it in units of 1000 bytes. */
    public OptionalLong estimatedSize() {
        Optional<Column> column = column("access_estsize", "Access.size");
        boolean declared =
                column.flatMap(Column::unit).filter(unit -> !unit.isBlank()).isPresent();
        OptionalDouble size = number(column, declared ? "byte" : "");
        return size.isPresent() && size.getAsDouble() >= 0
                ? OptionalLong.of((long) (declared ? size.getAsDouble() : size.getAsDouble() * 1000))
                : OptionalLong.empty();
    }

    /** The name of the target. */
    public Optional<String> targetName() {
        return text("target_name", "Target.name");
    }

    /** What kind of thing the target is, such as a star. */
    public Optional<String> targetClass() {
        return text("target_class", "Target.class");
    }

    /** The position of the middle of the dataset, in ICRS. */
    public Optional<SkyPosition> position() {
        return position(
                column("s_ra", "Char.SpatialAxis.Coverage.Location.Coord.Position2D.Value2.C1"),
                column("s_dec", "Char.SpatialAxis.Coverage.Location.Coord.Position2D.Value2.C2"));
    }

    /** The region that the dataset covers, as services write it, with its shape in front where only numbers are sent. */
    public Optional<String> regionText() {
        Optional<Column> column = column("s_region", "Char.SpatialAxis.Coverage.Support.Area");
        if (column.isEmpty() || column.get().datatype().isText()) {
            return text(column);
        }
        String numbers =
                Arrays.stream(numbers(column)).mapToObj(DaliParameters::number).collect(Collectors.joining(" "));
        return numbers.isEmpty()
                ? Optional.empty()
                : Optional.of((column.get().xtype().orElse("") + " " + numbers).strip());
    }

    /** The region that the dataset covers; empty also for a kind of region that is not understood, such as a union. */
    public Optional<SkyRegion> region() {
        return regionText().flatMap(SkyRegion::parse);
    }

    /** The diameter of the region, about. */
    public Optional<Angle> fieldOfView() {
        return angle("s_fov", "Char.SpatialAxis.Coverage.Bounds.Extent.diameter", "deg");
    }

    /** The spatial resolution, as the full width at half maximum. */
    public Optional<Angle> spatialResolution() {
        return angle("s_resolution", "Char.SpatialAxis.Resolution.Refval.value", "arcsec");
    }

    /** The best spatial resolution within the dataset. */
    public Optional<Angle> spatialResolutionMinimum() {
        return angle("s_resolution_min", "Char.SpatialAxis.Resolution.Bounds.Limits.LoLimit", "arcsec");
    }

    /** The worst spatial resolution within the dataset. */
    public Optional<Angle> spatialResolutionMaximum() {
        return angle("s_resolution_max", "Char.SpatialAxis.Resolution.Bounds.Limits.HiLimit", "arcsec");
    }

    /** The size of a pixel on the sky. */
    public Optional<Angle> pixelScale() {
        return angle("s_pixel_scale", "Char.SpatialAxis.Sampling.RefVal.SamplingPeriod", "arcsec");
    }

    /** The statistical error of positions. */
    public Optional<Angle> spatialStatisticalError() {
        return angle("s_stat_error", "Char.SpatialAxis.Accuracy.StatError.Refval.value", "arcsec");
    }

    /** The number of pixels on the first spatial axis; -1 where there are none, as in event lists. */
    public OptionalLong spatialElements1() {
        return count("s_xel1", "Char.SpatialAxis.numBins1");
    }

    /** The number of pixels on the second spatial axis. */
    public OptionalLong spatialElements2() {
        return count("s_xel2", "Char.SpatialAxis.numBins2");
    }

    /** What the spatial axis is, as a UCD. */
    public Optional<String> spatialUcd() {
        return text("s_ucd", "Char.SpatialAxis.ucd");
    }

    /** The unit of the spatial axis. */
    public Optional<String> spatialUnit() {
        return text("s_unit", "Char.SpatialAxis.unit");
    }

    /** How the spatial axis is calibrated, such as {@code calibrated} and {@code uncalibrated}. */
    public Optional<String> spatialCalibrationStatus() {
        return text("s_calib_status", "Char.SpatialAxis.calibrationStatus");
    }

    /** The range of time between {@link #timeMinimum} and {@link #timeMaximum}; empty when one is missing. */
    public Optional<TimeRange> timeRange() {
        Optional<Instant> start = timeMinimum();
        Optional<Instant> stop = timeMaximum();
        return start.isPresent() && stop.isPresent() && !stop.get().isBefore(start.get())
                ? Optional.of(TimeRange.between(start.get(), stop.get()))
                : Optional.empty();
    }

    /** When the observation began; UTC is taken for whatever scale it is in. */
    public Optional<Instant> timeMinimum() {
        return instant("t_min", "Char.TimeAxis.Coverage.Bounds.Limits.StartTime");
    }

    /** When the observation ended. */
    public Optional<Instant> timeMaximum() {
        return instant("t_max", "Char.TimeAxis.Coverage.Bounds.Limits.StopTime");
    }

    /** The exposure time. */
    public Optional<Duration> exposureTime() {
        return duration("t_exptime", "Char.TimeAxis.Coverage.Support.Extent");
    }

    /** The resolution of the time axis. */
    public Optional<Duration> timeResolution() {
        return duration("t_resolution", "Char.TimeAxis.Resolution.Refval.value");
    }

    /** The statistical error of times. */
    public Optional<Duration> timeStatisticalError() {
        return duration("t_stat_error", "Char.TimeAxis.Accuracy.StatError.Refval.value");
    }

    /** The number of elements on the time axis. */
    public OptionalLong timeElements() {
        return count("t_xel", "Char.TimeAxis.numBins");
    }

    /** Where the times are for, such as {@code TOPOCENTER}. */
    public Optional<String> timeReferencePosition() {
        return text("t_ref_pos", "Char.TimeAxis.referencePosition");
    }

    /** How the time axis is calibrated. */
    public Optional<String> timeCalibrationStatus() {
        return text("t_calib_status", "Char.TimeAxis.calibrationStatus");
    }

    /** The range of the spectrum between {@link #spectralMinimum} and {@link #spectralMaximum}; empty when one is missing. */
    public Optional<SpectralRange> spectralRange() {
        OptionalDouble shortest = spectralMinimum();
        OptionalDouble longest = spectralMaximum();
        boolean sound = shortest.isPresent()
                && longest.isPresent()
                && Math.min(shortest.getAsDouble(), longest.getAsDouble()) >= 0
                && Double.isFinite(Math.min(shortest.getAsDouble(), longest.getAsDouble()));
        return sound
                ? Optional.of(new SpectralRange(Interval.between(shortest.getAsDouble(), longest.getAsDouble())))
                : Optional.empty();
    }

    /** The shortest wavelength, in metres in vacuum. */
    public OptionalDouble spectralMinimum() {
        return number("em_min", "Char.SpectralAxis.Coverage.Bounds.Limits.LoLimit", "m");
    }

    /** The longest wavelength, in metres in vacuum. */
    public OptionalDouble spectralMaximum() {
        return number("em_max", "Char.SpectralAxis.Coverage.Bounds.Limits.HiLimit", "m");
    }

    /** The resolution of the spectral axis, in metres. */
    public OptionalDouble spectralResolution() {
        return number("em_resolution", "Char.SpectralAxis.Resolution.Refval.value", "m");
    }

    /** The statistical error of wavelengths, in metres. */
    public OptionalDouble spectralStatisticalError() {
        return number("em_stat_error", "Char.SpectralAxis.Accuracy.StatError.Refval.value", "m");
    }

    /** The spectral resolving power: the wavelength divided by the resolution. */
    public OptionalDouble resolvingPower() {
        return number("em_res_power", "Char.SpectralAxis.Resolution.ResolPower.refVal", "");
    }

    /** The least spectral resolving power within the dataset. */
    public OptionalDouble resolvingPowerMinimum() {
        return number("em_res_power_min", "Char.SpectralAxis.Resolution.ResolPower.LoLimit", "");
    }

    /** The greatest spectral resolving power within the dataset. */
    public OptionalDouble resolvingPowerMaximum() {
        return number("em_res_power_max", "Char.SpectralAxis.Resolution.ResolPower.HiLimit", "");
    }

    /** The number of elements on the spectral axis. */
    public OptionalLong spectralElements() {
        return count("em_xel", "Char.SpectralAxis.numBins");
    }

    /** What the spectral axis is, as a UCD, such as {@code em.wl} and {@code em.freq}. */
    public Optional<String> spectralUcd() {
        return text("em_ucd", "Char.SpectralAxis.ucd");
    }

    /** The unit of the spectral axis. */
    public Optional<String> spectralUnit() {
        return text("em_unit", "Char.SpectralAxis.unit");
    }

    /** How the spectral axis is calibrated. */
    public Optional<String> spectralCalibrationStatus() {
        return text("em_calib_status", "Char.SpectralAxis.calibrationStatus");
    }

    /** What is measured, as a UCD, such as {@code phot.flux.density}. */
    public Optional<String> observableUcd() {
        return text("o_ucd", "Char.ObservableAxis.ucd");
    }

    /** The unit of what is measured. */
    public Optional<String> observableUnit() {
        return text("o_unit", "Char.ObservableAxis.unit");
    }

    /** How what is measured is calibrated, such as {@code absolute} and {@code relative}. */
    public Optional<String> observableCalibrationStatus() {
        return text("o_calib_status", "Char.ObservableAxis.calibrationStatus");
    }

    /** The statistical error of what is measured, in {@link #observableUnit}. */
    public OptionalDouble observableStatisticalError() {
        return number("o_stat_error", "Char.ObservableAxis.Accuracy.StatError.Refval.value", "");
    }

    /** The number of states of polarization. */
    public OptionalLong polarizationElements() {
        return count("pol_xel", "Char.PolarizationAxis.numBins");
    }

    /** The states of polarization, in the order of ObsCore's list; none when not given. */
    public Set<Polarization> polarizationStates() {
        return Polarization.list(
                text("pol_states", "Char.PolarizationAxis.stateList").orElse(""));
    }

    /** The telescope or mission. */
    public Optional<String> facilityName() {
        return text("facility_name", "Provenance.ObsConfig.Facility.name");
    }

    /** The instrument. */
    public Optional<String> instrumentName() {
        return text("instrument_name", "Provenance.ObsConfig.Instrument.name");
    }

    /** The identifier of the proposal for the observation. */
    public Optional<String> proposalId() {
        return text("proposal_id", "Provenance.Proposal.identifier");
    }
}
