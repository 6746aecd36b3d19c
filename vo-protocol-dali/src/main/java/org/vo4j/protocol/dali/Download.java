// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
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
 * that has changed meanwhile, or a server that knows no ranges, is begun again. A file that does not have the checksum
 * that the server announces (Repr-Digest and Content-Digest of RFC 9530, Digest of RFC 3230, Content-MD5 of RFC 1864) is
 * refused. It is given up after five tries in a row that came no farther than the ones before, so a transfer that advances
 * is never given up for breaking often. Interrupting the thread ends a download. {@link Downloads} brings many side by side.
 */
public final class Download {
    private final URI uri;
    private final HttpTransport http;
    private String mediaType = "";
    private boolean replaces;
    private boolean checked = true;
    private Optional<Checksum> checksum = Optional.empty();
    private LongConsumer progress = bytes -> {};
    private ResumingTransfer.Pauses pauses = Thread::sleep;

    private Download(URI uri, HttpTransport http) {
        this.uri = uri;
        this.http = http;
    }

    private Download(Download from) {
        this.uri = from.uri;
        this.http = from.http;
        this.mediaType = from.mediaType;
        this.replaces = from.replaces;
        this.checked = from.checked;
        this.checksum = from.checksum;
        this.progress = from.progress;
        this.pauses = from.pauses;
    }

    /** A download of what is at an address. */
    public static Download of(URI uri, HttpTransport http) {
        return new Download(uri, http);
    }

    /** With the media type that the file is expected to have, in case that the server names none. */
    public Download mediaType(String type) {
        Download download = new Download(this);
        download.mediaType = type;
        return download;
    }

    /** With a file that is there already replaced, in one step, when the new one is whole. */
    public Download replacing() {
        Download download = new Download(this);
        download.replaces = true;
        return download;
    }

    /** With a checksum that the file must have, beside the one that the server may announce. */
    public Download checksum(Checksum expected) {
        Download download = new Download(this);
        download.checked = true;
        download.checksum = Optional.of(expected);
        return download;
    }

    /** With no checksum looked at, for a server that announces wrong ones. */
    public Download unchecked() {
        Download download = new Download(this);
        download.checked = false;
        download.checksum = Optional.empty();
        return download;
    }

    /** With someone who is told how many bytes have come, now and then, by the thread that downloads. */
    public Download progress(LongConsumer listener) {
        Download download = new Download(this);
        download.progress = listener;
        return download;
    }

    /** With one more who is told how many bytes have come. */
    Download alsoTelling(LongConsumer listener) {
        return progress(progress.andThen(listener));
    }

    /** The same download with other pauses. */
    Download pauses(ResumingTransfer.Pauses others) {
        Download download = new Download(this);
        download.pauses = others;
        return download;
    }

    /** The address. */
    public URI uri() {
        return uri;
    }

    /**
     * Downloads to a file, or into a folder under the name that the server suggests or the address ends in, with a number
     * behind it if that is taken. Such a name never leads out of the folder.
     *
     * @return the file
     * @throws VoException when the file is there already and is not to be replaced, or cannot be written
     * @throws ServiceException when the server refuses it
     * @throws TransportException when it breaks off time and again, or arrives damaged
     */
    public Path to(Path fileOrFolder) {
        return Files.isDirectory(fileOrFolder) ? into(fileOrFolder, file -> true) : toFile(fileOrFolder);
    }

    private Path toFile(Path file) {
        refuseExisting(file);
        try (ResumingTransfer transfer = begin()) {
            transfer.run(file);
            if (replaces || Files.exists(file)) {
                refuseExisting(file); // what is no regular file is written straight
                transfer.commit();
            } else {
                transfer.commitNew(file);
            }
            return file;
        } catch (FileAlreadyExistsException e) {
            throw existing(file);
        } catch (IOException e) {
            throw cannotWrite(file, e);
        }
    }

    private VoException cannotWrite(Path fileOrFolder, IOException e) {
        return new VoException("Cannot write " + uri + " to " + fileOrFolder + ": " + e.getMessage(), e);
    }

    private void refuseExisting(Path file) {
        if (!replaces && Files.isRegularFile(file)) {
            throw existing(file);
        }
    }

    private static VoException existing(Path file) {
        return new VoException(
                "The file " + file + " is there already; remove it, name another, or download it replacing()");
    }

    /**
     * Downloads into a folder.
     *
     * @param claim takes a name that others may want at the same time; false when somebody else has it
     */
    Path into(Path folder, Predicate<Path> claim) {
        try (ResumingTransfer transfer = begin()) {
            String name = name(transfer.head());
            Path file = FileNames.free(folder, name, candidate -> isFree(candidate) && claim.test(candidate));
            transfer.run(file);
            if (replaces) {
                transfer.commit();
                return file;
            }
            return commitNew(transfer, folder, file, name, claim);
        } catch (IOException e) {
            throw cannotWrite(folder, e);
        }
    }

    /** A file that may be replaced is a file in this folder, not what a link leads to. */
    private boolean isFree(Path file) {
        return !Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                || (replaces && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
    }

    /** Takes the next free name when somebody else has come first. */
    private Path commitNew(ResumingTransfer transfer, Path folder, Path first, String name, Predicate<Path> claim)
            throws IOException {
        Path file = first;
        boolean done = false;
        while (!done) {
            try {
                transfer.commitNew(file);
                done = true;
            } catch (FileAlreadyExistsException e) {
                file = FileNames.free(folder, name, next -> isFree(next) && claim.test(next));
            }
        }
        return file;
    }

    private ResumingTransfer begin() throws IOException {
        ResumingTransfer transfer = new ResumingTransfer(uri, http, progress, this::verification, pauses);
        boolean begun = false;
        try {
            Pages.refuse(transfer.begin(), mediaType);
            begun = true;
            return transfer;
        } finally {
            if (!begun) {
                transfer.close();
            }
        }
    }

    private Verification verification(TransportResponse whole) {
        List<Checksum> checksums = new ArrayList<>();
        if (checked) {
            checksum.ifPresent(checksums::add);
            Checksum.announced(whole).ifPresent(checksums::add);
        }
        return Verification.of(checksums);
    }

    private String name(TransportResponse response) {
        String expected = mediaType;
        String type = response.header("content-type").orElse(expected);
        boolean vague = type.isBlank() || type.startsWith("application/octet-stream");
        return FileNames.suggest(
                response.header("content-disposition").orElse(""),
                response.uri(),
                vague && !expected.isBlank() ? expected : type);
    }
}
