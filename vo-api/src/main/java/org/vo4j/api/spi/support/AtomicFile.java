// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.spi.support;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * A file that appears under its name whole or not at all.
 *
 * <p>The bytes go to a temporary name beside the file, {@code .NAME.HEX.part}, which {@link #commit} renames; {@link
 * #close} without a commit removes it. What is there already and is not a regular file (a pipe, a device) is written
 * straight. A symbolic link keeps leading where it leads: its target is replaced. Single-threaded, except {@link
 * #discard}.
 */
public final class AtomicFile extends FilterOutputStream {
    private final Path file;
    private final @Nullable Path temporary;
    private volatile boolean ended;

    private AtomicFile(OutputStream out, Path file, @Nullable Path temporary) {
        super(out);
        this.file = file;
        this.temporary = temporary;
    }

    /**
     * Begins a file.
     *
     * @throws IOException when its folder does not exist or cannot be written
     */
    public static AtomicFile create(Path name) throws IOException {
        if (Files.exists(name) && !Files.isRegularFile(name)) {
            return new AtomicFile(Files.newOutputStream(name, StandardOpenOption.WRITE), name, null);
        }
        Path file = Files.isSymbolicLink(name) ? target(name) : name;
        Path temporary = file.resolveSibling("." + file.getFileName() + "."
                + Long.toHexString(
                        System.nanoTime() ^ ThreadLocalRandom.current().nextLong()) + ".part");
        OutputStream out = Files.newOutputStream(temporary, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
        return new AtomicFile(out, file, temporary);
    }

    private static Path target(Path link) throws IOException {
        return Files.exists(link)
                ? link.toRealPath()
                : link.resolveSibling(Files.readSymbolicLink(link))
                        .toAbsolutePath()
                        .normalize();
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
    }

    /**
     * Closes the file and gives it its name; what had the name before is replaced in one step.
     *
     * @throws IOException when not everything could be written; then the name stands for what it stood for
     */
    public void commit() throws IOException {
        if (ended) {
            throw new IOException("The file " + file + " is closed already");
        }
        out.close();
        if (temporary != null) {
            keepPermissions(temporary);
            move(temporary);
        }
        ended = true;
    }

    /**
     * Closes the file and gives it a name, in the same folder, that nothing else has: another writer that has taken it
     * meanwhile, in this process or another, keeps it.
     *
     * @throws FileAlreadyExistsException when something has the name; the file can be committed under another one then
     * @throws IOException when not everything could be written
     */
    public void commitNew(Path name) throws IOException {
        if (ended || temporary == null) {
            throw new IOException("The file " + file + " is closed already, or has been written straight");
        }
        out.close();
        try {
            Files.createLink(name, temporary); // fails where the name is taken, in one step
            Files.delete(temporary);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (FileSystemException | UnsupportedOperationException e) {
            Files.move(temporary, name); // a file system without links
        }
        ended = true;
    }

    private void keepPermissions(Path from) throws IOException {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(from, Files.getPosixFilePermissions(file));
        }
    }

    private void move(Path from) throws IOException {
        try {
            Files.move(from, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Removes what was written, unless it has been committed; from any thread, as a program's last act. */
    public void discard() throws IOException {
        if (!ended && temporary != null) {
            Files.deleteIfExists(temporary);
        }
    }

    /** Closes the file; without a {@link #commit} before, nothing of it remains. Closing twice is harmless. */
    @Override
    public void close() throws IOException {
        if (ended) {
            return;
        }
        try {
            out.close();
        } finally {
            discard();
            ended = true;
        }
    }
}
