// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.it;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Array;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.table.ArrayShape;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Datatype;
import org.vo4j.api.table.Row;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import uk.ac.starlink.table.RowSequence;
import uk.ac.starlink.table.StarTable;
import uk.ac.starlink.table.StoragePolicy;
import uk.ac.starlink.votable.TableElement;
import uk.ac.starlink.votable.VOElement;
import uk.ac.starlink.votable.VOElementFactory;
import uk.ac.starlink.votable.VOStarTable;

/** All tables of a document as STIL reads them. */
final class StilTables {
    private StilTables() {}

    /** The rows of each table in document order. */
    static List<List<Object[]>> read(Path file) throws IOException, SAXException {
        List<List<Object[]>> tables = new ArrayList<>();
        VOElementFactory factory = new VOElementFactory(StoragePolicy.PREFER_MEMORY);
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            VOElement top = factory.makeVOElement(in, file.toString());
            NodeList elements = top.getElementsByVOTagName("TABLE");
            for (int i = 0; i < elements.getLength(); i++) {
                tables.add(rows(new VOStarTable((TableElement) elements.item(i))));
            }
        }
        return tables;
    }

    private static List<Object[]> rows(StarTable table) throws IOException {
        List<Object[]> rows = new ArrayList<>();
        RowSequence sequence = table.getRowSequence();
        try {
            while (sequence.next()) {
                rows.add(sequence.getRow().clone());
            }
        } finally {
            sequence.close();
        }
        return rows;
    }

    /**
     * Whether STIL 4.3.5 cannot read a table that has this column: single bits give an exception; the count of variable
     * arrays of complex numbers in bytes is taken for numbers, not pairs (reference D3).
     */
    static boolean isLost(Column column, String encoding) {
        boolean bit = column.datatype() == Datatype.BIT && column.shape().isScalar();
        boolean complex = column.datatype().isComplex() && column.shape().isVariable();
        return bit || (complex && encoding.startsWith("BINARY"));
    }

    /**
     * A cell as STIL should give it, in the words of {@link #canonical}: as it is, but for what STIL does not keep.
     *
     * <ul>
     *   <li>NaN is null, in cells that are scalar.
     *   <li>Blanks at the end of text are cut: in arrays of strings, and in bytes (D6).
     *   <li>A null text of fixed length is all NUL in BINARY: STIL has a NUL character, or an array of empty strings.
     *   <li>Bits in TABLEDATA are not compared (C7), nor arrays that have null elements, which STIL cannot tell (C2, C9).
     * </ul>
     */
    static Optional<String> expected(Row row, Column column, String encoding) {
        Datatype type = column.datatype();
        boolean markup = encoding.equals("TABLEDATA");
        if (type == Datatype.BIT && markup || hasNullElements(row, column)) {
            return Optional.empty();
        }
        if (type.isText() && row.isNull(column) && encoding.equals("BINARY")) {
            ArrayShape shape = column.shape();
            boolean strings = shape.dimensions() > 1 && !shape.isVariable();
            int count = strings ? (int) shape.stride() / shape.dimension(0).orElse(1) : 0;
            return Optional.of(shape.isScalar() ? "\0" : "|".repeat(count));
        }
        String text = canonical(row.value(column.index()).orElse(null));
        if (type.isFloating() && column.shape().isScalar() && text.equals("NaN")) {
            return Optional.of("");
        }
        boolean isCut =
                type.isText() && !column.shape().isScalar() && (column.shape().dimensions() > 1 || !markup);
        return Optional.of(isCut ? text.replaceAll(" +(?=\\||\\z)", "") : text);
    }

    private static boolean hasNullElements(Row row, Column column) {
        if (column.shape().isScalar() || row.isNull(column) || column.datatype().isText()) {
            return false;
        }
        int index = column.index();
        for (int e = 0; e < row.elementCount(index); e++) {
            if (row.isNull(index, e)) {
                return true;
            }
        }
        return false;
    }

    /** A value as text; empty for null. */
    static String canonical(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (!value.getClass().isArray()) {
            return String.valueOf(value);
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Array.getLength(value); i++) {
            text.append(Array.get(value, i)).append('|');
        }
        return text.toString();
    }
}
