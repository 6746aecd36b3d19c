// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli.output;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.RowCursor;
import org.vo4j.cli.console.ByteOutput;
import org.vo4j.cli.console.Json;

/** Writes an object for each row, in its own line; as elements of one array, or one after the other. */
final class JsonRowWriter implements RowWriter {
    private final ByteOutput out;
    private final boolean inArray;
    private @Nullable CellWriter cells;
    private byte[][] keys = {};
    private boolean first = true;

    JsonRowWriter(ByteOutput out, boolean inArray) {
        this.out = out;
        this.inArray = inArray;
    }

    @Override
    public void begin(Columns columns) {
        cells = new JsonCellWriter(out, columns);
        List<String> names = UniqueNames.of(columns);
        keys = new byte[names.size()][];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = key(i == 0 ? '{' : ',', names.get(i));
        }
        if (inArray) {
            out.put('[');
        }
    }

    private static byte[] key(char before, String name) {
        ByteOutput key = ByteOutput.inMemory();
        key.put(before);
        Json.string(key, name);
        key.put(':');
        return Arrays.copyOf(key.array(), key.length());
    }

    @Override
    public void row(RowCursor cursor) {
        CellWriter writer = cells;
        if (writer == null) {
            throw new IllegalStateException("begin() comes first");
        }
        if (inArray) {
            if (!first) {
                out.put(',');
            }
            out.put('\n');
            first = false;
        }
        for (int i = 0; i < keys.length; i++) {
            out.put(keys[i]);
            writer.write(cursor, i);
        }
        if (keys.length == 0) {
            out.put('{');
        }
        out.put('}');
        if (!inArray) {
            out.put('\n');
        }
    }

    @Override
    public void end() {
        if (inArray) {
            out.put("\n]\n");
        }
    }
}
