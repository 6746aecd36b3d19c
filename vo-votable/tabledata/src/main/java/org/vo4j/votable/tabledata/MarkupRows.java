// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.tabledata;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.vo4j.api.FormatException;
import org.vo4j.api.ReadLimits;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.spi.Payload;
import org.vo4j.api.spi.ReadContext;

/**
 * Reads rows of any markup through the JDK's XML parser: a run of whole rows at a time, whose cells it keeps as plain
 * text until they have been moved over.
 */
final class MarkupRows {
    private static final byte[] OPEN = "<R>".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CLOSE = "</R>".getBytes(StandardCharsets.US_ASCII);

    private final ReadContext context;
    private final RowRegion region;
    private final int fields;
    private final XMLInputFactory factory = factory();

    private byte[] text = new byte[1 << 12];
    private int length;
    /** Where the cells of all rows begin and end, row by row, and how many cells each row has. */
    private int[] cellStarts = new int[64];

    private int[] cellEnds = new int[64];
    private int[] rowCells = new int[16];
    private int rows;
    private int at = -1;
    private int[] starts = {};
    private int[] ends = {};
    /** The offset of the rows that were read together, and the number of the first. */
    private long offset;

    private long firstRow;
    private Optional<FormatException> failure = Optional.empty();

    MarkupRows(ReadContext context, byte[] endTag) {
        this.context = context;
        this.region = new RowRegion(context, endTag);
        this.fields = context.fields().size();
    }

    /** Hardened, and without the limits on entities in text that JDK 24 introduced: every reference counts there. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.maxElementDepth", "0");
        return factory;
    }

    /** Takes the run of whole rows at the payload's position; none when the table's end tag comes first. */
    void read(Payload payload, long newFirstRow) {
        firstRow = newFirstRow;
        rows = 0;
        at = -1;
        length = 0;
        int end = region.find(payload, newFirstRow);
        int begin = payload.position();
        byte[] bytes = payload.array();
        offset = payload.offset(begin);
        int illegal = XmlBytes.firstIllegal(bytes, begin, end);
        int sound = illegal < 0 ? end : begin + region.endOfRowBefore(illegal - begin);
        parse(bytes, begin, sound);
        if (illegal >= 0 && failure.isEmpty()) {
            failure = Optional.of(
                    context.damage(VoTableIssue.E45, XmlBytes.describe(bytes, illegal), payload.offset(illegal)));
        }
        payload.position(end);
    }

    private void parse(byte[] bytes, int from, int to) {
        InputStream in = new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(OPEN),
                new ByteArrayInputStream(bytes, from, to - from),
                new ByteArrayInputStream(CLOSE))));
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(in, "UTF-8");
            try {
                readRows(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException | RuntimeException e) {
            failure = Optional.of(failure(e));
        }
    }

    /** What is thrown when the rows before it have been moved over. */
    private FormatException failure(Exception e) {
        if (e instanceof FormatException refusedByPolicy) {
            return refusedByPolicy;
        }
        // the JDK's parser throws unchecked exceptions too on some input
        FormatException damage = context.damage(
                VoTableIssue.E45,
                "Row " + (firstRow + rows) + " is not well-formed XML: " + firstLine(e),
                rowOffset(rows));
        damage.addSuppressed(e);
        return damage;
    }

    private static String firstLine(Exception e) {
        String message = String.valueOf(e.getMessage());
        int cut = message.indexOf("Message: ");
        return (cut < 0 ? message : message.substring(cut + 9))
                .lines()
                .findFirst()
                .orElse("");
    }

    private void readRows(XMLStreamReader xml) throws XMLStreamException {
        int depth = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (depth == 2 && localName(xml).equals("TR")) {
                    readRow(xml);
                    depth--;
                } else if (depth == 2) {
                    foreign(xml, "TABLEDATA");
                    skip(xml);
                    depth--;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    private void readRow(XMLStreamReader xml) throws XMLStreamException {
        int cells = 0;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (localName(xml).equals("TD")) {
                    readCell(xml, cells++);
                } else {
                    foreign(xml, "TR");
                    skip(xml);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                break;
            }
        }
        if (rows == rowCells.length) {
            rowCells = Arrays.copyOf(rowCells, rows * 2);
        }
        rowCells[rows++] = cells;
    }

    private void readCell(XMLStreamReader xml, int cell) throws XMLStreamException {
        boolean base64 = "base64".equals(xml.getAttributeValue(null, "encoding"));
        int start = length;
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                foreign(xml, "TD");
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                if (depth == 1 && cell < fields) {
                    append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                }
            } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new XMLStreamException("The entity " + xml.getLocalName() + " is not declared");
            }
        }
        if (cell < fields) {
            if (base64) {
                decodeBase64(cell, start);
            }
            place(rows * fields + cell, start);
        }
    }

    private void place(int index, int start) {
        if (index >= cellStarts.length) {
            int size = Math.max(index + 1, cellStarts.length * 2);
            cellStarts = Arrays.copyOf(cellStarts, size);
            cellEnds = Arrays.copyOf(cellEnds, size);
        }
        cellStarts[index] = start;
        cellEnds[index] = length;
    }

    private void append(char[] chars, int from, int count) {
        byte[] utf8 = new String(chars, from, count).getBytes(StandardCharsets.UTF_8);
        append(utf8);
    }

    private void append(byte[] utf8) {
        // kernels may look at some bytes behind the text
        if (length + utf8.length + Payload.PADDING > text.length) {
            text = Arrays.copyOf(text, Math.max(length + utf8.length + Payload.PADDING, text.length * 2));
        }
        System.arraycopy(utf8, 0, text, length, utf8.length);
        length += utf8.length;
    }

    /** A cell that is BINARY in base64 becomes the literal that means the same. */
    private void decodeBase64(int cell, int start) {
        String content = new String(text, start, length - start, StandardCharsets.US_ASCII);
        length = start;
        try {
            append(Base64Cell.literal(context.fields().get(cell), content).getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            context.report(
                    VoTableIssue.E42,
                    "The cell of column '" + context.fields().get(cell).name() + "' is not base64 of its type: "
                            + e.getMessage() + "; read as null",
                    rowOffset(rows),
                    context.fields().get(cell).name());
        }
    }

    private void foreign(XMLStreamReader xml, String parent) {
        context.report(
                VoTableIssue.W10,
                "Element " + xml.getLocalName() + " in " + parent + " is skipped",
                rowOffset(rows),
                parent);
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private static String localName(XMLStreamReader xml) {
        String name = xml.getLocalName();
        return name.substring(name.indexOf(':') + 1);
    }

    // --- moving over what was read -----------------------------------------------------------------------------

    boolean hasNext() {
        return at + 1 < rows || failure.isPresent();
    }

    /** Moves to the next row; false when all have been moved over. */
    boolean next() {
        if (at + 1 >= rows) {
            if (failure.isPresent()) {
                throw failure.get();
            }
            return false;
        }
        at++;
        checkLength();
        int from = at * fields;
        int known = Math.min(rowCells[at], fields);
        starts = new int[fields];
        ends = new int[fields];
        System.arraycopy(cellStarts, from, starts, 0, known);
        System.arraycopy(cellEnds, from, ends, 0, known);
        return true;
    }

    private void checkLength() {
        ReadLimits limits = context.limits();
        boolean cellTooLong = false;
        for (int f = at * fields; f < at * fields + Math.min(rowCells[at], fields); f++) {
            cellTooLong |= cellEnds[f] - cellStarts[f] > limits.maxCellBytes();
        }
        if (cellTooLong || region.rowLength(at) > limits.maxRowBytes()) {
            throw context.damage(
                    VoTableIssue.W77,
                    cellTooLong
                            ? "A cell of row " + (firstRow + at) + " is longer than " + limits.maxCellBytes()
                                    + " bytes (ReadLimits.maxCellBytes)"
                            : "Row " + (firstRow + at) + " is longer than " + limits.maxRowBytes()
                                    + " bytes (ReadLimits.maxRowBytes)",
                    rowOffset(at));
        }
    }

    private long rowOffset(int row) {
        return offset + region.startOfRow(row);
    }

    byte[] bytes() {
        return text;
    }

    int[] starts() {
        return starts;
    }

    int[] ends() {
        return ends;
    }

    int cells() {
        return rowCells[at];
    }

    long offset() {
        return rowOffset(at);
    }
}
