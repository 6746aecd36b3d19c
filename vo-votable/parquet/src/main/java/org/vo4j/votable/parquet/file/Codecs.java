// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.file;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.vo4j.api.VoException;
import org.vo4j.api.VoTableIssue;

/** The compressions of pages. Stateless. */
final class Codecs {
    static final int UNCOMPRESSED = 0;
    static final int SNAPPY = 1;
    static final int GZIP = 2;
    static final int LZ4_OLD = 5;
    static final int ZSTD = 6;
    static final int LZ4_RAW = 7;

    /** The most that each can make of a byte; what claims more is not allocated. */
    private static final long SNAPPY_RATIO = 64;

    private static final long GZIP_RATIO = 1100;
    private static final long LZ4_RATIO = 256;
    private static final long ZSTD_RATIO = 50_000;

    private Codecs() {}

    static String name(int codec) {
        return switch (codec) {
            case UNCOMPRESSED -> "UNCOMPRESSED";
            case SNAPPY -> "SNAPPY";
            case GZIP -> "GZIP";
            case 3 -> "LZO";
            case 4 -> "BROTLI";
            case LZ4_OLD -> "LZ4";
            case ZSTD -> "ZSTD";
            case LZ4_RAW -> "LZ4_RAW";
            default -> "number " + codec;
        };
    }

    /** Refuses a codec that cannot be undone. */
    static void check(int codec, String column) {
        if (codec < 0 || codec > LZ4_RAW || codec == 3 || codec == 4) {
            throw new ParquetException(
                    VoTableIssue.E51,
                    "The column '" + column + "' is compressed with " + name(codec) + ", which is not supported; "
                            + "UNCOMPRESSED, SNAPPY, GZIP, ZSTD, LZ4 and LZ4_RAW are");
        }
    }

    /** Refuses a size that so many compressed bytes cannot give; before anything is allocated. */
    static void checkSize(int codec, int compressed, int size) {
        long most = switch (codec) {
            case UNCOMPRESSED -> compressed;
            case SNAPPY -> (compressed + 64L) * SNAPPY_RATIO;
            case GZIP -> (compressed + 64L) * GZIP_RATIO;
            case ZSTD -> (compressed + 64L) * ZSTD_RATIO;
            default -> (compressed + 64L) * LZ4_RATIO;
        };
        if (size > most || (codec == UNCOMPRESSED && size != compressed)) {
            throw new ParquetException("A page claims to be " + size + " bytes, which " + compressed + " bytes of "
                    + name(codec) + " cannot hold; the file is damaged");
        }
    }

    /** Decompresses to exactly so many bytes, at the begin of an array that has room for them. */
    static void decompress(int codec, byte[] in, int from, int to, byte[] out, int size) {
        if (size == 0 && from == to) {
            return;
        }
        switch (codec) {
            case SNAPPY -> Snappy.decompress(in, from, to, out, size);
            case GZIP -> gzip(in, from, to, out, size);
            case ZSTD -> zstd(in, from, to, out, size);
            case LZ4_OLD -> oldLz4(in, from, to, out, size);
            case LZ4_RAW -> lz4(in, from, to, out, size);
            default -> System.arraycopy(in, from, out, 0, size);
        }
    }

    /** Compresses into an array that is made large enough; the number of bytes. */
    static int compress(int codec, byte[] in, int size, GrowingBytes out, int[] table) {
        return switch (codec) {
            case SNAPPY -> {
                out.reserve(Snappy.bound(size));
                yield Snappy.compress(in, size, out.array, table);
            }
            case LZ4_RAW -> {
                out.reserve(Lz4.bound(size));
                yield Lz4.compress(in, size, out.array, table);
            }
            case GZIP -> gzip(in, size, out);
            case ZSTD -> zstd(in, size, out);
            default -> {
                out.reserve(size);
                System.arraycopy(in, 0, out.array, 0, size);
                yield size;
            }
        };
    }

    private static int gzip(byte[] in, int size, GrowingBytes out) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(in, 0, size);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory has none
        }
        out.reserve(bytes.size());
        System.arraycopy(bytes.toByteArray(), 0, out.array, 0, bytes.size());
        return bytes.size();
    }

    private static int zstd(byte[] in, int size, GrowingBytes out) {
        try {
            out.reserve(Math.toIntExact(Zstd.compressBound(size)));
            return Math.toIntExact(Zstd.compressByteArray(
                    out.array, 0, out.array.length, in, 0, size, Zstd.defaultCompressionLevel()));
        } catch (UnsatisfiedLinkError | NoClassDefFoundError | ExceptionInInitializerError e) {
            throw new VoException(
                    "The library zstd-jni does not work here (" + e.getMessage()
                            + "); add com.github.luben:zstd-jni for this platform, or choose another codec than ZSTD",
                    e);
        }
    }

    private static void lz4(byte[] in, int from, int to, byte[] out, int size) {
        if (!Lz4.decompress(in, from, to, out, 0, size)) {
            throw new ParquetException("The LZ4 data of a page are damaged");
        }
    }

    /** What Hadoop calls LZ4: blocks, each with its lengths before it; some writers leave them out. */
    private static void oldLz4(byte[] in, int from, int to, byte[] out, int size) {
        int at = from;
        int done = 0;
        while (at <= to - 8 && done < size) {
            int plain = Integer.reverseBytes(LittleEndian.getInt(in, at));
            int packed = Integer.reverseBytes(LittleEndian.getInt(in, at + 4));
            boolean block = plain > 0
                    && plain <= size - done
                    && packed > 0
                    && packed <= to - at - 8
                    && Lz4.decompress(in, at + 8, at + 8 + packed, out, done, done + plain);
            if (!block) {
                lz4(in, from, to, out, size);
                return;
            }
            done += plain;
            at += 8 + packed;
        }
        if (done != size || at != to) {
            lz4(in, from, to, out, size);
        }
    }

    private static void gzip(byte[] in, int from, int to, byte[] out, int size) {
        try (InputStream gzip = new GZIPInputStream(new ByteArrayInputStream(in, from, to - from), 1 << 13)) {
            if (gzip.readNBytes(out, 0, size) != size || gzip.read() >= 0) {
                throw new EOFException("another length than " + size);
            }
        } catch (IOException e) {
            throw new ParquetException("The GZIP data of a page are damaged: " + e.getMessage());
        }
    }

    private static void zstd(byte[] in, int from, int to, byte[] out, int size) {
        try {
            long got = Zstd.decompressByteArray(out, 0, size, in, from, to - from);
            if (got != size) {
                throw new ParquetException(
                        "The ZSTD data of a page are damaged: they are " + got + " bytes, not " + size);
            }
        } catch (ZstdException e) {
            throw new ParquetException("The ZSTD data of a page are damaged: " + e.getMessage());
        } catch (UnsatisfiedLinkError | NoClassDefFoundError | ExceptionInInitializerError e) {
            throw new ParquetException(
                    VoTableIssue.E51,
                    "The file is compressed with ZSTD, whose library zstd-jni does not work here (" + e.getMessage()
                            + "); add com.github.luben:zstd-jni for this platform, or write the file with SNAPPY");
        }
    }
}
