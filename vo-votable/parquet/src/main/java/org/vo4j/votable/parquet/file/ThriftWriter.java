// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes Thrift's compact protocol. */
final class ThriftWriter {
    static final int I32 = 5;
    static final int BINARY = 8;
    static final int STRUCT = 12;

    private byte[] bytes = new byte[512];
    private int size;
    private final int[] lastField = new int[16];
    private int depth;

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    /** Begins a structure that is a list's element, or the whole. */
    ThriftWriter begin() {
        lastField[++depth] = 0;
        return this;
    }

    /** Begins a structure that is a field. */
    ThriftWriter begin(int field) {
        header(field, STRUCT);
        return begin();
    }

    ThriftWriter end() {
        put(0);
        depth--;
        return this;
    }

    ThriftWriter bool(int field, boolean value) {
        header(field, value ? 1 : 2);
        return this;
    }

    ThriftWriter int8(int field, int value) {
        header(field, 3);
        put(value);
        return this;
    }

    ThriftWriter int32(int field, int value) {
        header(field, I32);
        return element(value);
    }

    ThriftWriter int64(int field, long value) {
        header(field, 6);
        varint(value << 1 ^ value >> 63);
        return this;
    }

    ThriftWriter binary(int field, byte[] value) {
        header(field, BINARY);
        varint(value.length);
        write(value);
        return this;
    }

    ThriftWriter string(int field, String value) {
        return binary(field, value.getBytes(StandardCharsets.UTF_8));
    }

    ThriftWriter list(int field, int elementType, int count) {
        header(field, 9);
        if (count < 15) {
            put(count << 4 | elementType);
        } else {
            put(0xf0 | elementType);
            varint(count);
        }
        return this;
    }

    /** An element of a list of integers. */
    ThriftWriter element(int value) {
        varint(((long) value << 1 ^ value >> 31) & 0xffff_ffffL);
        return this;
    }

    /** An element of a list of strings. */
    ThriftWriter element(String value) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        varint(text.length);
        write(text);
        return this;
    }

    private void header(int field, int type) {
        int delta = field - lastField[depth];
        if (delta <= 0 || delta > 15) {
            throw new IllegalStateException("Fields are written in order: " + field);
        }
        put(delta << 4 | type);
        lastField[depth] = field;
    }

    private void varint(long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            put((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        put((int) rest);
    }

    private void write(byte[] value) {
        if (value.length > bytes.length - size) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + value.length));
        }
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
    }

    private void put(int value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, size * 2);
        }
        bytes[size++] = (byte) value;
    }
}
