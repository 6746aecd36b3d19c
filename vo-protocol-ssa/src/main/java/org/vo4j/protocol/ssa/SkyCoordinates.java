// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.ssa;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vo4j.api.SkyPosition;

/** Reads positions as services give them: pairs of numbers, and texts with words of STC-S around them. */
final class SkyCoordinates {
    private static final int MAX_LENGTH = 200;
    private static final String NUMBER = "([-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?)";
    /** Such as {@code 198.1 17.5}, {@code (198.1, 17.5)}, {@code Position ICRS 198.1 17.5}. */
    private static final Pattern TEXT =
            Pattern.compile("(?:(?:POSITION|POINT|POS)\\s*)?(?:([A-Z][A-Z0-9_]*)\\s+(?:[A-Z][A-Z0-9_]*\\s+)*)?\\(?\\s*"
                    + NUMBER + "[\\s,]+" + NUMBER + "\\s*\\)?");

    private SkyCoordinates() {}

    /** The position that a text gives; in a frame, unless the text names one. Empty when it is none. */
    static Optional<SkyPosition> parse(String text, String frame) {
        Matcher matcher = TEXT.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (text.length() > MAX_LENGTH || !matcher.matches()) {
            return Optional.empty();
        }
        String named = matcher.group(1) == null ? frame : matcher.group(1);
        return of(Double.parseDouble(matcher.group(2)), Double.parseDouble(matcher.group(3)), named);
    }

    /** The position of two numbers in degrees; empty when they are none. */
    static Optional<SkyPosition> of(double longitude, double latitude, String frame) {
        boolean sound = Double.isFinite(longitude) && Math.abs(latitude) <= 90;
        return sound ? Optional.of(new SkyPosition(longitude, latitude, frame)) : Optional.empty();
    }
}
