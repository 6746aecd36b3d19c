// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.scs;

import java.util.Optional;
import org.vo4j.api.SkyPosition;
import org.vo4j.api.VoException;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Ucd;
import org.vo4j.protocol.dali.DalRecord;

/**
 * One source of a catalogue. Immutable and shareable between threads.
 *
 * <p>Its main columns are found by the UCDs of SCS 1.1 ({@code meta.id;meta.main}, {@code pos.eq.ra;meta.main}) and of
 * SCS 1.03 ({@code ID_MAIN}, {@code POS_EQ_RA_MAIN}), then by less than these.
 */
public final class ConeRecord extends DalRecord {
    ConeRecord(DalRecord record) {
        super(record);
    }

    /** The identifier; empty when no column has the UCD of one, or the cell is null. */
    public Optional<String> id() {
        return text(role("meta.id;meta.main", "ID_MAIN", "meta.id"));
    }

    /**
     * The position in ICRS.
     *
     * @throws VoException when no columns have the UCDs of one, or the cells hold none; {@link #hasPosition} tells before
     */
    public SkyPosition position() {
        Column ra = required(ra(), "right ascension", "pos.eq.ra;meta.main");
        Column dec = required(dec(), "declination", "pos.eq.dec;meta.main");
        double longitude = getDouble(ra);
        double latitude = getDouble(dec);
        if (!(Math.abs(latitude) <= 90) || !Double.isFinite(longitude)) {
            throw new VoException("Record " + index() + " of " + source() + " has no position: " + ra.name() + " is "
                    + longitude + ", " + dec.name() + " is " + latitude);
        }
        return SkyPosition.icrs(longitude, latitude);
    }

    /** Whether the record has a position. */
    public boolean hasPosition() {
        return ra().isPresent()
                && dec().isPresent()
                && Double.isFinite(getDouble(ra().get()))
                && Math.abs(getDouble(dec().get())) <= 90;
    }

    private Optional<Column> ra() {
        return number("pos.eq.ra;meta.main", "POS_EQ_RA_MAIN", "pos.eq.ra");
    }

    private Optional<Column> dec() {
        return number("pos.eq.dec;meta.main", "POS_EQ_DEC_MAIN", "pos.eq.dec");
    }

    /** The first column of numbers: some services give the same as text in hours and degrees, with the same UCD. */
    private Optional<Column> number(String... ucds) {
        for (String ucd : ucds) {
            Ucd wanted = Ucd.of(ucd);
            Optional<Column> found = columns().stream()
                    .filter(column -> isNumber(column)
                            && wanted.includes(Ucd.of(column.ucd().orElse(""))))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean isNumber(Column column) {
        return !column.datatype().isText() && column.shape().dimensions() == 0;
    }

    private Column required(Optional<Column> column, String what, String ucd) {
        return column.orElseThrow(() -> new VoException(source() + " sends no " + what
                + ": no column of numbers has the UCD " + ucd + "; it has " + columns()));
    }
}
