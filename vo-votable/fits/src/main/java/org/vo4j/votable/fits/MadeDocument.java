// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.vo4j.api.table.Column;

/** A VOTable made of what the headers of a FITS file say. */
final class MadeDocument {
    /** Keywords that say how the file is laid out, and those of columns, which are in the FIELDs. */
    private static final Pattern STRUCTURE =
            Pattern.compile("SIMPLE|XTENSION|BITPIX|NAXIS\\d*|EXTEND|PCOUNT|GCOUNT|TFIELDS"
                    + "|THEAP|GROUPS|NEXTEND|CHECKSUM|DATASUM|LONGSTRN|VODATA"
                    + "|T(TYPE|FORM|UNIT|NULL|SCAL|ZERO|DIM|UCD|UTYP|COMM)\\d+");

    private final StringBuilder xml = new StringBuilder();

    private MadeDocument() {}

    static String of(Header primary, List<BinaryTable> tables) {
        MadeDocument document = new MadeDocument();
        document.write(primary, tables);
        return document.xml.toString();
    }

    private void write(Header primary, List<BinaryTable> tables) {
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<VOTABLE version=\"1.5\" xmlns=\"http://www.ivoa.net/xml/VOTable/v1.3\">\n<RESOURCE>\n");
        infos(primary);
        tables.forEach(this::table);
        xml.append("</RESOURCE>\n</VOTABLE>\n");
    }

    private void table(BinaryTable table) {
        xml.append("<TABLE");
        table.header().text("EXTNAME").ifPresent(name -> attribute("name", name));
        xml.append(" nrows=\"").append(table.rows()).append("\">\n");
        for (FitsColumn column : table.columns()) {
            field(column.column());
        }
        infos(table.header());
        xml.append("</TABLE>\n");
    }

    private void field(Column column) {
        xml.append("<FIELD");
        attribute("name", column.name());
        attribute("datatype", column.datatype().votableName());
        if (!column.shape().isScalar()) {
            attribute("arraysize", column.shape().toString());
        }
        column.unit().ifPresent(unit -> attribute("unit", unit));
        column.ucd().ifPresent(ucd -> attribute("ucd", ucd));
        column.utype().ifPresent(utype -> attribute("utype", utype));
        xml.append('>');
        column.description()
                .ifPresent(text ->
                        xml.append("<DESCRIPTION>").append(escaped(text)).append("</DESCRIPTION>"));
        column.nullValue()
                .ifPresent(literal ->
                        xml.append("<VALUES null=\"").append(escaped(literal)).append("\"/>"));
        xml.append("</FIELD>\n");
    }

    /** The keywords that are not about the layout. */
    private void infos(Header header) {
        for (Map.Entry<String, String> card : header.values().entrySet()) {
            if (!STRUCTURE.matcher(card.getKey()).matches() && !card.getKey().isEmpty()) {
                xml.append("<INFO");
                attribute("name", card.getKey());
                attribute("value", card.getValue());
                xml.append("/>\n");
            }
        }
    }

    private void attribute(String name, String value) {
        xml.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.append(c < ' ' || c >= 0x7f && c < 0xa0 ? ' ' : c);
            }
        }
        return escaped.toString();
    }
}
