// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.TransportException;
import org.vo4j.api.VoException;
import org.vo4j.api.http.RequestBody;
import org.vo4j.api.http.TransportRequest;
import org.vo4j.api.http.TransportResponse;
import org.vo4j.api.spi.HttpTransport;
import org.vo4j.api.spi.support.AtomicFile;

/** One download under way: as many requests as it takes to bring all bytes of one version of a file. */
final class ResumingTransfer implements AutoCloseable {
    private static final int MAX_IDLE_TRIES = 5;
    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final Pattern RANGE = Pattern.compile("bytes\\s+(\\d{1,18})-(\\d{1,18})/(\\d{1,18}|\\*)");

    private final URI uri;
    private final HttpTransport http;
    private final LongConsumer progress;
    private final Function<TransportResponse, Verification> checks;
    private final Pauses pauses;
    private final byte[] buffer = new byte[1 << 16];
    private @Nullable TransportResponse response;
    private @Nullable AtomicFile out;
    private @Nullable Path file;
    private Optional<String> validator = Optional.empty();
    private Optional<String> etag = Optional.empty();
    private OptionalLong length = OptionalLong.empty();
    private Verification verification = Verification.none();
    private long have;
    /** How far any try has come: one that begins again has to come farther to be worth it. */
    private long farthest;

    private int tries;
    private int idleTries;

    /** What waits. */
    interface Pauses {
        void sleep(long millis) throws InterruptedException;
    }

    /**
     * A transfer that has not begun.
     *
     * @param checks what the bytes must be, by the head of a whole answer
     */
    ResumingTransfer(
            URI uri,
            HttpTransport http,
            LongConsumer progress,
            Function<TransportResponse, Verification> checks,
            Pauses pauses) {
        this.uri = uri;
        this.http = http;
        this.progress = progress;
        this.checks = checks;
        this.pauses = pauses;
    }

    /** Sends the first request. */
    TransportResponse begin() {
        TransportResponse first = Answers.of(http).success(http.send(request(Map.of())));
        response = first;
        note(first);
        return first;
    }

    /** The head of the answer to the last request. */
    TransportResponse head() {
        return open();
    }

    /** What tells this version of the file from others. A weak ETag must not be used for that (RFC 9110 section 13.1.5). */
    private void note(TransportResponse whole) {
        etag = whole.header("etag").map(String::strip);
        validator = etag.filter(tag -> tag.startsWith("\"")).or(() -> whole.header("last-modified"));
        length = whole.header("content-encoding").isPresent()
                ? OptionalLong.empty()
                : number(whole.header("content-length").orElse(""));
        verification = checks.apply(whole);
        have = 0;
    }

    private static OptionalLong number(String text) {
        String digits = text.strip();
        return digits.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
    }

    private TransportRequest request(Map<String, List<String>> more) {
        Map<String, List<String>> headers = new HashMap<>(more);
        headers.put("Accept-Encoding", List.of("identity")); // ranges count the bytes of the file itself
        return new TransportRequest("GET", uri, headers, RequestBody.none());
    }

    /** Brings all bytes. */
    void run(Path target) throws IOException {
        file = target;
        out = AtomicFile.create(target);
        boolean whole = false;
        while (!whole) {
            try {
                copy();
                whole = length.isEmpty() || have >= length.getAsLong();
                if (!whole) {
                    throw new IOException("the server closed the connection");
                }
            } catch (IOException e) {
                goOn(e);
            }
        }
        progress.accept(have);
        verification.check(uri);
    }

    private void copy() throws IOException {
        InputStream in = open().body();
        int count = read(in);
        while (count >= 0) {
            write(count);
            verification.update(buffer, count);
            have += count;
            progress.accept(have);
            if (Thread.currentThread().isInterrupted()) {
                throw new TransportException("The download of " + uri + " was interrupted after " + have + " bytes");
            }
            count = read(in);
        }
    }

    private int read(InputStream in) throws IOException {
        try {
            return in.read(buffer);
        } catch (TransportException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** A disk that is full is no reason to try again. */
    private void write(int count) {
        try {
            opened().write(buffer, 0, count);
        } catch (IOException e) {
            throw new VoException("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private AtomicFile opened() {
        AtomicFile now = out;
        if (now == null) {
            throw new VoException("No file has been begun for " + uri);
        }
        return now;
    }

    private TransportResponse open() {
        TransportResponse now = response;
        if (now == null) {
            throw new VoException("No request has been sent for " + uri);
        }
        return now;
    }

    private void goOn(IOException broken) throws IOException {
        Bodies.closeQuietly(open());
        idleTries = have > farthest ? 0 : idleTries + 1;
        farthest = Math.max(farthest, have);
        tries++;
        while (idleTries < MAX_IDLE_TRIES) {
            pause(broken);
            try {
                TransportResponse next = http.send(request(range()));
                response = next;
                take(next);
                return;
            } catch (TransportException e) {
                idleTries++;
                tries++;
                if (idleTries >= MAX_IDLE_TRIES) {
                    e.addSuppressed(broken);
                    throw e;
                }
            }
        }
        throw failure(broken);
    }

    private Map<String, List<String>> range() {
        if (have == 0 || validator.isEmpty()) {
            return Map.of();
        }
        return Map.of("Range", List.of("bytes=" + have + "-"), "If-Range", List.of(validator.get()));
    }

    /** Goes on with the rest of the same file, or begins again with all of another. */
    private void take(TransportResponse next) throws IOException {
        if (next.status() == 206 && continues(next)) {
            return;
        }
        TransportResponse whole = next;
        if (next.status() == 206 || next.status() == 416) {
            Bodies.closeQuietly(next);
            whole = http.send(request(Map.of()));
            response = whole;
        }
        Answers.of(http).success(whole);
        if (whole.status() == 206) {
            throw new TransportException(uri + " sends a part of the file where all of it was asked for");
        }
        opened().close();
        out = AtomicFile.create(required(file));
        note(whole);
    }

    private static Path required(@Nullable Path path) {
        if (path == null) {
            throw new VoException("No file has been begun");
        }
        return path;
    }

    private boolean continues(TransportResponse part) {
        Matcher range = RANGE.matcher(part.header("content-range").orElse("").strip());
        if (!range.matches() || Long.parseLong(range.group(1)) != have) {
            return false;
        }
        OptionalLong total = number(range.group(3));
        boolean sameLength = total.isEmpty() || length.isEmpty() || total.equals(length);
        Optional<String> tag = part.header("etag").map(String::strip);
        boolean sameTag = tag.isEmpty() || etag.isEmpty() || tag.equals(etag);
        if (sameLength && sameTag && length.isEmpty()) {
            length = total;
        }
        return sameLength && sameTag;
    }

    private void pause(IOException broken) {
        try {
            pauses.sleep(FIRST_PAUSE_MILLIS << (2 * idleTries));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure(broken);
        }
    }

    private TransportException failure(IOException broken) {
        String of = length.isPresent() ? " of " + length.getAsLong() : "";
        return new TransportException(
                "The download of " + uri + " broke off after " + have + of + " bytes, and could not be resumed in "
                        + tries + " tries: " + broken.getMessage(),
                broken);
    }

    /** Gives the file its name, in place of whatever has it. */
    void commit() throws IOException {
        opened().commit();
    }

    /** Gives the file a name that nothing has. */
    void commitNew(Path name) throws IOException {
        opened().commitNew(name);
    }

    @Override
    public void close() throws IOException {
        TransportResponse open = response;
        if (open != null) {
            Bodies.closeQuietly(open);
        }
        AtomicFile begun = out;
        if (begun != null) {
            begun.close();
        }
    }
}
