// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.vo4j.api.TransportException;
import org.vo4j.api.spi.support.AtomicFile;
import org.vo4j.cli.console.ByteOutput;
import org.vo4j.cli.console.Session;

/** A file that is being written; it appears when it is complete, and nothing remains of it when the process is ended. */
final class OutFile implements AutoCloseable {
    private static final int GZIP_BUFFER = 1 << 16;

    private final String name;
    private final AtomicFile file;
    private final Session.Closing claim;

    private OutFile(String name, AtomicFile file, Session session) {
        this.name = name;
        this.file = file;
        this.claim = session.ifInterrupted(this::discard);
    }

    static OutFile create(Path path, Session session) {
        try {
            return new OutFile(path.toString(), AtomicFile.create(path), session);
        } catch (IOException e) {
            throw new TransportException("Cannot write " + path + ": " + Failures.reason(e), e);
        }
    }

    private void discard() {
        try {
            file.discard();
        } catch (IOException e) {
            // the process is being ended; nobody is left to be told
        }
    }

    /** What is written goes here; closing it leaves the file open. */
    OutputStream stream() {
        return new FilterOutputStream(file) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    /** Lets something be written through a buffer, compressed if wanted, all of which has left the buffer then. */
    void write(boolean gzip, Consumer<ByteOutput> writer) {
        try {
            OutputStream packed = gzip ? new GZIPOutputStream(stream(), GZIP_BUFFER) : stream();
            ByteOutput out = ByteOutput.to(packed, name);
            writer.accept(out);
            out.flush();
            packed.close();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Gives the file its name. */
    void commit() {
        try {
            file.commit();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private TransportException failure(IOException e) {
        return new TransportException("Cannot write " + name + ": " + Failures.reason(e), e);
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw failure(e);
        } finally {
            claim.close();
        }
    }
}
