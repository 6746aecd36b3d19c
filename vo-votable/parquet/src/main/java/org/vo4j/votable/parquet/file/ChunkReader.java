// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.file;

import java.util.Arrays;
import java.util.zip.CRC32;
import org.vo4j.api.ReadLimits;
import org.vo4j.api.VoTableIssue;

/**
 * Reads the pages of one column chunk, one after another.
 *
 * <p>What a page gives stays valid until the next one is read. Nothing is allocated that is not backed by bytes of the
 * file. Single-threaded.
 */
public final class ChunkReader {
    /** Bytes that are read at once, at least. */
    private static final int READ_AHEAD = 1 << 17;
    /** A page header, with its statistics, has to be within so many bytes. */
    private static final int LONGEST_HEADER = 1 << 24;
    /** Pages may have so many bytes, whatever the limits say: some writers put a whole chunk into one. */
    private static final int LARGE_PAGE = 256 << 20;

    private static final int[] NONE = new int[0];

    private final RandomBytes file;
    private final ColumnChunk chunk;
    private final SchemaNode leaf;
    private final int mostBytes;
    private final ValueDecoder decoder;
    private final Values page = new Values();

    private byte[] window = new byte[0];
    private int at;
    private int limit;
    private long position;
    private final long end;
    private byte[] plain = new byte[0];
    private Values dictionary = new Values();
    private boolean hasDictionary;
    private long valuesRead;

    /** The number of values of this page, nulls included. */
    public int count;
    /** How deep each value is there; all are there in full when the leaf's level is 0. */
    public int[] definition = NONE;
    /** Where each value goes on from the one before it. */
    public int[] repetition = NONE;
    /** The number of values that are there in full. */
    public int present;
    /** The values that are there, or the dictionary that {@link #ids} point into. */
    public Values values = page;
    /** The place in the dictionary of each value; of no meaning unless {@link #isDictionary}. */
    public int[] ids = NONE;
    /** Whether values are given by their place in a dictionary. */
    public boolean isDictionary;

    /** Begins to read a chunk. */
    public ChunkReader(RandomBytes file, ColumnChunk chunk, SchemaNode leaf, ReadLimits limits) {
        this.file = file;
        this.chunk = chunk;
        this.leaf = leaf;
        this.mostBytes = Math.max(limits.maxRowBytes(), LARGE_PAGE);
        this.decoder = new ValueDecoder(leaf, mostBytes);
        this.position = chunk.offset();
        this.end = chunk.offset() + chunk.bytes();
        if (!chunk.elsewhere().isEmpty()) {
            throw new ParquetException(
                    VoTableIssue.E51,
                    "The values of column '" + leaf.name() + "' are in another file, '" + chunk.elsewhere()
                            + "', which is not opened; read that file");
        }
        Codecs.check(chunk.codec(), leaf.name());
        if (chunk.physical() != leaf.physical()) {
            throw damaged("has type " + chunk.physical() + " in a row group, " + leaf.physical() + " in the schema");
        }
    }

    /**
     * Reads the next page.
     *
     * @return false when all values of the chunk have been read
     * @throws ParquetException when the page is damaged
     */
    public boolean next() {
        while (valuesRead < chunk.values()) {
            PageHeader header = header();
            bring(header.compressed);
            if (at + (long) header.compressed > limit) {
                throw damaged("ends within a page");
            }
            checkCrc(header);
            int from = at;
            at += header.compressed;
            switch (header.type) {
                case PageHeader.DICTIONARY -> readDictionary(header, from);
                case PageHeader.DATA -> {
                    readData(header, from);
                    return true;
                }
                case PageHeader.DATA_V2 -> {
                    readData2(header, from);
                    return true;
                }
                default -> {} // an index page says nothing that is needed
            }
        }
        if (valuesRead > chunk.values()) {
            throw damaged("has more values in its pages than its chunk says");
        }
        return false;
    }

    private ParquetException damaged(String what) {
        return new ParquetException("The column '" + leaf.name() + "' " + what + "; the file is damaged");
    }

    private PageHeader header() {
        int wanted = 256;
        while (true) {
            bring(wanted);
            try {
                PageHeader header = PageHeader.read(window, at, limit);
                if (header.compressed > mostBytes || header.uncompressed > mostBytes) {
                    throw new ParquetException(
                            VoTableIssue.W77,
                            "A page of column '" + leaf.name() + "' takes "
                                    + Math.max(header.compressed, header.uncompressed) + " bytes, " + mostBytes
                                    + " are allowed; the file is damaged, or ReadLimits.maxRowBytes too low");
                }
                at += header.length;
                return header;
            } catch (ParquetException e) {
                if (limit - at < wanted || wanted >= LONGEST_HEADER) {
                    throw e;
                }
                wanted *= 4;
            }
        }
    }

    /** Makes the window reach so many bytes, as far as the chunk has them. */
    private void bring(int wanted) {
        int have = limit - at;
        long left = end - position;
        if (have >= wanted || left == 0) {
            return;
        }
        int most = (int) Math.min(have + left, Math.max(wanted, READ_AHEAD));
        byte[] into = window;
        if (into.length < most + 16) {
            into = new byte[most + 16];
        }
        System.arraycopy(window, at, into, 0, have);
        file.read(position, into, have, most - have);
        position += most - have;
        window = into;
        at = 0;
        limit = most;
    }

    private void checkCrc(PageHeader header) {
        Integer expected = header.crc;
        if (expected != null) {
            CRC32 crc = new CRC32();
            crc.update(window, at, header.compressed);
            if ((int) crc.getValue() != expected) {
                throw damaged("has a page whose checksum is wrong");
            }
        }
    }

    /** Decompresses; the array has the bytes from {@link #plainFrom} on. */
    private byte[] decompressed(int codec, int from, int to, int size) {
        Codecs.checkSize(codec, to - from, size);
        if (codec == Codecs.UNCOMPRESSED) {
            plainFrom = from;
            return window;
        }
        if (plain.length < size + 16) {
            plain = new byte[size + 16];
        }
        Codecs.decompress(codec, window, from, to, plain, size);
        plainFrom = 0;
        return plain;
    }

    private int plainFrom;

    private void readDictionary(PageHeader header, int from) {
        if (hasDictionary || header.values < 0) {
            throw damaged("has two dictionaries, or one of " + header.values + " values");
        }
        byte[] bytes = decompressed(chunk.codec(), from, at, header.uncompressed);
        byte[] kept = Arrays.copyOfRange(bytes, plainFrom, plainFrom + header.uncompressed + 16);
        dictionary = new Values();
        new ValueDecoder(leaf, mostBytes)
                .decode(Encodings.PLAIN, kept, 0, header.uncompressed, header.values, dictionary);
        hasDictionary = true;
    }

    private void readData(PageHeader header, int from) {
        checkCount(header, header.uncompressed);
        byte[] b = decompressed(chunk.codec(), from, at, header.uncompressed);
        int place = plainFrom;
        int to = plainFrom + header.uncompressed;
        if (leaf.repetitionLevel() > 0) {
            repetition = room(repetition);
            place = levels(header.repetitionEncoding, b, place, to, leaf.repetitionLevel(), repetition);
        }
        if (leaf.definition() > 0) {
            definition = room(definition);
            place = levels(header.definitionEncoding, b, place, to, leaf.definition(), definition);
        }
        readValues(header, b, place, to);
    }

    private void readData2(PageHeader header, int from) {
        int levels = header.definitionBytes + header.repetitionBytes;
        if (header.definitionBytes < 0
                || header.repetitionBytes < 0
                || levels < 0
                || levels > header.compressed
                || levels > header.uncompressed) {
            throw damaged("has a page whose levels take " + levels + " of " + header.compressed + " bytes");
        }
        checkCount(header, header.uncompressed);
        int middle = from + header.repetitionBytes;
        if (leaf.repetitionLevel() > 0) {
            repetition = room(repetition);
            hybrid(window, from, middle, leaf.repetitionLevel(), repetition);
        }
        if (leaf.definition() > 0) {
            definition = room(definition);
            hybrid(window, middle, from + levels, leaf.definition(), definition);
        }
        int codec = header.isCompressed ? chunk.codec() : Codecs.UNCOMPRESSED;
        byte[] b = decompressed(codec, from + levels, at, header.uncompressed - levels);
        readValues(header, b, plainFrom, plainFrom + header.uncompressed - levels);
    }

    /** A page may have many values in few bytes, in runs; but no more than the row group has. */
    private void checkCount(PageHeader header, int bytes) {
        if (header.values < 0 || header.values > chunk.values() - valuesRead) {
            throw damaged(
                    "has a page of " + header.values + " values where " + (chunk.values() - valuesRead) + " are left");
        }
        // a run takes two bytes at least, and pages of billions of values are not sound
        if (header.values > (1 << 22) + bytes * 4096L) {
            throw damaged("claims " + header.values + " values in a page of " + bytes + " bytes");
        }
        count = header.values;
    }

    private int[] room(int[] levels) {
        return levels.length >= count ? levels : new int[count];
    }

    private int levels(int encoding, byte[] b, int from, int to, int most, int[] into) {
        int width = 32 - Integer.numberOfLeadingZeros(most);
        if (encoding == Encodings.BIT_PACKED) {
            RleDecoder.unpackBigEndian(b, from, to, width, into, count);
            checkLevels(into, most);
            return from + (int) ((count * (long) width + 7) / 8);
        }
        if (to - from < 4) {
            throw damaged("has a page that ends within its levels");
        }
        int bytes = LittleEndian.getInt(b, from);
        if (bytes < 0 || bytes > to - from - 4) {
            throw damaged("has a page whose levels take " + bytes + " bytes");
        }
        hybrid(b, from + 4, from + 4 + bytes, most, into);
        return from + 4 + bytes;
    }

    private void hybrid(byte[] b, int from, int to, int most, int[] into) {
        RleDecoder.decode(b, from, to, 32 - Integer.numberOfLeadingZeros(most), into, count);
        checkLevels(into, most);
    }

    private void checkLevels(int[] levels, int most) {
        for (int i = 0; i < count; i++) {
            if (levels[i] > most) {
                throw damaged("has a value at level " + levels[i] + " of " + most);
            }
        }
    }

    private void readValues(PageHeader header, byte[] b, int from, int to) {
        present = count;
        if (leaf.definition() > 0) {
            present = 0;
            int full = leaf.definition();
            for (int i = 0; i < count; i++) {
                present += definition[i] == full ? 1 : 0;
            }
        }
        isDictionary = header.encoding == Encodings.PLAIN_DICTIONARY || header.encoding == Encodings.RLE_DICTIONARY;
        if (isDictionary) {
            readIds(b, from, to);
        } else if (present == 0) {
            page.fixed(b, from, Math.max(1, leaf.width()), 0);
            values = page;
        } else {
            decoder.decode(header.encoding, b, from, to, present, page);
            values = page;
        }
        valuesRead += count;
    }

    private void readIds(byte[] b, int from, int to) {
        values = dictionary;
        if (present == 0) {
            return;
        }
        if (!hasDictionary || from >= to) {
            throw damaged("has a page that points into a dictionary, and none before it");
        }
        if (ids.length < present) {
            ids = new int[count];
        }
        RleDecoder.decode(b, from + 1, to, b[from], ids, present);
        for (int i = 0; i < present; i++) {
            if (ids[i] < 0 || ids[i] >= dictionary.count) {
                throw damaged("points to place " + ids[i] + " of a dictionary of " + dictionary.count);
            }
        }
    }
}
