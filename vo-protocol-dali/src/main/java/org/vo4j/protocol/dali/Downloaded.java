// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import java.nio.file.Path;
import java.util.Optional;
import org.vo4j.api.VoException;

/**
 * What became of one of several downloads.
 *
 * @param download the download
 * @param file the file; empty when there is none
 * @param failure why there is no file; empty when there is one, and when the download was cancelled
 */
public record Downloaded(Download download, Optional<Path> file, Optional<VoException> failure) {
    /** Checks that there are not both a file and a failure. */
    public Downloaded {
        if (file.isPresent() && failure.isPresent()) {
            throw new IllegalArgumentException("A download has either a file or a failure");
        }
    }

    /** Whether it was cancelled before it ended. */
    public boolean isCancelled() {
        return file.isEmpty() && failure.isEmpty();
    }
}
