// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.FormatException;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.ForwardingCursor;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.RowSource;
import org.vo4j.cli.console.Progress;
import org.vo4j.votable.TableReader;

/** The first rows of a table; damage ends them, so that what is written of them is whole, and is told afterwards. */
final class HeadRows implements RowSource {
    private final TableReader table;
    private final long head;
    private final Progress progress;
    private @Nullable FormatException damage;

    HeadRows(TableReader table, long head, Progress progress) {
        this.table = table;
        this.head = head;
        this.progress = progress;
    }

    /** The damage that ended the rows, if any did. */
    Optional<FormatException> damage() {
        return Optional.ofNullable(damage);
    }

    @Override
    public Columns columns() {
        return table.columns();
    }

    @Override
    public OptionalLong rowCount() {
        return OptionalLong.empty();
    }

    @Override
    public RowCursor rows() {
        return new Cursor(table.rows());
    }

    private final class Cursor extends ForwardingCursor {
        private long count;

        Cursor(RowCursor rows) {
            super(rows);
        }

        @Override
        public boolean next() {
            try {
                boolean more = count < head && rows.next();
                if (more) {
                    count++;
                    progress.rows(count);
                }
                return more;
            } catch (FormatException e) {
                damage = e;
                return false;
            }
        }
    }
}
