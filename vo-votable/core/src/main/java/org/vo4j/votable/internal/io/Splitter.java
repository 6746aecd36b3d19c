// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.io;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.FormatException;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.spi.PayloadForm;
import org.vo4j.api.spi.support.ByteSearch;
import org.vo4j.api.spi.support.Utf8;

/**
 * Splits a document into its skeleton, which it gives as a stream for the XML parser, and its payloads, which it keeps
 * out of that stream.
 *
 * <p>It knows just enough of XML to see where elements begin and end: comments, CDATA sections, processing
 * instructions, DOCTYPE and quoted attributes. Whether the skeleton is well-formed is the parser's business. After the
 * start tag of a payload the stream stands still until {@link #resume()}. Foreign elements pass to the parser and are
 * kept as they stand in the document as well.
 */
public final class Splitter extends InputStream {
    /** What the splitter must know of the encodings that are present. */
    public interface Vocabulary {
        /** Whether an element belongs to VOTable; other elements are foreign. */
        boolean isVotable(String localName);

        /** The form of the payload of a child of DATA; empty when no encoding of that name is present. */
        Optional<PayloadForm> payloadForm(String localName);
    }

    private enum State {
        SKELETON,
        /** The start tag of a payload has been scanned; the stream ends there until {@link #resume()}. */
        PAUSED,
        ENDED
    }

    private static final int MAX_BLANKS = 64;
    private static final int IN_DATA = 1;
    private static final int IS_DATA = 2;

    private final DocumentWindow window;
    private final Vocabulary vocabulary;
    private final Deque<String> fragments = new ArrayDeque<>();
    private final Deque<Boolean> payloads = new ArrayDeque<>();
    private final ByteArrayOutputStream fragment = new ByteArrayOutputStream();
    private int fragmentDepth;
    private byte[] flags = new byte[32];
    private int depth;
    private State state = State.SKELETON;
    private boolean begun;
    /** Bytes of the window before this place are scanned and wait to be given to the parser. */
    private int scanned;

    /** Blanks given since the start tag of a payload; a sound one needs none. */
    private int blanks;

    private String declaration = "";

    private @Nullable String doctype;

    /** Creates a splitter for a document of which nothing has been read. */
    public Splitter(DocumentWindow window, Vocabulary vocabulary) {
        this.window = window;
        this.vocabulary = vocabulary;
    }

    /** The XML declaration as it stands in the document; empty when there is none or nothing has been read. */
    public String declaration() {
        return declaration;
    }

    /** The DOCTYPE as it stands in the document. */
    public Optional<String> doctype() {
        return Optional.ofNullable(doctype);
    }

    /** The raw text of the foreign element that the parser has passed last; each is given once, in order. */
    public Optional<String> pollFragment() {
        return Optional.ofNullable(fragments.poll());
    }

    /**
     * Whether the payload that the parser has come to has content: its element is not an empty-element tag. Each
     * payload is told once, in order; {@link #resume} must follow where it has.
     */
    public boolean pollPayload() {
        return Boolean.TRUE.equals(payloads.poll());
    }

    /** Goes on behind a payload; the window stands on the end tag of its element. */
    public void resume() {
        state = State.SKELETON;
        blanks = 0;
        scanned = window.position();
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        while (window.position() == scanned && state == State.SKELETON) {
            scan(length);
        }
        int waiting = scanned - window.position();
        if (waiting == 0) {
            return behind(into, offset);
        }
        int count = Math.min(length, waiting);
        System.arraycopy(window.array(), window.position(), into, offset, count);
        window.position(window.position() + count);
        return count;
    }

    /** A parser that asks for bytes behind a payload's start tag gets a blank, which means nothing there. */
    private int behind(byte[] into, int offset) {
        if (state == State.ENDED) {
            return -1;
        }
        if (++blanks > MAX_BLANKS) {
            // the parser still waits for the end of a tag that was taken for a payload's
            throw new FormatException(
                    VoTableIssue.E45.code() + ": the document is not well-formed XML: a tag is not closed",
                    window.locate(window.offset(scanned)));
        }
        into[offset] = ' ';
        return 1;
    }

    /** Scans whole pieces of markup until about {@code wanted} bytes wait, a payload begins, or the document ends. */
    private void scan(int wanted) {
        if (!begun) {
            begun = true;
            scanDeclaration();
        }
        do {
            if (scanned == window.limit() && !fill()) {
                state = State.ENDED;
                return;
            }
            scanPiece();
        } while (state == State.SKELETON && scanned - window.position() < wanted && scanned < window.limit());
    }

    /** The declaration is not shown to the parser: it names an encoding that is not the window's. */
    private void scanDeclaration() {
        if (startsWith("<?xml") && isBlank(at(5))) {
            int end = endOf("?>", 5, "XML declaration");
            declaration = text(scanned, end);
            window.position(end);
            window.beginAt(end);
            scanned = end;
        }
    }

    private void scanPiece() {
        byte[] b = window.array();
        if (b[scanned] != '<') {
            int next = ByteSearch.indexOf(b, scanned, window.limit(), (byte) '<');
            take(next < 0 ? wholeCharacters() : next);
            return;
        }
        int next = at(1);
        if (next == '!') {
            scanDeclarationLike();
        } else if (next == '?') {
            take(endOf("?>", 2, "processing instruction"));
        } else if (next == '/') {
            scanEndTag();
        } else {
            scanStartTag();
        }
    }

    /** The window's end, or the begin of a character that it cuts and whose other bytes are still to come. */
    private int wholeCharacters() {
        int end = window.limit();
        int lead = end - 1;
        while (lead > scanned && lead > end - 4 && (window.array()[lead] & 0xc0) == 0x80) {
            lead--;
        }
        boolean cut = (window.array()[lead] & 0xc0) == 0xc0 && Utf8.firstMalformed(window.array(), lead, end) >= 0;
        if (!cut || lead > scanned) {
            return cut ? lead : end;
        }
        // nothing but the cut character is here: bring the rest of it, if there is any, and take no more than that
        int first = window.array()[scanned] & 0xff;
        int length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
        at(length - 1);
        return Math.min(window.limit(), scanned + length);
    }

    private void scanDeclarationLike() {
        if (startsWith("<!--")) {
            take(endOf("-->", 4, "comment"));
        } else if (startsWith("<![CDATA[")) {
            take(endOf("]]>", 9, "CDATA section"));
        } else {
            int end = endOfDoctype();
            if (startsWith("<!DOCTYPE") && doctype == null) {
                doctype = text(scanned, end);
            }
            take(end);
        }
    }

    /** A DOCTYPE with its internal subset, in which quotes and comments may hold brackets. */
    private int endOfDoctype() {
        int i = 2;
        int subset = 0;
        int quote = 0;
        while (true) {
            int c = required(i, "DOCTYPE", window.limits().maxTextBytes());
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '<' && at(i + 1) == '!' && at(i + 2) == '-' && at(i + 3) == '-') {
                i = endOf("-->", i + 4, "comment in DOCTYPE") - scanned;
                continue;
            } else if (c == '[') {
                subset++;
            } else if (c == ']') {
                subset--;
            } else if (c == '>' && subset <= 0) {
                return scanned + i + 1;
            }
            i++;
        }
    }

    private void scanEndTag() {
        int end = endOf(">", 2, "end tag");
        depth = Math.max(0, depth - 1);
        take(end);
        if (fragmentDepth > 0 && --fragmentDepth == 0) {
            fragments.add(fragment.toString(StandardCharsets.UTF_8));
            fragment.reset();
        }
    }

    private void scanStartTag() {
        int end = endOfStartTag();
        byte[] b = window.array();
        boolean empty = b[end - 2] == '/';
        String qualified = tagName(scanned + 1, end);
        String local = qualified.substring(qualified.indexOf(':') + 1);
        boolean inData = depth > 0 && flags[depth - 1] != 0;
        boolean childOfData = depth > 0 && (flags[depth - 1] & IS_DATA) != 0;
        Optional<PayloadForm> form = childOfData ? vocabulary.payloadForm(local) : Optional.empty();
        if (fragmentDepth > 0) {
            fragmentDepth += empty ? 0 : 1;
        } else if (form.isEmpty() && !vocabulary.isVotable(local)) {
            beginFragment(end, empty);
            push(empty, 0);
            return;
        }
        boolean payload = fragmentDepth == 0
                && (form.filter(PayloadForm.MARKUP::equals).isPresent() || (inData && local.equals("STREAM")));
        take(end);
        push(empty, local.equals("DATA") ? IS_DATA | IN_DATA : inData ? IN_DATA : 0);
        if (payload) {
            payloads.add(!empty);
            if (!empty) {
                window.elementName(qualified);
                state = State.PAUSED;
            }
        }
    }

    private void push(boolean empty, int flag) {
        if (empty) {
            return;
        }
        if (depth == flags.length) {
            flags = Arrays.copyOf(flags, depth * 2);
        }
        if (depth == window.limits().maxDepth()) {
            throw limit("elements are nested deeper than " + depth + " (ReadLimits.maxDepth)");
        }
        flags[depth++] = (byte) flag;
    }

    private void beginFragment(int end, boolean empty) {
        fragmentDepth = 1;
        take(end);
        if (empty) {
            fragmentDepth = 0;
            fragments.add(fragment.toString(StandardCharsets.UTF_8));
            fragment.reset();
        }
    }

    private int endOfStartTag() {
        int i = 1;
        int quote = 0;
        while (true) {
            int c = required(i, "start tag", window.limits().maxAttributeBytes());
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return scanned + i + 1;
            } else if (c == '<') {
                return scanned + i; // not well-formed; the parser will say so
            }
            i++;
        }
    }

    private String tagName(int from, int to) {
        byte[] b = window.array();
        int end = from;
        while (end < to && !isBlank(b[end]) && b[end] != '>' && b[end] != '/') {
            end++;
        }
        return text(from, end);
    }

    private void take(int end) {
        int bad = Utf8.firstMalformed(window.array(), scanned, end);
        if (bad >= 0) {
            throw new FormatException(
                    VoTableIssue.E45.code() + ": the document has bytes that are not UTF-8, the encoding that it "
                            + "declares or that is assumed",
                    window.locate(window.offset(bad)));
        }
        if (fragmentDepth > 0) {
            if (fragment.size() + (end - scanned) > window.limits().maxTextBytes()) {
                throw limit("a foreign element is longer than "
                        + window.limits().maxTextBytes() + " bytes (ReadLimits.maxTextBytes)");
            }
            fragment.write(window.array(), scanned, end - scanned);
        }
        scanned = end;
    }

    /** Index behind the next occurrence of an ASCII pattern, from {@code skip} bytes behind the scanned place on. */
    private int endOf(String pattern, int skip, String what) {
        int i = skip + pattern.length() - 1;
        while (true) {
            required(i, what, window.limits().maxTextBytes());
            byte[] b = window.array();
            int last = scanned + i;
            int k = pattern.length() - 1;
            while (k >= 0 && b[last - (pattern.length() - 1 - k)] == pattern.charAt(k)) {
                k--;
            }
            if (k < 0) {
                return last + 1;
            }
            i++;
        }
    }

    /** The byte so many places behind the scanned place, which must be there. */
    private int required(int ahead, String what, int bound) {
        int c = at(ahead);
        if (c < 0) {
            // the parser sees all that is there and reports the end in its own words
            throw new FormatException(
                    VoTableIssue.E45.code() + ": the document ends inside a " + what,
                    window.locate(window.offset(scanned)));
        }
        if (ahead > bound) {
            throw limit("a " + what + " is longer than " + bound + " bytes");
        }
        return c;
    }

    private int at(int ahead) {
        while (scanned + ahead >= window.limit()) {
            if (!fill()) {
                return -1;
            }
        }
        return window.array()[scanned + ahead] & 0xff;
    }

    private boolean fill() {
        int waiting = scanned - window.position();
        boolean more = window.fill();
        scanned = window.position() + waiting;
        return more;
    }

    private boolean startsWith(String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            if (at(i) != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private String text(int from, int to) {
        return new String(window.array(), from, to - from, StandardCharsets.UTF_8);
    }

    private FormatException limit(String what) {
        return new FormatException(VoTableIssue.W77.code() + ": " + what, window.locate(window.offset(scanned)));
    }

    private static boolean isBlank(int c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }
}
