// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.unit;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a unit means, in whatever convention it is written: a factor and the powers of its symbols, so that {@code mas/yr},
 * {@code mas.yr-1} and {@code mas yr**-1} are one. Units are not converted: {@code deg} and {@code arcsec} stay two.
 */
public final class UnitMeaning {
    private static final int MAX_LENGTH = 200;

    /** The same unit in the words of VOUnits, of CDS, of FITS and of those who follow none. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("year", "yr"),
            Map.entry("years", "yr"),
            Map.entry("y", "yr"),
            Map.entry("a", "yr"),
            Map.entry("day", "d"),
            Map.entry("days", "d"),
            Map.entry("hr", "h"),
            Map.entry("hour", "h"),
            Map.entry("sec", "s"),
            Map.entry("second", "s"),
            Map.entry("degree", "deg"),
            Map.entry("degrees", "deg"),
            Map.entry("\u00b0", "deg"),
            Map.entry("radian", "rad"),
            Map.entry("marcsec", "mas"),
            Map.entry("uarcsec", "uas"),
            Map.entry("AA", "Angstrom"),
            Map.entry("\u00c5", "Angstrom"),
            Map.entry("angstrom", "Angstrom"),
            Map.entry("Angstroem", "Angstrom"),
            Map.entry("au", "AU"),
            Map.entry("ct", "count"),
            Map.entry("counts", "count"),
            Map.entry("ph", "photon"),
            Map.entry("photons", "photon"),
            Map.entry("pix", "pixel"),
            Map.entry("electron", "e-"),
            Map.entry("Lsun", "solLum"),
            Map.entry("Msun", "solMass"),
            Map.entry("Rsun", "solRad"),
            Map.entry("percent", "%"),
            Map.entry("Celsius", "degC"));

    private final String text;
    private int at;
    private int depth;

    private UnitMeaning(String text) {
        this.text = text;
    }

    /** Whether two units, neither of them empty, mean the same; what cannot be read is the same only as text. */
    public static boolean same(String one, String other) {
        String a = bare(one);
        String b = bare(other);
        if (a.equals(b)) {
            return true;
        }
        Product left = of(a);
        Product right = of(b);
        return left != null && right != null && left.same(right);
    }

    private static String bare(String unit) {
        return unit.replaceAll("[\"\\s]+", " ").strip();
    }

    private static @Nullable Product of(String unit) {
        if (unit.isEmpty() || unit.length() > MAX_LENGTH) {
            return null;
        }
        UnitMeaning reader = new UnitMeaning(unit);
        try {
            Product read = reader.product();
            return reader.at == unit.length() ? read : null;
        } catch (IllegalArgumentException e) {
            return null; // a text and no unit; it is compared as one
        }
    }

    /** A factor and powers of symbols. */
    private record Product(double factor, Map<String, Double> powers) {
        void times(Product other, double power) {
            other.powers.forEach((symbol, own) -> powers.merge(symbol, own * power, Double::sum));
            powers.values().removeIf(sum -> Math.abs(sum) < 1e-9);
        }

        boolean same(Product other) {
            return Math.abs(factor - other.factor) <= 1e-9 * Math.abs(factor) && text().equals(other.text());
        }

        String text() {
            StringBuilder text = new StringBuilder();
            powers.forEach((symbol, power) ->
                    text.append(symbol).append(Math.round(power * 1e6)).append('.'));
            return text.toString();
        }
    }

    private Product product() {
        if (++depth > 32) {
            throw new IllegalArgumentException("too deep");
        }
        double factor = 1;
        Product whole = new Product(1, new TreeMap<>());
        boolean divide = take('/');
        while (true) {
            skip();
            Product next = term();
            double power = power() * (divide ? -1 : 1);
            factor *= Math.pow(next.factor, power);
            whole.times(next, power);
            skip();
            char c = peek();
            if (c == 0 || c == ')' || c == ']') {
                depth--;
                return new Product(factor, whole.powers);
            }
            divide = take('/');
            if (!divide && !take('.') && !take('*') && text.charAt(at - 1) != ' ' && !isNumber(text.charAt(at - 1))) {
                throw new IllegalArgumentException("no operator");
            }
        }
    }

    private Product term() {
        if (take('(')) {
            return closed(')');
        } else if (take('[')) {
            return symbol("log(" + closed(']').text() + ")"); // the logarithm in the convention of CDS
        } else if (isNumber(peek())) {
            return new Product(number(), new TreeMap<>());
        }
        String word = word();
        if (take('(')) {
            return symbol(word + "(" + closed(')').text() + ")");
        }
        return symbol(WORDS.getOrDefault(word, word));
    }

    private Product closed(char end) {
        Product inside = product();
        if (!take(end)) {
            throw new IllegalArgumentException("not closed");
        }
        return inside;
    }

    private static Product symbol(String name) {
        Map<String, Double> powers = new TreeMap<>();
        powers.put(name, 1.0);
        return new Product(1, powers);
    }

    private String word() {
        int from = at;
        while (at < text.length() && (Character.isLetter(peek()) || "_%'\u00b0".indexOf(peek()) >= 0)) {
            at++;
        }
        if (at == from) {
            throw new IllegalArgumentException("no unit");
        }
        String word = text.substring(from, at).replace("'", "");
        boolean electron =
                word.equals("e") && peek() == '-' && !(at + 1 < text.length() && isNumber(text.charAt(at + 1)));
        if (electron) {
            at++;
            return "e-";
        }
        return word;
    }

    /** The power behind a term, 1 where there is none. */
    private double power() {
        if (text.startsWith("**", at)) {
            at += 2;
        } else if (!take('^')
                && !((peek() == '-' || peek() == '+' || isNumber(peek())) && text.charAt(at - 1) != ' ')) {
            return 1;
        }
        boolean open = take('(');
        double power = number();
        if (open && take('/')) {
            power /= number();
        }
        if (open && !take(')')) {
            throw new IllegalArgumentException("not closed");
        }
        return power;
    }

    private double number() {
        int from = at;
        if (peek() == '-' || peek() == '+') {
            at++;
        }
        while (isNumber(peek()) || (peek() == '.' && at + 1 < text.length() && isNumber(text.charAt(at + 1)))) {
            at++;
        }
        if ((peek() == 'e' || peek() == 'E') && text.substring(at + 1).matches("[+-]?[0-9].*")) {
            at += 2;
            while (isNumber(peek())) {
                at++;
            }
        }
        return Double.parseDouble(text.substring(from, at));
    }

    private void skip() {
        while (peek() == ' ') {
            at++;
        }
    }

    private boolean take(char c) {
        if (peek() == c && !(c == '*' && text.startsWith("**", at))) {
            at++;
            return true;
        }
        return false;
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private static boolean isNumber(char c) {
        return c >= '0' && c <= '9';
    }
}
