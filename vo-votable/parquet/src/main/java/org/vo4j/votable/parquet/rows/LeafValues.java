// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.rows;

import org.jspecify.annotations.Nullable;
import org.vo4j.votable.parquet.file.ChunkReader;
import org.vo4j.votable.parquet.file.ParquetException;
import org.vo4j.votable.parquet.file.SchemaNode;

/** The values of one leaf of a nested column, one after another. Single-threaded. */
final class LeafValues {
    final SchemaNode leaf;
    private final Kind kind;
    private @Nullable ChunkReader reader;
    private int at;
    private int count;
    private int present;
    private boolean ended = true;

    LeafValues(SchemaNode leaf) {
        this.leaf = leaf;
        this.kind = FileColumn.kind(leaf);
    }

    void begin(ChunkReader chunk) {
        reader = chunk;
        at = 0;
        count = 0;
        ended = false;
        bring();
    }

    private void bring() {
        ChunkReader chunk = chunk();
        while (at >= count && !ended) {
            ended = !chunk.next();
            at = 0;
            present = 0;
            count = ended ? 0 : chunk.count;
        }
    }

    private ChunkReader chunk() {
        ChunkReader chunk = reader;
        if (chunk == null) {
            throw damaged();
        }
        return chunk;
    }

    boolean isAtEnd() {
        return ended;
    }

    int definition() {
        if (ended) {
            throw damaged();
        }
        return leaf.definition() == 0 ? 0 : chunk().definition[at];
    }

    int repetition() {
        return leaf.repetitionLevel() == 0 ? 0 : chunk().repetition[at];
    }

    void advance() {
        if (ended) {
            throw damaged();
        }
        present += definition() == leaf.definition() ? 1 : 0;
        at++;
        bring();
    }

    /** Writes the value as JSON and moves on. */
    void write(StringBuilder json) {
        if (definition() < leaf.definition()) {
            throw damaged();
        }
        ChunkReader chunk = chunk();
        int place = chunk.isDictionary ? chunk.ids[present] : present;
        String text = ValueText.of(leaf, kind, chunk.values, place);
        if (ValueText.isJsonNumber(kind, text)) {
            json.append(text);
        } else {
            quote(json, text);
        }
        advance();
    }

    /** Writes a text as JSON does (RFC 8259 section 7). */
    static void quote(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (c < ' ') {
                        json.append(String.format("\\u%04x", (int) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }

    ParquetException damaged() {
        return new ParquetException(
                "The values of '" + leaf.name() + "' do not fit the rows of their row group; the file is damaged");
    }
}
