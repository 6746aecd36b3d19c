// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.sia;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.vo4j.api.MissingProviderException;
import org.vo4j.api.SkyPosition;
import org.vo4j.api.table.Column;
import org.vo4j.protocol.dali.DalRecord;
import org.vo4j.protocol.dali.SpectralRange;

/**
 * One image that a search of version 1 has found. Immutable and shareable between threads.
 *
 * <p>What a column means is told by UCDs of the VOX namespace (SIA 1.0 section 4.2), else by the UCD1+ that newer services
 * give in their place. Properties are empty where there is no column, or the cell is null.
 */
public final class SiaRecord extends DalRecord {
    private static final String[] REFERENCE = {"VOX:BandPass_RefValue", "instr.bandpass;stat.median"};
    private static final String[] LOW = {"VOX:BandPass_LoLimit", "instr.bandpass;stat.min"};
    private static final String[] HIGH = {"VOX:BandPass_HiLimit", "instr.bandpass;stat.max"};

    SiaRecord(DalRecord record) {
        super(record);
    }

    /** A short description of the image. */
    public Optional<String> title() {
        return text(role("VOX:Image_Title", "meta.title"));
    }

    /** The instrument. */
    public Optional<String> instrument() {
        return text(role("INST_ID", "meta.id;instr"));
    }

    /** The middle of the time in which the image was taken. */
    public Optional<Instant> observationTime() {
        return time(role("VOX:Image_MJDateObs", "time;obs.exposure"));
    }

    /** The position of the middle of the image, in ICRS. */
    public Optional<SkyPosition> position() {
        return position(
                numberRole("POS_EQ_RA_MAIN", "pos.eq.ra;meta.main", "pos.eq.ra"),
                numberRole("POS_EQ_DEC_MAIN", "pos.eq.dec;meta.main", "pos.eq.dec"));
    }

    /** The number of axes. */
    public OptionalInt naxes() {
        OptionalLong count = whole("VOX:Image_Naxes", "pos.wcs.naxes");
        return count.isPresent() && count.getAsLong() == (int) count.getAsLong()
                ? OptionalInt.of((int) count.getAsLong())
                : OptionalInt.empty();
    }

    /** The numbers of pixels on the axes; none when not given. */
    public long[] naxis() {
        double[] numbers = numbers(role("VOX:Image_Naxis", "pos.wcs.naxis"));
        long[] pixels = new long[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            pixels[i] = (long) numbers[i];
        }
        return pixels;
    }

    /** The scales on the axes, in degrees for a pixel; none when not given. */
    public double[] scale() {
        Optional<Column> column = role("VOX:Image_Scale", "pos.wcs.scale");
        double[] scales = numbers(column);
        String unit = column.flatMap(Column::unit).orElse("").strip().replaceFirst("(?i)[ ./]+pix.*$", "");
        for (int i = 0; i < scales.length; i++) {
            scales[i] = unit.isEmpty() ? scales[i] : conversions().convert(scales[i], unit, "deg");
        }
        return scales;
    }

    /** The media type of the image. */
    public Optional<String> format() {
        return text(role("VOX:Image_Format")).or(this::accessFormat);
    }

    /** The frame of the image's coordinates, such as {@code ICRS} and {@code FK5}. */
    public Optional<String> coordinateFrame() {
        return text(role("VOX:STC_CoordRefFrame", "pos.frame"));
    }

    /** The equinox of the image's coordinates in years, such as 2000. */
    public OptionalDouble coordinateEquinox() {
        return number(role("VOX:STC_CoordEquinox", "time.equinox"), "");
    }

    /** The projection by its code in FITS, such as {@code TAN}. */
    public Optional<String> coordinateProjection() {
        return text(role("VOX:WCS_CoordProjection", "pos.wcs.ctype"));
    }

    /** The reference pixel, where the centre of the first pixel is 1, 1; none when not given. */
    public double[] coordinateReferencePixel() {
        return numbers(role("VOX:WCS_CoordRefPixel", "pos.wcs.crpix"));
    }

    /** The coordinates of the reference pixel, in degrees; none when not given. */
    public double[] coordinateReferenceValue() {
        return numbers(role("VOX:WCS_CoordRefValue", "pos.wcs.crval"));
    }

    /** The matrix from pixels to degrees, by rows as in CD1_1, CD1_2, CD2_1, CD2_2; empty when not given, or not square. */
    public Optional<double[][]> coordinateMatrix() {
        double[] numbers = numbers(role("VOX:WCS_CDMatrix", "pos.wcs.cdmatrix"));
        int size = (int) Math.round(Math.sqrt(numbers.length));
        if (size == 0 || size * size != numbers.length) {
            return Optional.empty();
        }
        double[][] matrix = new double[size][size];
        for (int i = 0; i < numbers.length; i++) {
            matrix[i / size][i % size] = numbers[i];
        }
        return Optional.of(matrix);
    }

    /** The name of the band pass, such as {@code V}. */
    public Optional<String> bandPassId() {
        return text(role("VOX:BandPass_ID", "instr.bandpass"));
    }

    /** The unit of the band pass's cells, for those who read them: m where neither a cell nor a column says it. */
    public String bandPassUnit() {
        String unit = text(role("VOX:BandPass_Unit"))
                .or(() -> role(LOW).or(() -> role(REFERENCE)).flatMap(Column::unit))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse("m");
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "meter", "meters", "metre", "metres" -> "m";
            case "hertz" -> "Hz";
            case "angstrom", "angstroms" -> "Angstrom";
            case "micron", "microns", "micrometer", "micrometers" -> "um";
            default -> unit;
        };
    }

    /**
     * The wavelength for the middle of the band pass, in metres.
     *
     * @throws MissingProviderException when the unit is not a usual one and no plugin converts from it
     */
    public OptionalDouble bandPassReference() {
        OptionalDouble value = number(role(REFERENCE), "");
        return value.isPresent()
                ? OptionalDouble.of(conversions().convert(value.getAsDouble(), bandPassUnit(), "m"))
                : value;
    }

    /**
     * The range of the band pass; empty when a limit is missing or makes no sense.
     *
     * @throws MissingProviderException when the unit is not a usual one and no plugin converts from it
     */
    public Optional<SpectralRange> bandPass() {
        OptionalDouble low = number(role(LOW), "");
        OptionalDouble high = number(role(HIGH), "");
        boolean sound = low.isPresent() && high.isPresent() && low.getAsDouble() >= 0 && high.getAsDouble() >= 0;
        return sound
                ? Optional.of(conversions().spectralRange(low.getAsDouble(), high.getAsDouble(), bandPassUnit()))
                : Optional.empty();
    }

    /** How the pixels were made: C copied, F resampled with flux kept, X interpolated, Z zero or null, V a visualization. */
    public Optional<String> pixelFlags() {
        return text(role("VOX:Image_PixFlags"));
    }

    /** How many seconds the address of the image will be good for, at least. */
    public OptionalLong accessTimeToLive() {
        return whole("VOX:Image_AccessRefTTL");
    }

    /** The size of the image's file in bytes, about. */
    public OptionalLong fileSize() {
        OptionalDouble size = number(role("VOX:Image_FileSize"), "byte");
        return size.isPresent() && size.getAsDouble() >= 0
                ? OptionalLong.of((long) size.getAsDouble())
                : OptionalLong.empty();
    }

    private OptionalLong whole(String... ucds) {
        OptionalDouble value = number(role(ucds), "");
        return value.isPresent() && value.getAsDouble() == Math.rint(value.getAsDouble())
                ? OptionalLong.of((long) value.getAsDouble())
                : OptionalLong.empty();
    }
}
