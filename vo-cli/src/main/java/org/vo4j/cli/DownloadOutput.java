// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.vo4j.api.QueryException;
import org.vo4j.api.ServiceException;
import org.vo4j.api.TransportException;
import org.vo4j.api.VoException;
import org.vo4j.api.http.TransportResponse;
import org.vo4j.cli.console.Progress;
import org.vo4j.cli.console.Session;
import org.vo4j.cli.console.Sizes;
import org.vo4j.protocol.dali.Answers;
import org.vo4j.protocol.dali.DalRecord;
import org.vo4j.protocol.dali.DalResults;
import org.vo4j.protocol.dali.Download;
import org.vo4j.protocol.dali.DownloadBatch;
import org.vo4j.protocol.dali.DownloadListener;
import org.vo4j.protocol.dali.Downloaded;
import org.vo4j.protocol.dali.Downloads;

/** {@code --download DIR}: brings datasets into a folder, several side by side, and writes the names of the files. */
final class DownloadOutput {
    private final Path folder;
    private final Downloads downloads;
    private final boolean alsoRows;
    private final boolean rowsOnOutput;
    private final Network network;
    private final Session session;

    private DownloadOutput(Arguments arguments, Path folder, Network network, Session session) {
        this.folder = folder;
        this.downloads = downloads(arguments);
        boolean file = arguments.value("-o").filter(out -> !out.equals("-")).isPresent();
        this.alsoRows = arguments.has("-o") || arguments.has("--format");
        this.rowsOnOutput = alsoRows && !file;
        this.network = network;
        this.session = session;
    }

    private static Downloads downloads(Arguments arguments) {
        long count = arguments.count("--parallel", Downloads.standard().perHost());
        if (count < 1 || count > 100) {
            throw new UsageException("--parallel wants a number from 1 to 100, not " + count);
        }
        return Downloads.standard().parallel((int) count).perHost((int) count);
    }

    /** Adds the options. */
    static Syntax options(Syntax syntax) {
        return syntax.option(
                        "--download",
                        "DIR",
                        "Download the datasets into the folder DIR, which is made if it is not there, and write the names "
                                + "of the files; with -o or --format the rows are written, too.")
                .option("--parallel", "N", "Download so many at once. Default: 4.");
    }

    /**
     * What the options say; empty without {@code --download}.
     *
     * @throws UsageException when that cannot be
     */
    static Optional<DownloadOutput> of(Arguments arguments, Network network, Session session) {
        Optional<String> name = arguments.value("--download");
        if (name.isEmpty()) {
            if (arguments.has("--parallel")) {
                throw new UsageException("--parallel is for --download DIR");
            }
            return Optional.empty();
        }
        Path folder = Inputs.path(name.get());
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UsageException("DIR is no folder: " + folder);
        }
        return Optional.of(new DownloadOutput(arguments, folder, network, session));
    }

    /** Downloads the datasets of all records, writes the rows if that is wanted, too, and gives the exit code. */
    int write(DalResults<?> results, ResultOutput output) {
        return write(results, output, DalRecord::download);
    }

    /**
     * As {@link #write(DalResults, ResultOutput)}, with another choice of what is downloaded.
     *
     * @param download the download of a record; a {@link VoException} when it has none
     */
    int write(DalResults<?> results, ResultOutput output, Function<DalRecord, Download> download) {
        int rows;
        Wanted wanted;
        if (alsoRows) {
            try (TemporaryFile spooled = TemporaryFile.create(".vot")) {
                results.writeTo(spooled.path());
                try (DalResults<DalRecord> again = open(spooled.path(), results)) {
                    rows = output.write(again);
                }
                try (DalResults<DalRecord> again = open(spooled.path(), results)) {
                    wanted = wanted(again, download);
                }
            }
        } else {
            wanted = wanted(results, download);
            rows = output.exitCode(results);
        }
        int files = write(wanted.downloads());
        return IntStream.of(files, wanted.exitCode(), rows)
                .filter(code -> code != ExitCode.DONE)
                .findFirst()
                .orElse(ExitCode.DONE);
    }

    /**
     * What is to be downloaded.
     *
     * @param downloads the downloads
     * @param exitCode that of the first record whose dataset could not be asked for
     */
    private record Wanted(List<Download> downloads, int exitCode) {}

    /** The same answer from a file: what is relative in it is relative to where it came from. */
    private DalResults<DalRecord> open(Path file, DalResults<?> from) {
        try {
            InputStream body = Files.newInputStream(file);
            Map<String, List<String>> headers = Map.of("content-type", List.of("application/x-votable+xml"));
            return DalResults.of(Answers.of(network).open(new TransportResponse(200, from.uri(), headers, body)));
        } catch (IOException e) {
            throw new TransportException("Cannot read " + file + ": " + Failures.reason(e), e);
        }
    }

    private Wanted wanted(DalResults<? extends DalRecord> results, Function<DalRecord, Download> download) {
        List<Download> wanted = new ArrayList<>();
        int code = ExitCode.DONE;
        long without = 0;
        for (DalRecord record : results) {
            try {
                wanted.add(download.apply(record));
            } catch (TransportException | ServiceException | QueryException e) {
                // it may have a dataset: what was asked for it, such as its list of links, did not come
                code = code == ExitCode.DONE ? Failures.exitCode(e) : code;
                session.message("vo: " + Failures.message(e));
            } catch (VoException e) {
                without++;
                if (without == 1) {
                    session.message("vo: " + e.getMessage());
                }
            }
        }
        if (without > 1) {
            session.message("vo: " + without + " records have no dataset");
        }
        return new Wanted(wanted, code);
    }

    /** Downloads some datasets and gives the exit code: that of the first that failed. */
    int write(List<Download> wanted) {
        List<Downloaded> all;
        try (Progress progress = Progress.start(session, false);
                DownloadBatch batch =
                        downloads.listener(new Telling(progress, wanted.size())).start(folder, wanted);
                Session.Closing claim = session.ifInterrupted(() -> end(batch))) {
            Objects.requireNonNull(claim);
            all = batch.await();
        }
        int code = ExitCode.DONE;
        for (Downloaded one : all) {
            if (one.failure().isPresent()) {
                VoException failure = one.failure().get();
                code = code == ExitCode.DONE ? Failures.exitCode(failure) : code;
                session.message("vo: " + Failures.message(failure));
            }
            if (!rowsOnOutput && one.file().isPresent()) {
                session.out().line(one.file().get().toString());
            }
        }
        long failed = all.stream().filter(one -> one.file().isEmpty()).count();
        if (failed > 0) {
            session.message("vo: " + failed + " of " + all.size() + " downloads failed");
        }
        return code;
    }

    /** When the process is being ended, what is half written is removed first. */
    private void end(DownloadBatch batch) {
        batch.cancel();
        network.cutOff();
        batch.close();
    }

    /** Tells the terminal how the downloads get on. */
    private final class Telling implements DownloadListener {
        private final Progress progress;
        private final int all;
        private final AtomicInteger ended = new AtomicInteger();

        Telling(Progress progress, int all) {
            this.progress = progress;
            this.all = all;
        }

        @Override
        public void received(Download download, long bytes) {
            progress.says(ended.get() + " of " + all + " files, " + Sizes.bytes(network.read()));
        }

        @Override
        public void ended(Downloaded downloaded) {
            ended.incrementAndGet();
        }
    }
}
