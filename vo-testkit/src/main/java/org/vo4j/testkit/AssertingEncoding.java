// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import java.util.List;
import java.util.Set;
import org.vo4j.api.FormatException;
import org.vo4j.api.IssueCode;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.spi.ForwardingReadContext;
import org.vo4j.api.spi.Payload;
import org.vo4j.api.spi.PayloadForm;
import org.vo4j.api.spi.PayloadOutput;
import org.vo4j.api.spi.ReadContext;
import org.vo4j.api.spi.TableEncoding;
import org.vo4j.api.spi.WriteContext;
import org.vo4j.api.table.ColumnRange;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.RowSink;

/**
 * Passes everything on to another encoding, and fails where the protocol between encoding and reader is broken.
 *
 * <p>It checks that the cursor shows the columns asked for (unless W19, W56 or W76 says that the payload has its own), counts rows from 0, calls {@code endOfRows} once before
 * the end with the right number, says no more than that after the end, and closes the payload. Cursors that can be
 * split are shown as cursors that cannot.
 *
 * <p>Of a sink it checks that rows are looked at only while they are accepted, that what is reported belongs to that row
 * and to a column, that what is refused is thrown, and that no row is taken after closing.
 */
public final class AssertingEncoding implements TableEncoding {
    private final TableEncoding encoding;

    /** Wraps an encoding. */
    public AssertingEncoding(TableEncoding encoding) {
        this.encoding = encoding;
    }

    @Override
    public String name() {
        return encoding.name();
    }

    @Override
    public PayloadForm payloadForm() {
        return encoding.payloadForm();
    }

    @Override
    public RowCursor read(Payload payload, ReadContext context) {
        CountingContext counting = new CountingContext(context);
        RowCursor cursor = encoding.read(payload, counting);
        if (!cursor.columns().equals(context.columns()) && !counting.ownColumns) {
            throw new AssertionError(
                    "The cursor shows " + cursor.columns() + " instead of the columns asked for, " + context.columns());
        }
        return new AssertingCursor(cursor, counting);
    }

    @Override
    public Set<String> options() {
        return encoding.options();
    }

    @Override
    public RowSink write(PayloadOutput output, WriteContext context) {
        AssertingSink.CheckedContext checked = new AssertingSink.CheckedContext(context);
        return new AssertingSink(encoding.write(output, checked), checked);
    }

    /** A context that counts the calls of {@code endOfRows}. */
    static final class CountingContext extends ForwardingReadContext {
        private int ends;
        /** Whether it was reported that the payload has columns of its own. */
        private boolean ownColumns;

        private boolean choosesRows;

        private long rows = -1;

        CountingContext(ReadContext context) {
            super(context);
        }

        int ends() {
            return ends;
        }

        long rows() {
            return rows;
        }

        @Override
        public List<ColumnRange> ranges(int column) {
            List<ColumnRange> ranges = context.ranges(column);
            choosesRows |= !ranges.isEmpty();
            return ranges;
        }

        /** Whether the encoding knows of rows that are not wanted, and may leave them out. */
        boolean choosesRows() {
            return choosesRows;
        }

        @Override
        public void report(IssueCode code, String message, long offset, String element) {
            ownColumns |= code == VoTableIssue.W19 || code == VoTableIssue.W56 || code == VoTableIssue.W76;
            if (ends > 0) {
                throw new AssertionError("An issue was reported after the end of the rows: " + message);
            }
            context.report(code, message, offset, element);
        }

        @Override
        public FormatException damage(IssueCode code, String message, long offset) {
            if (message.isBlank()) {
                throw new AssertionError("Damage " + code.code() + " has no message");
            }
            return context.damage(code, message, offset);
        }

        @Override
        public void endOfRows(long rowsRead) {
            ends++;
            rows = rowsRead;
            if (ends > 1) {
                throw new AssertionError("endOfRows was called " + ends + " times; once is the rule");
            }
            context.endOfRows(rowsRead);
        }
    }
}
