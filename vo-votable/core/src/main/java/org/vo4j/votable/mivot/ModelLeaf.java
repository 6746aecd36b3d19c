// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.mivot;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** A value of an object: what an ATTRIBUTE gives for a row. Immutable. */
public final class ModelLeaf implements ModelNode {
    private final String dmrole;
    private final String dmtype;
    private final String unit;
    private final @Nullable Object value;

    ModelLeaf(String dmrole, String dmtype, String unit, @Nullable Object value) {
        this.dmrole = dmrole;
        this.dmtype = dmtype;
        this.unit = unit;
        this.value = value;
    }

    @Override
    public String dmrole() {
        return dmrole;
    }

    /** The type, such as {@code ivoa:RealQuantity}. */
    public String dmtype() {
        return dmtype;
    }

    /** The unit as the ATTRIBUTE writes it, or else as its column does; empty when there is none. */
    public String unit() {
        return unit;
    }

    /**
     * The value: the natural Java value of a cell, as {@link org.vo4j.api.table.Cells#value(int)}, or of text and of a
     * literal what the dmtype says: {@link Double}, {@link Long}, {@link Boolean} or {@link String}. Empty for null.
     */
    @Override
    public Optional<Object> value() {
        return Optional.ofNullable(value);
    }

    /** The value as a number; empty when it is null, NaN or no number. */
    public OptionalDouble number() {
        double number = value instanceof Number known ? known.doubleValue() : parsed();
        return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    Optional<Quantity> quantity() {
        OptionalDouble number = number();
        return number.isPresent() ? Optional.of(new Quantity(number.getAsDouble(), unit)) : Optional.empty();
    }

    private double parsed() {
        return value instanceof String text ? Literals.number(text) : Double.NaN;
    }

    /** The value as text; empty for null. */
    public String text() {
        return value == null ? "" : value.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ModelLeaf that
                && dmrole.equals(that.dmrole)
                && dmtype.equals(that.dmtype)
                && unit.equals(that.unit)
                && Objects.deepEquals(value, that.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(dmrole, dmtype, unit);
    }

    @Override
    public String toString() {
        return dmrole + "=" + text() + (unit.isEmpty() ? "" : " " + unit);
    }
}
