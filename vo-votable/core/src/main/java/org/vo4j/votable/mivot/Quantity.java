// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.mivot;

/**
 * A number with its unit.
 *
 * @param value the number
 * @param unit the unit as the document writes it; empty when there is none
 */
public record Quantity(double value, String unit) {
    @Override
    public String toString() {
        return unit.isEmpty() ? Double.toString(value) : value + " " + unit;
    }
}
