// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.file;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Reads and writes numbers in arrays, the least significant byte first. Stateless. */
public final class LittleEndian {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle FLOAT = MethodHandles.byteArrayViewVarHandle(float[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle DOUBLE =
            MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.LITTLE_ENDIAN);

    private LittleEndian() {}

    /** An int. */
    public static int getInt(byte[] b, int at) {
        return (int) INT.get(b, at);
    }

    /** A long. */
    public static long getLong(byte[] b, int at) {
        return (long) LONG.get(b, at);
    }

    /** A float. */
    public static float getFloat(byte[] b, int at) {
        return (float) FLOAT.get(b, at);
    }

    /** A double. */
    public static double getDouble(byte[] b, int at) {
        return (double) DOUBLE.get(b, at);
    }

    /** Writes an int. */
    public static void putInt(byte[] b, int at, int value) {
        INT.set(b, at, value);
    }

    /** Writes a long. */
    public static void putLong(byte[] b, int at, long value) {
        LONG.set(b, at, value);
    }
}
