// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.plugin.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vo4j.api.FormatException;
import org.vo4j.api.spi.ProductReader;
import org.vo4j.testkit.ProductReaderContract;
import org.vo4j.testkit.Seeds;

/** Pictures as a plugin (reference C12, S6). */
class ImageProductReaderTest extends ProductReaderContract {
    @Override
    protected ProductReader reader() {
        return new ImageProductReader();
    }

    @Override
    protected String mediaType() {
        return "image/png";
    }

    @Override
    protected Class<?> type() {
        return BufferedImage.class;
    }

    @Override
    protected byte[] dataset() {
        return picture("png", 40, 30);
    }

    private static byte[] picture(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, (x * 0x050301 + y * 0x010307) & 0xF0F0F0);
            }
        }
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertTrue(ImageIO.write(image, format, out), format);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<BufferedImage> read(byte[] bytes, String mediaType) throws IOException {
        return new ImageProductReader().read(new ByteArrayInputStream(bytes), mediaType, BufferedImage.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif"})
    void theFormatsOfTheWeb(String format) throws IOException {
        BufferedImage image = read(picture(format, 31, 17), "image/" + format).orElseThrow();
        assertEquals(31, image.getWidth());
        assertEquals(17, image.getHeight());
        if (format.equals("png")) {
            assertEquals((30 * 0x050301 + 16 * 0x010307) & 0xF0F0F0, image.getRGB(30, 16) & 0xFFFFFF);
        }
    }

    @Test
    void nothingIsNoPicture() throws IOException {
        assertEquals(Optional.empty(), read(new byte[0], "image/png"));
        assertFalse(new ImageProductReader().reads("image/tiff", BufferedImage.class));
        assertFalse(new ImageProductReader().reads("image/fits", BufferedImage.class));
        // its reader makes room for palettes of a declared size
        assertFalse(new ImageProductReader().reads("image/bmp", BufferedImage.class));
    }

    @Test
    void anotherFormatThanSaidIsRefused() {
        FormatException failure = assertThrows(FormatException.class, () -> read(picture("gif", 3, 3), "image/png"));
        assertTrue(failure.getMessage().contains("image/png"), failure.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif"})
    void aCutPictureIsNeverTakenForAWholeOne(String format) {
        byte[] whole = picture(format, 200, 200);
        for (int part = 1; part < 10; part++) {
            byte[] cut = Arrays.copyOf(whole, whole.length * part / 10);
            assertThrows(FormatException.class, () -> read(cut, "image/" + format), format + " cut at " + cut.length);
        }
    }

    /** A PNG whose header declares other sizes than its data have, with a sound checksum. */
    private static byte[] declaring(int width, int height) {
        byte[] png = picture("png", 40, 30);
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        CRC32 crc = new CRC32();
        crc.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
        return png;
    }

    @Test
    void pixelsAreCountedBeforeTheyAreDecoded() {
        FormatException huge =
                assertThrows(FormatException.class, () -> read(declaring(2_000_000_000, 2_000_000_000), "image/png"));
        assertTrue(huge.getMessage().contains("2000000000 x 2000000000"), huge.getMessage());
        FormatException empty = assertThrows(FormatException.class, () -> read(declaring(11_000, 11_000), "image/png"));
        assertTrue(empty.getMessage().contains("bytes only"), empty.getMessage());
    }

    @Test
    void damageIsAFormatException() {
        for (String format : new String[] {"png", "jpeg", "gif"}) {
            byte[] sound = picture(format, 20, 20);
            for (long seed = Seeds.first(); seed < Seeds.first() + 300; seed++) {
                Seeds.run(seed, number -> {
                    byte[] damaged = sound.clone();
                    Random random = new Random(number);
                    for (int i = 0; i < 4; i++) {
                        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
                    }
                    try {
                        BufferedImage image = read(damaged, "image/" + format).orElseThrow();
                        assertTrue((long) image.getWidth() * image.getHeight() <= ImageProductReader.MAX_PIXELS);
                    } catch (FormatException e) {
                        assertTrue(e.getMessage().startsWith("This is no "), e.getMessage());
                    }
                });
            }
        }
    }
}
