// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vo4j.api.FormatException;
import org.vo4j.api.Issue;
import org.vo4j.api.IssueLog;
import org.vo4j.api.Location;
import org.vo4j.api.TransportException;
import org.vo4j.api.Verify;
import org.vo4j.api.VoException;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.spi.TableContainer;
import org.vo4j.votable.ReadOptions;
import org.vo4j.votable.internal.DocumentReader;
import org.vo4j.votable.internal.io.ContainerSource;
import org.vo4j.votable.internal.io.Peeked;
import org.vo4j.votable.internal.io.Source;
import org.vo4j.votable.internal.write.Skeletons;

/**
 * Sees files of tables that are no VOTables as such: by their first bytes, with the rows left where they are.
 *
 * <p>What comes by a stream or compressed is copied to a temporary file first, which its source removes when it is
 * closed: rows are reached by their place in the file.
 */
public final class Containers {
    /** What the files of formats begin with whose provider may be missing. */
    private static final Map<String, String> MAGIC = Map.of("FITS", "SIMPLE  =", "PARQUET", "PAR1");

    private static final int COPY = 1 << 16;

    private Containers() {}

    /** The source itself when it is XML, or nobody knows what; else one that gives a VOTable. */
    public static Source opened(Source source, ReadOptions options) {
        Peeked peeked = Peeked.at(source, options.limits());
        Optional<TableContainer> container;
        try {
            container = peeked.head().length == 0 ? Optional.empty() : find(peeked.head(), options);
        } catch (RuntimeException e) {
            peeked.source().close();
            throw e;
        }
        return container.isPresent() ? contents(container.get(), peeked, options) : peeked.source();
    }

    private static Optional<TableContainer> find(byte[] head, ReadOptions options) {
        for (TableContainer container : options.plugins().containers()) {
            if (container.recognises(head)) {
                return Optional.of(container);
            }
        }
        for (Map.Entry<String, String> magic : MAGIC.entrySet()) {
            String begin = new String(head, StandardCharsets.ISO_8859_1);
            if (begin.startsWith(magic.getValue())) {
                return Optional.of(options.plugins().container(magic.getKey())); // fails, and says what to add
            }
        }
        return Optional.empty();
    }

    private static Source contents(TableContainer container, Peeked peeked, ReadOptions options) {
        Source outside = peeked.source();
        Optional<Path> local = peeked.file();
        Path file = local.orElseGet(() -> spooled(peeked, options));
        AutoCloseable cleanup = local.isPresent() ? () -> {} : () -> Files.deleteIfExists(file);
        try {
            TableContainer.Contents contents = container.read(file, outside.name(), options.limits());
            String href = href(outside, file);
            return new ContainerSource(outside, href, file, document(container, contents, href, outside), cleanup);
        } catch (RuntimeException e) {
            new ContainerSource(outside, "", file, "", cleanup).close();
            throw e;
        }
    }

    /** What leads from the document to the file: the document's own name. */
    private static String href(Source outside, Path file) {
        Optional<String> path = outside.base().map(URI::getRawPath);
        String name =
                path.map(text -> text.substring(text.lastIndexOf('/') + 1)).orElse("");
        return name.isEmpty() ? file.toUri().toString() : name;
    }

    private static String document(
            TableContainer container, TableContainer.Contents contents, String href, Source outside) {
        Source bare = new ContainerSource(outside, href, Path.of(""), contents.document(), () -> {});
        ReadOptions quiet = ReadOptions.standard().verify(Verify.IGNORE).comments(true);
        try (DocumentReader reader = new DocumentReader(bare, quiet, new IssueLog(Verify.IGNORE))) {
            int tables = 0;
            while (reader.nextTable().isPresent()) {
                tables++;
            }
            List<TableContainer.Rows> rows = contents.tables();
            if (tables != rows.size()) {
                throw new FormatException(
                        "The VOTable that the " + container.name() + " file holds has " + tables + " TABLEs, the file "
                                + "itself " + rows.size() + " tables; one of them is damaged",
                        new Location(outside.name(), 0, 0));
            }
            return Skeletons.withRows(reader.snapshot(), rows, container.name(), href);
        }
    }

    private static Path spooled(Peeked peeked, ReadOptions options) {
        String name = peeked.source().name();
        try (InputStream in = peeked.inflated(options.limits())) {
            Path file = temporary(() -> Files.createTempFile("vo4j", ".tmp"));
            try (OutputStream out = temporary(() -> Files.newOutputStream(file))) {
                copy(in, out, options.limits().maxInflatedBytes(), name);
                return file;
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        } catch (IOException e) {
            throw failure(name, e);
        }
    }

    private static void copy(InputStream in, OutputStream out, long most, String name) throws IOException {
        byte[] buffer = new byte[COPY];
        long copied = 0;
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            int some = count;
            copied += some;
            if (copied > most) {
                throw new FormatException(Issue.of(
                        VoTableIssue.W77,
                        "The file comes by a stream or compressed and takes more than the " + most
                                + " bytes of a temporary file that ReadLimits.maxInflatedBytes allows",
                        new Location(name, 0, 0),
                        ""));
            }
            temporary(() -> {
                out.write(buffer, 0, some);
                return some;
            });
        }
    }

    /** Does something with the temporary file, of which the message tells when it fails. */
    private static <T> T temporary(Step<T> step) {
        try {
            return step.run();
        } catch (IOException e) {
            throw new TransportException(
                    "Cannot write a temporary file in " + System.getProperty("java.io.tmpdir")
                            + ", where what comes by a stream or compressed is kept: " + e.getMessage()
                            + "; make room there, or name another folder with -Djava.io.tmpdir",
                    e);
        }
    }

    /** Something that may fail. */
    private interface Step<T> {
        T run() throws IOException;
    }

    private static VoException failure(String name, IOException e) {
        String what = "Cannot read " + (name.isEmpty() ? "the document" : name) + ": " + e.getMessage();
        return Peeked.isDamage(e)
                ? new FormatException(what, new Location(name, 0, 0), e)
                : new TransportException(what, e);
    }
}
