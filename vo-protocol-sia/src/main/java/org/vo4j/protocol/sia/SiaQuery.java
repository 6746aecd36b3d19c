// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.sia;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vo4j.api.MissingProviderException;
import org.vo4j.api.SkyPosition;
import org.vo4j.api.plugin.VoPlugins;
import org.vo4j.protocol.dali.Angle;
import org.vo4j.protocol.dali.Conversions;
import org.vo4j.protocol.dali.DalQuery;
import org.vo4j.protocol.dali.DaliParameters;

/**
 * What a search for images of version 1 asks for: a region of the sky, and how images shall be (SIA 1.0 section 4.1).
 * Immutable; each method gives a changed query.
 *
 * <p>{@link #naxis} and the methods behind it are for services that make images to order, such as cutouts and mosaics;
 * others pass over them.
 */
public final class SiaQuery extends DalQuery<SiaQuery> {
    private static final Pattern EQUINOX = Pattern.compile("[BJ]?\\d{4}(\\.\\d*)?");

    private SiaQuery(DaliParameters parameters) {
        super(parameters);
    }

    /**
     * A query for images in a square around a position.
     *
     * @param size the full width and height of the square, not half of it; 0 for the position alone
     * @throws IllegalArgumentException when the size is negative or too large
     * @throws MissingProviderException when the position is in another frame than ICRS and no plugin converts it
     */
    public static SiaQuery around(SkyPosition position, Angle size) {
        return around(position, size, VoPlugins.standard());
    }

    /** As {@link #around(SkyPosition, Angle)}, with other plugins to convert a position that is not in ICRS. */
    public static SiaQuery around(SkyPosition position, Angle size, VoPlugins plugins) {
        return new SiaQuery(region(position, size(size, 180), plugins));
    }

    /**
     * A query for images in a rectangle around a position.
     *
     * @param width the full extent along the circle of declination, 0 to 360 degrees
     * @param height the full extent in declination, 0 to 180 degrees
     * @throws IllegalArgumentException when an extent is negative or too large
     * @throws MissingProviderException when the position is in another frame than ICRS and no plugin converts it
     */
    public static SiaQuery around(SkyPosition position, Angle width, Angle height) {
        return around(position, width, height, VoPlugins.standard());
    }

    /** As {@link #around(SkyPosition, Angle, Angle)}, with other plugins to convert a position that is not in ICRS. */
    public static SiaQuery around(SkyPosition position, Angle width, Angle height, VoPlugins plugins) {
        return new SiaQuery(region(position, size(width, 360) + "," + size(height, 180), plugins));
    }

    /** The query that a service answers with what it takes and gives: FORMAT=METADATA (SIA 1.0 section 6.1). */
    public static SiaQuery metadata() {
        return new SiaQuery(DaliParameters.of("FORMAT", "METADATA"));
    }

    private static DaliParameters region(SkyPosition position, String size, VoPlugins plugins) {
        SkyPosition icrs = Conversions.of(plugins).icrs(position);
        return DaliParameters.of("POS", pair(rightAscension(icrs), icrs.latitude()))
                .add("SIZE", size);
    }

    private static double rightAscension(SkyPosition icrs) {
        double degrees = icrs.longitude();
        if (degrees >= 0 && degrees <= 360) {
            return degrees;
        }
        double within = degrees % 360;
        return within < 0 ? within + 360 : within;
    }

    private static String size(Angle extent, double most) {
        if (extent.degrees() < 0 || extent.degrees() > most) {
            throw new IllegalArgumentException(
                    "The region of a search is 0 to " + most + " degrees wide, which " + extent + " is not");
        }
        return extent.toString();
    }

    private static String pair(double first, double second) {
        if (!Double.isFinite(first) || !Double.isFinite(second)) {
            throw new IllegalArgumentException("Two finite numbers are wanted, not " + first + " and " + second);
        }
        return DaliParameters.number(first) + "," + DaliParameters.number(second);
    }

    @Override
    protected SiaQuery with(DaliParameters newParameters) {
        return new SiaQuery(newParameters);
    }

    /**
     * With images of some formats only: media types such as {@code image/fits}, or the words {@code ALL}, {@code GRAPHIC}
     * for what browsers show, {@code GRAPHIC-jpeg,png} for that in an order of preference; in any case (SIA 1.0 section
     * 4.1.2).
     */
    public SiaQuery format(String... formats) {
        return with(parameters()
                .set("FORMAT", Arrays.stream(formats).map(SiaQuery::spelled).collect(Collectors.joining(","))));
    }

    /** The words in upper case, and media types as they are. */
    private static String spelled(String format) {
        String text = format.strip();
        String upper = text.toUpperCase(Locale.ROOT);
        if (text.isEmpty()) {
            throw new IllegalArgumentException("A format is a media type, ALL, GRAPHIC or METADATA, not blank");
        }
        if (upper.startsWith("GRAPHIC-")) {
            return "GRAPHIC-" + text.substring("GRAPHIC-".length());
        }
        return switch (upper) {
            case "ALL", "GRAPHIC", "METADATA" -> upper;
            default -> text;
        };
    }

    /** With images that lie to the region in this way. */
    public SiaQuery intersect(Intersect how) {
        return with(parameters().set("INTERSECT", how.name()));
    }

    /**
     * With so much said of each image: 0 for the least, 3 for all, by VERB (SIA 1.0 section 4.1.4).
     *
     * @throws IllegalArgumentException when it is none of 0 to 3
     */
    public SiaQuery verbosity(int level) {
        if (level < 0 || level > 3) {
            throw new IllegalArgumentException("The verbosity of an image search is 0, 1, 2 or 3, not " + level);
        }
        return with(parameters().set("VERB", level));
    }

    /** With square images of so many pixels on a side. */
    public SiaQuery naxis(int pixels) {
        return with(parameters().set("NAXIS", pixels(pixels)));
    }

    /** With images of so many pixels (SIA 1.0 section 4.1.3, as are all below). */
    public SiaQuery naxis(int width, int height) {
        return with(parameters().set("NAXIS", pixels(width) + "," + pixels(height)));
    }

    private static String pixels(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("An image has one pixel on a side at least, not " + count);
        }
        return Integer.toString(count);
    }

    /** With images in a frame. */
    public SiaQuery cframe(ImageFrame frame) {
        return with(parameters().set("CFRAME", frame.name()));
    }

    /**
     * With images for the mean equator and equinox of an epoch, such as {@code J2000} and {@code B1950}.
     *
     * @throws IllegalArgumentException when it is not written so
     */
    public SiaQuery equinox(String epoch) {
        if (!EQUINOX.matcher(epoch).matches()) {
            throw new IllegalArgumentException("An equinox is written as J2000, B1950 or 2000.0, not '" + epoch + "'");
        }
        return with(parameters().set("EQUINOX", epoch));
    }

    /** With images whose reference pixel is here; the centre of the first pixel is 1, 1. */
    public SiaQuery crpix(double x, double y) {
        return with(parameters().set("CRPIX", pair(x, y)));
    }

    /** With images whose reference pixel is there on the sky: longitude and latitude in degrees, in the image's frame. */
    public SiaQuery crval(double longitude, double latitude) {
        return with(parameters().set("CRVAL", pair(longitude, latitude)));
    }

    /** With images of a scale for a pixel on both axes, which must not be 0. */
    public SiaQuery cdelt(Angle pixel) {
        return with(parameters().set("CDELT", scale(pixel)));
    }

    /** With images of scales for a pixel; a negative one turns an axis round, and east is left by a negative first. */
    public SiaQuery cdelt(Angle x, Angle y) {
        return with(parameters().set("CDELT", scale(x) + "," + scale(y)));
    }

    private static String scale(Angle pixel) {
        if (pixel.degrees() == 0) {
            throw new IllegalArgumentException("A pixel is not 0 degrees wide");
        }
        return pixel.toString();
    }

    /** With images that are rotated by an angle, from north through east. */
    public SiaQuery rotang(Angle rotation) {
        return with(parameters().set("ROTANG", rotation.degrees()));
    }

    /**
     * With images in a projection by its code in FITS, such as {@code TAN}.
     *
     * @throws IllegalArgumentException when it is not three letters
     */
    public SiaQuery proj(String code) {
        if (!code.matches("[A-Za-z]{3}")) {
            throw new IllegalArgumentException("A projection is written in three letters, as TAN, not '" + code + "'");
        }
        return with(parameters().set("PROJ", code.toUpperCase(Locale.ROOT)));
    }

    /** The position around which is searched; empty when the query has none, or not as two numbers. */
    public Optional<SkyPosition> position() {
        String[] parts = parameters().first("POS").orElse("").split(",", -1);
        try {
            return parts.length == 2
                    ? Optional.of(SkyPosition.icrs(Double.parseDouble(parts[0]), Double.parseDouble(parts[1])))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
