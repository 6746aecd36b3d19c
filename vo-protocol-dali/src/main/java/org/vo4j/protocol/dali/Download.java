// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.vo4j.api.ServiceException;
import org.vo4j.api.TransportException;
import org.vo4j.api.VoException;
import org.vo4j.api.http.TransportResponse;
import org.vo4j.api.spi.HttpTransport;

/**
 * The download of a file: it appears when it is whole, a transfer that breaks off is resumed where it was, and nothing
 * is overwritten unless asked to. Immutable; each method gives a changed download.
 *
 * <p>Resuming asks for the rest of the same file only, by its ETag or its date (RFC 9110 section 13.1.5 and 14.2); a file
 * that has changed meanwhile, or a server that knows no ranges, is begun again. It is given up after five tries in a row
 * that came no farther than the ones before, so a transfer that advances is never given up for breaking often.
 */
public final class Download {
    private final URI uri;
    private final HttpTransport http;
    private final String mediaType;
    private final boolean replaces;
    private final LongConsumer progress;
    private final ResumingTransfer.Pauses pauses;

    private Download(
            URI uri,
            HttpTransport http,
            String mediaType,
            boolean replaces,
            LongConsumer progress,
            ResumingTransfer.Pauses pauses) {
        this.uri = uri;
        this.http = http;
        this.mediaType = mediaType;
        this.replaces = replaces;
        this.progress = progress;
        this.pauses = pauses;
    }

    /** A download of what is at an address. */
    public static Download of(URI uri, HttpTransport http) {
        return new Download(uri, http, "", false, bytes -> {}, Thread::sleep);
    }

    /** With the media type that the file is expected to have, in case that the server names none. */
    public Download mediaType(String type) {
        return new Download(uri, http, type, replaces, progress, pauses);
    }

    /** With a file that is there already replaced, in one step, when the new one is whole. */
    public Download replacing() {
        return new Download(uri, http, mediaType, true, progress, pauses);
    }

    /** With someone who is told how many bytes have come, now and then. */
    public Download progress(LongConsumer listener) {
        return new Download(uri, http, mediaType, replaces, listener, pauses);
    }

    /** The same download with other pauses. */
    Download pauses(ResumingTransfer.Pauses others) {
        return new Download(uri, http, mediaType, replaces, progress, others);
    }

    /** The address. */
    public URI uri() {
        return uri;
    }

    /**
     * Downloads to a file, or into a folder under the name that the server suggests or the address ends in, with a number
     * behind it if that is taken.
     *
     * @return the file
     * @throws VoException when the file is there already and is not to be replaced, or cannot be written
     * @throws ServiceException when the server refuses it
     * @throws TransportException when it breaks off time and again
     */
    public Path to(Path fileOrFolder) {
        boolean folder = Files.isDirectory(fileOrFolder);
        if (!folder) {
            refuseExisting(fileOrFolder);
        }
        try (ResumingTransfer transfer = new ResumingTransfer(uri, http, progress, pauses)) {
            TransportResponse response = transfer.begin();
            refusePage(response);
            Path file = folder ? named(fileOrFolder, response) : fileOrFolder;
            transfer.run(file);
            if (!folder) {
                refuseExisting(file);
            }
            transfer.commit();
            return file;
        } catch (IOException e) {
            throw new VoException("Cannot write " + uri + " to " + fileOrFolder + ": " + e.getMessage(), e);
        }
    }

    /** A page for people in place of a dataset is a login or an error. */
    private void refusePage(TransportResponse response) {
        String type = response.header("content-type").orElse("");
        if (isPage(type) && !mediaType.isBlank() && !isPage(mediaType)) {
            byte[] body = Bodies.errorDocument(response);
            throw new ServiceException(
                    uri + " brings an HTML page where " + mediaType
                            + " was expected; that may be a login or an error. It says: " + BodyKind.excerpt(body),
                    response.status(),
                    Optional.empty(),
                    BodyKind.excerpt(body));
        }
    }

    private static boolean isPage(String type) {
        return type.strip().toLowerCase(Locale.ROOT).startsWith("text/html");
    }

    private void refuseExisting(Path file) {
        if (!replaces && Files.isRegularFile(file)) {
            throw new VoException(
                    "The file " + file + " is there already; remove it, name another, or download it replacing()");
        }
    }

    private Path named(Path folder, TransportResponse response) {
        String type = response.header("content-type").orElse(mediaType);
        boolean vague = type.isBlank() || type.startsWith("application/octet-stream");
        String name = FileNames.suggest(
                response.header("content-disposition").orElse(""),
                response.uri(),
                vague && !mediaType.isBlank() ? mediaType : type);
        return replaces ? folder.resolve(name) : FileNames.free(folder, name);
    }
}
