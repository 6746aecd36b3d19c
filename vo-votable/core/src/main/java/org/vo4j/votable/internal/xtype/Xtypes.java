// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.xtype;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.table.ArrayShape;
import org.vo4j.api.table.Datatype;

/** The extended types of DALI 1.2 (section 3) and what they ask of datatype and arraysize. */
public final class Xtypes {
    private enum Rule {
        TEXT("text with one dimension"),
        TWO_NUMBERS("2 numbers"),
        NUMBERS("an array of numbers"),
        TWO("2 floats or doubles"),
        THREE("3 floats or doubles"),
        FOUR("4 floats or doubles"),
        MANY("an array of floats or doubles");

        final String wanted;

        Rule(String wanted) {
            this.wanted = wanted;
        }
    }

    private static final Map<String, Rule> RULES = rules();
    private static final Map<String, String> LEGACY = Map.of(
            "adql:timestamp", "timestamp",
            "adql:point", "point",
            "adql:circle", "circle",
            "adql:polygon", "polygon",
            "adql:region", "shape",
            "adql:clob", "",
            "adql:blob", "",
            "iso8601", "timestamp",
            "stc-s", "shape");

    private Xtypes() {}

    private static Map<String, Rule> rules() {
        Map<String, Rule> rules = new HashMap<>();
        for (String text :
                new String[] {"timestamp", "hms", "dms", "moc", "shape", "multishape", "uri", "uuid", "json"}) {
            rules.put(text, Rule.TEXT);
        }
        rules.put("interval", Rule.TWO_NUMBERS);
        rules.put("multiinterval", Rule.NUMBERS);
        rules.put("point", Rule.TWO);
        rules.put("circle", Rule.THREE);
        rules.put("range", Rule.FOUR);
        rules.put("polygon", Rule.MANY);
        return rules;
    }

    /** What is wrong with the word itself, as the end of a sentence that begins with it; empty when nothing is. */
    public static Optional<String> unknown(String xtype) {
        if (xtype.isEmpty() || RULES.containsKey(xtype)) {
            return Optional.empty();
        }
        String replacement = LEGACY.get(xtype.toLowerCase(Locale.ROOT));
        if (replacement != null) {
            return Optional.of(
                    replacement.isEmpty() ? "is of the past; leave it out" : "is of the past; write " + replacement);
        }
        if (xtype.indexOf(':') > 0) {
            return Optional.empty(); // a prefix says that it is not the standard's
        }
        return Optional.of("is none of DALI 1.2; one of your own needs a prefix and a colon");
    }

    /** What the xtype wants instead of a datatype and arraysize; empty when they fit or nothing is known. */
    public static Optional<String> misfit(String xtype, Datatype type, ArrayShape shape) {
        Rule rule = RULES.get(xtype);
        return rule == null || fits(rule, type, shape) ? Optional.empty() : Optional.of(rule.wanted);
    }

    private static boolean fits(Rule rule, Datatype type, ArrayShape shape) {
        boolean floating = type == Datatype.FLOAT || type == Datatype.DOUBLE;
        return switch (rule) {
            case TEXT -> type.isText();
            case TWO_NUMBERS -> (floating || type.isInteger()) && leads(shape, 2);
            case NUMBERS -> (floating || type.isInteger()) && !shape.isScalar();
            case TWO -> floating && leads(shape, 2);
            case THREE -> floating && leads(shape, 3);
            case FOUR -> floating && leads(shape, 4);
            case MANY -> floating && !shape.isScalar() && fixedPolygon(shape);
        };
    }

    /** Whether a value, or each value of an array of them, has so many numbers. */
    private static boolean leads(ArrayShape shape, int count) {
        return shape.toString().equals(Integer.toString(count))
                || shape.toString().startsWith(count + "x");
    }

    private static boolean fixedPolygon(ArrayShape shape) {
        long count = shape.fixedCount().orElse(6);
        return shape.dimensions() > 1 || (count >= 6 && count % 2 == 0);
    }

    /** The check of values that an xtype needs; empty when there is none, or they do not fit the xtype anyhow. */
    public static Optional<ValueCheck> values(String xtype, Datatype type, ArrayShape shape) {
        Rule rule = RULES.get(xtype);
        if (rule == null || !fits(rule, type, shape) || shape.dimensions() > 1) {
            return Optional.empty();
        }
        return Optional.ofNullable(check(xtype));
    }

    private static @Nullable ValueCheck check(String xtype) {
        return switch (xtype) {
            case "timestamp" -> ValueCheck.text(TextValues::timestamp);
            case "hms" -> ValueCheck.text(TextValues::hms);
            case "dms" -> ValueCheck.text(TextValues::dms);
            case "uuid" -> ValueCheck.text(TextValues::uuid);
            case "uri" -> ValueCheck.text(TextValues::uri);
            case "moc" -> ValueCheck.text(TextValues::moc);
            case "shape" -> ValueCheck.text(Shapes::shape);
            case "multishape" -> ValueCheck.text(Shapes::shapes);
            case "json" -> ValueCheck.text(TextValues::json);
            case "interval", "multiinterval" -> ValueCheck.numbers(NumberValues::intervals);
            case "point" -> ValueCheck.numbers(NumberValues::point);
            case "circle" -> ValueCheck.numbers(NumberValues::circle);
            case "range" -> ValueCheck.numbers(NumberValues::range);
            case "polygon" -> ValueCheck.numbers(NumberValues::polygon);
            default -> null;
        };
    }
}
