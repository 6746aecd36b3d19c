// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.rows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.vo4j.api.ReadLimits;
import org.vo4j.api.TransportException;
import org.vo4j.api.VoException;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.spi.Payload;
import org.vo4j.votable.parquet.file.ParquetException;
import org.vo4j.votable.parquet.file.RandomBytes;

/** Takes a payload that can be read once: into memory when it is small, else into a temporary file. */
final class Spill {
    private static final int IN_MEMORY = 8 << 20;
    /** What has to stay free where temporary files are kept. */
    private static final long RESERVE = 256L << 20;

    private Spill() {}

    static RandomBytes all(Payload payload, ReadLimits limits) {
        ByteArrayOutputStream memory = new ByteArrayOutputStream();
        do {
            int count = payload.limit() - payload.position();
            memory.write(payload.array(), payload.position(), count);
            payload.position(payload.limit());
            checkSize(memory.size(), limits);
            if (memory.size() > IN_MEMORY) {
                return toFile(memory, payload, limits);
            }
        } while (payload.fill());
        return RandomBytes.of(memory.toByteArray());
    }

    private static void checkSize(long bytes, ReadLimits limits) {
        if (bytes > limits.maxInflatedBytes()) {
            throw new ParquetException(
                    VoTableIssue.W77,
                    "The Parquet file has more than " + limits.maxInflatedBytes()
                            + " bytes (ReadLimits.maxInflatedBytes)");
        }
    }

    private static RandomBytes toFile(ByteArrayOutputStream begin, Payload payload, ReadLimits limits) {
        try {
            Path file = Files.createTempFile("vo4j-", ".parquet").toAbsolutePath();
            FileStore store = Files.getFileStore(file.resolveSibling("")); // the file itself may lose its name at once
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            try {
                copy(begin, payload, limits, channel, store);
                return new FileBytes(channel, "the temporary copy of the stream");
            } catch (IOException | VoException | ParquetException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new TransportException(
                    "Cannot keep the Parquet file, whose index stands at its end, in a temporary file: "
                            + e.getMessage() + "; is there room in java.io.tmpdir?",
                    e);
        }
    }

    private static void copy(
            ByteArrayOutputStream begin, Payload payload, ReadLimits limits, FileChannel channel, FileStore store)
            throws IOException {
        write(channel, ByteBuffer.wrap(begin.toByteArray()));
        long unchecked = 0;
        while (payload.fill()) {
            int count = payload.limit() - payload.position();
            if (unchecked <= 0) {
                unchecked = RESERVE / 4;
                if (store.getUsableSpace() < RESERVE) {
                    throw new IOException("less than " + RESERVE + " bytes would be left there");
                }
            }
            unchecked -= count;
            write(channel, ByteBuffer.wrap(payload.array(), payload.position(), count));
            payload.position(payload.limit());
            checkSize(channel.position(), limits);
        }
    }

    private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
