// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.product;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.vo4j.api.spi.ProductReader;
import org.vo4j.api.table.RowSource;
import org.vo4j.api.table.Table;
import org.vo4j.votable.ReadOptions;
import org.vo4j.votable.VoTable;

/** Reads VOTables into memory, as {@link VoTable} or as their first {@link Table}. Shared between threads. */
public final class VoTableProductReader implements ProductReader {
    private static final Set<String> TYPES = Set.of(
            "application/x-votable+xml", "application/x-votable", "text/x-votable+xml", "text/xml", "application/xml");

    /** For the service loader. */
    public VoTableProductReader() {}

    @Override
    public String name() {
        return "VOTable";
    }

    @Override
    public boolean reads(String mediaType, Class<?> type) {
        boolean known = type == VoTable.class || type == Table.class || type == RowSource.class;
        int end = mediaType.indexOf(';');
        String bare = end < 0 ? mediaType : mediaType.substring(0, end);
        return known && TYPES.contains(bare.strip().toLowerCase(Locale.ROOT));
    }

    @Override
    public <T> Optional<T> read(InputStream bytes, String mediaType, Class<T> type) throws IOException {
        VoTable document = VoTable.read(new Unclosed(bytes), "", ReadOptions.standard());
        if (type == VoTable.class) {
            return Optional.of(type.cast(document));
        }
        return document.tables().stream().findFirst().map(type::cast);
    }
}
