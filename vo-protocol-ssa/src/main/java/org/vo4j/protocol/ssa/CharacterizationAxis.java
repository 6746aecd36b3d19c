// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.ssa;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One axis of the characterization of a spectrum: where it lies, how far it reaches, how fine and how sure it is (SSA 1.1
 * section 4.2.5.9). Immutable and shareable between threads.
 *
 * <p>Numbers are as the service gives them. SSA wants degrees, metres and seconds, with Modified Julian Dates for the
 * location, start and stop in time; services differ, and {@link SsaRecord#unit} tells how. The typed values of
 * {@link SsaRecord} are converted.
 */
public final class CharacterizationAxis {
    private final SsaRecord record;
    private final String axis;

    CharacterizationAxis(SsaRecord record, String axis) {
        this.record = record;
        this.axis = axis;
    }

    private Optional<String> text(String part) {
        return record.partText(axis + part);
    }

    private OptionalDouble number(String part) {
        return record.partNumber(axis + part);
    }

    /** The name of the axis. */
    public Optional<String> name() {
        return text(".Name");
    }

    /** The UCD of what is on the axis, such as {@code em.wl} or {@code phot.flux.density;em.wl}. */
    public Optional<String> ucd() {
        return text(".Ucd");
    }

    /** The unit of the axis in the dataset itself; that of a number here is told by {@link SsaRecord#unit}. */
    public Optional<String> unit() {
        return text(".Unit");
    }

    /** The place on the axis, usually in the middle; empty where it is a position on the sky. */
    public OptionalDouble location() {
        return number(".Coverage.Location.Value");
    }

    /** The width of what is covered: of the band, of the aperture, of the time that has passed. */
    public OptionalDouble extent() {
        return number(".Coverage.Bounds.Extent");
    }

    /** Where the axis begins. */
    public OptionalDouble start() {
        return number(".Coverage.Bounds.Start");
    }

    /** Where the axis ends. */
    public OptionalDouble stop() {
        return number(".Coverage.Bounds.Stop");
    }

    /** The effective width, without gaps. */
    public OptionalDouble effectiveExtent() {
        return number(".Coverage.Support.Extent");
    }

    /** The region that is covered on the sky, as the service writes it; of the spatial axis only. */
    public Optional<String> area() {
        return text(".Coverage.Support.Area");
    }

    /** The width of a sample. */
    public OptionalDouble sampleExtent() {
        return number(".SamplingPrecision.SampleExtent");
    }

    /** The part of the axis that samples fill, 1 at most. */
    public OptionalDouble fillFactor() {
        return number(".SamplingPrecision.FillFactor");
    }

    /** The width of a bin. */
    public OptionalDouble binSize() {
        return number(".Accuracy.BinSize");
    }

    /** The statistical error of coordinates, or of fluxes. */
    public OptionalDouble statisticalError() {
        return number(".Accuracy.StatError");
    }

    /** The systematic error of coordinates, or of fluxes. */
    public OptionalDouble systematicError() {
        return number(".Accuracy.SysError");
    }

    /** How the axis is calibrated, such as {@code ABSOLUTE}. */
    public Optional<String> calibration() {
        return text(".Calibration");
    }

    /** The resolution, as full width at half maximum. */
    public OptionalDouble resolution() {
        return number(".Resolution");
    }

    /** The name of the axis in the data model, such as {@code Char.TimeAxis}. */
    @Override
    public String toString() {
        return axis;
    }
}
