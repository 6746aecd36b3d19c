// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.tap;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vo4j.api.ServiceException;
import org.vo4j.api.TransportException;
import org.vo4j.api.VoException;
import org.vo4j.api.http.TransportRequest;
import org.vo4j.api.http.TransportResponse;
import org.vo4j.api.spi.HttpTransport;
import org.vo4j.api.spi.support.AtomicFile;
import org.vo4j.api.table.RowCursor;
import org.vo4j.protocol.dali.Answer;
import org.vo4j.protocol.dali.Answers;
import org.vo4j.protocol.dali.DalResults;
import org.vo4j.protocol.dali.QueryStatus;

/**
 * Stores results as they are sent.
 *
 * <p>A VOTable is read while it is stored, its rows skipped: it may say that the query failed, at its beginning or its
 * end, and only its end tells that it is whole.
 */
final class RawResult {
    private static final int HEAD = 4096;
    private static final Pattern VOTABLE = Pattern.compile("<([A-Za-z_][\\w.-]*:)?VOTABLE[\\s>]");
    private static final Pattern HTML = Pattern.compile("(?i)<(!doctype\\s+html|html)[\\s>]");

    private final Answers answers;
    private final HttpTransport http;

    RawResult(Answers answers, HttpTransport http) {
        this.answers = answers;
        this.http = http;
    }

    QueryStatus store(TransportRequest request, Path file) {
        try (TransportResponse response = answers.success(http.send(request));
                AtomicFile out = create(file)) {
            QueryStatus status = copy(response, file, out);
            commit(out, file);
            return status;
        } catch (IOException e) {
            throw new TransportException(
                    "The result of " + request.uri() + " could not be brought to " + file + ": " + e.getMessage(), e);
        }
    }

    private static AtomicFile create(Path file) {
        try {
            return AtomicFile.create(file);
        } catch (IOException e) {
            throw new TransportException("The file " + file + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static void commit(AtomicFile out, Path file) {
        try {
            out.commit();
        } catch (IOException e) {
            throw new TransportException("The file " + file + " cannot be written: " + e.getMessage(), e);
        }
    }

    private QueryStatus copy(TransportResponse response, Path file, OutputStream out) throws IOException {
        InputStream in = new BufferedInputStream(response.body(), 1 << 16);
        in.mark(HEAD);
        String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        in.reset();
        if (VOTABLE.matcher(head).find()) {
            return skipTo(response, new Copied(in, out), file);
        }
        if (head.isBlank() || (HTML.matcher(head).find() && !mediaType(response).contains("html"))) {
            throw new ServiceException(
                    response.uri() + " answered with " + (head.isBlank() ? "nothing" : "an HTML page")
                            + " where a result was expected (HTTP status " + response.status() + ")",
                    response.status(),
                    Optional.empty(),
                    head);
        }
        in.transferTo(out);
        return QueryStatus.ok();
    }

    private QueryStatus skipTo(TransportResponse response, Copied body, Path file) throws IOException {
        TransportResponse copied = new TransportResponse(response.status(), response.uri(), response.headers(), body);
        try (Answer answer = answers.open(copied)) {
            try (RowCursor row = DalResults.of(answer).rows()) {
                while (row.next()) {
                    // the bytes are what is wanted
                }
            }
            body.transferTo(OutputStream.nullOutputStream());
            return answer.queryStatus();
        } catch (VoException e) {
            body.throwIfUnwritable(file, e);
            throw e;
        }
    }

    private static String mediaType(TransportResponse response) {
        return response.header("content-type").orElse("").toLowerCase(Locale.ROOT);
    }

    /** Writes down all that is read. */
    private static final class Copied extends FilterInputStream {
        private final OutputStream out;
        private boolean unwritable;

        Copied(InputStream in, OutputStream out) {
            super(in);
            this.out = out;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = in.read(bytes, offset, length);
            if (count > 0) {
                try {
                    out.write(bytes, offset, count);
                } catch (IOException e) {
                    unwritable = true;
                    throw e;
                }
            }
            return count;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        @Override
        public long skip(long count) throws IOException {
            return readNBytes((int) Math.min(count, 1 << 16)).length;
        }

        void throwIfUnwritable(Path file, VoException failure) {
            if (unwritable) {
                throw new TransportException("The file " + file + " cannot be written", failure);
            }
        }
    }
}
