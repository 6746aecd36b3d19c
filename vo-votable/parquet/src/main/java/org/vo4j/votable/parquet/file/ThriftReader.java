// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads Thrift's compact protocol, in which Parquet writes its metadata.
 *
 * <p>Nothing is allocated by a length that is only claimed: lengths are checked against the bytes that are left, and
 * structures nest to a bound.
 */
final class ThriftReader {
    private static final int MOST_NESTED = 64;
    private static final int TRUE = 1;
    private static final int FALSE = 2;
    private static final int BYTE = 3;
    private static final int DOUBLE_TYPE = 7;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int SET = 10;
    private static final int MAP = 11;
    private static final int STRUCT = 12;

    private final byte[] bytes;
    private final int end;
    private int at;
    /** The number of the last field of each structure that is open. */
    private final int[] lastField = new int[MOST_NESTED + 1];

    private int depth;
    /** The type of the field or element read last. */
    private int type;

    ThriftReader(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.at = from;
        this.end = to;
    }

    /** Where the next byte is read. */
    int position() {
        return at;
    }

    /** Goes into a structure. */
    void begin() {
        if (++depth > MOST_NESTED) {
            throw damage("structures nest deeper than " + MOST_NESTED);
        }
        lastField[depth] = 0;
    }

    /** The number of the next field; 0 at the end of the structure, which is left. */
    int field() {
        int header = next();
        type = header & 0xf;
        if (type == 0) {
            depth--;
            return 0;
        }
        int delta = header >>> 4;
        int field = delta != 0 ? lastField[depth] + delta : (int) zigzag();
        if (field <= 0 || field > Short.MAX_VALUE) {
            throw damage("a field has the number " + field);
        }
        lastField[depth] = field;
        return field;
    }

    boolean bool() {
        if (type != TRUE && type != FALSE) {
            throw wrongType("a boolean");
        }
        return type == TRUE;
    }

    int int32() {
        long value = int64();
        if (value != (int) value) {
            throw damage("the number " + value + " has more than 32 bits");
        }
        return (int) value;
    }

    long int64() {
        if (type < BYTE || type > 6) {
            throw wrongType("an integer");
        }
        return type == BYTE ? (byte) next() : zigzag();
    }

    byte[] binary() {
        if (type != BINARY) {
            throw wrongType("bytes");
        }
        int length = length();
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    String string() {
        return new String(binary(), StandardCharsets.UTF_8);
    }

    /** Goes into the structure that is the field or element read last. */
    void struct() {
        if (type != STRUCT) {
            throw wrongType("a structure");
        }
        begin();
    }

    /** Goes into a list: the number of its elements, each of which has at least a byte. */
    int list() {
        if (type != LIST && type != SET) {
            throw wrongType("a list");
        }
        int header = next();
        int size = header >>> 4 == 15 ? length() : header >>> 4;
        if (size > end - at) {
            throw damage("a list claims " + size + " elements in " + (end - at) + " bytes");
        }
        type = header & 0xf;
        return size;
    }

    /** Moves over the field read last. */
    void skip() {
        skip(type, 0);
    }

    private void skip(int of, int nested) {
        if (nested > MOST_NESTED) {
            throw damage("structures nest deeper than " + MOST_NESTED);
        }
        switch (of) {
            case TRUE, FALSE -> {}
            case BYTE -> next();
            case 4, 5, 6 -> varint();
            case DOUBLE_TYPE -> need(8);
            case BINARY -> need(length());
            case LIST, SET -> skipList(of, nested);
            case MAP -> skipMap(nested);
            case STRUCT -> {
                begin();
                while (field() != 0) {
                    skip(type, nested + 1);
                }
            }
            default -> throw damage("there is no type " + of);
        }
    }

    private void skipList(int of, int nested) {
        type = of;
        int size = list();
        int element = type;
        for (int i = 0; i < size; i++) {
            skipElement(element, nested);
        }
    }

    private void skipMap(int nested) {
        int size = length();
        if (size == 0) {
            return;
        }
        int types = next();
        for (int i = 0; i < size; i++) {
            skipElement(types >>> 4, nested);
            skipElement(types & 0xf, nested);
        }
    }

    /** Elements of lists and maps that are booleans take a byte, unlike fields. */
    private void skipElement(int of, int nested) {
        if (of == TRUE || of == FALSE) {
            next();
        } else {
            skip(of, nested + 1);
        }
    }

    /** Makes the getters read an element of a list, whose type {@link #list} has seen. */
    void element(int elementType) {
        type = elementType;
    }

    /** The type of the elements, behind {@link #list}. */
    int elementType() {
        return type;
    }

    private void need(int count) {
        if (count > end - at) {
            throw damage("it ends early");
        }
        at += count;
    }

    private int length() {
        long length = varint();
        if (length < 0 || length > end - at) {
            throw damage("a length of " + Long.toUnsignedString(length) + " is claimed where " + (end - at)
                    + " bytes are left");
        }
        return (int) length;
    }

    private int next() {
        if (at >= end) {
            throw damage("it ends early");
        }
        return bytes[at++] & 0xff;
    }

    private long zigzag() {
        long value = varint();
        return value >>> 1 ^ -(value & 1);
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int b = next();
            value |= (long) (b & 0x7f) << shift;
            if (b < 0x80) {
                return value;
            }
        }
        throw damage("a number has more than 64 bits");
    }

    private ParquetException wrongType(String wanted) {
        return damage(wanted + " is expected, and type " + type + " found");
    }

    private ParquetException damage(String what) {
        return new ParquetException(
                "The metadata of the Parquet file is damaged: " + what + " (Thrift, byte " + at + " of " + end + ")");
    }
}
