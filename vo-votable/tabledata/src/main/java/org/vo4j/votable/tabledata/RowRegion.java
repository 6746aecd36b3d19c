// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.tabledata;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.VoException;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.spi.Payload;
import org.vo4j.api.spi.ReadContext;

/**
 * Finds where rows end in markup that is not known by sight: comments, CDATA sections and processing instructions may
 * hold what looks like tags. Whether it is well-formed is the parser's business.
 */
final class RowRegion {
    private final ReadContext context;
    private final byte[] endTag;

    /** As many bytes are taken at a time, so that a parser serves many rows. */
    private static final int ENOUGH = 1 << 16;

    private static final int CUT = -1;

    private @Nullable Payload payload;
    private long row;
    /** Where the rows that were found begin and end, counted from the payload's position. */
    private int[] rowStarts = new int[64];

    private int[] rowEnds = new int[64];
    private int found;
    private int lastStart;
    /** Bytes between the payload's position and the place that is looked at. */
    private int at;

    RowRegion(ReadContext context, byte[] endTag) {
        this.context = context;
        this.endTag = endTag;
    }

    /** The index behind the last of some whole rows, or of the table's end tag when it comes before any row. */
    int find(Payload newPayload, long firstRow) {
        payload = newPayload;
        row = firstRow;
        at = 0;
        found = 0;
        lastStart = 0;
        int whole = 0;
        while (whole < ENOUGH) {
            int c = byteAt(0);
            while (c != '<' && c != CUT) {
                at++;
                c = byteAt(0);
            }
            if (c == '<' && isEndTag()) {
                return newPayload.position() + (whole > 0 ? whole : at);
            }
            int kind = c == CUT ? CUT : skipMarkup();
            if (kind == CUT) {
                if (whole > 0) {
                    break;
                }
                throw context.damage(
                        VoTableIssue.E46,
                        "The document ends within row " + row + "; it is cut",
                        newPayload.offset(newPayload.limit()));
            }
            if (kind == '>') {
                whole = at;
                row++;
                keep(whole);
            }
        }
        return newPayload.position() + whole;
    }

    /** Moves over one piece of markup; gives '>' when it ends a row, {@link #CUT} when the bytes end before it does. */
    private int skipMarkup() {
        if (startsWith("<!--")) {
            return skipBehind("-->", 4);
        }
        if (startsWith("<![CDATA[")) {
            return skipBehind("]]>", 9);
        }
        return startsWith("<?") ? skipBehind("?>", 2) : skipTag();
    }

    private void keep(int end) {
        if (found == rowEnds.length) {
            rowStarts = Arrays.copyOf(rowStarts, found * 2);
            rowEnds = Arrays.copyOf(rowEnds, found * 2);
        }
        rowStarts[found] = lastStart;
        rowEnds[found++] = end;
        lastStart = end;
    }

    /** Where a row that was found last begins, counted from where the payload stood then. */
    int startOfRow(int index) {
        return index < found ? rowStarts[index] : lastStart;
    }

    /** The bytes of a row. */
    int rowLength(int index) {
        return index < found ? rowEnds[index] - rowStarts[index] : 0;
    }

    /** The end of the last row that ends before an index; 0 when none does. */
    int endOfRowBefore(int index) {
        int end = 0;
        for (int i = 0; i < found && rowEnds[i] <= index; i++) {
            end = rowEnds[i];
        }
        return end;
    }

    private int skipTag() {
        boolean close = byteAt(1) == '/';
        boolean isRow = isRowName(close ? 2 : 1);
        if (isRow && !close) {
            lastStart = at;
        }
        int quote = 0;
        int last = 0;
        while (true) {
            int c = byteAt(0);
            if (c == CUT) {
                return CUT;
            }
            at++;
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return isRow && (close || last == '/') ? '>' : 0;
            }
            last = c;
        }
    }

    /** Whether the local part of the name at a place is TR. */
    private boolean isRowName(int ahead) {
        int p = ahead;
        int from = ahead;
        for (int c = byteAt(p); !isNameEnd(c); c = byteAt(++p)) {
            if (c == ':') {
                from = p + 1;
            }
        }
        return p - from == 2 && byteAt(from) == 'T' && byteAt(from + 1) == 'R';
    }

    private static boolean isNameEnd(int c) {
        return c == CUT || c == '>' || c == '/' || c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }

    private boolean isEndTag() {
        for (int i = 0; i < endTag.length; i++) {
            if (byteAt(i) != endTag[i]) {
                return false;
            }
        }
        return byteAt(endTag.length) != CUT && isNameEnd(byteAt(endTag.length));
    }

    private boolean startsWith(String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            if (byteAt(i) != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private int skipBehind(String pattern, int from) {
        at += from;
        while (!startsWith(pattern)) {
            if (byteAt(0) == CUT) {
                return CUT;
            }
            at++;
        }
        at += pattern.length();
        return 0;
    }

    /** The byte so many places behind the one looked at; {@link #CUT} when the payload ends before it. */
    private int byteAt(int ahead) {
        Payload in = payload;
        if (in == null) {
            return CUT;
        }
        while (in.position() + at + ahead >= in.limit()) {
            if (!fill(in, at + ahead - lastStart)) {
                return CUT;
            }
        }
        return in.array()[in.position() + at + ahead] & 0xff;
    }

    /** Brings more bytes; where that fails behind rows that are whole, they come first and the failure then. */
    private boolean fill(Payload in, int rowBytes) {
        int limit = context.limits().maxRowBytes();
        if (rowBytes > limit) {
            if (found > 0) {
                return false;
            }
            throw context.damage(
                    VoTableIssue.W77,
                    "Row " + row + " is longer than " + limit + " bytes (ReadLimits.maxRowBytes)",
                    in.offset(in.position()));
        }
        try {
            return in.fill();
        } catch (VoException e) {
            if (found > 0) {
                return false;
            }
            throw e;
        }
    }
}
