// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

/**
 * What one card of a header says, or several that continue it (FITS 4.0 section 4).
 *
 * @param keyword the keyword; of a long one it begins with {@code HIERARCH}; empty for a blank one
 * @param value the value without quotes, or the text of a commentary card
 * @param comment what stands behind the value
 * @param commentary whether the card has a text instead of a value
 */
record HeaderCard(String keyword, String value, String comment, boolean commentary) {
    private static final String HIERARCH = "HIERARCH";

    /** Reads 80 characters. */
    static HeaderCard of(String card) {
        String keyword = card.substring(0, 8).stripTrailing();
        if (card.startsWith("= ", 8)) {
            return valued(keyword, card.substring(10));
        }
        int equals = card.indexOf('=');
        if (keyword.equals(HIERARCH) && equals > 8) {
            return valued(
                    HIERARCH + " " + card.substring(8, equals).strip().replaceAll("\\s+", " "),
                    card.substring(equals + 1));
        }
        return new HeaderCard(keyword, card.substring(8).stripTrailing(), "", true);
    }

    private static HeaderCard valued(String keyword, String field) {
        return new HeaderCard(keyword, Card.value(field), Card.commentOf(field), false);
    }

    /** Whether the value goes on in the next card. */
    boolean goesOn() {
        return !commentary && value.endsWith("&");
    }

    /** This card with what the next one adds to it. */
    HeaderCard continued(String card) {
        String field = card.substring(8);
        String behind = Card.commentOf(field);
        String both = comment.isEmpty() || behind.isEmpty() ? comment + behind : comment + " " + behind;
        return new HeaderCard(keyword, value.substring(0, value.length() - 1) + Card.value(field), both, false);
    }
}
