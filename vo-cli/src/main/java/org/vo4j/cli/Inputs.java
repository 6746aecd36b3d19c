// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.vo4j.cli.console.Session;
import org.vo4j.votable.ReadOptions;
import org.vo4j.votable.VoTableReader;

/** Opens what FILE names. */
final class Inputs {
    private Inputs() {}

    static VoTableReader open(String file, ReadOptions options, Session session) {
        if (file.equals("-")) {
            return VoTableReader.open(session.in(), "-", options);
        }
        if (isAddress(file)) {
            return VoTableReader.open(uri(file), options);
        }
        try {
            return VoTableReader.open(Path.of(file), options);
        } catch (InvalidPathException e) {
            throw new UsageException("'" + file + "' cannot be the name of a file: " + e.getReason());
        }
    }

    private static boolean isAddress(String file) {
        String start = file.substring(0, Math.min(file.length(), 8)).toLowerCase(Locale.ROOT);
        return start.startsWith("http://") || start.startsWith("https://") || start.startsWith("file:");
    }

    private static URI uri(String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException e) {
            throw new UsageException(
                    "'" + address + "' is not an address: " + e.getReason() + " at character " + (e.getIndex() + 1));
        }
    }
}
