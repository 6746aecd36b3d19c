// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.io;

import java.nio.charset.StandardCharsets;
import org.vo4j.api.FormatException;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.spi.support.ByteSearch;

/** Moves the document's window over a payload that nobody reads, to the end tag of its element. */
public final class PayloadSkipper {
    private static final byte[] COMMENT = ascii("<!--");
    private static final byte[] COMMENT_END = ascii("-->");
    private static final byte[] CDATA = ascii("<![CDATA[");
    private static final byte[] CDATA_END = ascii("]]>");

    private final DocumentWindow window;
    private final byte[] endTag;

    private PayloadSkipper(DocumentWindow window) {
        this.window = window;
        this.endTag = ("</" + window.elementName()).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Skips the payload that the window stands in.
     *
     * @throws FormatException when the document ends first
     */
    public static void skip(DocumentWindow window) {
        new PayloadSkipper(window).run();
    }

    private void run() {
        while (true) {
            int next = ByteSearch.indexOf(window.array(), window.position(), window.limit(), (byte) '<');
            if (next < 0) {
                window.position(window.limit());
                fill();
                continue;
            }
            window.position(next);
            if (startsWith(endTag) && endsName()) {
                return;
            }
            if (startsWith(COMMENT)) {
                skipBehind(COMMENT_END, COMMENT.length);
            } else if (startsWith(CDATA)) {
                skipBehind(CDATA_END, CDATA.length);
            } else {
                window.position(window.position() + 1);
            }
        }
    }

    private boolean endsName() {
        need(endTag.length + 1);
        int c = window.array()[window.position() + endTag.length];
        return c == '>' || c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }

    private boolean startsWith(byte[] pattern) {
        need(2);
        byte[] b = window.array();
        // most of what is met are tags of rows and cells: two bytes tell them
        if (b[window.position() + 1] != pattern[1]) {
            return false;
        }
        need(pattern.length);
        b = window.array();
        for (int i = 0; i < pattern.length; i++) {
            if (b[window.position() + i] != pattern[i]) {
                return false;
            }
        }
        return true;
    }

    private void skipBehind(byte[] pattern, int from) {
        window.position(window.position() + from);
        while (true) {
            need(pattern.length);
            byte[] b = window.array();
            int at = window.position();
            int last = window.limit() - pattern.length;
            for (; at <= last; at++) {
                if (b[at] == pattern[0] && b[at + 1] == pattern[1] && b[at + 2] == pattern[2]) {
                    window.position(at + pattern.length);
                    return;
                }
            }
            window.position(at);
            fill();
        }
    }

    private void need(int bytes) {
        while (window.limit() - window.position() < bytes) {
            fill();
        }
    }

    private void fill() {
        if (!window.fill()) {
            throw new FormatException(
                    VoTableIssue.E46.code() + ": the document ends before </" + window.elementName() + ">; it is cut",
                    window.here());
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
