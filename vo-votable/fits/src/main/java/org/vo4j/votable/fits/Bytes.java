// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.TransportException;

/**
 * Bytes that can be reached in any order: in memory or in a file, of which only what is asked for is read.
 *
 * <p>A file that is read from front to back is read, which is as fast as mapping it; one of which rows are wanted
 * here and there is mapped.
 */
abstract class Bytes implements AutoCloseable {
    /** The number of bytes. */
    abstract long size();

    /** Reads at most so many bytes from a place on; less only at the end, none behind it. */
    abstract int read(long position, byte[] into, int at, int length);

    /** Says that what is asked for next is anywhere. */
    void expectRandomAccess() {
        // nothing to prepare
    }

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
        /** Windows cannot remove a file that is mapped. */
        private static final boolean REMOVES_MAPPED = File.separatorChar == '/';

        private final Path file;
        private final boolean temporary;
        private final FileChannel channel;
        private final long size;
        private @Nullable MappedFile mapped;

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
        void expectRandomAccess() {
            if (mapped == null && (!temporary || REMOVES_MAPPED)) {
                mapped = new MappedFile(channel, size);
            }
        }

        @Override
        int read(long position, byte[] into, int at, int length) {
            MappedFile there = mapped;
            try {
                return there != null
                        ? there.read(position, into, at, length)
                        : readChannel(position, ByteBuffer.wrap(into, at, length));
            } catch (IOException e) {
                throw failure(e);
            }
        }

        private int readChannel(long position, ByteBuffer into) throws IOException {
            int begin = into.position();
            while (into.hasRemaining()) {
                if (channel.read(into, position + into.position() - begin) < 0) {
                    break;
                }
            }
            return into.position() - begin;
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
