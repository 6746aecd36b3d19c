// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli.console;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.vo4j.api.spi.support.NumberFormatter;

/**
 * A buffer of bytes that is written to a stream when it is full, or grows when there is no stream.
 *
 * <p>Numbers are formatted straight into the buffer. Single-threaded.
 */
public final class ByteOutput {
    private static final int SIZE = 1 << 16;

    private final OutputStream sink;
    private final String name;
    private final boolean grows;
    private byte[] buffer;
    private int length;
    private int record = -1;

    private ByteOutput(OutputStream sink, String name, boolean grows, int size) {
        this.sink = sink;
        this.name = name;
        this.grows = grows;
        this.buffer = new byte[size];
    }

    /** A buffer in front of standard output, which it does not close. */
    public static ByteOutput to(OutputStream sink) {
        return to(sink, StandardOutput.NAME);
    }

    /** A buffer in front of a stream, which it does not close; the name is for messages. */
    public static ByteOutput to(OutputStream sink, String name) {
        return new ByteOutput(sink, name, false, SIZE);
    }

    /** A buffer that keeps everything until {@link #clear}. */
    public static ByteOutput inMemory() {
        return new ByteOutput(OutputStream.nullOutputStream(), "memory", true, 256);
    }

    /** The bytes not yet written, from 0 to {@link #length}; changes with every call. */
    public byte[] array() {
        return buffer;
    }

    /** The number of bytes not yet written. */
    public int length() {
        return length;
    }

    /** Forgets the bytes that are not yet written. */
    public void clear() {
        length = 0;
    }

    /** Starts a record: what follows is written as a whole, or not at all. */
    public void beginRecord() {
        record = length;
    }

    /** Ends the record that was begun. */
    public void endRecord() {
        record = -1;
    }

    /** Takes back what was appended since the record was begun, if one was. */
    public void dropRecord() {
        if (record >= 0) {
            length = record;
            record = -1;
        }
    }

    /** Appends one byte. */
    public void put(int value) {
        if (length == buffer.length) {
            room(1);
        }
        buffer[length++] = (byte) value;
    }

    /** Appends bytes. */
    public void put(byte[] bytes) {
        put(bytes, 0, bytes.length);
    }

    /** Appends a part of an array. */
    public void put(byte[] bytes, int offset, int count) {
        if (count > buffer.length - length) {
            if (!grows && record < 0 && count >= SIZE) {
                flushBuffer();
                write(bytes, offset, count);
                return;
            }
            room(count);
        }
        System.arraycopy(bytes, offset, buffer, length, count);
        length += count;
    }

    /** Appends text as UTF-8. */
    public void put(String text) {
        put(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Appends text as UTF-8 and ends the line. */
    public void line(String text) {
        put(text);
        put('\n');
    }

    /** Appends the same byte several times. */
    public void repeat(int value, int count) {
        for (int i = 0; i < count; i++) {
            put(value);
        }
    }

    /** Appends an integer in decimal. */
    public void number(long value) {
        room(NumberFormatter.MAX_LENGTH);
        length = NumberFormatter.format(buffer, length, value);
    }

    /** Appends a number in the shortest form that reads back as the same double. */
    public void number(double value) {
        room(NumberFormatter.MAX_LENGTH);
        length = NumberFormatter.format(buffer, length, value);
    }

    /** Appends a number in the shortest form that reads back as the same float. */
    public void number(float value) {
        room(NumberFormatter.MAX_LENGTH);
        length = NumberFormatter.format(buffer, length, value);
    }

    /**
     * Writes what is buffered and flushes the stream.
     *
     * @throws OutputException when the stream cannot take it
     */
    public void flush() {
        flushBuffer();
        try {
            sink.flush();
        } catch (IOException e) {
            throw new OutputException(name, e);
        }
    }

    private void room(int count) {
        if (buffer.length - length >= count) {
            return;
        }
        if (!grows) {
            flushBuffer();
        }
        if (buffer.length - length < count) {
            buffer = Arrays.copyOf(buffer, Math.max(Math.addExact(length, count), buffer.length * 2));
        }
    }

    /** Writes all but a record that has been begun. */
    private void flushBuffer() {
        int whole = record < 0 ? length : record;
        int rest = length - whole;
        length = rest;
        record = Math.min(record, 0);
        write(buffer, 0, whole);
        System.arraycopy(buffer, whole, buffer, 0, rest);
    }

    private void write(byte[] bytes, int offset, int count) {
        try {
            sink.write(bytes, offset, count);
        } catch (IOException e) {
            throw new OutputException(name, e);
        }
    }
}
