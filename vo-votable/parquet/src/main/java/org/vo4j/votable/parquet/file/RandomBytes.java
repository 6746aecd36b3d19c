// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.file;

/** Bytes that can be read from any place; what Parquet needs, whose metadata stands at the end. Single-threaded. */
public interface RandomBytes extends AutoCloseable {
    /** The number of bytes. */
    long length();

    /**
     * Reads bytes.
     *
     * @throws ParquetException when they are not all there
     */
    void read(long offset, byte[] into, int at, int count);

    /** Frees what is held; from any thread, and twice without harm. */
    @Override
    void close();

    /** Reads bytes into an array of their own; the range is checked before anything is allocated. */
    default byte[] read(long offset, int count) {
        if (offset < 0 || count < 0 || offset > length() - count) {
            throw new ParquetException("The file names " + count + " bytes from byte " + offset + " on, and has "
                    + length() + "; it is cut or damaged");
        }
        byte[] bytes = new byte[count];
        read(offset, bytes, 0, count);
        return bytes;
    }

    /** Bytes in memory. */
    static RandomBytes of(byte[] bytes) {
        return new RandomBytes() {
            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public void read(long offset, byte[] into, int at, int count) {
                System.arraycopy(bytes, (int) offset, into, at, count);
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
    }
}
