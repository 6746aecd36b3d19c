// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.plugin.fits;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import nom.tam.fits.BasicHDU;
import nom.tam.fits.Fits;
import org.vo4j.api.FormatException;
import org.vo4j.api.Location;
import org.vo4j.api.spi.ProductReader;

/**
 * Reads FITS files (FITS 4.0), also gzipped ones, into memory: as {@link Fits} whose HDUs have been read, or as the HDUs
 * themselves. Shared between threads.
 *
 * <p>nom-tam-fits makes arrays as large as headers declare; a file with less data than it declares is refused before.
 */
public final class FitsProductReader implements ProductReader {
    /** What is read into memory at most; a larger file is better downloaded and opened there. */
    static final int MAX_BYTES = 512 << 20;

    private static final String PROBLEM = "This is no sound FITS file: ";
    private static final Set<String> TYPES =
            Set.of("application/fits", "application/x-fits", "image/fits", "image/x-fits");
    private static final byte[] BEGIN = "SIMPLE  =".getBytes(StandardCharsets.US_ASCII);

    private final int maxBytes;

    /** For the service loader. */
    public FitsProductReader() {
        this(MAX_BYTES);
    }

    FitsProductReader(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    @Override
    public String name() {
        return "FITS";
    }

    @Override
    public boolean reads(String mediaType, Class<?> type) {
        int end = mediaType.indexOf(';');
        String bare = end < 0 ? mediaType : mediaType.substring(0, end);
        return (type == Fits.class || type == BasicHDU[].class)
                && TYPES.contains(bare.strip().toLowerCase(Locale.ROOT));
    }

    @Override
    public <T> Optional<T> read(InputStream bytes, String mediaType, Class<T> type) throws IOException {
        byte[] file = inflated(bounded(bytes));
        if (file.length == 0) {
            return Optional.empty();
        }
        // nom-tam-fits would run programs for other compressions
        if (file.length < BEGIN.length || !Arrays.equals(BEGIN, Arrays.copyOf(file, BEGIN.length))) {
            throw broken("it does not begin with SIMPLE");
        }
        int end = DeclaredSizes.check(file);
        byte[] sound = Arrays.copyOf(file, Math.toIntExact(HeaderCards.padded(end)));
        return parsed(sound, type);
    }

    /** Its own failures are of many kinds. */
    private static <T> Optional<T> parsed(byte[] file, Class<T> type) {
        try {
            Fits fits = new Fits(new ByteArrayInputStream(file));
            BasicHDU<?>[] all = fits.read();
            return Optional.of(type == Fits.class ? type.cast(fits) : type.cast(all));
        } catch (RuntimeException e) {
            throw new FormatException(PROBLEM + e.getMessage(), Location.unknown(), e);
        }
    }

    private byte[] bounded(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(maxBytes + 1);
        if (bytes.length > maxBytes) {
            throw new FormatException(
                    "The FITS file is longer than " + maxBytes + " bytes; download it and open the file",
                    Location.unknown());
        }
        return bytes;
    }

    private byte[] inflated(byte[] file) throws IOException {
        if (file.length < 2 || (file[0] & 0xFF) != 0x1F || (file[1] & 0xFF) != 0x8B) {
            return file;
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(file))) {
            return bounded(in);
        } catch (IOException e) {
            throw new FormatException(
                    PROBLEM + "its gzip compression is damaged: " + e.getMessage(), Location.unknown(), e);
        }
    }

    static FormatException broken(String why) {
        return new FormatException(PROBLEM + why, Location.unknown());
    }
}
