// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A Unified Content Descriptor: words joined by {@code ;}, each of atoms joined by {@code .} (UCD1+ 1.5 section 2).
 *
 * <p>Compared without regard to case; the namespace {@code ivoa:} means nothing. A UCD1 such as
 * {@code POS_EQ_RA_MAIN} is one word. Immutable.
 *
 * @param words the words in lower case, the primary one first
 */
public record Ucd(List<String> words) {
    /** Keeps a copy of the words. */
    public Ucd {
        words = List.copyOf(words);
    }

    /** Takes a UCD apart; text that is none gives words that fit nothing. */
    public static Ucd of(String text) {
        List<String> words = new ArrayList<>();
        for (String part : text.strip().toLowerCase(Locale.ROOT).split(";", -1)) {
            String word = part.strip();
            words.add(word.startsWith("ivoa:") ? word.substring(5) : word);
        }
        return new Ucd(words);
    }

    /**
     * Whether another UCD is this one or a more special one: its leading words are this one's, and it may have more.
     *
     * <p>{@code phot.mag} includes {@code phot.mag;em.opt.V} but not {@code phot.mag.reddened} nor
     * {@code stat.error;phot.mag}: another word makes another quantity, more words only say more of it.
     */
    public boolean includes(Ucd other) {
        return words.size() <= other.words.size()
                && other.words.subList(0, words.size()).equals(words);
    }

    /** The words joined by {@code ;}. */
    @Override
    public String toString() {
        return String.join(";", words);
    }
}
