// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.datalink;

import java.util.Locale;
import java.util.Optional;

/** Whether a link wants its users to log in: the column {@code link_auth} (DataLink 1.1 section 3.2.11). */
public enum LinkAuth {
    /** Only anonymous access: {@code false}. */
    NONE,
    /** Both anonymous and authenticated access: {@code optional}. */
    OPTIONAL,
    /** Authenticated access only: {@code true}. */
    REQUIRED;

    static Optional<LinkAuth> of(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "false", "f", "0" -> Optional.of(NONE);
            case "optional" -> Optional.of(OPTIONAL);
            case "true", "t", "1" -> Optional.of(REQUIRED);
            default -> Optional.empty();
        };
    }
}
