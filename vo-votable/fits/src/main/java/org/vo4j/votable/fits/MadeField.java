// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vo4j.api.table.Column;

/** A FIELD made of what a header says of one column (FITS 4.0 sections 7.2.2, 7.3.2 and 7.3.4). */
final class MadeField {
    /** Formats that width and precision say as much as. */
    private static final Pattern DISPLAY = Pattern.compile("([IFE])([1-9]\\d{0,3})(?:\\.([1-9]\\d{0,3}))?");

    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,3})?");

    private final FitsColumn source;
    private final Column column;
    private final Header header;
    private final Set<String> used = new HashSet<>();
    private final StringBuilder xml = new StringBuilder("<FIELD");

    MadeField(FitsColumn source, Header header) {
        this.source = source;
        this.column = source.column();
        this.header = header;
        write();
    }

    /** The keywords that have become part of the FIELD, besides those that always do. */
    Set<String> used() {
        return used;
    }

    String xml() {
        return xml.toString();
    }

    private void write() {
        attribute("name", column.name());
        attribute("datatype", column.datatype().votableName());
        if (!column.shape().isScalar()) {
            attribute("arraysize", column.shape().toString());
        }
        column.unit().ifPresent(unit -> attribute("unit", unit));
        column.ucd().ifPresent(ucd -> attribute("ucd", ucd));
        column.utype().ifPresent(utype -> attribute("utype", utype));
        display();
        xml.append('>');
        column.description()
                .ifPresent(text -> xml.append("<DESCRIPTION>")
                        .append(MadeDocument.escaped(text))
                        .append("</DESCRIPTION>"));
        values();
        xml.append("</FIELD>\n");
    }

    private void display() {
        String keyword = header.keyword("TDISP", source.number);
        Matcher matcher =
                DISPLAY.matcher(header.text(keyword).orElse("").strip().toUpperCase(Locale.ROOT));
        boolean whole = matcher.matches() && matcher.group(1).equals("I");
        if (!matcher.matches() || whole != (matcher.group(3) == null)) {
            return;
        }
        attribute("width", matcher.group(2));
        if (!whole) {
            attribute("precision", matcher.group(1) + matcher.group(3));
        }
        used.add(keyword);
    }

    /** The one VALUES that a FIELD can have: with the legal bounds, else with the actual ones. */
    private void values() {
        boolean legal = header.text(header.keyword("TLMIN", source.number)).isPresent()
                || header.text(header.keyword("TLMAX", source.number)).isPresent();
        Optional<String> literal = column.nullValue();
        Optional<String> min = bound(legal ? "TLMIN" : "TDMIN");
        Optional<String> max = bound(legal ? "TLMAX" : "TDMAX");
        if (min.isEmpty() && max.isEmpty() && literal.isEmpty()) {
            return;
        }
        xml.append("<VALUES");
        if (!legal && (min.isPresent() || max.isPresent())) {
            attribute("type", "actual");
        }
        literal.ifPresent(value -> attribute("null", value));
        xml.append('>');
        min.ifPresent(value -> bound("MIN", value));
        max.ifPresent(value -> bound("MAX", value));
        xml.append("</VALUES>");
    }

    /** A bound that the column's datatype can have. */
    private Optional<String> bound(String name) {
        String keyword = header.keyword(name, source.number);
        Optional<String> bound = header.text(keyword).filter(this::isNumber);
        bound.ifPresent(value -> used.add(keyword));
        return bound;
    }

    private boolean isNumber(String text) {
        try {
            if (column.datatype().isInteger()) {
                return new BigInteger(text).bitLength() < column.datatype().integerBits();
            }
            return column.datatype().isFloating() && NUMBER.matcher(text).matches();
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private void bound(String element, String value) {
        xml.append('<').append(element);
        attribute("value", value);
        xml.append("/>");
    }

    private void attribute(String name, String value) {
        xml.append(' ')
                .append(name)
                .append("=\"")
                .append(MadeDocument.escaped(value))
                .append('"');
    }
}
