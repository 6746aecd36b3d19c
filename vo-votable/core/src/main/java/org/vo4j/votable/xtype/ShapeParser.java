// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.xtype;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.TreeSet;
import org.vo4j.votable.internal.xtype.StcWords;

/** Reads shapes and points from text: DALI 1.2, and the part of STC-S that services have written into columns. */
final class ShapeParser {
    private static final Set<String> SHAPES =
            Set.of("circle", "range", "polygon", "box", "positioninterval", "union", "position", "point", "allsky");

    /** What STC-S may say of a region behind it, each with numbers. */
    private static final Set<String> REMARKS = Set.of("position", "error", "resolution", "size", "pixsize");

    private static final Map<String, Double> DEGREES =
            Map.of("deg", 1.0, "arcmin", 1 / 60.0, "arcsec", 1 / 3600.0, "rad", Math.toDegrees(1));

    private final List<String> words = new ArrayList<>();
    private final String text;
    private int at;

    private ShapeParser(String text) {
        this.text = text;
        StringTokenizer tokens = new StringTokenizer(text, " \t\r\n()");
        while (tokens.hasMoreTokens()) {
            words.add(tokens.nextToken());
        }
    }

    static Shape parse(String text) {
        ShapeParser parser = new ShapeParser(text);
        List<Shape> shapes = new ArrayList<>();
        while (parser.at < parser.words.size()) {
            parser.shape(shapes);
        }
        if (shapes.isEmpty()) {
            throw parser.bad("it has no shape");
        }
        return shapes.size() == 1 ? shapes.get(0) : new MultiShape(shapes);
    }

    /** A point as the xtype point writes it, or the STC-S phrase {@code Position ICRS 12.3 45.6}. */
    static Point parsePoint(String text) {
        ShapeParser parser = new ShapeParser(text);
        String first = parser.words.isEmpty() ? "" : parser.words.get(0).toLowerCase(Locale.ROOT);
        if (first.equals("position") || first.equals("point")) {
            parser.at++;
        }
        double[] numbers = parser.numbers();
        if (numbers.length != 2 || parser.at < parser.words.size()) {
            throw parser.bad("a point has two numbers");
        }
        return new Point(numbers[0], numbers[1]);
    }

    private void shape(List<Shape> shapes) {
        String word = words.get(at++);
        String kind = word.toLowerCase(Locale.ROOT);
        if (kind.equals("union")) {
            skipWords();
            return; // its members follow
        } else if (!SHAPES.contains(kind)) {
            throw bad(unknown(word));
        }
        double[] n = numbers();
        remarks();
        scale(n);
        switch (kind) {
            case "circle" -> shapes.add(Circle.of(n(n, 3, 0), n[1], n[2]));
            case "range" -> shapes.add(new Range(n(n, 4, 0), n[1], n[2], n[3]));
            case "positioninterval" -> shapes.add(new Range(n(n, 4, 0), n[2], n[1], n[3]));
            case "box" -> shapes.add(box(n(n, 4, 0), n[1], n[2] / 2, n[3] / 2));
            case "position", "point" -> shapes.add(Circle.of(n(n, 2, 0), n[1], 0));
            case "allsky" -> shapes.add(Circle.of(n(n, 0, 0), 90, 180));
            default -> shapes.add(Polygon.of(n));
        }
    }

    private static String unknown(String word) {
        return StcWords.beyond(word).isPresent()
                ? "'" + word + "' of STC-S is not read, only its text is kept"
                : "'" + word
                        + "' is not circle, range or polygon, nor Box, Position, PositionInterval, AllSky or Union of STC-S";
    }

    private void remarks() {
        while (at < words.size() && REMARKS.contains(words.get(at).toLowerCase(Locale.ROOT)) && !isMember()) {
            at++;
            numbers();
        }
    }

    /** Whether a Position is one of a Union. */
    private boolean isMember() {
        return words.get(0).equalsIgnoreCase("union") && words.get(at).equalsIgnoreCase("position");
    }

    /** STC-S may name the unit behind the numbers; degrees are what nearly everybody writes. */
    private void scale(double[] numbers) {
        if (at == words.size() || !words.get(at).equalsIgnoreCase("unit")) {
            return;
        }
        at++;
        String unit = at == words.size() ? "" : words.get(at).toLowerCase(Locale.ROOT);
        Double factor = DEGREES.get(unit);
        if (factor == null) {
            throw bad("its unit is none of " + new TreeSet<>(DEGREES.keySet()));
        }
        while (at < words.size() && words.get(at).equalsIgnoreCase(unit)) {
            at++; // of each axis
        }
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] *= factor;
        }
        remarks();
    }

    private static Polygon box(double lon, double lat, double width, double height) {
        return Polygon.of(
                lon - width,
                lat - height,
                lon - width,
                lat + height,
                lon + width,
                lat + height,
                lon + width,
                lat - height);
    }

    private double n(double[] numbers, int wanted, int index) {
        if (numbers.length != wanted) {
            throw bad("there are " + numbers.length + " numbers where " + wanted + " belong");
        }
        return wanted == 0 ? 0 : numbers[index];
    }

    /** Passes over the frame and its like. */
    private void skipWords() {
        while (at < words.size()
                && !isNumber(words.get(at))
                && !SHAPES.contains(words.get(at).toLowerCase(Locale.ROOT))) {
            String word = words.get(at++);
            if (StcWords.beyond(word).isPresent()) {
                throw bad(unknown(word));
            } else if (word.equalsIgnoreCase("unit")) {
                at--;
                return;
            } else if (word.equalsIgnoreCase("fillfactor") && at < words.size() && isNumber(words.get(at))) {
                at++;
            }
        }
    }

    private double[] numbers() {
        skipWords();
        int from = at;
        while (at < words.size() && isNumber(words.get(at))) {
            at++;
        }
        double[] numbers = new double[at - from];
        for (int i = 0; i < numbers.length; i++) {
            try {
                numbers[i] = Double.parseDouble(words.get(from + i));
            } catch (NumberFormatException e) {
                throw bad("'" + words.get(from + i) + "' is not a number");
            }
        }
        return numbers;
    }

    private static boolean isNumber(String word) {
        return "+-.0123456789".indexOf(word.charAt(0)) >= 0;
    }

    private IllegalArgumentException bad(String why) {
        String shown = text.length() > 200 ? text.substring(0, 200) + "..." : text;
        return new IllegalArgumentException("'" + shown + "' cannot be read as geometry: " + why
                + "; write it like 'circle 12.3 45.6 0.5' (degrees)");
    }
}
