// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.rows;

import org.vo4j.api.table.Column;
import org.vo4j.votable.parquet.file.Footer;
import org.vo4j.votable.parquet.file.SchemaNode;

/** Makes up the VOTable of a Parquet file that holds none: its FIELDs are the columns of the schema. Stateless. */
public final class PlainDocument {
    private PlainDocument() {}

    /** The document, without DATA; what users have put into the metadata of the file becomes INFOs. */
    public static String of(Footer footer) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<VOTABLE version=\"1.5\" xmlns=\"http://www.ivoa.net/xml/VOTable/v1.3\">\n"
                + "  <RESOURCE type=\"results\">\n");
        for (String key : FileNotes.otherKeys(footer)) {
            xml.append("    <INFO name=\"");
            escape(xml, key);
            xml.append("\" value=\"");
            escape(xml, footer.keys().getOrDefault(key, ""));
            xml.append("\"/>\n");
        }
        xml.append("    <TABLE nrows=\"").append(footer.rows()).append("\">\n");
        for (SchemaNode node : footer.columns()) {
            field(xml, FileColumn.of(node).column());
        }
        return xml.append("    </TABLE>\n  </RESOURCE>\n</VOTABLE>\n").toString();
    }

    private static void field(StringBuilder xml, Column column) {
        xml.append("      <FIELD name=\"");
        escape(xml, column.name());
        xml.append("\" datatype=\"").append(column.datatype()).append('"');
        if (!column.shape().isScalar()) {
            xml.append(" arraysize=\"").append(column.shape()).append('"');
        }
        column.xtype().ifPresent(xtype -> xml.append(" xtype=\"").append(xtype).append('"'));
        xml.append("/>\n");
    }

    /** Characters that XML cannot have become U+FFFD. */
    private static void escape(StringBuilder xml, String text) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '"' -> xml.append("&quot;");
                case '\t', '\n', '\r' -> xml.append("&#").append(c).append(';');
                default -> {
                    boolean legal = c >= 0x20 && (c < 0xd800 || c > 0xdfff) && c != 0xfffe && c != 0xffff;
                    xml.appendCodePoint(legal ? c : 0xfffd);
                }
            }
        });
    }
}
