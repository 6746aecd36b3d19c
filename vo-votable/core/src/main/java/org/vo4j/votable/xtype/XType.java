// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.xtype;

import java.util.Locale;
import java.util.Optional;
import org.vo4j.api.table.Column;

/** The extended types of DALI 1.2 section 3, and those of the past that mean the same. */
public enum XType {
    /** A date and time: {@link Timestamp}. */
    TIMESTAMP,
    /** Two bounds: {@link Interval}. */
    INTERVAL,
    /** Several intervals. */
    MULTIINTERVAL,
    /** A longitude and a latitude: {@link Point}. */
    POINT,
    /** {@link Circle}. */
    CIRCLE,
    /** {@link Range}. */
    RANGE,
    /** {@link Polygon}. */
    POLYGON,
    /** A circle, range or polygon as text: {@link Shape}. Also STC-S. */
    SHAPE,
    /** Several shapes as text: {@link MultiShape}. */
    MULTISHAPE,
    /** A coverage map: {@link Moc}. */
    MOC,
    /** An angle in hours, minutes and seconds. */
    HMS,
    /** An angle in degrees, minutes and seconds. */
    DMS,
    /** A {@link java.net.URI}. */
    URI,
    /** A {@link java.util.UUID}. */
    UUID,
    /** JSON text. */
    JSON;

    /** The extended type of a word, one of the past included, such as {@code adql:POINT}; empty for all others. */
    public static Optional<XType> of(String xtype) {
        return switch (xtype.toLowerCase(Locale.ROOT)) {
            case "timestamp", "adql:timestamp", "iso8601" -> Optional.of(TIMESTAMP);
            case "interval" -> Optional.of(INTERVAL);
            case "multiinterval" -> Optional.of(MULTIINTERVAL);
            case "point", "adql:point" -> Optional.of(POINT);
            case "circle", "adql:circle" -> Optional.of(CIRCLE);
            case "range" -> Optional.of(RANGE);
            case "polygon", "adql:polygon" -> Optional.of(POLYGON);
            case "shape", "adql:region", "stc-s", "stc" -> Optional.of(SHAPE);
            case "multishape" -> Optional.of(MULTISHAPE);
            case "moc" -> Optional.of(MOC);
            case "hms" -> Optional.of(HMS);
            case "dms" -> Optional.of(DMS);
            case "uri" -> Optional.of(URI);
            case "uuid" -> Optional.of(UUID);
            case "json" -> Optional.of(JSON);
            default -> Optional.empty();
        };
    }

    /** The extended type of a column; empty when it has none, or one that is not DALI's: {@link Column#xtype} keeps it. */
    public static Optional<XType> of(Column column) {
        return column.xtype().flatMap(XType::of);
    }

    /** The word of the standard, such as {@code timestamp}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
