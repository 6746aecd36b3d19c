// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.VoTableIssue;
import org.vo4j.votable.parquet.file.ChunkReader;
import org.vo4j.votable.parquet.file.Logical;
import org.vo4j.votable.parquet.file.ParquetException;
import org.vo4j.votable.parquet.file.SchemaNode;

/**
 * A column of structures, maps or lists of lists, each cell of which becomes one text of JSON.
 *
 * <p>VOTable has no such types; the VOParquet Note recommends to mark them as strings (section 2.3). Single-threaded.
 */
final class NestedColumn {
    private final SchemaNode node;
    private final int maxCellBytes;
    private final List<LeafValues> leaves = new ArrayList<>();
    private final StringBuilder json = new StringBuilder();
    private @Nullable String text;

    NestedColumn(SchemaNode node, int maxCellBytes) {
        this.node = node;
        this.maxCellBytes = maxCellBytes;
        addLeaves(node);
    }

    private void addLeaves(SchemaNode below) {
        if (below.isLeaf()) {
            leaves.add(new LeafValues(below));
        }
        below.children().forEach(this::addLeaves);
    }

    /** The leaves, in order. */
    List<SchemaNode> leaves() {
        return leaves.stream().map(leaf -> leaf.leaf).toList();
    }

    /** Begins a row group, with a reader for each leaf. */
    void begin(List<ChunkReader> readers) {
        for (int i = 0; i < readers.size(); i++) {
            leaves.get(i).begin(readers.get(i));
        }
    }

    /** The cell of the row; empty for null. */
    Optional<String> text() {
        return Optional.ofNullable(text);
    }

    /** Goes on to the next row. */
    void next() {
        json.setLength(0);
        for (LeafValues leaf : leaves) {
            if (leaf.isAtEnd() || leaf.repetition() != 0) {
                throw leaf.damaged();
            }
        }
        child(node);
        boolean isNull = json.length() == 4 && json.charAt(0) == 'n';
        text = isNull ? null : json.toString();
    }

    /** Checks that the leaves have no more values than rows. */
    void end() {
        for (LeafValues leaf : leaves) {
            if (!leaf.isAtEnd()) {
                throw leaf.damaged();
            }
        }
    }

    private LeafValues first(SchemaNode below) {
        return leaves.get(below.leaf() - node.leaf());
    }

    private void child(SchemaNode child) {
        LeafValues first = first(child);
        if (first.isAtEnd()) {
            throw first.damaged();
        }
        boolean there = first.definition() >= child.definition();
        if (child.repetition() == SchemaNode.REPEATED) {
            json.append('[');
            items(child, Optional.empty(), there);
            json.append(']');
        } else if (!there) {
            skip(child);
            json.append("null");
        } else {
            value(child);
        }
    }

    /** The instances of a repeated node, of which the one child is written, if it has one. */
    private void items(SchemaNode repeated, Optional<SchemaNode> only, boolean there) {
        if (!there) {
            skip(repeated);
            return;
        }
        LeafValues first = first(repeated);
        boolean more = false;
        do {
            json.append(more ? "," : "");
            if (only.isEmpty()) {
                value(repeated);
            } else {
                child(only.get());
            }
            more = true;
        } while (!first.isAtEnd() && first.repetition() == repeated.repetitionLevel());
    }

    private void value(SchemaNode there) {
        if (json.length() > maxCellBytes) {
            throw new ParquetException(
                    VoTableIssue.W77,
                    "A cell of column '" + node.name() + "' takes more than " + maxCellBytes
                            + " bytes (ReadLimits.maxCellBytes)");
        }
        if (there.isLeaf()) {
            first(there).write(json);
            return;
        }
        Optional<SchemaNode> repeated = only(there).filter(child -> child.repetition() == SchemaNode.REPEATED);
        if (repeated.isEmpty()) {
            structure(there);
        } else if (there.logical().kind() == Logical.MAP
                && repeated.get().children().size() == 2) {
            map(repeated.get());
        } else if (there.logical().kind() == Logical.LIST) {
            SchemaNode items = repeated.get();
            boolean filled = first(items).definition() >= items.definition();
            json.append('[');
            items(items, only(items), filled);
            json.append(']');
        } else {
            structure(there);
        }
    }

    private static Optional<SchemaNode> only(SchemaNode group) {
        return group.children().size() == 1 ? Optional.of(group.children().get(0)) : Optional.empty();
    }

    private void structure(SchemaNode there) {
        json.append('{');
        boolean more = false;
        for (SchemaNode child : there.children()) {
            json.append(more ? "," : "");
            LeafValues.quote(json, child.name());
            json.append(':');
            child(child);
            more = true;
        }
        json.append('}');
    }

    private void map(SchemaNode entries) {
        LeafValues first = first(entries);
        json.append('{');
        if (first.definition() < entries.definition()) {
            skip(entries);
        } else {
            boolean more = false;
            do {
                json.append(more ? "," : "");
                key(entries.children().get(0));
                json.append(':');
                child(entries.children().get(1));
                more = true;
            } while (!first.isAtEnd() && first.repetition() == entries.repetitionLevel());
        }
        json.append('}');
    }

    /** Names in JSON are texts, whatever the keys of the map are. */
    private void key(SchemaNode of) {
        int from = json.length();
        child(of);
        if (json.length() == from || json.charAt(from) != '"') {
            String key = json.substring(from);
            json.setLength(from);
            LeafValues.quote(json, key);
        }
    }

    /** Moves over what is not there: each leaf has an entry that says so. */
    private void skip(SchemaNode absent) {
        if (absent.isLeaf()) {
            first(absent).advance();
        }
        absent.children().forEach(this::skip);
    }
}
