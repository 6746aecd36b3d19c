// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.rows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.vo4j.api.TransportException;
import org.vo4j.votable.parquet.file.ParquetException;
import org.vo4j.votable.parquet.file.RandomBytes;

/** The bytes of a file that is open. */
public final class FileBytes implements RandomBytes {
    private final FileChannel channel;
    private final String name;
    private final long length;

    FileBytes(FileChannel channel, String name) throws IOException {
        this.channel = channel;
        this.name = name;
        this.length = channel.size();
    }

    /** Opens a file. */
    public static RandomBytes open(Path file) {
        try {
            return new FileBytes(FileChannel.open(file, StandardOpenOption.READ), file.toString());
        } catch (IOException e) {
            throw new TransportException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public void read(long offset, byte[] into, int at, int count) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(into, at, count);
            long place = offset;
            while (buffer.hasRemaining()) {
                int got = channel.read(buffer, place);
                if (got < 0) {
                    throw new ParquetException("The file " + name + " has become shorter while it was read");
                }
                place += got;
            }
        } catch (ClosedChannelException e) {
            throw new TransportException("Reading was cancelled: the cursor is closed", e);
        } catch (IOException e) {
            throw new TransportException("Cannot read " + name + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new TransportException("Cannot close " + name + ": " + e.getMessage(), e);
        }
    }
}
