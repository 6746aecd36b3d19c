// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.vo4j.api.FormatException;
import org.vo4j.api.ReadLimits;
import org.vo4j.api.VoTableIssue;

/** The header of one HDU: its keywords and their values (FITS 4.0 section 4). Immutable. */
final class Header {
    static final int BLOCK = 2880;
    static final int CARD = 80;

    private final Map<String, String> values;
    private final long begin;
    private final long dataBegin;
    private final Faults faults;

    private Header(Map<String, String> values, long begin, long dataBegin, Faults faults) {
        this.values = values;
        this.begin = begin;
        this.dataBegin = dataBegin;
        this.faults = faults;
    }

    /**
     * Reads the next header; empty at the end of the file, or where what follows is no header.
     *
     * @throws FormatException when it is cut, or beyond the limits
     */
    static Optional<Header> read(ByteInput in, Faults faults, ReadLimits limits) {
        Map<String, String> values = new LinkedHashMap<>();
        long begin = in.position();
        byte[] block = new byte[BLOCK];
        String continued = "";
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
            if (in.position() - begin <= BLOCK && !beginsHeader(block, have)) {
                return Optional.empty();
            }
            if (have < BLOCK) {
                throw faults.damage(
                        VoTableIssue.W60, "The FITS data end within a header; is the file complete?", in.position());
            }
            for (int at = 0; at < BLOCK && !ended; at += CARD) {
                String card = new String(block, at, CARD, StandardCharsets.ISO_8859_1);
                String keyword = card.substring(0, 8).stripTrailing();
                ended = keyword.equals("END");
                continued = ended ? "" : card(keyword, card, continued, values);
            }
        }
        return Optional.of(new Header(values, begin, in.position(), faults));
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

    /** Takes one card; the keyword of a long string that goes on in the next one, else nothing. */
    private static String card(String keyword, String card, String continued, Map<String, String> values) {
        if (keyword.equals("CONTINUE") && !continued.isEmpty()) {
            String before = values.get(continued);
            String more = Card.value(card.substring(8));
            if (before != null && before.endsWith("&")) {
                values.put(continued, before.substring(0, before.length() - 1) + more);
            }
            return more.endsWith("&") ? continued : "";
        }
        if (!card.startsWith("= ", 8)) {
            return "";
        }
        String value = Card.value(card.substring(10));
        values.putIfAbsent(keyword, value);
        return value.endsWith("&") ? keyword : "";
    }

    /** The offset of the header in the file. */
    long begin() {
        return begin;
    }

    /** The offset of the data in the file. */
    long dataBegin() {
        return dataBegin;
    }

    /** All keywords that have a value, in their order; of one that comes twice the first counts. */
    Map<String, String> values() {
        return Collections.unmodifiableMap(values);
    }

    /** The value of a keyword as text. */
    Optional<String> text(String keyword) {
        return Optional.ofNullable(values.get(keyword)).filter(value -> !value.isEmpty());
    }

    boolean isTrue(String keyword) {
        return "T".equals(values.get(keyword));
    }

    boolean isBinaryTable() {
        String type = values.getOrDefault("XTENSION", "");
        return type.equals("BINTABLE") || type.equals("A3DTABLE");
    }

    /** A number that must be there, not negative. */
    long size(String keyword) {
        String value = values.get(keyword);
        if (value == null) {
            throw faults.damage(VoTableIssue.E41, "The FITS header has no " + keyword + "; the file is damaged", begin);
        }
        return parsed(keyword, value);
    }

    /** A number that is not negative, or a default. */
    long size(String keyword, long ifAbsent) {
        String value = values.get(keyword);
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
            String bits = values.getOrDefault("BITPIX", "8");
            return Math.multiplyExact(all, Math.abs(Long.parseLong(bits)) / 8);
        } catch (ArithmeticException e) {
            throw faults.damage(
                    VoTableIssue.E41, "The sizes in a FITS header are beyond all files; the file is damaged", begin);
        } catch (NumberFormatException e) {
            throw noSize("BITPIX", values.getOrDefault("BITPIX", ""));
        }
    }

    /** Bytes of data together with what fills up the last block. */
    static long padded(long bytes) {
        return bytes > Long.MAX_VALUE - BLOCK ? Long.MAX_VALUE : (bytes + BLOCK - 1) / BLOCK * BLOCK;
    }
}
