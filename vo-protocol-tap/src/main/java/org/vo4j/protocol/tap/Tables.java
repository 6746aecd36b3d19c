// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.tap;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Supplier;
import org.vo4j.api.VoException;
import org.vo4j.protocol.dali.vosi.TableDescription;
import org.vo4j.protocol.dali.vosi.TableSet;
import org.vo4j.protocol.dali.vosi.VosiService;

/** The tables of a service, from the better of the two places where they are described. Shared between threads. */
final class Tables {
    private static final Logger LOG = System.getLogger(Tables.class.getName());

    private final VosiService vosi;
    private final TapSchema schema;

    Tables(VosiService vosi, TapSchema schema) {
        this.vosi = vosi;
        this.schema = schema;
    }

    /**
     * Without columns first: a service can have tens of thousands of tables (VOSI 1.1 section 2.3). Columns that {@code
     * /tables/NAME} does not tell come from TAP_SCHEMA.
     */
    TableSet all() {
        return either(
                        "its tables",
                        () -> Optional.of(vosi.tables()).filter(tables -> tables.size() > 0),
                        () -> Optional.of(schema.tables()))
                .map(tables -> tables.completedBy(this::one))
                .orElseThrow();
    }

    /** One table with its columns; empty when neither place knows any. */
    Optional<TableDescription> one(String name) {
        return either(
                "the table " + name,
                () -> vosi.table(name).filter(table -> !table.columns().isEmpty()),
                () -> schema.table(name));
    }

    private static <T> Optional<T> either(String what, Supplier<Optional<T>> first, Supplier<Optional<T>> second) {
        VoException failure = null;
        try {
            Optional<T> found = first.get();
            if (found.isPresent()) {
                return found;
            }
        } catch (VoException e) {
            LOG.log(Level.DEBUG, "TAP_SCHEMA is asked for {0}: {1}", what, e.getMessage());
            failure = e;
        }
        try {
            return second.get();
        } catch (VoException e) {
            if (failure != null) {
                e.addSuppressed(failure);
            }
            throw e;
        }
    }
}
