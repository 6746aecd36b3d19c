// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.skeleton;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.vo4j.api.VoTableIssue;

/** Sees whether a document is a VOTable at all, and if not, what it is instead. */
final class Roots {
    private static final int EXCERPT = 200;
    private static final int EVENTS = 500;

    private Roots() {}

    static void check(XMLStreamReader in, String local, Place place) {
        if (local.equals("VOTABLE")) {
            return;
        }
        String what = local.equalsIgnoreCase("html")
                ? "this is an HTML page, not a VOTable: a server's error page, or the wrong address"
                : "this is not a VOTable: the root element is '" + local + "', not VOTABLE";
        String text = firstText(in);
        throw Reporter.damage(VoTableIssue.E19, text.isEmpty() ? what : what + "; it begins: " + text, place, local);
    }

    /** The first words of the document: they often are the server's explanation. */
    private static String firstText(XMLStreamReader in) {
        StringBuilder text = new StringBuilder();
        try {
            for (int i = 0; i < EVENTS && text.length() < EXCERPT && in.hasNext(); i++) {
                if (in.next() == XMLStreamConstants.CHARACTERS && !in.getText().isBlank()) {
                    text.append(text.length() == 0 ? "" : " ")
                            .append(in.getText().strip());
                }
            }
        } catch (XMLStreamException | RuntimeException e) {
            // HTML is seldom well-formed; what has been read is enough
            return excerpt(text);
        }
        return excerpt(text);
    }

    private static String excerpt(StringBuilder text) {
        return text.length() <= EXCERPT ? text.toString() : text.substring(0, EXCERPT) + "...";
    }
}
