// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.plugin.fits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import nom.tam.fits.BasicHDU;
import nom.tam.fits.BinaryTable;
import nom.tam.fits.Fits;
import nom.tam.fits.ImageData;
import nom.tam.util.FitsOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vo4j.api.FormatException;
import org.vo4j.api.spi.ProductReader;
import org.vo4j.testkit.ProductReaderContract;
import org.vo4j.testkit.Seeds;

/** FITS as a plugin (reference C12, S6). */
class FitsProductReaderTest extends ProductReaderContract {
    @Override
    protected ProductReader reader() {
        return new FitsProductReader();
    }

    @Override
    protected String mediaType() {
        return "application/fits";
    }

    @Override
    protected Class<?> type() {
        return Fits.class;
    }

    @Override
    protected byte[] dataset() {
        return file();
    }

    /** An image of 3 x 2 and a table of two columns and four rows. */
    private static byte[] file() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Fits fits = new Fits();
            fits.addHDU(ImageData.from(new float[][] {{1, 2, 3}, {4, 5, 6}}).toHDU());
            BinaryTable table = new BinaryTable();
            table.addColumn(new int[] {7, 8, 9, 10});
            table.addColumn(new double[][] {{1, 2}, {3, 4}, {5, 6}, {7, 8}});
            fits.addHDU(table.toHDU());
            try (FitsOutputStream to = new FitsOutputStream(out)) {
                fits.write(to);
            }
            return out.toByteArray();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static Fits read(byte[] bytes) throws IOException {
        return new FitsProductReader()
                .read(new ByteArrayInputStream(bytes), "image/fits", Fits.class)
                .orElseThrow();
    }

    private static void assertWhole(Fits fits) throws Exception {
        assertEquals(2, fits.getNumberOfHDUs());
        assertArrayEquals(
                new float[][] {{1, 2, 3}, {4, 5, 6}}, (float[][]) fits.getHDU(0).getKernel());
        BinaryTable table = (BinaryTable) fits.getHDU(1).getData();
        assertEquals(4, table.getNRows());
        assertArrayEquals(new int[] {7, 8, 9, 10}, (int[]) table.getColumn(0));
    }

    @Test
    void allHdusAreRead() throws Exception {
        assertWhole(read(file()));
        BasicHDU<?>[] hdus = new FitsProductReader()
                .read(new ByteArrayInputStream(file()), "application/fits", BasicHDU[].class)
                .orElseThrow();
        assertEquals(2, hdus.length);
    }

    @Test
    void gzippedOnesToo() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(file());
        }
        assertWhole(read(packed.toByteArray()));
        byte[] cut = Arrays.copyOf(packed.toByteArray(), packed.size() - 20);
        assertTrue(assertThrows(FormatException.class, () -> read(cut))
                .getMessage()
                .contains("gzip"));
    }

    @Test
    void theLastBlockMayLackItsPadding() throws Exception {
        byte[] file = file();
        assertWhole(read(Arrays.copyOf(file, file.length - 2880 + 4 * 20)));
    }

    @Test
    void whatComesBehindTheLastHduIsPassedOver() throws Exception {
        byte[] file = file();
        byte[] longer = Arrays.copyOf(file, file.length + 5000);
        Arrays.fill(longer, file.length, longer.length, (byte) 'x');
        assertWhole(read(longer));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 9, 500, 2880, 2890, 8000, 8700})
    void aCutFileIsRefused(int length) {
        byte[] cut = Arrays.copyOf(file(), length);
        FormatException failure = assertThrows(FormatException.class, () -> read(cut));
        assertTrue(failure.getMessage().startsWith("This is no sound FITS file: "), failure.getMessage());
    }

    @Test
    void nothingIsNoDataset() throws IOException {
        assertEquals(
                Optional.empty(),
                new FitsProductReader().read(new ByteArrayInputStream(new byte[0]), "image/fits", Fits.class));
    }

    @Test
    void onlyFitsIsGivenToTheLibrary() {
        // bzip2 and compress, for which it would look for programs
        for (byte[] begin : new byte[][] {{'B', 'Z', 'h', '9'}, {0x1F, (byte) 0x9D, 1, 2}, {'<', 'h', 't', 'm', 'l'}}) {
            byte[] other = Arrays.copyOf(begin, 6000);
            assertTrue(assertThrows(FormatException.class, () -> read(other))
                    .getMessage()
                    .contains("SIMPLE"));
        }
    }

    @Test
    void aBoundOnBytesAlsoOfInflatedOnes() throws IOException {
        FitsProductReader small = new FitsProductReader(5000);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(file());
        }
        for (byte[] bytes : new byte[][] {file(), packed.toByteArray()}) {
            FormatException failure = assertThrows(
                    FormatException.class, () -> small.read(new ByteArrayInputStream(bytes), "image/fits", Fits.class));
            assertTrue(failure.getMessage().contains("longer than 5000 bytes"), failure.getMessage());
        }
    }

    private static byte[] header(String... cards) {
        StringBuilder text = new StringBuilder();
        for (String card : cards) {
            text.append(String.format("%-80s", card));
        }
        text.append(String.format("%-80s", "END"));
        text.append(" ".repeat((int) HeaderCards.padded(text.length()) - text.length()));
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NAXIS   = 2 | NAXIS1  = 1000000 | NAXIS2  = 1000000",
                "NAXIS   = 2 | NAXIS1  = 9999999999 | NAXIS2  = 9999999999",
                "NAXIS   = 2 | NAXIS1  = 0 | NAXIS2  = 1000000000",
                "NAXIS   = 2 | NAXIS1  = -1000000 | NAXIS2  = -1000000",
                "NAXIS   = 1 | NAXIS1  = 100 / [pixel] | GCOUNT  = 1000000000000",
                "NAXIS   = 1 | NAXIS1  = nonsense | COMMENT no number"
            })
    void sizesAreComparedWithWhatComes(String first, String second, String third) {
        byte[] file = header("SIMPLE  =                    T", "BITPIX  =                  -64", first, second, third);
        assertThrows(FormatException.class, () -> read(Arrays.copyOf(file, file.length + 2880)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TFIELDS = 1 | TFORM1  = '999999999D'",
                "TFIELDS = 2000000000 | TFORM1  = '1D'",
            })
    void soAreColumnsOfTables(String first, String second) {
        byte[] primary = header("SIMPLE  =                    T", "BITPIX  =                    8", "NAXIS   = 0");
        byte[] table = header(
                "XTENSION= 'BINTABLE'",
                "BITPIX  =                    8",
                "NAXIS   =                    2",
                "NAXIS1  =                    8",
                "NAXIS2  =                    1",
                "PCOUNT  =                    0",
                "GCOUNT  =                    1",
                first,
                second);
        byte[] file = Arrays.copyOf(primary, primary.length + table.length + 2880);
        System.arraycopy(table, 0, file, primary.length, table.length);
        assertThrows(FormatException.class, () -> read(file));
    }

    @Test
    void damageIsAFormatException() {
        byte[] sound = file();
        for (long seed = Seeds.first(); seed < Seeds.first() + 400; seed++) {
            Seeds.run(seed, number -> {
                byte[] damaged = sound.clone();
                Random random = new Random(number);
                for (int i = 0; i < 6; i++) { // in the cards of both headers
                    int at = (random.nextBoolean() ? 0 : 5760) + random.nextInt(16 * 80);
                    damaged[at] = (byte) (random.nextBoolean() ? '0' + random.nextInt(10) : ' ' + random.nextInt(95));
                }
                try {
                    assertTrue(read(damaged).getNumberOfHDUs() >= 1);
                } catch (FormatException e) {
                    assertTrue(e.getMessage().startsWith("This is no sound FITS file: "), e.getMessage());
                }
            });
        }
    }
}
