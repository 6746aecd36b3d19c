// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.file;

import java.util.Optional;

/**
 * What the metadata say of the values of a column chunk.
 *
 * @param nulls the number of nulls; -1 when not said
 * @param bounds the bounds in the order of the type, if the file says that it is that order
 * @param signedBounds the bounds of the deprecated fields, which compare as signed numbers whatever the type
 */
public record Statistics(long nulls, Optional<Bounds> bounds, Optional<Bounds> signedBounds) {
    /** Nothing. */
    static final Statistics NONE = new Statistics(-1, Optional.empty(), Optional.empty());

    /**
     * The bounds of numbers; whether they are among the values does not matter.
     *
     * @param width the bytes of each: 4 or 8
     * @param least the bits of the lower bound
     * @param greatest the bits of the upper bound
     */
    public record Bounds(int width, long least, long greatest) {
        private static Optional<Bounds> of(byte[] least, byte[] greatest) {
            boolean number = least.length == greatest.length && (least.length == 4 || least.length == 8);
            return number ? Optional.of(new Bounds(least.length, bits(least), bits(greatest))) : Optional.empty();
        }

        private static long bits(byte[] bytes) {
            return bytes.length == 4 ? LittleEndian.getInt(bytes, 0) : LittleEndian.getLong(bytes, 0);
        }
    }

    /** Reads the structure that the reader has gone into. */
    static Statistics read(ThriftReader thrift) {
        byte[] none = new byte[0];
        byte[] greatestSigned = none;
        byte[] leastSigned = none;
        byte[] greatest = none;
        byte[] least = none;
        long nulls = -1;
        for (int field = thrift.field(); field != 0; field = thrift.field()) {
            switch (field) {
                case 1 -> greatestSigned = thrift.binary();
                case 2 -> leastSigned = thrift.binary();
                case 3 -> nulls = thrift.int64();
                case 5 -> greatest = thrift.binary();
                case 6 -> least = thrift.binary();
                default -> thrift.skip();
            }
        }
        return new Statistics(nulls, Bounds.of(least, greatest), Bounds.of(leastSigned, greatestSigned));
    }

    /** Without bounds of which the file does not say how they compare. */
    Statistics unordered() {
        return new Statistics(nulls, Optional.empty(), signedBounds);
    }
}
