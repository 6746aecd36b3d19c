// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;

/**
 * A file in the address space, by parts as they are asked for.
 *
 * <p>The virtual machine lets go of a part when it collects the buffer, not before. A file that is cut meanwhile makes it
 * throw an {@link InternalError}: JDK 25 from where the bytes are missed, JDK 17 from a later call
 * ({@link MappedByteBuffer}). Bytes that are wanted in order are therefore not read here.
 */
final class MappedFile {
    private static final int PART_BITS = 30;
    private static final long PART = 1L << PART_BITS;

    private final FileChannel channel;
    private final long size;
    private final MappedByteBuffer[] parts;

    MappedFile(FileChannel channel, long size) {
        this.channel = channel;
        this.size = size;
        this.parts = new MappedByteBuffer[(int) ((size + PART - 1) >>> PART_BITS)];
    }

    /**
     * Reads at most so many bytes from a place on; less only at the end, none behind it.
     *
     * @throws IOException when the file cannot be mapped, or has become shorter since it was opened
     */
    int read(long position, byte[] into, int at, int length) throws IOException {
        int wanted = (int) Math.max(0, Math.min(length, size - position));
        int done = 0;
        while (done < wanted) {
            long from = position + done;
            int inPart = (int) (from & (PART - 1));
            MappedByteBuffer part = part((int) (from >>> PART_BITS));
            int count = Math.min(wanted - done, part.capacity() - inPart);
            copy(part, inPart, into, at + done, count);
            done += count;
        }
        return wanted;
    }

    private MappedByteBuffer part(int number) throws IOException {
        MappedByteBuffer part = parts[number];
        if (part == null) {
            long begin = (long) number << PART_BITS;
            part = channel.map(FileChannel.MapMode.READ_ONLY, begin, Math.min(PART, size - begin));
            parts[number] = part;
        }
        return part;
    }

    private static void copy(MappedByteBuffer part, int from, byte[] into, int at, int count) throws IOException {
        try {
            part.get(from, into, at, count);
        } catch (InternalError e) {
            throw new IOException("it has become shorter while it was read", e);
        }
    }
}
