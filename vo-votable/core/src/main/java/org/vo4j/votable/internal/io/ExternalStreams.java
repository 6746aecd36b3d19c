// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.io;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.vo4j.api.FormatException;
import org.vo4j.api.ReadLimits;
import org.vo4j.api.TransportException;
import org.vo4j.api.spi.HttpTransport;
import org.vo4j.api.spi.Payload;
import org.vo4j.votable.StreamPolicy;

/** Opens the STREAMs that a document names by address, as far as the policy allows. */
public final class ExternalStreams {
    private final StreamPolicy policy;
    private final Optional<URI> document;
    private final HttpTransport transport;
    private final ReadLimits limits;
    private int opened;

    /** Creates an opener for one document. */
    public ExternalStreams(StreamPolicy policy, Optional<URI> document, HttpTransport transport, ReadLimits limits) {
        this.policy = policy;
        this.document = document;
        this.transport = transport;
        this.limits = limits;
    }

    /** The address that an href means, resolved against the document's; empty when it is no address. */
    public Optional<URI> resolve(String href) {
        try {
            URI uri = relative(new URI(href.strip()));
            URI resolved = document.map(base -> base.resolve(uri)).orElse(uri);
            return resolved.isAbsolute() ? Optional.of(resolved) : Optional.empty();
        } catch (java.net.URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** {@code file:name}, which astropy writes for a file beside the document, is a relative reference in effect. */
    private static URI relative(URI uri) throws java.net.URISyntaxException {
        return uri.isOpaque() && scheme(uri).equals("file") ? new URI(uri.getRawSchemeSpecificPart()) : uri;
    }

    /** Why the policy refuses an address; empty when it allows it. */
    public Optional<String> refusal(URI uri) {
        String scheme = scheme(uri);
        boolean remote = document.filter(base -> !scheme(base).equals("file")).isPresent();
        if (!scheme.equals("http") && !scheme.equals("https") && !scheme.equals("file")) {
            return Optional.of("the scheme '" + scheme + "' is never opened");
        }
        if (scheme.equals("file") && (remote || document.isEmpty())) {
            return Optional.of("a document that is not a local file may not name local files");
        }
        return switch (policy) {
            case NONE -> Optional.of("external streams are switched off (StreamPolicy.NONE)");
            case ANY -> Optional.empty();
            case SAME_ORIGIN ->
                sameOrigin(uri)
                        ? Optional.empty()
                        : Optional.of("it is of another origin than the document (StreamPolicy.SAME_ORIGIN); "
                                + "StreamPolicy.ANY would allow it");
        };
    }

    private boolean sameOrigin(URI uri) {
        if (document.isEmpty() || !scheme(uri).equals(scheme(document.get()))) {
            return false;
        }
        URI base = document.get();
        if (scheme(uri).equals("file")) {
            Path folder = Path.of(base).toAbsolutePath().normalize().getParent();
            return folder != null && inside(folder, uri);
        }
        return String.valueOf(base.getHost()).equalsIgnoreCase(uri.getHost()) && port(base) == port(uri);
    }

    /** Whether a file lies in a folder, links followed. */
    private static boolean inside(Path folder, URI uri) {
        try {
            return Path.of(uri).toRealPath().startsWith(folder.toRealPath());
        } catch (IOException e) {
            return Path.of(uri).toAbsolutePath().normalize().startsWith(folder); // opening it will say what is wrong
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : scheme(uri).equals("https") ? 443 : 80;
    }

    private static String scheme(URI uri) {
        return uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    }

    /** Opens an address that the policy allows; {@code encoding} is that of STREAM, empty for none. */
    public Payload open(URI uri, String encoding, String elementName) {
        if (++opened > limits.maxRemoteStreams()) {
            throw new FormatException(
                    "W77: the document names more than " + limits.maxRemoteStreams()
                            + " external streams (ReadLimits.maxRemoteStreams)",
                    new org.vo4j.api.Location(uri.toString(), 0, 0));
        }
        Source source = source(uri);
        InputStream raw = source.open();
        boolean plain = !encoding.equals("base64") && !mayInflate(encoding);
        try {
            return new StreamPayload(
                    elementName, decoded(raw, encoding), uri.toString(), plain ? source.file() : Optional.empty());
        } catch (IOException e) {
            throw new TransportException("Cannot read the stream " + uri + ": " + e.getMessage(), e);
        }
    }

    /** Whether an address leads to a local folder. */
    public static boolean isFolder(URI uri) {
        try {
            return scheme(uri).equals("file") && Files.isDirectory(Path.of(uri));
        } catch (IllegalArgumentException e) {
            return false; // opening it will say what is wrong
        }
    }

    /** The payload of an encoding that finds its bytes in a folder. */
    public static Payload folder(URI uri, String elementName) {
        return new StreamPayload(elementName, InputStream.nullInputStream(), uri.toString(), Optional.of(Path.of(uri)));
    }

    /** Opens a file that is part of the document, which needs no permission. */
    public static Payload open(Path file, String elementName, String name) {
        return new StreamPayload(elementName, Source.of(file).open(), name, Optional.of(file));
    }

    private Source source(URI uri) {
        try {
            return Source.of(uri, transport);
        } catch (IllegalArgumentException e) {
            throw new TransportException("Cannot open the stream " + uri + ": " + e.getMessage(), e);
        }
    }

    private static boolean mayInflate(String encoding) {
        return encoding.equals("gzip") || encoding.equals("dynamic");
    }

    /** Encodings of STREAM (VOTable 1.5 section 5.5): gzip, base64, dynamic; gzip is known by its magic number. */
    private InputStream decoded(InputStream raw, String encoding) throws IOException {
        InputStream in = encoding.equals("base64") ? Base64.getMimeDecoder().wrap(raw) : raw;
        return mayInflate(encoding) ? Decoding.inflated(in, limits) : in;
    }
}
