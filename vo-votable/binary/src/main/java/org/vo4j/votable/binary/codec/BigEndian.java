// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.binary.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Reads and writes numbers with the most significant byte first, wherever they lie. */
final class BigEndian {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);

    private BigEndian() {}

    static long getLong(byte[] b, int at) {
        return (long) LONG.get(b, at);
    }

    static int getInt(byte[] b, int at) {
        return (int) INT.get(b, at);
    }

    static short getShort(byte[] b, int at) {
        return (short) SHORT.get(b, at);
    }

    static double getDouble(byte[] b, int at) {
        return Double.longBitsToDouble((long) LONG.get(b, at));
    }

    static float getFloat(byte[] b, int at) {
        return Float.intBitsToFloat((int) INT.get(b, at));
    }

    static void putLong(byte[] b, int at, long value) {
        LONG.set(b, at, value);
    }

    static void putInt(byte[] b, int at, int value) {
        INT.set(b, at, value);
    }

    static void putShort(byte[] b, int at, short value) {
        SHORT.set(b, at, value);
    }

    static void putDouble(byte[] b, int at, double value) {
        LONG.set(b, at, Double.doubleToRawLongBits(value));
    }

    static void putFloat(byte[] b, int at, float value) {
        INT.set(b, at, Float.floatToRawIntBits(value));
    }
}
