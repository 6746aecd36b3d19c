// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.TransportException;

/** Takes bytes: a few in memory, more in a temporary file that is removed in the end. Single-threaded. */
final class Spool implements AutoCloseable {
    /** So many bytes are kept in memory. */
    private static final int IN_MEMORY = 1 << 20;

    private static final int BUFFER = 1 << 16;

    private @Nullable ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable OutputStream file;
    private @Nullable Path path;
    private long size;

    long size() {
        return size;
    }

    void write(byte[] bytes, int from, int length) {
        try {
            stream(length).write(bytes, from, length);
            size += length;
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private OutputStream stream(int more) throws IOException {
        if (file != null) {
            return file;
        }
        ByteArrayOutputStream kept = memory;
        if (kept == null) {
            throw new IOException("it is closed already");
        }
        if (kept.size() + (long) more <= IN_MEMORY) {
            return kept;
        }
        Path created = Files.createTempFile("vo4j", ".fits");
        path = created;
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(created), BUFFER);
        file = out;
        memory = null;
        kept.writeTo(out);
        return out;
    }

    /** All that was written, to be read; closing it removes the file. Nothing can be written after it. */
    Bytes finished() {
        ByteArrayOutputStream kept = memory;
        Path written = path;
        if (kept != null || written == null) {
            byte[] all = kept == null ? new byte[0] : kept.toByteArray();
            memory = null;
            return Bytes.of(all, all.length);
        }
        try {
            OutputStream out = file;
            if (out != null) {
                out.close();
            }
        } catch (IOException e) {
            throw failure(e);
        }
        Bytes bytes = Bytes.ofTemporary(written);
        path = null; // from now on it is theirs to remove
        return bytes;
    }

    private static TransportException failure(IOException e) {
        return new TransportException(
                "Cannot write a temporary file in " + System.getProperty("java.io.tmpdir") + ": " + e.getMessage()
                        + "; make room there, or name another folder with -Djava.io.tmpdir",
                e);
    }

    /** Removes what was not taken, even where it could not be written. */
    @Override
    public void close() {
        memory = null;
        OutputStream out = file;
        Path written = path;
        file = null;
        path = null;
        if (out != null) {
            closeQuietly(out);
        }
        try {
            if (written != null) {
                Files.deleteIfExists(written);
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private static void closeQuietly(OutputStream out) {
        try {
            out.close();
        } catch (IOException e) {
            // the bytes that are lost are not wanted any more: on a full disk, that is why this is closed
        }
    }
}
