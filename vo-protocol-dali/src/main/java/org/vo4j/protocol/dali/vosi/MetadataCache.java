// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.vosi;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.vo4j.api.spi.support.AtomicFile;

/**
 * A folder in which documents about tables are kept between runs, such as {@code ~/.cache/vo4j}. Immutable; shared between
 * threads and between programs.
 *
 * <p>A document is used again when the service confirms that it has not changed (ETag or Last-Modified, RFC 9110 section
 * 13), or without asking while it is younger than {@link #maxAge}. Files appear whole or not at all; one that is damaged
 * counts as none. Documents that a service gives to some users only are kept as well: give each user a folder.
 */
public final class MetadataCache {
    private static final System.Logger LOG = System.getLogger(MetadataCache.class.getName());
    private static final byte[] MAGIC = "vo4j cache 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final long MAX_FILE = 512L << 20;

    private final Path folder;
    private final Duration maxAge;
    private final Clock clock;

    private MetadataCache(Path folder, Duration maxAge, Clock clock) {
        this.folder = folder;
        this.maxAge = maxAge;
        this.clock = clock;
    }

    /** A cache in a folder, which is made when the first document is kept; the service is asked each time. */
    public static MetadataCache in(Path folder) {
        return new MetadataCache(folder, Duration.ZERO, Clock.systemUTC());
    }

    /** With an age below which documents are used without asking. */
    public MetadataCache maxAge(Duration age) {
        return new MetadataCache(folder, age, clock);
    }

    /** With another clock, for tests. */
    MetadataCache clock(Clock newClock) {
        return new MetadataCache(folder, maxAge, newClock);
    }

    /** The folder. */
    public Path folder() {
        return folder;
    }

    /** A document that was kept, with what the service said of its version. */
    @SuppressWarnings("ArrayRecordComponent") // equality is by content, and the array stays in the package
    record Entry(String uri, String etag, String lastModified, Instant confirmed, byte[] body) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Entry entry
                    && uri.equals(entry.uri)
                    && etag.equals(entry.etag)
                    && Arrays.equals(body, entry.body);
        }

        @Override
        public int hashCode() {
            return uri.hashCode();
        }
    }

    boolean isFresh(Entry entry) {
        Duration age = Duration.between(entry.confirmed(), clock.instant());
        return !age.isNegative() && age.compareTo(maxAge) < 0;
    }

    /** Whether a document can be of use later: it can be confirmed, or is young for a while. */
    boolean isWorthKeeping(String etag, String lastModified, String cacheControl) {
        return !cacheControl.contains("no-store") && (!etag.isEmpty() || !lastModified.isEmpty() || !maxAge.isZero());
    }

    Optional<Entry> find(URI uri) {
        Path file = file(uri);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MAX_FILE) {
                return Optional.empty();
            }
            return Optional.of(read(Files.readAllBytes(file)))
                    .filter(entry -> entry.uri().equals(uri.toString()));
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.DEBUG, () -> "The cached " + uri + " in " + file + " is of no use: " + e);
            return Optional.empty();
        }
    }

    private static Entry read(byte[] file) throws IOException {
        int end = file.length - 32;
        if (end < MAGIC.length || !Arrays.equals(file, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new IOException("it is no file of this cache");
        }
        if (!Arrays.equals(digest(Arrays.copyOf(file, end)), Arrays.copyOfRange(file, end, file.length))) {
            throw new IOException("it is damaged");
        }
        try (InputStream bytes = new ByteArrayInputStream(file, MAGIC.length, end - MAGIC.length);
                DataInputStream in = new DataInputStream(bytes)) {
            return new Entry(
                    in.readUTF(), in.readUTF(), in.readUTF(), Instant.ofEpochMilli(in.readLong()), in.readAllBytes());
        }
    }

    /** Keeps a document; that it cannot be kept is no failure of who asked for it. */
    void keep(URI uri, String etag, String lastModified, byte[] body) {
        if (body.length > MAX_FILE / 2) {
            return;
        }
        try {
            Files.createDirectories(folder);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length + 256);
            bytes.writeBytes(MAGIC);
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeUTF(uri.toString());
            out.writeUTF(etag);
            out.writeUTF(lastModified);
            out.writeLong(clock.millis());
            out.write(body);
            try (AtomicFile file = AtomicFile.create(file(uri))) {
                byte[] content = bytes.toByteArray();
                file.write(content);
                file.write(digest(content));
                file.commit();
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, () -> "Cannot keep " + uri + " in " + folder + ": " + e);
        }
    }

    /** Throws a document away that turned out to be of no use. */
    void forget(URI uri) {
        try {
            Files.deleteIfExists(file(uri));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, () -> "Cannot remove " + file(uri) + ": " + e);
        }
    }

    private Path file(URI uri) {
        byte[] digest = digest(uri.toString().getBytes(StandardCharsets.UTF_8));
        return folder.resolve(HexFormat.of().formatHex(digest, 0, 16) + ".vosi");
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
