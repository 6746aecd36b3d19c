// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.internal.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vo4j.api.Issue;
import org.vo4j.api.ServiceDocumentIssue;
import org.vo4j.protocol.dali.xml.XmlElement;

/** The elements of a document that were not known: told, and kept until their parent takes them. Bounded. */
final class UnknownElements {
    private static final int MAX_ISSUES = 100;
    /** Elements of a document that are kept, and the characters of their names, attributes and texts. */
    private static final int MAX_ELEMENTS = 10_000;

    private static final long MAX_CHARACTERS = 16 << 20;

    private final XmlInput xml;
    private final List<Issue> issues = new ArrayList<>();
    private final List<XmlElement> kept = new ArrayList<>();
    private int elements;
    private long characters;

    UnknownElements(XmlInput xml) {
        this.xml = xml;
    }

    /** Tells of the element at the cursor, and keeps it unless there is too much already. */
    void add() {
        String name = xml.name();
        boolean isKept = hasRoom();
        if (issues.size() < MAX_ISSUES) {
            tell(name, isKept ? "and kept as it is" : "and passed over");
        }
        if (isKept) {
            kept.add(element(name));
            if (!hasRoom()) {
                tell(name, "and others before it are so many or so long that no more of them are kept");
            }
        }
    }

    private void tell(String name, String what) {
        String message = "the element " + name + " is not known here, " + what;
        issues.add(Issue.of(ServiceDocumentIssue.S02, message, xml.location(), name));
    }

    private XmlElement element(String name) {
        elements++;
        Map<String, String> attributes = xml.attributes();
        characters += name.length();
        attributes.forEach((key, value) -> characters += key.length() + value.length());
        List<XmlElement> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        xml.mixed(
                child -> {
                    if (hasRoom()) {
                        children.add(element(child));
                    }
                },
                text);
        characters += text.length();
        return new XmlElement(name, attributes, text.toString().strip(), children);
    }

    private boolean hasRoom() {
        return elements < MAX_ELEMENTS && characters < MAX_CHARACTERS;
    }

    List<Issue> issues() {
        return List.copyOf(issues);
    }

    int count() {
        return kept.size();
    }

    /** Takes all but the first so many. */
    List<XmlElement> take(int first) {
        if (first == kept.size()) {
            return List.of();
        }
        List<XmlElement> tail = kept.subList(first, kept.size());
        List<XmlElement> taken = List.copyOf(tail);
        tail.clear();
        return taken;
    }
}
