// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.FormatException;
import org.vo4j.api.ReadLimits;
import org.vo4j.api.VoTableIssue;

/** The header of one HDU: its keywords and their values (FITS 4.0 section 4). Immutable. */
final class Header {
    static final int BLOCK = 2880;
    static final int CARD = 80;

    private final List<HeaderCard> cards;
    private final Map<String, HeaderCard> valued = new HashMap<>();
    private final long begin;
    private final long dataBegin;
    /** The first column whose keywords are those of {@link WideTables}; beyond all columns when there is none. */
    private final long extendedFrom;

    private final Faults faults;

    private Header(List<HeaderCard> cards, long begin, long dataBegin, Faults faults) {
        this.cards = cards;
        for (HeaderCard card : cards) {
            if (!card.commentary()) {
                valued.putIfAbsent(card.keyword(), card);
            }
        }
        this.begin = begin;
        this.dataBegin = dataBegin;
        this.faults = faults;
        Optional<String> container = text(WideTables.CONTAINER);
        boolean extended =
                container.isPresent() && container.equals(text("TFIELDS")) && valued.containsKey(WideTables.COUNT);
        this.extendedFrom = extended ? size(WideTables.CONTAINER) : Long.MAX_VALUE;
    }

    /**
     * Reads the next header; empty at the end of the file, or where what follows is no header.
     *
     * @throws FormatException when it is cut, or beyond the limits
     */
    static Optional<Header> read(ByteInput in, Faults faults, ReadLimits limits) {
        List<HeaderCard> cards = new ArrayList<>();
        long begin = in.position();
        byte[] block = new byte[BLOCK];
        boolean first = true;
        boolean ended = false;
        while (!ended) {
            int have = fill(in, block);
            if (in.position() - begin > limits.maxTextBytes()) {
                throw faults.damage(
                        VoTableIssue.W77,
                        "A FITS header takes more than the " + limits.maxTextBytes()
                                + " bytes that ReadLimits.maxTextBytes allows; is this a FITS file?",
                        begin);
            }
            if (first && !beginsHeader(block, have)) {
                return Optional.empty();
            }
            first = false;
            if (have < BLOCK) {
                throw faults.damage(
                        VoTableIssue.W60, "The FITS data end within a header; is the file complete?", in.position());
            }
            for (int at = 0; at < BLOCK && !ended; at += CARD) {
                String card = new String(block, at, CARD, StandardCharsets.ISO_8859_1);
                ended = card.startsWith("END     ");
                if (!ended) {
                    add(card, cards);
                }
            }
        }
        return Optional.of(new Header(cards, begin, in.position(), faults));
    }

    private static int fill(ByteInput in, byte[] block) {
        int have = 0;
        int count = 0;
        while (have < block.length && count >= 0) {
            count = in.read(block, have, block.length - have);
            have += Math.max(count, 0);
        }
        return have;
    }

    private static boolean beginsHeader(byte[] block, int have) {
        String begin = new String(block, 0, Math.min(have, 10), StandardCharsets.ISO_8859_1);
        return begin.startsWith("SIMPLE  =") || begin.startsWith("XTENSION=");
    }

    /** Takes one card, which may continue the one before (FITS 4.0 section 4.2.1.2). */
    private static void add(String card, List<HeaderCard> cards) {
        int last = cards.size() - 1;
        if (card.startsWith("CONTINUE  ") && last >= 0 && cards.get(last).goesOn()) {
            cards.set(last, cards.get(last).continued(card));
        } else if (!card.isBlank()) {
            cards.add(HeaderCard.of(card));
        }
    }

    /** The offset of the header in the file. */
    long begin() {
        return begin;
    }

    /** The offset of the data in the file. */
    long dataBegin() {
        return dataBegin;
    }

    /** All cards in their order, but END and those that are blank. */
    List<HeaderCard> cards() {
        return Collections.unmodifiableList(cards);
    }

    private @Nullable String value(String keyword) {
        HeaderCard card = valued.get(keyword);
        return card == null ? null : card.value();
    }

    /** The number of columns, together with those of {@link WideTables}. */
    long columns() {
        return size(extendedFrom == Long.MAX_VALUE ? "TFIELDS" : WideTables.COUNT);
    }

    /** The keyword of a column. */
    String keyword(String base, int number) {
        if (number < extendedFrom) {
            return base + number;
        }
        String nested = WideTables.nested(base, number);
        boolean isNested = valued.containsKey(WideTables.nested("TFORM", (int) extendedFrom));
        return isNested ? nested : WideTables.lettered(base, number - extendedFrom);
    }

    /** The comment behind the value of a keyword; empty when there is none. */
    String comment(String keyword) {
        HeaderCard card = valued.get(keyword);
        return card == null ? "" : card.comment();
    }

    /** The value of a keyword as text. */
    Optional<String> text(String keyword) {
        return Optional.ofNullable(value(keyword)).filter(value -> !value.isEmpty());
    }

    boolean isTrue(String keyword) {
        return "T".equals(value(keyword));
    }

    /** Whether there is a table of text instead of bytes (FITS 4.0 section 7.2). */
    boolean isTextTable() {
        return "TABLE".equals(value("XTENSION"));
    }

    /** Whether the rows of a binary table are those of a table: not so where it holds a compressed image. */
    boolean isTable() {
        return isTextTable() || (isBinaryTable() && !isTrue("ZIMAGE"));
    }

    boolean isBinaryTable() {
        String type = value("XTENSION");
        return "BINTABLE".equals(type) || "A3DTABLE".equals(type);
    }

    /** What the HDU is, for people. */
    String kind() {
        String type = text("XTENSION").orElse("the primary HDU");
        String what = isTrue("ZIMAGE") ? "a compressed image" : type.equals("IMAGE") ? "an image" : type;
        StringBuilder sizes = new StringBuilder();
        long axes = Math.min(size("NAXIS", 0), 9);
        for (int axis = 1; axis <= axes && !isTrue("ZIMAGE"); axis++) {
            sizes.append(axis == 1 ? " of " : " x ").append(value("NAXIS" + axis));
        }
        return what + text("EXTNAME").map(name -> " '" + name + "'").orElse("") + sizes;
    }

    /** A number that must be there, not negative. */
    long size(String keyword) {
        String value = value(keyword);
        if (value == null) {
            throw faults.damage(VoTableIssue.E41, "The FITS header has no " + keyword + "; the file is damaged", begin);
        }
        return parsed(keyword, value);
    }

    /** A number that is not negative, or a default. */
    long size(String keyword, long ifAbsent) {
        String value = value(keyword);
        return value == null ? ifAbsent : parsed(keyword, value);
    }

    private long parsed(String keyword, String value) {
        try {
            long number = Long.parseLong(value);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw noSize(keyword, value);
        }
        throw noSize(keyword, value);
    }

    private FormatException noSize(String keyword, String value) {
        return faults.damage(
                VoTableIssue.E40, "The FITS header says " + keyword + " = " + value + ", which is no size", begin);
    }

    /** The bytes of the data, without what fills up the last block. */
    long dataBytes() {
        try {
            long axes = size("NAXIS", 0);
            if (axes > 999) {
                throw noSize("NAXIS", Long.toString(axes));
            }
            long elements = axes == 0 ? 0 : 1;
            boolean groups = isTrue("GROUPS") && size("NAXIS1", 1) == 0;
            for (int axis = groups ? 2 : 1; axis <= axes; axis++) {
                elements = Math.multiplyExact(elements, size("NAXIS" + axis));
            }
            long all = Math.multiplyExact(size("GCOUNT", 1), Math.addExact(size("PCOUNT", 0), elements));
            String bits = text("BITPIX").orElse("8");
            return Math.multiplyExact(all, Math.abs(Long.parseLong(bits)) / 8);
        } catch (ArithmeticException e) {
            throw faults.damage(
                    VoTableIssue.E41, "The sizes in a FITS header are beyond all files; the file is damaged", begin);
        } catch (NumberFormatException e) {
            throw noSize("BITPIX", text("BITPIX").orElse(""));
        }
    }

    /** Bytes of data together with what fills up the last block. */
    static long padded(long bytes) {
        return bytes > Long.MAX_VALUE - BLOCK ? Long.MAX_VALUE : (bytes + BLOCK - 1) / BLOCK * BLOCK;
    }
}
