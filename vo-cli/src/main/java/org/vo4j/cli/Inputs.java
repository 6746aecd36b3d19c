// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;
import org.vo4j.api.TransportException;
import org.vo4j.api.http.TransportRequest;
import org.vo4j.cli.console.Session;
import org.vo4j.protocol.dali.Answers;
import org.vo4j.protocol.dali.http.Purpose;
import org.vo4j.protocol.dali.http.VoHttp;
import org.vo4j.votable.ReadOptions;
import org.vo4j.votable.VoTableReader;

/** Opens what FILE names. */
final class Inputs {
    private Inputs() {}

    static VoTableReader open(String file, ReadOptions options, Session session) {
        return open(file, session.in(), options);
    }

    /** As {@link #open(String, ReadOptions, Session)}, with what is left of standard input. */
    static VoTableReader open(String file, InputStream in, ReadOptions options) {
        if (file.equals("-")) {
            return VoTableReader.open(in, "-", options);
        }
        return isAddress(file) ? VoTableReader.open(uri(file), options) : VoTableReader.open(path(file), options);
    }

    /** The file of that name, which need not exist. */
    static Path path(String file) {
        try {
            return Path.of(file);
        } catch (InvalidPathException e) {
            throw new UsageException("'" + file + "' cannot be the name of a file: " + e.getReason());
        }
    }

    /** The size of the file that is read, where it is one. */
    static OptionalLong size(String file) {
        try {
            return file.equals("-") || isAddress(file) || !Files.isRegularFile(Path.of(file))
                    ? OptionalLong.empty()
                    : OptionalLong.of(Files.size(Path.of(file)));
        } catch (IOException | InvalidPathException e) {
            return OptionalLong.empty(); // whoever opens it says what is wrong
        }
    }

    /** Opens something that can be read once, such as a pipe. */
    static InputStream stream(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new TransportException("Cannot read " + file + ": " + Failures.reason(e), e);
        }
    }

    /** Opens an http or https address whose document is not a VOTable. */
    static InputStream stream(URI address) {
        Network network = new Network(VoHttp.standard().userAgent("vo-cli", Purpose.SCIENCE), Login.none());
        return Answers.of(network)
                .success(network.send(TransportRequest.get(address)))
                .body();
    }

    static boolean isAddress(String file) {
        String start = file.substring(0, Math.min(file.length(), 8)).toLowerCase(Locale.ROOT);
        return start.startsWith("http://") || start.startsWith("https://") || start.startsWith("file:");
    }

    static URI uri(String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException e) {
            throw new UsageException(
                    "'" + address + "' is not an address: " + e.getReason() + " at character " + (e.getIndex() + 1));
        }
    }
}
