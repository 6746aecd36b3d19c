// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.plugin.images;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.vo4j.api.FormatException;
import org.vo4j.api.Location;
import org.vo4j.api.spi.ProductReader;

/**
 * Reads pictures (PNG, JPEG, GIF) into memory, as {@link BufferedImage}. Of a GIF with several it is the first. Shared
 * between threads.
 *
 * <p>ImageIO makes room for as many pixels as a picture declares; one that declares too many, or many more than its bytes
 * could hold, is refused before.
 */
public final class ImageProductReader implements ProductReader {
    /** More pixels are no picture for people; as ARGB they would take 512 MB. */
    static final long MAX_PIXELS = 1 << 27;

    private static final int MAX_BYTES = 256 << 20;
    /** So many pixels may any picture declare. */
    private static final long SLACK = 1 << 20;
    /** No format here packs an empty sky better than this. */
    private static final long MAX_PIXELS_PER_BYTE = 1 << 13;

    private static final Map<String, String> FORMATS = Map.of(
            "image/png", "png",
            "image/x-png", "png",
            "image/jpeg", "jpeg",
            "image/jpg", "jpeg",
            "image/pjpeg", "jpeg",
            "image/gif", "gif");

    /** For the service loader. */
    public ImageProductReader() {}

    @Override
    public String name() {
        return "images";
    }

    @Override
    public boolean reads(String mediaType, Class<?> type) {
        return (type == BufferedImage.class || type == RenderedImage.class || type == Image.class)
                && FORMATS.containsKey(bare(mediaType));
    }

    private static String bare(String mediaType) {
        int end = mediaType.indexOf(';');
        return (end < 0 ? mediaType : mediaType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public <T> Optional<T> read(InputStream bytes, String mediaType, Class<T> type) throws IOException {
        byte[] picture = bytes.readNBytes(MAX_BYTES + 1);
        if (picture.length > MAX_BYTES) {
            throw broken("it is longer than " + MAX_BYTES + " bytes; download it to a file");
        }
        return picture.length == 0 ? Optional.empty() : Optional.of(type.cast(decode(picture, mediaType)));
    }

    private static BufferedImage decode(byte[] picture, String mediaType) {
        ImageReader reader = reader(mediaType);
        // in memory: the usual stream of ImageIO goes through a temporary file
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
            reader.setInput(in, true, true);
            Warnings warnings = new Warnings();
            reader.addIIOReadWarningListener(warnings);
            check(reader.getWidth(0), reader.getHeight(0), picture.length);
            BufferedImage image = reader.read(0);
            warnings.refuseCut();
            return image;
        } catch (FormatException e) {
            throw e;
        } catch (IOException | RuntimeException e) { // its failures are of many kinds
            throw new FormatException(
                    "This is no sound picture of " + bare(mediaType) + ": " + e.getMessage(), Location.unknown(), e);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(String mediaType) {
        String format = FORMATS.getOrDefault(bare(mediaType), "");
        var readers = ImageIO.getImageReadersByFormatName(format);
        if (!readers.hasNext()) {
            throw new FormatException("This Java has no reader of " + mediaType, Location.unknown());
        }
        return readers.next();
    }

    private static void check(int width, int height, int bytes) {
        long pixels = (long) width * height;
        if (pixels > MAX_PIXELS) {
            throw broken("it has " + width + " x " + height + " pixels, more than " + MAX_PIXELS
                    + "; download it to a file");
        }
        if (pixels > SLACK && pixels / MAX_PIXELS_PER_BYTE > bytes) {
            throw broken("it declares " + width + " x " + height + " pixels and has " + bytes
                    + " bytes only; it may have been cut");
        }
    }

    static FormatException broken(String why) {
        return new FormatException("This is no picture that can be read: " + why, Location.unknown());
    }
}
