// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.unit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Walks over a unit once, from left to right; parentheses are counted instead of followed. */
abstract class UnitScanner {
    private static final int MAX_DEPTH = 32;

    final String unit;
    final UnitNames names;
    int at;
    /** The parentheses that are open. */
    int depth;
    /** For each depth, whether there was a slash: bit by bit. */
    long slashes;

    private @Nullable String problem;
    private @Nullable String deprecated;

    UnitScanner(String unit, UnitNames names) {
        this.unit = unit;
        this.names = names;
    }

    Optional<UnitSyntax.Finding> scan() {
        if (factor()) {
            expression();
        }
        String wrong = problem;
        if (wrong != null) {
            return Optional.of(new UnitSyntax.Finding(false, wrong));
        }
        String old = deprecated;
        return old == null
                ? Optional.empty()
                : Optional.of(new UnitSyntax.Finding(true, "has '" + old + "', which is deprecated"));
    }

    /** Takes the number in front; tells whether an expression must follow. */
    abstract boolean factor();

    /** Takes what stands between two operators: opening parentheses, a name and its power. */
    abstract void operand();

    /** Takes the operator {@code c}. */
    abstract void operator(char c);

    /** The character that closes what this convention opens. */
    abstract char closing();

    private void expression() {
        boolean wanted = true;
        while (problem == null && (wanted || !atEnd())) {
            if (wanted) {
                operand();
                wanted = false;
            } else if (peek() == closing()) {
                close();
            } else {
                operator(peek());
                wanted = true;
            }
        }
        if (problem == null && depth > 0) {
            fail("has a parenthesis that is not closed");
        }
    }

    void open() {
        if (++depth > MAX_DEPTH) {
            fail("has more parentheses than any unit");
        }
        slashes &= ~(1L << depth);
        at++;
    }

    private void close() {
        if (--depth < 0) {
            fail("has a parenthesis that was not opened");
        }
        at++;
    }

    void name(String name) {
        String wrong = names.problem(name);
        if (wrong != null) {
            fail(wrong);
        } else if (names.isDeprecated(name)) {
            deprecated = name;
        }
    }

    void fail(String what) {
        if (problem == null) {
            problem = what;
        }
    }

    boolean failed() {
        return problem != null;
    }

    boolean atEnd() {
        return at >= unit.length();
    }

    /** The next character; NUL at the end. */
    char peek() {
        return peek(0);
    }

    char peek(int ahead) {
        return at + ahead < unit.length() ? unit.charAt(at + ahead) : 0;
    }

    /** Takes digits; tells how many there were. */
    int digits() {
        int from = at;
        while (isDigit(peek())) {
            at++;
        }
        return at - from;
    }

    /** Takes a sign and digits; tells whether there were digits. */
    boolean integer() {
        if (peek() == '+' || peek() == '-') {
            at++;
        }
        return digits() > 0;
    }

    /** Takes letters and what may stand in a name behind the first. */
    String word() {
        int from = at;
        while (isLetter(peek())) {
            at++;
        }
        return unit.substring(from, at);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    /** A sentence about a character that does not belong where it stands. */
    static String unexpected(char c) {
        return c == 0 ? "ends where a unit is expected" : "has '" + c + "' where it may not stand";
    }
}
