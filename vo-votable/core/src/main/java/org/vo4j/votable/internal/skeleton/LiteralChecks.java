// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.skeleton;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.spi.support.NumberParser;
import org.vo4j.api.spi.support.NumberParser.Mark;
import org.vo4j.api.table.Datatype;

/** Whether a word is a literal of a type (VOTable 1.5 section 6). */
final class LiteralChecks {
    private LiteralChecks() {}

    static Mark mark(Datatype type, String word) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        NumberParser parser = new NumberParser();
        switch (type) {
            case BOOLEAN:
                return isBoolean(word) ? Mark.NONE : Mark.SYNTAX;
            case BIT:
                return word.chars().allMatch(c -> c == '0' || c == '1') ? Mark.NONE : Mark.SYNTAX;
            case UNSIGNED_BYTE, SHORT, INT, LONG:
                parser.parseInteger(bytes, 0, bytes.length, type.integerBits(), type == Datatype.UNSIGNED_BYTE);
                return parser.mark();
            case FLOAT, DOUBLE, FLOAT_COMPLEX, DOUBLE_COMPLEX:
                parser.parseDouble(bytes, 0, bytes.length);
                return parser.mark();
            default:
                return Mark.NONE;
        }
    }

    private static boolean isBoolean(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "t", "true", "1", "f", "false", "0", "?" -> true;
            default -> false;
        };
    }

    /** The number of what a bad literal of a type is. */
    static VoTableIssue issue(Datatype type) {
        return switch (type) {
            case BOOLEAN -> VoTableIssue.E05;
            case BIT -> VoTableIssue.E04;
            case FLOAT_COMPLEX, DOUBLE_COMPLEX -> VoTableIssue.E03;
            case UNSIGNED_BYTE, SHORT, INT, LONG -> VoTableIssue.E47;
            default -> VoTableIssue.W30;
        };
    }
}
