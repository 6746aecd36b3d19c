// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vo4j.api.TransportException;
import org.vo4j.cli.console.OutputException;
import org.vo4j.cli.console.Session;

/**
 * A file of our own that is gone when this is closed.
 *
 * @param path where it is
 */
record TemporaryFile(Path path) implements AutoCloseable {
    /** An empty file whose name ends in some way. */
    static TemporaryFile create(String suffix) {
        try {
            return new TemporaryFile(Files.createTempFile("vo-", suffix));
        } catch (IOException e) {
            throw new TransportException("Cannot make a temporary file: " + Failures.reason(e), e);
        }
    }

    /** Writes what it holds to standard output. */
    void copyTo(Session session) {
        try (InputStream in = Files.newInputStream(path)) {
            in.transferTo(session.stream());
            session.stream().flush();
        } catch (OutputException e) {
            throw e;
        } catch (IOException e) {
            throw new TransportException("Cannot read " + path + ": " + Failures.reason(e), e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // the system clears its folder of temporary files
        }
    }
}
