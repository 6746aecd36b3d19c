// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.mivot;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.FormatException;
import org.vo4j.api.Issue;
import org.vo4j.api.Location;
import org.vo4j.api.ReadLimits;
import org.vo4j.api.VoTableIssue;
import org.vo4j.votable.internal.skeleton.SkeletonXml;
import org.vo4j.votable.model.Attribute;

/** Makes elements of XML; prefixes are cut off, as everywhere in a document. */
final class MivotReader {
    /** An element whose end has not come. */
    private record Open(
            String name, List<Attribute> attributes, List<MivotElement> children, StringBuilder text, int line) {
        MivotParts parts() {
            return new MivotParts(name, attributes, children, text.toString().strip(), line);
        }
    }

    private final XMLStreamReader in;
    private final ReadLimits limits;
    private final Deque<Open> open = new ArrayDeque<>();

    private MivotReader(XMLStreamReader in, ReadLimits limits) {
        this.in = in;
        this.limits = limits;
    }

    static MivotParts read(String xml, ReadLimits limits) {
        byte[] bytes = xml.strip().getBytes(StandardCharsets.UTF_8);
        if (bytes.length > limits.maxTextBytes()) {
            throw beyond("has " + bytes.length + " bytes; " + limits.maxTextBytes() + " are allowed (maxTextBytes)", 1);
        }
        return new MivotReader(SkeletonXml.open(new ByteArrayInputStream(bytes)), limits).block();
    }

    /** The namespace of the root of XML that has been read before; empty when it declares none for itself. */
    static String namespace(String xml) {
        XMLStreamReader in = SkeletonXml.open(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        try {
            while (in.next() != XMLStreamConstants.START_ELEMENT) {
                // comments in front
            }
            String name = in.getLocalName();
            String wanted = name.indexOf(':') < 0 ? "xmlns" : "xmlns:" + name.substring(0, name.indexOf(':'));
            for (int i = 0; i < in.getAttributeCount(); i++) {
                if (name(in, i).equals(wanted)) {
                    return in.getAttributeValue(i);
                }
            }
            return "";
        } catch (XMLStreamException e) {
            throw new IllegalStateException("This was well-formed before", e);
        }
    }

    private static String name(XMLStreamReader in, int attribute) {
        String prefix = in.getAttributePrefix(attribute);
        String local = in.getAttributeLocalName(attribute);
        return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
    }

    private MivotParts block() {
        try {
            MivotParts whole = null;
            while (in.hasNext()) {
                MivotParts ended = take(in.next());
                whole = ended == null ? whole : ended;
            }
            if (whole == null) {
                throw refused("it is empty");
            }
            return whole;
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            FormatException problem =
                    refused("it is not well-formed XML, near its line " + line + ": " + e.getMessage());
            problem.initCause(e);
            throw problem;
        }
    }

    /** Takes an event; at the end of the root it gives the root. */
    private @Nullable MivotParts take(int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start();
            case XMLStreamConstants.END_ELEMENT -> {
                Open ended = open.pop();
                if (open.isEmpty()) {
                    return ended.parts();
                }
                open.element().children.add(ended.parts().element());
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                if (!open.isEmpty()) {
                    open.element().text.append(in.getText());
                }
            }
            case XMLStreamConstants.ENTITY_REFERENCE -> throw refused("it has an entity that is not known");
            case XMLStreamConstants.DTD -> throw refused("it has a DOCTYPE");
            default -> {
                // comments and instructions stay in the text that was read
            }
        }
        return null;
    }

    private void start() {
        String name = in.getLocalName();
        String local = name.substring(name.indexOf(':') + 1);
        int line = in.getLocation().getLineNumber();
        if (open.isEmpty() && !local.equals("VODML")) {
            throw refused("its root is " + name + ", not VODML");
        }
        if (open.size() >= limits.maxDepth()) {
            throw beyond("nests elements deeper than " + limits.maxDepth() + " (maxDepth)", line);
        }
        if (in.getAttributeCount() > limits.maxAttributes()) {
            throw beyond(
                    "has an element with more than " + limits.maxAttributes() + " attributes (maxAttributes)", line);
        }
        open.push(new Open(local, attributes(), new ArrayList<>(), new StringBuilder(), line));
    }

    private List<Attribute> attributes() {
        List<Attribute> attributes = new ArrayList<>(in.getAttributeCount());
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String name = name(in, i);
            if (!name.equals("xmlns") && !name.startsWith("xmlns:") && !name.startsWith("xsi:")) {
                attributes.add(new Attribute(name, in.getAttributeValue(i)));
            }
        }
        return attributes;
    }

    private static FormatException refused(String why) {
        return new FormatException(
                Issue.of(VoTableIssue.E43, "This is no MIVOT block (MIVOT 1.0): " + why, Location.unknown(), "VODML"));
    }

    private static FormatException beyond(String what, int line) {
        return new FormatException(Issue.of(
                VoTableIssue.W77, "A MIVOT block " + what + ", line " + line + " of it", Location.unknown(), "VODML"));
    }
}
