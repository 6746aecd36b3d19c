// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.vo4j.api.Verify;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.spi.PayloadForm;
import org.vo4j.api.spi.TableEncoding;
import org.vo4j.api.table.Row;
import org.vo4j.api.table.RowCursor;

/** What a contract test asks of its subclass, and how it reads. */
abstract class EncodingFixture {
    static final List<Verify> POLICIES = List.of(Verify.values());

    /** Not to be extended from outside: {@link TableEncodingContract} is the door. */
    EncodingFixture() {}

    /** The encoding under test; a new one for each call, or the same. */
    protected abstract TableEncoding encoding();

    /** What the encoding can carry; by default what the standard says of its name, else everything. */
    protected Set<Capability> capabilities() {
        return Capability.of(encoding().name());
    }

    /** The versions of VOTable that tables are tried in. */
    protected List<VoTableVersion> versions() {
        return List.of(VoTableVersion.V1_5, VoTableVersion.V1_6);
    }

    /**
     * Writes a table: the bytes of the STREAM, or the content of the encoding's element without its tags. By default
     * {@link ReferencePayloads} writes it, which knows the standard's encodings.
     */
    protected byte[] payload(ExpectedTable table) {
        return ReferencePayloads.write(encoding().name(), table);
    }

    /** Writes a table in another way that means the same; the seed says which. By default as {@link #payload}. */
    protected byte[] variedPayload(ExpectedTable table, long seed) {
        return isStandard() ? ReferencePayloads.writeVaried(encoding().name(), table, seed) : payload(table);
    }

    /** The name of the payload's element with its prefix, if it has one. */
    protected String elementName() {
        return encoding().name();
    }

    /** Whether the encoding can be written; false for one that can only be read, whose {@code write} throws. */
    protected boolean canWrite() {
        return true;
    }

    /**
     * Whether bytes are written while rows are taken; false for an encoding that says how many rows there are before them,
     * and keeps them elsewhere until it knows.
     */
    protected boolean writesAsRowsCome() {
        return true;
    }

    /** The versions of VOTable that are written: by default all from 1.1 on that know the encoding. */
    protected List<VoTableVersion> writtenVersions() {
        boolean binary2 = encoding().name().equals("BINARY2");
        return Stream.of(VoTableVersion.values())
                .filter(version -> version.allowsGroup() && (!binary2 || version.allowsBinary2()))
                .toList();
    }

    /** The number of random tables that are tried. */
    protected int randomTables() {
        return 200;
    }

    /** The number of damaged payloads that are tried. */
    protected int mutations() {
        return 2000;
    }

    boolean isStandard() {
        return Set.of("TABLEDATA", "BINARY", "BINARY2").contains(encoding().name());
    }

    // --- reading -----------------------------------------------------------------------------------------------

    boolean isMarkup() {
        return encoding().payloadForm() == PayloadForm.MARKUP;
    }

    /** The content with what follows it in a document, where the payload does not end with the content. */
    byte[] framed(byte[] content) {
        return framed(content, elementName());
    }

    private byte[] framed(byte[] content, String element) {
        if (!isMarkup()) {
            return content;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(content);
        bytes.writeBytes(("</" + element + "></DATA></TABLE></RESOURCE></VOTABLE>\n").getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    TestPayload whole(byte[] content) {
        return TestPayload.of(framed(content), elementName());
    }

    /** The payload of a sink, which knows no prefix. */
    TestPayload unprefixed(byte[] content) {
        String name = encoding().name();
        return TestPayload.of(framed(content, name), name);
    }

    RandomTables random(long seed, VoTableVersion version) {
        return new RandomTables(seed, capabilities(), version);
    }

    RandomTables random(long seed) {
        return random(seed, versions().get((int)
                Math.floorMod(seed, (long) versions().size())));
    }

    /** A small table with a cell of every kind that is short to write. */
    ExpectedTable smallTable(long seed, int columns, int rows) {
        RandomTables tables = random(seed);
        ExpectedTable table = tables.table(columns, 0);
        return tables.table(table.fields(), rows);
    }

    /** Opens a cursor behind which the protocol is watched. */
    RowCursor open(TestPayload payload, TestContext context) {
        return new AssertingEncoding(encoding()).read(payload, context.withPayload(payload));
    }

    /** Reads the payload to its end and compares every cell. */
    void checkReads(TestPayload payload, TestContext context, ExpectedTable table) {
        TestContext located = context.withPayload(payload);
        try (RowCursor cursor = new AssertingEncoding(encoding()).read(payload, located)) {
            for (int r = 0; r < table.rows().size(); r++) {
                assertEquals(true, cursor.next(), "next() before row " + r + " of " + table);
                CellChecks.check(cursor, shown(table, located, r));
            }
            assertEquals(false, cursor.next(), () -> "next() behind the last row of " + table);
        }
        assertEquals(true, payload.isClosed(), "payload closed with its cursor");
        assertEquals(List.of(), located.issues(), "issues of a sound payload");
        checkPosition(payload);
    }

    /** The cells of a row that a context shows. */
    static List<ExpectedCell> shown(ExpectedTable table, TestContext context, int row) {
        List<ExpectedCell> cells = new ArrayList<>();
        for (int c = 0; c < context.columns().size(); c++) {
            cells.add(table.cell(row, context.field(c)));
        }
        return cells;
    }

    /** Markup is left standing on the end tag. */
    private void checkPosition(TestPayload payload) {
        if (isMarkup()) {
            byte[] bytes = payload.bytes();
            int at = payload.consumed();
            String rest = new String(bytes, at, bytes.length - at, StandardCharsets.UTF_8);
            String head = rest.substring(0, Math.min(rest.length(), 40));
            assertEquals(
                    true,
                    rest.startsWith("</" + payload.elementName() + ">"),
                    "payload left standing on its end tag: " + head);
        }
    }

    /** Calls every getter that the types allow; what it throws is the test's business. */
    static void touch(RowCursor cursor) {
        for (int c = 0; c < cursor.columns().size(); c++) {
            cursor.value(c);
            cursor.getString(c);
            cursor.elementCount(c);
            cursor.isNull(c, 0);
            if (cursor.columns().get(c).datatype().isText()) {
                cursor.getText(c);
                cursor.getStrings(c);
            }
        }
        Row row = cursor.row();
        assertEquals(cursor.columns(), row.columns(), "columns of the row");
    }
}
