// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.vosi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.FormatException;
import org.vo4j.api.Location;
import org.vo4j.api.http.RequestBody;
import org.vo4j.api.http.TransportRequest;
import org.vo4j.api.http.TransportResponse;
import org.vo4j.api.spi.HttpTransport;
import org.vo4j.protocol.dali.internal.Replies;

/**
 * Brings documents from a service, or from a cache when the service confirms them. Immutable.
 *
 * @param transport what sends the requests
 * @param cache where documents are kept; null for none
 */
record Documents(HttpTransport transport, @Nullable MetadataCache cache) {
    private static final int MAX_CACHED = 200 << 20;
    private static final int MAX_BLANKS = 500;

    /** Reads a document from its bytes, to their end. */
    @FunctionalInterface
    interface Reader<T> {
        T read(InputStream body);
    }

    /** A document; empty when the service answers with nothing. */
    <T> Optional<T> get(String doing, URI address, Reader<T> reader) {
        if (cache == null) {
            return stream(transport.send(TransportRequest.get(address)), doing, reader);
        }
        Optional<MetadataCache.Entry> kept = cache.find(address);
        if (kept.isPresent() && cache.isFresh(kept.get())) {
            Optional<T> document = tryKept(kept.get(), address, reader);
            if (document.isPresent()) {
                return document;
            }
            kept = Optional.empty();
        }
        return confirmed(doing, address, reader, kept);
    }

    private <T> Optional<T> confirmed(String doing, URI address, Reader<T> reader, Optional<MetadataCache.Entry> kept) {
        TransportResponse response = transport.send(conditional(address, kept));
        if (response.status() == 304 && kept.isPresent()) {
            Replies.drop(response);
            Optional<T> document = tryKept(kept.get(), address, reader);
            if (document.isPresent()) {
                renew(address, kept.get());
                return document;
            }
            response = transport.send(TransportRequest.get(address));
        }
        if (!Replies.isSuccess(response)) {
            throw Replies.failure(doing, response);
        }
        return keeping(response, address, reader);
    }

    private static TransportRequest conditional(URI address, Optional<MetadataCache.Entry> kept) {
        Map<String, List<String>> headers = new HashMap<>();
        kept.filter(entry -> !entry.etag().isEmpty())
                .ifPresent(entry -> headers.put("If-None-Match", List.of(entry.etag())));
        kept.filter(entry -> !entry.lastModified().isEmpty())
                .ifPresent(entry -> headers.put("If-Modified-Since", List.of(entry.lastModified())));
        return new TransportRequest("GET", address, headers, RequestBody.none());
    }

    /** What was kept, unless it cannot be read: then it is thrown away. */
    private <T> Optional<T> tryKept(MetadataCache.Entry entry, URI address, Reader<T> reader) {
        try {
            return Optional.of(reader.read(new ByteArrayInputStream(entry.body())));
        } catch (FormatException e) {
            Objects.requireNonNull(cache).forget(address);
            return Optional.empty();
        }
    }

    private void renew(URI address, MetadataCache.Entry entry) {
        Objects.requireNonNull(cache).keep(address, entry.etag(), entry.lastModified(), entry.body());
    }

    /** Only a document that could be read whole is kept. */
    private <T> Optional<T> keeping(TransportResponse response, URI address, Reader<T> reader) {
        byte[] body;
        try (response) {
            body = response.body().readNBytes(MAX_CACHED + 1);
        } catch (IOException e) {
            throw Replies.cut(response.uri(), e);
        }
        if (body.length > MAX_CACHED) {
            throw new FormatException(
                    "the document is longer than " + MAX_CACHED + " bytes, which is too long for the cache",
                    new Location(address.toString(), 0, 0));
        }
        if (new String(body, 0, Math.min(body.length, 100), StandardCharsets.ISO_8859_1).isBlank()) {
            return Optional.empty();
        }
        T document = reader.read(new ByteArrayInputStream(body));
        String etag = response.header("etag").orElse("");
        String lastModified = response.header("last-modified").orElse("");
        MetadataCache folder = Objects.requireNonNull(cache);
        if (folder.isWorthKeeping(
                etag, lastModified, response.header("cache-control").orElse(""))) {
            folder.keep(address, etag, lastModified, body);
        }
        return Optional.of(document);
    }

    private static <T> Optional<T> stream(TransportResponse response, String doing, Reader<T> reader) {
        if (!Replies.isSuccess(response)) {
            throw Replies.failure(doing, response);
        }
        try (PushbackInputStream body = new PushbackInputStream(response.body())) {
            int first = body.read();
            for (int blanks = 0; blanks < MAX_BLANKS && first >= 0 && Character.isWhitespace(first); blanks++) {
                first = body.read();
            }
            if (first < 0) {
                return Optional.empty();
            }
            body.unread(first);
            return Optional.of(reader.read(body));
        } catch (IOException e) {
            throw Replies.cut(response.uri(), e);
        }
    }
}
