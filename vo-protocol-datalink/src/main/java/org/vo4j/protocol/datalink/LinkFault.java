// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.datalink;

/**
 * Why a service gives no link for an identifier (DataLink 1.1 section 3.5).
 *
 * @param id the identifier
 * @param kind what kind of failure it is
 * @param message all that the service says of it; for an identifier that it passes over, what happened
 */
public record LinkFault(String id, Kind kind, String message) {
    /** The kinds of failure. */
    public enum Kind {
        /** The identifier is not known: {@code NotFoundFault}. */
        NOT_FOUND("NotFoundFault"),
        /** The identifier is none that the service takes: {@code UsageFault}. */
        USAGE("UsageFault"),
        /** The service cannot do it now, and may later: {@code TransientFault}. */
        TRANSIENT("TransientFault"),
        /** The service cannot do it: {@code FatalFault}. */
        FATAL("FatalFault"),
        /** Anything else: {@code DefaultFault}, and whatever begins with none of these words. */
        DEFAULT("DefaultFault");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    /** The fault that a message tells, by its first word. */
    static LinkFault of(String id, String message) {
        String text = message.strip();
        int end = 0;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        for (Kind kind : Kind.values()) {
            if (text.substring(0, end).equalsIgnoreCase(kind.word)) {
                return new LinkFault(id, kind, text);
            }
        }
        return new LinkFault(id, Kind.DEFAULT, text);
    }

    /** The identifier and the message. */
    @Override
    public String toString() {
        return id + ": " + message;
    }
}
