// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.unit;

/** The convention of CDS: Standards for Astronomical Catalogues 2.0, section 3.2. */
final class CdsUnitScanner extends UnitScanner {
    private boolean logarithm;

    CdsUnitScanner(String unit) {
        super(unit, UnitNames.CDS);
    }

    /** Sexagesimal notations are written as they are to be read. */
    private boolean isSexagesimal() {
        return unit.equals("\"h:m:s\"") || unit.equals("\"d:m:s\"") || unit.equals("h:m:s") || unit.equals("d:m:s");
    }

    @Override
    boolean factor() {
        if (isSexagesimal() || unit.equals("---") || unit.equals("-")) {
            return false;
        }
        if (!isDigit(peek())) {
            return true;
        }
        digits();
        if (peek() == '.' && isDigit(peek(1))) {
            at++;
            digits();
        }
        if (peek() == 'x' && peek(1) == '1' && peek(2) == '0') {
            at += 3;
            power();
        } else {
            power();
        }
        return !atEnd();
    }

    private void power() {
        if (peek() == '+' || peek() == '-' || isDigit(peek())) {
            if (!integer()) {
                fail("has a power that is no whole number");
            }
        }
    }

    @Override
    void operand() {
        while ((peek() == '(' || (peek() == '[' && !logarithm)) && !failed()) {
            logarithm |= peek() == '[';
            open();
        }
        if (peek() == '/') {
            at++; // one over what follows
        }
        if (peek() == '%' || peek() == '\u00b0') {
            at++;
            return;
        }
        String name = word();
        if (name.isEmpty()) {
            fail(unexpected(peek()));
            return;
        }
        if (name.equals("a") && peek() == '0') {
            at++;
        } else {
            name(name);
        }
        if (peek() == '*' && peek(1) == '*') {
            fail("has '**'; powers are written behind the unit, as in m2");
        }
        power();
    }

    @Override
    void operator(char c) {
        if (c == '.' || c == '/') {
            at++;
        } else if (c == ' ') {
            fail("has a blank; units are joined by a point");
        } else {
            fail(unexpected(c));
        }
    }

    @Override
    char closing() {
        return peek() == ']' && logarithm ? ']' : ')';
    }
}
