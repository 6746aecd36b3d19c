// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.binary.codec;

import java.util.Arrays;
import org.vo4j.api.table.Datatype;

/** Decodes the elements of cells. */
final class Elements {
    /** A boolean that is null, or no boolean at all. */
    static final int NULL = -1;

    /** The meaning of each byte: real columns hold true and false at random, which no branch can guess. */
    private static final byte[] TRUTH = new byte[256];

    static {
        Arrays.fill(TRUTH, (byte) NULL);
        for (char c : "Tt1".toCharArray()) {
            TRUTH[c] = 1;
        }
        for (char c : "Ff0".toCharArray()) {
            TRUTH[c] = 0;
        }
    }

    private Elements() {}

    /** The truth value of a byte: 1, 0 or {@link #NULL} (VOTable 1.5 section 6). */
    static int truth(byte code) {
        return TRUTH[code & 0xff];
    }

    /** Whether a byte stands for a boolean that is null. */
    static boolean isNullCode(byte code) {
        return code == 0 || code == ' ' || code == '?';
    }

    /** Whether an element of a number column has the magic value. */
    static boolean isMagic(Slot slot, Magic magic, byte[] b, int start, int element) {
        int at = start + element * slot.elementBytes;
        return switch (slot.type) {
            case DOUBLE -> magic.is(BigEndian.getDouble(b, at));
            case FLOAT -> magic.is(BigEndian.getFloat(b, at));
            case LONG -> magic.is(BigEndian.getLong(b, at));
            case INT -> magic.is((long) BigEndian.getInt(b, at));
            case SHORT -> magic.is((long) BigEndian.getShort(b, at));
            case UNSIGNED_BYTE -> magic.is((long) (b[at] & 0xff));
            default -> false;
        };
    }

    /** Whether all bits of a floating point number are set: what FITS writes for a value that is undefined. */
    static boolean isUndefined(Slot slot, byte[] b, int start, int element) {
        return slot.type == Datatype.DOUBLE
                ? BigEndian.getLong(b, start + 8 * element) == -1
                : BigEndian.getInt(b, start + 4 * element) == -1;
    }

    /** Numbers, complex ones as pairs; the magic value as NaN. */
    static double[] doubles(Slot slot, byte[] b, int start, int count) {
        double[] values = new double[slot.type.isComplex() ? 2 * count : count];
        switch (slot.type) {
            case DOUBLE, DOUBLE_COMPLEX -> {
                for (int i = 0; i < values.length; i++) {
                    values[i] = BigEndian.getDouble(b, start + 8 * i);
                }
            }
            case FLOAT, FLOAT_COMPLEX -> {
                for (int i = 0; i < values.length; i++) {
                    values[i] = BigEndian.getFloat(b, start + 4 * i);
                }
            }
            default -> {
                long[] integers = longs(slot, b, start, count);
                for (int i = 0; i < count; i++) {
                    values[i] = integers[i];
                }
            }
        }
        if (slot.magic != null) {
            for (int i = 0; i < count; i++) {
                values[i] = isMagic(slot, slot.magic, b, start, i) ? Double.NaN : values[i];
            }
        }
        return values;
    }

    /** Numbers that fit into floats, complex ones as pairs; the magic value as NaN. */
    static float[] floats(Slot slot, byte[] b, int start, int count) {
        float[] values = new float[slot.type.isComplex() ? 2 * count : count];
        switch (slot.type) {
            case UNSIGNED_BYTE -> {
                for (int i = 0; i < count; i++) {
                    values[i] = b[start + i] & 0xff;
                }
            }
            case SHORT -> {
                for (int i = 0; i < count; i++) {
                    values[i] = BigEndian.getShort(b, start + 2 * i);
                }
            }
            default -> {
                for (int i = 0; i < values.length; i++) {
                    values[i] = BigEndian.getFloat(b, start + 4 * i);
                }
            }
        }
        if (slot.magic != null) {
            for (int i = 0; i < count; i++) {
                values[i] = isMagic(slot, slot.magic, b, start, i) ? Float.NaN : values[i];
            }
        }
        return values;
    }

    /** Integers or bits. */
    static long[] longs(Slot slot, byte[] b, int start, int count) {
        long[] values = new long[count];
        switch (slot.type) {
            case LONG -> {
                for (int i = 0; i < count; i++) {
                    values[i] = BigEndian.getLong(b, start + 8 * i);
                }
            }
            case INT -> {
                for (int i = 0; i < count; i++) {
                    values[i] = BigEndian.getInt(b, start + 4 * i);
                }
            }
            case SHORT -> {
                for (int i = 0; i < count; i++) {
                    values[i] = BigEndian.getShort(b, start + 2 * i);
                }
            }
            case UNSIGNED_BYTE -> {
                for (int i = 0; i < count; i++) {
                    values[i] = b[start + i] & 0xff;
                }
            }
            default -> {
                for (int i = 0; i < count; i++) {
                    values[i] = bit(b, start, i) ? 1 : 0;
                }
            }
        }
        return values;
    }

    /** Truth values, null as false, or bits. */
    static boolean[] booleans(Slot slot, byte[] b, int start, int count) {
        boolean[] values = new boolean[count];
        for (int i = 0; i < count; i++) {
            values[i] = slot.type == Datatype.BIT ? bit(b, start, i) : truth(b[start + i]) == 1;
        }
        return values;
    }

    /** A bit of an array: the most significant of the first byte is the first. */
    private static boolean bit(byte[] b, int start, int index) {
        return (b[start + (index >> 3)] & 0x80 >> (index & 7)) != 0;
    }
}
