// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.unit;

import java.util.Set;

/** VOUnits 1.1, section 2 and the grammar of its appendix C. */
final class VoUnitScanner extends UnitScanner {
    private static final Set<String> FUNCTIONS = Set.of("log", "ln", "exp", "sqrt");

    VoUnitScanner(String unit) {
        super(unit, UnitNames.VOUNITS);
    }

    @Override
    boolean factor() {
        if (!isDigit(peek())) {
            return true;
        }
        int from = at;
        digits();
        if (peek() == '.' && isDigit(peek(1))) {
            at++;
            digits();
        }
        if ((peek() == 'e' || peek() == 'E') && (isDigit(peek(1)) || "+-".indexOf(peek(1)) >= 0)) {
            at++;
            if (!integer()) {
                fail(unexpected(peek()));
            }
        }
        boolean ten = unit.substring(from, at).equals("10");
        if (ten && peek() == '*' && peek(1) == '*') {
            at += 2;
            power();
        }
        if (atEnd()) {
            if (!unit.equals("1")) {
                fail("is a factor without a unit");
            }
            return false;
        }
        if (depth == 0 && peek() == '.') {
            fail("has a point between factor and unit");
        }
        return true;
    }

    @Override
    void operand() {
        while (peek() == '(' && !failed()) {
            open();
        }
        if (peek() == '%') {
            at++;
            power0();
            return;
        }
        String name = word();
        if (peek() == '\'') {
            quoted(name);
        } else if (name.isEmpty()) {
            fail(unexpected(peek()));
        } else if (peek() == '(') {
            function(name);
        } else {
            name(name);
        }
        power0();
    }

    /** A unit that is not of the standard stands in quotes, with a prefix before them or not. */
    private void quoted(String prefix) {
        int from = ++at;
        word();
        if (at == from || peek() != '\'') {
            fail("has quotes around something that is no name");
            return;
        }
        at++;
        if (!prefix.isEmpty() && names.problem(prefix + "m") != null) {
            fail("has '" + prefix + "', which is no prefix");
        }
    }

    private void function(String name) {
        if (!FUNCTIONS.contains(name)) {
            fail("has '" + name + "(', which is no function");
            return;
        }
        open();
        if (factor()) {
            operand();
        }
    }

    private void power0() {
        if (!failed() && peek() == '*' && peek(1) == '*') {
            at += 2;
            power();
        }
    }

    private void power() {
        if (peek() != '(') {
            if (!integer()) {
                fail("has a power that is no whole number; others stand in parentheses");
            }
            return;
        }
        at++;
        boolean sound = integer();
        if (peek() == '.' || peek() == '/') {
            at++;
            sound &= digits() > 0;
        }
        if (!sound || peek() != ')') {
            fail("has a power that is no number");
        }
        at++;
    }

    @Override
    void operator(char c) {
        long slash = 1L << depth;
        if (c == '.' && (slashes & slash) == 0) {
            at++;
        } else if (c == '.' || (c == '/' && (slashes & slash) != 0)) {
            fail("goes on behind a slash; what is below it stands in parentheses");
        } else if (c == '/') {
            slashes |= slash;
            at++;
        } else {
            fail(advice(c));
        }
    }

    private static String advice(char c) {
        return switch (c) {
            case ' ' -> "has a blank; units are joined by a point";
            case '*' -> "has '*'; units are joined by a point, and powers are written **";
            case '^' -> "has '^'; powers are written **";
            default -> isDigit(c) || c == '-' || c == '+' ? "has a power without **" : unexpected(c);
        };
    }

    @Override
    char closing() {
        return ')';
    }
}
