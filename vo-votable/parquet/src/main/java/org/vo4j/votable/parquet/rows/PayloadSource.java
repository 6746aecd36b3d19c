// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.rows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
            following = files(file.get()).iterator();
            return next(limits).orElseThrow(() -> new ParquetException("There is no Parquet file in " + file.get()));
        }
        return opened(file.map(FileBytes::open).orElseGet(() -> Spill.all(payload, limits)), limits);
    }

    /** The Parquet files in a folder and the folders in it, without what is marked as no data. */
    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> Files.isRegularFile(file)
                            && isData(file.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new TransportException("Cannot read the folder " + folder + ": " + e.getMessage(), e);
        }
    }

    private static boolean isData(String name) {
        return !name.startsWith("_") && !name.startsWith(".") && name.endsWith(".parquet");
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
        return Optional.of(opened(FileBytes.open(following.next()), limits));
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
