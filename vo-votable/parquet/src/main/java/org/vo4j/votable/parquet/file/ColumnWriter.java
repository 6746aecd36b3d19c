// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.file;

import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Takes the values of one column and makes pages of them, which are held until their row group is written.
 *
 * <p>Values go into a dictionary as long as few differ. Pages are compressed.
 */
public final class ColumnWriter {
    private static final int PAGE_BYTES = 1 << 18;
    private static final int PAGE_VALUES = 1 << 16;

    final OutColumn column;
    private final int width;
    private final boolean numeric;
    /** The values of the page, in PLAIN; booleans as a byte each. */
    private final GrowingBytes values = new GrowingBytes();
    /** The values of the page, as places in the dictionary. */
    private int[] ids = new int[64];

    private int present;
    private int[] definition = new int[64];
    private int[] repetition = new int[64];
    private int count;
    private final byte[] number = new byte[8];

    private @Nullable Dictionary dictionary;
    private boolean useless;
    private final GrowingBytes pages = new GrowingBytes();
    private final Workspace work;
    private final int codec;
    private long rawBytes;
    private boolean hasDictionaryPages;
    private boolean hasPlainPages;

    private long valueCount;
    private long nullCount;
    private final Extremes extremes = new Extremes();

    ColumnWriter(OutColumn column, Workspace work, int codec) {
        this.codec = codec;
        this.work = work;
        this.column = column;
        this.width = column.physical().width();
        this.numeric = !column.list() && column.physical() != Physical.BOOLEAN && width > 0;
        begin();
    }

    private void begin() {
        boolean possible = column.physical() != Physical.BOOLEAN && !useless;
        dictionary = possible ? new Dictionary(width) : null;
        hasDictionaryPages = false;
        hasPlainPages = false;
        rawBytes = 0;
        valueCount = 0;
        nullCount = 0;
        extremes.clear();
        pages.clear(1 << 16);
    }

    /** Bytes that are held. */
    long held() {
        return pages.size + (long) values.size + 12L * count;
    }

    /** A cell that is null. */
    public void putNull() {
        level(0, 0);
    }

    /** A list of no elements. */
    public void putEmptyList() {
        level(1, 0);
    }

    /** A null element of a list; {@code first} for the first element of a list. */
    public void putNullElement(boolean first) {
        level(2, first ? 0 : 1);
    }

    private void level(int definitionLevel, int repetitionLevel) {
        if (count == definition.length) {
            definition = Arrays.copyOf(definition, count * 2);
            repetition = Arrays.copyOf(repetition, count * 2);
        }
        definition[count] = definitionLevel;
        repetition[count++] = repetitionLevel;
        nullCount += definitionLevel < column.definition() ? 1 : 0;
    }

    /** A boolean; {@code first} for a cell and for the first element of a list, as with all values. */
    public void putBoolean(boolean value, boolean first) {
        level(column.definition(), first ? 0 : 1);
        values.put(value ? 1 : 0);
        present++;
    }

    /** A value of INT32. */
    public void putInt(int value, boolean first) {
        LittleEndian.putInt(number, 0, value);
        if (numeric) {
            extremes.addInteger(value);
        }
        putBytes(number, 0, 4, first);
    }

    /** A value of INT64. */
    public void putLong(long value, boolean first) {
        LittleEndian.putLong(number, 0, value);
        if (numeric) {
            extremes.addInteger(value);
        }
        putBytes(number, 0, 8, first);
    }

    /** A value of FLOAT. */
    public void putFloat(float value, boolean first) {
        LittleEndian.putInt(number, 0, Float.floatToIntBits(value));
        if (numeric) {
            extremes.addReal(value);
        }
        putBytes(number, 0, 4, first);
    }

    /** A value of DOUBLE. */
    public void putDouble(double value, boolean first) {
        LittleEndian.putLong(number, 0, Double.doubleToLongBits(value));
        if (numeric) {
            extremes.addReal(value);
        }
        putBytes(number, 0, 8, first);
    }

    /** A value of BYTE_ARRAY. */
    public void putBytes(byte[] b, int from, int length, boolean first) {
        level(column.definition(), first ? 0 : 1);
        Dictionary known = dictionary;
        if (known != null) {
            int place = known.place(b, from, length);
            if (place >= 0) {
                if (present == ids.length) {
                    ids = Arrays.copyOf(ids, present * 2);
                }
                ids[present++] = place;
                return;
            }
            giveUp(known);
        }
        plain(b, from, length);
        present++;
    }

    private void plain(byte[] b, int from, int length) {
        if (width == 0) {
            values.putInt(length);
        }
        values.put(b, from, length);
    }

    /** Goes on without the dictionary; the values of this page are written out. */
    private void giveUp(Dictionary known) {
        dictionary = null;
        useless = true;
        for (int i = 0; i < present; i++) {
            plain(known.plain.array, known.start(ids[i]), known.length(ids[i]));
        }
        if (hasDictionaryPages) {
            dictionaryPage = dictionaryPage(known);
        }
    }

    private byte[] dictionaryPage = new byte[0];

    /** Ends a page if it is large enough; called between rows only. */
    void endRow() {
        if (count >= PAGE_VALUES || values.size >= PAGE_BYTES) {
            endPage();
        }
    }

    void endPage() {
        if (count == 0) {
            return;
        }
        GrowingBytes page = new GrowingBytes();
        if (column.list()) {
            levels(repetition, 1, page);
        }
        levels(definition, column.definition(), page);
        boolean ofDictionary = dictionary != null && present > 0;
        if (dictionary != null && present > 0) {
            int bits = Math.max(1, 32 - Integer.numberOfLeadingZeros(dictionary.count - 1));
            page.put(bits);
            RleEncoder.encode(ids, present, bits, page);
        } else if (column.physical() == Physical.BOOLEAN) {
            packBooleans(page);
        } else {
            page.put(values.array, 0, values.size);
        }
        hasDictionaryPages |= ofDictionary;
        hasPlainPages |= !ofDictionary;
        int entries = count;
        append(
                pages,
                page,
                PageHeader.DATA,
                header -> header.begin(5)
                        .int32(1, entries)
                        .int32(2, ofDictionary ? Encodings.RLE_DICTIONARY : Encodings.PLAIN)
                        .int32(3, Encodings.RLE)
                        .int32(4, Encodings.RLE)
                        .end());
        valueCount += count;
        count = 0;
        present = 0;
        values.clear(2 * PAGE_BYTES);
    }

    private void levels(int[] levels, int most, GrowingBytes page) {
        GrowingBytes encoded = new GrowingBytes();
        RleEncoder.encode(levels, count, 32 - Integer.numberOfLeadingZeros(most), encoded);
        page.putInt(encoded.size);
        page.put(encoded.array, 0, encoded.size);
    }

    private void packBooleans(GrowingBytes page) {
        for (int i = 0; i < values.size; i += 8) {
            int packed = 0;
            for (int k = 0; k < 8 && i + k < values.size; k++) {
                packed |= values.array[i + k] << k;
            }
            page.put(packed);
        }
    }

    /** What of a page header differs from kind to kind. */
    private interface Kind {
        void write(ThriftWriter header);
    }

    private void append(GrowingBytes into, GrowingBytes page, int type, Kind kind) {
        GrowingBytes compressed = work.compressed;
        compressed.clear(2 * PAGE_BYTES);
        int size = Codecs.compress(codec, page.array, page.size, compressed, work.table);
        CRC32 crc = new CRC32();
        crc.update(compressed.array, 0, size);
        ThriftWriter header = new ThriftWriter()
                .begin()
                .int32(1, type)
                .int32(2, page.size)
                .int32(3, size)
                .int32(4, (int) crc.getValue());
        kind.write(header);
        byte[] bytes = header.end().toByteArray();
        into.put(bytes, 0, bytes.length);
        into.put(compressed.array, 0, size);
        rawBytes += bytes.length + (long) page.size;
    }

    private byte[] dictionaryPage(Dictionary known) {
        GrowingBytes bytes = new GrowingBytes();
        append(
                bytes,
                known.plain,
                PageHeader.DICTIONARY,
                header -> header.begin(7)
                        .int32(1, known.count)
                        .int32(2, Encodings.PLAIN)
                        .end());
        return Arrays.copyOf(bytes.array, bytes.size);
    }

    /** Ends the chunk, which begins at so many bytes of the file: writes it, and describes it in the metadata. */
    Chunk end(ByteTarget out, long offset) {
        endPage();
        Dictionary known = dictionary;
        byte[] first = known != null && hasDictionaryPages ? dictionaryPage(known) : dictionaryPage;
        out.write(first, 0, first.length);
        out.write(pages.array, 0, pages.size);
        Chunk chunk = new Chunk(
                column,
                offset,
                first.length,
                pages.size,
                rawBytes,
                valueCount,
                nullCount,
                hasPlainPages,
                extremes.of(column.physical()));
        dictionaryPage = new byte[0];
        begin();
        return chunk;
    }

    /** What the columns of a file need one after another. */
    static final class Workspace {
        final GrowingBytes compressed = new GrowingBytes();
        final int[] table = new int[Snappy.TABLE];
    }

    /** A chunk that has been written; {@code extremes} are its least and greatest value, or nothing. */
    record Chunk(
            OutColumn column,
            long offset,
            int dictionaryBytes,
            int pageBytes,
            long rawBytes,
            long values,
            long nulls,
            boolean hasPlainPages,
            List<byte[]> extremes) {}
}
