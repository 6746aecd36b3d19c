// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.vo4j.api.TransportException;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.spi.BlockwiseEncoding;
import org.vo4j.api.spi.Payload;
import org.vo4j.api.spi.PayloadForm;
import org.vo4j.api.spi.PayloadOutput;
import org.vo4j.api.spi.ReadContext;
import org.vo4j.api.spi.WriteContext;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.RowSink;

/**
 * A third party's encoding: a line for each row, cells between commas, text in quotes, nothing for null.
 *
 * <p>With a {@link Bug} it makes one of the mistakes that the contract is there to find.
 */
final class ToyEncoding implements BlockwiseEncoding {
    /** Mistakes, each found in a real reader. */
    enum Bug {
        INVERTS_NULL("everyTypeAndShape"),
        FORGETS_NULL_LITERAL("everyTypeAndShape"),
        TRIMS_TEXT("everyTypeAndShape"),
        DELIVERS_PARTIAL_ROW("cutAtEveryByte"),
        IGNORES_PIECES("randomTablesInRandomPieces"),
        READS_STALE_ARRAY("byteByByte"),
        ALLOCATES_DECLARED_SIZE("claimedArraysizes"),
        ENDS_TWICE("endOfRowsIsToldOnce"),
        NEVER_ENDS("noColumnsShown"),
        LEAVES_PAYLOAD_OPEN("closingCancels"),
        READS_AFTER_CLOSE("closingCancels"),
        LEAKS_UNCHECKED("damagedAtRandom"),
        IGNORES_PROJECTION("projections"),
        LEAVES_OUT_WANTED_ROWS("rowsThatAreNotWanted"),
        DOES_NOT_COUNT_UNWANTED_ROWS("rowsThatAreNotWanted"),
        SHARES_ARRAYS("snapshotsStay"),
        IGNORES_LIMITS("rowsBeyondTheLimit"),
        SWALLOWS_TRANSPORT_FAILURE("brokenConnection");

        /** The test of the contract that catches it. */
        final String caughtBy;

        Bug(String caughtBy) {
            this.caughtBy = caughtBy;
        }
    }

    private final Set<Bug> bugs;
    private final Set<WriteBug> writeBugs;

    ToyEncoding(Set<Bug> bugs, Set<WriteBug> writeBugs) {
        this.bugs = bugs;
        this.writeBugs = writeBugs;
    }

    @Override
    public String name() {
        return "TOY";
    }

    @Override
    public PayloadForm payloadForm() {
        return PayloadForm.STREAM;
    }

    @Override
    public RowCursor read(Payload payload, ReadContext context) {
        return new ToyCursor(payload, context, bugs);
    }

    @Override
    public RowSink write(PayloadOutput output, WriteContext context) {
        return new ToySink(output, context, writeBugs);
    }

    /** Writes what this encoding reads. */
    static byte[] write(ExpectedTable table) {
        StringBuilder out = new StringBuilder();
        for (List<ExpectedCell> row : table.rows()) {
            for (int f = 0; f < row.size(); f++) {
                ExpectedCell cell = row.get(f);
                out.append(f > 0 ? "," : "");
                if (!cell.isNull() && table.fields().get(f).datatype().isText()) {
                    out.append('"').append(cell.text().replace("\"", "\"\"")).append('"');
                } else if (!cell.isNull()) {
                    List<String> words = Literals.normal(table.fields().get(f), cell);
                    boolean bits = table.fields().get(f).datatype() == org.vo4j.api.table.Datatype.BIT;
                    out.append(words.isEmpty() ? "[]" : String.join(bits ? "" : " ", words));
                }
            }
            out.append('\n');
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static final class ToyCursor extends ToyCells {
        private final Payload payload;
        private final byte[] first;
        private long row = -1;
        private boolean ended;
        private volatile boolean closed;

        ToyCursor(Payload payload, ReadContext context, Set<Bug> bugs) {
            super(context, bugs);
            this.payload = payload;
            if (bugs.contains(Bug.ALLOCATES_DECLARED_SIZE)) {
                int size = (int) Math.min(
                        1 << 29, context.fields().get(0).shape().fixedCount().orElse(0));
                row = new byte[size].length == size ? -1 : 0;
            }
            if (bugs.contains(Bug.READS_STALE_ARRAY)) {
                payload.fill();
            }
            this.first = payload.array();
        }

        @Override
        public boolean next() {
            if (closed && !bugs.contains(Bug.READS_AFTER_CLOSE)) {
                throw new TransportException("The cursor is closed");
            }
            literals = null;
            int end = ended ? -1 : lineEnd();
            if (end < 0) {
                end();
                return false;
            }
            byte[] from = bugs.contains(Bug.READS_STALE_ARRAY) ? first : payload.array();
            byte[] line = Arrays.copyOfRange(from, payload.position(), Math.min(end, from.length));
            split(line);
            payload.position(Math.min(end + 1, payload.limit()));
            row++;
            return !leavesOut() || next();
        }

        private boolean leavesOut() {
            boolean choice = context.columns().size() == 2 && !context.ranges(1).isEmpty();
            if (choice && bugs.contains(Bug.DOES_NOT_COUNT_UNWANTED_ROWS) && row == 3) {
                row--;
                return true;
            }
            return choice && bugs.contains(Bug.LEAVES_OUT_WANTED_ROWS) && row % 2 == 0;
        }

        /** The index of the line feed that ends the row; -1 when there are no more rows. */
        private int lineEnd() {
            int scanned = 0;
            boolean quoted = false;
            while (true) {
                int p = payload.position() + scanned;
                for (; p < payload.limit(); p++) {
                    byte c = payload.array()[p];
                    quoted ^= c == '"';
                    if (c == '\n' && !quoted) {
                        return checked(p);
                    }
                }
                scanned = p - payload.position();
                if (checked(p) < 0 || !more()) {
                    return lastLine(scanned);
                }
            }
        }

        private boolean more() {
            if (bugs.contains(Bug.IGNORES_PIECES) && payload.limit() > payload.position()) {
                return false;
            }
            try {
                return payload.fill();
            } catch (TransportException e) {
                if (bugs.contains(Bug.SWALLOWS_TRANSPORT_FAILURE)) {
                    return false;
                }
                throw e;
            }
        }

        private int checked(int end) {
            int length = end - payload.position();
            if (length > context.limits().maxRowBytes() && !bugs.contains(Bug.IGNORES_LIMITS)) {
                throw context.damage(VoTableIssue.W77, "The row is too long", payload.offset(payload.position()));
            }
            return end;
        }

        private int lastLine(int length) {
            if (length == 0) {
                return -1;
            }
            if (bugs.contains(Bug.DELIVERS_PARTIAL_ROW)) {
                return payload.limit();
            }
            throw context.damage(VoTableIssue.W60, "The last row has no end", payload.offset(payload.limit()));
        }

        private void end() {
            boolean again = bugs.contains(Bug.ENDS_TWICE);
            if ((!ended || again) && !bugs.contains(Bug.NEVER_ENDS)) {
                context.endOfRows(row + 1);
            }
            ended = true;
        }

        private void split(byte[] line) {
            List<String> cells = new ArrayList<>();
            int from = 0;
            boolean quoted = false;
            for (int p = 0; p <= line.length; p++) {
                if (p == line.length || (line[p] == ',' && !quoted)) {
                    cells.add(cell(new String(line, from, p - from, StandardCharsets.UTF_8)));
                    from = p + 1;
                } else {
                    quoted ^= line[p] == '"';
                }
            }
            if (cells.size() != context.fields().size()) {
                throw context.damage(
                        VoTableIssue.E21, "The row has " + cells.size() + " cells", payload.offset(payload.position()));
            }
            literals = cells.toArray(String[]::new);
            for (int c = 0; c < literals.length; c++) {
                checkCell(c);
            }
        }

        private static String cell(String raw) {
            return raw.isEmpty()
                    ? null
                    : raw.startsWith("\"")
                            ? raw.substring(1, Math.max(1, raw.length() - 1)).replace("\"\"", "\"")
                            : raw;
        }

        private void checkCell(int c) {
            if (literals[c] != null
                    && literals[c].length() > context.limits().maxCellBytes()
                    && !bugs.contains(Bug.IGNORES_LIMITS)) {
                throw context.damage(VoTableIssue.W77, "The cell is too long", payload.offset(payload.position()));
            }
        }

        @Override
        public long rowIndex() {
            return row;
        }

        @Override
        public void close() {
            closed = true;
            if (!bugs.contains(Bug.LEAVES_PAYLOAD_OPEN)) {
                payload.close();
            }
        }
    }
}
