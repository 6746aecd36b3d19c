// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.vo4j.api.TransportException;

/**
 * Bytes that can be reached in any order: in memory or in a file, of which only what is asked for is read.
 *
 * <p>Files are read and not mapped: one that is cut meanwhile is an exception and not the end of the virtual machine.
 */
abstract class Bytes implements AutoCloseable {
    /** The number of bytes. */
    abstract long size();

    /** Reads at most so many bytes from a place on; less only at the end, none behind it. */
    abstract int read(long position, byte[] into, int at, int length);

    @Override
    public abstract void close();

    /** The bytes of an array. */
    static Bytes of(byte[] array, int size) {
        return new Bytes() {
            @Override
            long size() {
                return size;
            }

            @Override
            int read(long position, byte[] into, int at, int length) {
                int count = (int) Math.max(0, Math.min(length, size - position));
                if (count > 0) {
                    System.arraycopy(array, (int) position, into, at, count);
                }
                return count;
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
    }

    /** The bytes of a file. */
    static Bytes of(Path file) {
        return new FileBytes(file, false);
    }

    /** The bytes of a file that is removed when they are closed. */
    static Bytes ofTemporary(Path file) {
        return new FileBytes(file, true);
    }

    private static final class FileBytes extends Bytes {
        private final Path file;
        private final boolean temporary;
        private final FileChannel channel;
        private final long size;

        FileBytes(Path file, boolean temporary) {
            this.file = file;
            this.temporary = temporary;
            try {
                this.channel = FileChannel.open(file, StandardOpenOption.READ);
                this.size = channel.size();
            } catch (NoSuchFileException e) {
                throw new TransportException("No such file: " + file, e);
            } catch (IOException e) {
                throw failure(e);
            }
        }

        private TransportException failure(IOException e) {
            return new TransportException("Cannot read " + file + ": " + e.getMessage(), e);
        }

        @Override
        long size() {
            return size;
        }

        @Override
        int read(long position, byte[] into, int at, int length) {
            ByteBuffer buffer = ByteBuffer.wrap(into, at, length);
            try {
                while (buffer.hasRemaining()) {
                    int count = channel.read(buffer, position + buffer.position() - at);
                    if (count < 0) {
                        break;
                    }
                }
            } catch (IOException e) {
                throw failure(e);
            }
            return buffer.position() - at;
        }

        @Override
        public void close() {
            try {
                channel.close();
                if (temporary) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException e) {
                throw new TransportException("Cannot close " + file + ": " + e.getMessage(), e);
            }
        }
    }

    /** These bytes as a sequence. */
    ByteInput input() {
        return new ByteInput() {
            private long position;

            @Override
            public int read(byte[] into, int at, int length) {
                int count = Bytes.this.read(position, into, at, length);
                position += count;
                return count == 0 ? -1 : count;
            }

            @Override
            public long skip(long count) {
                long some = Math.max(0, Math.min(count, size() - position));
                position += some;
                return some;
            }

            @Override
            public long position() {
                return position;
            }
        };
    }
}
