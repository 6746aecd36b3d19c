// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.benchmarks;

import java.nio.file.Path;
import org.vo4j.api.table.RowCursor;
import org.vo4j.votable.VoTableReader;

/** A whole process that reads the first row of a file, or with a second argument all rows, and ends. */
public final class FirstRow {
    private FirstRow() {}

    /** Reads and prints. */
    public static void main(String[] args) {
        if (args.length > 1) {
            System.out.println(Ours.scan(Path.of(args[0]), false));
            return;
        }
        try (VoTableReader in = VoTableReader.open(Path.of(args[0]));
                RowCursor row = in.next().orElseThrow().rows()) {
            row.next();
            StringBuilder text = new StringBuilder();
            for (int c = 0; c < row.columns().size(); c++) {
                text.append(row.getString(c)).append(' ');
            }
            System.out.println(text);
        }
    }
}
