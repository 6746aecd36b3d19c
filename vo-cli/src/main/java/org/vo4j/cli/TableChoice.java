// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vo4j.api.VoException;
import org.vo4j.votable.TableReader;
import org.vo4j.votable.VoTableReader;
import org.vo4j.votable.model.TableElement;

/** Finds the table that a user names by number, ID or name. */
final class TableChoice {
    private TableChoice() {}

    /** The table of that number, ID or name, in this order; the first where nothing is wanted. */
    static TableReader find(VoTableReader reader, Optional<String> wanted, String file) {
        String name = wanted.orElse("0");
        List<String> names = new ArrayList<>();
        int count = 0;
        for (Optional<TableReader> next = reader.next(); next.isPresent(); next = reader.next()) {
            TableReader table = next.get();
            if (fits(table.index(), table.element(), name)) {
                return table;
            }
            table.element().id().ifPresent(names::add);
            table.element().name().ifPresent(names::add);
            count++;
        }
        QueryStatus.requireNoError(reader);
        if (wanted.isEmpty() || count == 0) {
            throw new VoException(file + ": the document has no table");
        }
        throw missing(file, name, names, count);
    }

    /** Whether a table is the one of that number, ID or name. */
    static boolean fits(int index, TableElement table, String wanted) {
        return wanted.equals(Integer.toString(index))
                || table.id().filter(wanted::equals).isPresent()
                || table.name().filter(wanted::equals).isPresent();
    }

    /** The error that there is no such table. */
    static RuntimeException missing(String file, String wanted, List<String> names, int count) {
        return count == 0
                ? new VoException(file + ": the document has no table")
                : new UsageException(file + " has no table '" + wanted + "'" + hint(wanted, names, count));
    }

    private static String hint(String wanted, List<String> names, int count) {
        String numbers = "; its tables are numbered from 0 to " + (count - 1);
        return names.isEmpty() ? numbers : Suggestions.of(wanted, names) + numbers;
    }
}
