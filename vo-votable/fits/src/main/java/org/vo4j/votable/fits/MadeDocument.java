// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A VOTable made of what the headers of a FITS file say. What is not about the layout becomes an INFO of the same name,
 * whose text is the comment of the card; COMMENT and HISTORY too, each card one. Checksums are left out: they are those of
 * other bytes.
 */
final class MadeDocument {
    /** Keywords that say how the file is laid out, and those of columns, which are in the FIELDs. */
    private static final Pattern STRUCTURE = Pattern.compile("SIMPLE|XTENSION|BITPIX|NAXIS\\d*|EXTEND|PCOUNT|GCOUNT"
            + "|TFIELDS|THEAP|GROUPS|NEXTEND|CHECKSUM|DATASUM|ZHECKSUM|ZDATASUM|LONGSTRN|VOTMETA|NTABLE|VODATA"
            + "|VOFLAGS|VOFLAGW|T(TYPE|FORM|UNIT|NULL|SCAL|ZERO|DIM|BCOL|UCD|UTYP|COMM|VOFL)\\d+");

    private final StringBuilder xml = new StringBuilder();

    private MadeDocument() {}

    /**
     * Makes a document.
     *
     * @param others a line on each HDU that is no table, by its number
     */
    static String of(Header primary, List<BinaryTable> tables, List<String> others) {
        MadeDocument document = new MadeDocument();
        document.write(primary, tables, others);
        return document.xml.toString();
    }

    private void write(Header primary, List<BinaryTable> tables, List<String> others) {
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<VOTABLE version=\"1.5\" xmlns=\"http://www.ivoa.net/xml/VOTable/v1.3\">\n<RESOURCE>\n");
        infos(primary, Set.of());
        others.forEach(line -> info("FITS", line, ""));
        tables.forEach(this::table);
        xml.append("</RESOURCE>\n</VOTABLE>\n");
    }

    private void table(BinaryTable table) {
        xml.append("<TABLE");
        table.header().text("EXTNAME").ifPresent(name -> attribute("name", name));
        xml.append(" nrows=\"").append(table.rows()).append("\">\n");
        Set<String> used = new HashSet<>();
        StringBuilder fields = new StringBuilder();
        for (FitsColumn column : table.columns()) {
            MadeField field = new MadeField(column, table.header());
            used.addAll(field.used());
            fields.append(field.xml());
        }
        infos(table.header(), used);
        xml.append(fields);
        xml.append("</TABLE>\n");
    }

    /** The cards that are neither about the layout nor in the FIELDs. */
    private void infos(Header header, Set<String> used) {
        boolean wide = header.text(WideTables.CONTAINER).isPresent();
        for (HeaderCard card : header.cards()) {
            String keyword = card.keyword();
            boolean empty = card.commentary() && card.value().isBlank();
            if (!empty
                    && !STRUCTURE.matcher(keyword).matches()
                    && !(wide && WideTables.KEYWORDS.matcher(keyword).matches())
                    && !used.contains(keyword)) {
                info(keyword.isEmpty() ? "COMMENT" : keyword, card.value(), card.comment());
            }
        }
    }

    private void info(String name, String value, String text) {
        xml.append("<INFO");
        attribute("name", name);
        attribute("value", value);
        if (text.isEmpty()) {
            xml.append("/>\n");
        } else {
            xml.append('>').append(escaped(text)).append("</INFO>\n");
        }
    }

    private void attribute(String name, String value) {
        xml.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }

    static String escaped(String text) {
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
