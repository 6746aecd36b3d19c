// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.io;

import org.vo4j.api.FormatException;
import org.vo4j.api.Location;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.spi.support.Base64Decoder;

/**
 * The inline content of a STREAM, decoded from base64 as it is read; it leaves the document's window standing on the
 * end tag (VOTable 1.5 section 5.5).
 */
public final class Base64Payload extends BytesPayload {
    private static final byte[] COMMENT = {'<', '!', '-', '-'};
    private static final byte[] CDATA = {'<', '!', '[', 'C', 'D', 'A', 'T', 'A', '['};

    private static final byte[] CDATA_END = {']', ']', '>'};

    private final DocumentWindow window;
    private final Base64Decoder decoder = new Base64Decoder();
    private boolean inCdata;
    private boolean ended;

    /** Creates a payload for the content that the window stands on. */
    public Base64Payload(DocumentWindow window) {
        super(window.elementName());
        this.window = window;
    }

    @Override
    int bring(byte[] into, int at, int end) {
        while (!ended) {
            if (window.position() == window.limit() && !window.fill()) {
                throw damage(VoTableIssue.E46, "the document ends within a STREAM; it is cut");
            }
            decoder.decode(window.array(), window.position(), window.limit(), into, at, end);
            window.position(decoder.position());
            int count = decoder.written() - at;
            if (decoder.fault() != Base64Decoder.Fault.NONE && !endOfCdata()) {
                if (count > 0) {
                    return count; // what is sound goes first; the fault stays and is met again
                }
                throw fault();
            }
            if (count > 0) {
                return count;
            }
            if (window.position() < window.limit() && window.array()[window.position()] == '<') {
                int tail = markup(into, at);
                if (tail > 0) {
                    return tail;
                }
            }
        }
        return -1;
    }

    private FormatException fault() {
        String what = switch (decoder.fault()) {
            case CUT -> "the base64 text of the STREAM ends within a group of four characters";
            case BEHIND_PADDING -> "the STREAM has more base64 text behind its padding";
            default -> "the STREAM has a character that is not base64";
        };
        return damage(VoTableIssue.E42, what + ", behind " + offset(limit()) + " decoded bytes");
    }

    private FormatException damage(VoTableIssue code, String what) {
        return new FormatException(code.code() + ": " + what, window.here());
    }

    /** A {@code <} in the text: a comment, a CDATA section, or the end tag. */
    private int markup(byte[] into, int at) {
        if (startsWith(COMMENT)) {
            window.position(window.position() + COMMENT.length);
            skipBehindComment();
            return 0;
        }
        if (startsWith(CDATA)) {
            window.position(window.position() + CDATA.length);
            inCdata = true;
            return 0;
        }
        ended = true;
        int tail = decoder.finish(into, at);
        if (decoder.fault() != Base64Decoder.Fault.NONE) {
            throw fault();
        }
        return tail;
    }

    /** The {@code ]]>} of a CDATA section, at which the decoder has stopped. */
    private boolean endOfCdata() {
        if (!inCdata || decoder.fault() != Base64Decoder.Fault.ILLEGAL_CHARACTER || !startsWith(CDATA_END)) {
            return false;
        }
        window.position(window.position() + CDATA_END.length);
        inCdata = false;
        decoder.forgive();
        return true;
    }

    private void skipBehindComment() {
        byte[] end = {'-', '-', '>'};
        while (!startsWith(end)) {
            window.position(window.position() + 1);
        }
        window.position(window.position() + end.length);
    }

    private boolean startsWith(byte[] pattern) {
        for (int i = 0; i < pattern.length; i++) {
            while (window.position() + i >= window.limit()) {
                if (!window.fill()) {
                    throw damage(VoTableIssue.E46, "the document ends within a STREAM; it is cut");
                }
            }
            if (window.array()[window.position() + i] != pattern[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Location locate(long offset) {
        return window.here(); // the text that is being decoded; the bytes' own place is in the message
    }
}
