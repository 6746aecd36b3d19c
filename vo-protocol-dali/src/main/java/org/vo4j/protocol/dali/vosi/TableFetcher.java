// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.vosi;

import java.util.Optional;

/** Brings the whole description of a table whose columns were left out. Shared between threads. */
@FunctionalInterface
public interface TableFetcher {
    /**
     * Fetches the description of a table.
     *
     * @param tableName the name as the table set gives it
     * @return the description; empty when the service knows no more of the table
     * @throws org.vo4j.api.VoException when it cannot be had now; another try may succeed
     */
    Optional<TableDescription> fetch(String tableName);
}
