// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.rows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.ReadLimits;
import org.vo4j.api.TransportException;
import org.vo4j.api.spi.Payload;
import org.vo4j.votable.parquet.file.Footer;
import org.vo4j.votable.parquet.file.FooterReader;
import org.vo4j.votable.parquet.file.ParquetException;
import org.vo4j.votable.parquet.file.RandomBytes;

/**
 * The file or files of a document's payload.
 *
 * <p>A local file is read where it is, a folder file by file in the order of their names. What comes as a stream is
 * taken whole, because what says where its rows are stands last.
 */
public final class PayloadSource implements ParquetSource {
    private final Payload payload;
    /** The folder that the files are in, when there are several; and the one that is open. */
    private @Nullable Path folder;

    private @Nullable Path current;
    /** Files behind the one that is open. */
    private Iterator<Path> following = List.<Path>of().iterator();

    private volatile @Nullable RandomBytes bytes;
    private volatile boolean closed;

    /** Takes a payload, which is closed with the source. */
    public PayloadSource(Payload payload) {
        this.payload = payload;
    }

    @Override
    public Footer footer(ReadLimits limits) {
        Optional<Path> file = payload.file();
        if (file.filter(Files::isDirectory).isPresent()) {
            folder = file.get();
            following = Partitions.files(file.get()).iterator();
            return next(limits).orElseThrow(() -> new ParquetException("There is no Parquet file in " + file.get()));
        }
        return opened(file.map(FileBytes::open).orElseGet(() -> Spill.all(payload, limits)), limits);
    }

    private Footer opened(RandomBytes taken, ReadLimits limits) {
        bytes = taken;
        if (closed) {
            taken.close();
            throw new TransportException("Reading was cancelled: the cursor is closed");
        }
        return FooterReader.read(taken, limits);
    }

    @Override
    public Optional<Footer> next(ReadLimits limits) {
        if (!following.hasNext()) {
            return Optional.empty();
        }
        RandomBytes before = bytes;
        if (before != null) {
            before.close();
        }
        Path file = following.next();
        current = file;
        return Optional.of(opened(FileBytes.open(file), limits));
    }

    @Override
    public Map<String, Optional<String>> partition() {
        Path root = folder;
        Path file = current;
        return root == null || file == null ? Map.of() : Partitions.keys(root, file);
    }

    @Override
    public String name() {
        Path file = current;
        return file == null ? "" : file.toString();
    }

    @Override
    public RandomBytes bytes() {
        RandomBytes taken = bytes;
        if (taken == null) {
            throw new IllegalStateException("The footer is read first");
        }
        return taken;
    }

    @Override
    public void close() {
        closed = true;
        payload.close();
        RandomBytes taken = bytes;
        if (taken != null) {
            taken.close();
        }
    }
}
