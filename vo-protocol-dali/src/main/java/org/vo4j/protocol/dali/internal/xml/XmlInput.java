// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.internal.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.FormatException;
import org.vo4j.api.Issue;
import org.vo4j.api.Location;
import org.vo4j.api.TransportException;
import org.vo4j.api.VoException;
import org.vo4j.protocol.dali.xml.XmlElement;

/**
 * A service document, read forward once, element by element.
 *
 * <p>Names are local names: services use other prefixes than the standards, prefixes that they do not declare, and
 * namespaces of other versions. Everything is bounded by {@link XmlLimits}; there is no DTD and no entity.
 * Single-threaded.
 */
public final class XmlInput {
    /**
     * Counters that the JDK sets for all XML. Since JDK 24 every escaped ampersand in a text counts towards 100 000, which
     * the descriptions of a large archive exceed; without DTDs there is nothing to expand.
     */
    private static final String[] COUNTERS = {
        "jdk.xml.maxGeneralEntitySizeLimit",
        "jdk.xml.totalEntitySizeLimit",
        "jdk.xml.maxElementDepth",
        "jdk.xml.elementAttributeLimit",
    };

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader xml;
    private final String source;
    private final XmlLimits limits;
    private final UnknownElements unknown = new UnknownElements(this);
    private int depth;
    private long elements;
    /** Whether the start tag at the cursor has not been entered yet. */
    private boolean fresh;

    private XmlInput(XMLStreamReader xml, String source, XmlLimits limits) {
        this.xml = xml;
        this.source = source;
        this.limits = limits;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLReporter((message, type, related, location) -> {});
        for (String counter : COUNTERS) {
            if (factory.isPropertySupported(counter)) {
                factory.setProperty(counter, "0");
            }
        }
        return factory;
    }

    /**
     * Starts to read a document and stands on its root element.
     *
     * @param source the address or file, for messages
     * @throws FormatException when it is not XML, or a web page, or empty
     */
    public static XmlInput open(InputStream in, String source, XmlLimits limits) {
        BoundedStream bounded = new BoundedStream(in, limits.maxBytes(), source);
        try {
            Reader text = Decoding.of(bounded, bounded.requireMarkup(), source);
            XMLStreamReader reader;
            // making a reader changes the factory for a moment
            synchronized (FACTORY) {
                reader = FACTORY.createXMLStreamReader(text);
            }
            XmlInput xml = new XmlInput(reader, source, limits);
            xml.toRoot();
            return xml;
        } catch (XMLStreamException | UncheckedIOException e) {
            throw failure(e, source, null);
        }
    }

    private void toRoot() throws XMLStreamException {
        while (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
            xml.next();
        }
        enterTag();
        if (name().equalsIgnoreCase("html")) {
            throw broken("the service answered with a web page, not with an XML document; is this the address of a"
                    + " service, and does it need a login?");
        }
    }

    /** Where the document came from, for messages. */
    public String source() {
        return source;
    }

    /** The local name of the current element. */
    public String name() {
        return local(xml.getLocalName());
    }

    private static String local(String qualified) {
        int colon = qualified.indexOf(':');
        return colon < 0 ? qualified : qualified.substring(colon + 1);
    }

    /** An attribute of the current element by its local name, to be asked before the content; empty text when absent. */
    public String attribute(String name) {
        return optionalAttribute(name).orElse("");
    }

    /** An attribute of the current element by its local name, to be asked before the content. */
    public Optional<String> optionalAttribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String written = attributeName(i);
            if (local(written).equals(name) && !written.startsWith("xmlns")) {
                return Optional.of(xml.getAttributeValue(i).strip());
            }
        }
        return Optional.empty();
    }

    /** The name of an attribute as it is written: of a prefix the parser makes a part of its own. */
    private String attributeName(int index) {
        String prefix = xml.getAttributePrefix(index);
        String name = xml.getAttributeLocalName(index);
        return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
    }

    /** The local name that {@code xsi:type} gives; empty when the element has none. */
    public String xsiType() {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String written = attributeName(i);
            // a table has an attribute "type" of its own; the schema instance's always carries a prefix
            if (written.endsWith(":type") && !written.startsWith("xlink:")) {
                return local(xml.getAttributeValue(i).strip());
            }
        }
        return "";
    }

    /** An attribute of the current element that carries no prefix; empty text when absent. */
    public String plainAttribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (attributeName(i).equals(name)) {
                return xml.getAttributeValue(i).strip();
            }
        }
        return "";
    }

    /** All attributes of the current element but declarations of namespaces, by their local names. */
    public Map<String, String> attributes() {
        Map<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String written = attributeName(i);
            if (!written.startsWith("xmlns")) {
                attributes.put(local(written), xml.getAttributeValue(i));
            }
        }
        return attributes;
    }

    /** Whether the current element says {@code xsi:nil}. */
    public boolean isNil() {
        String nil = attribute("nil");
        return nil.equals("true") || nil.equals("1");
    }

    /**
     * Reads the children of the current element: the handler gets the local name of each, and may read its attributes,
     * then its text or its children. What it leaves unread is skipped.
     */
    public void children(Consumer<String> handler) {
        read(handler, null);
    }

    /** Reads the children of the current element as {@link #children} does, and what text stands between them. */
    public void mixed(Consumer<String> handler, StringBuilder text) {
        read(handler, text);
    }

    private void read(Consumer<String> handler, @Nullable StringBuilder text) {
        fresh = false;
        try {
            for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    enterTag();
                    handler.accept(name());
                    if (fresh) {
                        skip();
                    }
                } else if (text != null
                        && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
                    append(text);
                }
            }
            depth--;
        } catch (XMLStreamException | UncheckedIOException e) {
            throw failure(e, source, xml);
        }
    }

    /** The text of the current element with what its children hold, each run of blanks as one (xs:token). */
    public String token() {
        return collapse(text());
    }

    /** The text of the current element with what its children hold, without blanks around it. */
    public String text() {
        fresh = false;
        StringBuilder text = new StringBuilder();
        int open = 1;
        try {
            while (open > 0) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    enterTag();
                    open++;
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                    open--;
                } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                    append(text);
                }
            }
        } catch (XMLStreamException | UncheckedIOException e) {
            throw failure(e, source, xml);
        }
        fresh = false;
        return text.toString().strip();
    }

    private void append(StringBuilder text) {
        if (text.length() + (long) xml.getTextLength() > limits.maxTextLength()) {
            throw broken("a text is longer than " + limits.maxTextLength() + " characters");
        }
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    /** Passes over the rest of the document, so that its end is known to be there. */
    public void finish() {
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    throw broken("there is another element behind the root element");
                }
            }
        } catch (XMLStreamException | UncheckedIOException e) {
            throw failure(e, source, xml);
        }
    }

    private void skip() throws XMLStreamException {
        fresh = false;
        for (int open = 1; open > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                enterTag();
                open++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                open--;
            }
        }
        fresh = false;
    }

    private void enterTag() {
        fresh = true;
        if (++depth > limits.maxDepth()) {
            throw broken("elements are nested deeper than " + limits.maxDepth());
        }
        if (++elements > limits.maxElements()) {
            throw broken("there are more than " + limits.maxElements() + " elements");
        }
        if (xml.getAttributeCount() > limits.maxAttributes()) {
            throw broken("an element has more than " + limits.maxAttributes() + " attributes");
        }
    }

    /** Says that the current element is not known; it is told by {@link #issues} and kept until it is taken. */
    public void unknown() {
        unknown.add();
    }

    /** How many elements that are not known wait to be taken: a mark for {@link #takeUnknown}. */
    public int unknownCount() {
        return unknown.count();
    }

    /** Takes the elements that were not known since a mark, which are those in the element that was read since. */
    public List<XmlElement> takeUnknown(int mark) {
        return unknown.take(mark);
    }

    /** What was not known so far: the first hundred. */
    public List<Issue> issues() {
        return unknown.issues();
    }

    /** The current place. */
    public Location location() {
        return place(xml, source);
    }

    /** A failure at the current place. */
    public FormatException broken(String message) {
        return new FormatException(message, place(xml, source));
    }

    private static Location place(XMLStreamReader xml, String source) {
        javax.xml.stream.Location at = xml.getLocation();
        return new Location(source, Math.max(0, at.getLineNumber()), Math.max(0, at.getColumnNumber()));
    }

    private static VoException failure(Exception e, String source, @Nullable XMLStreamReader xml) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof VoException ours) {
                return ours;
            }
            if (cause instanceof IOException io) {
                return new TransportException("Cannot read " + source + ": " + io.getMessage(), io);
            }
        }
        Location at = xml == null ? new Location(source, 0, 0) : place(xml, source);
        return new FormatException("the document is not well-formed XML: " + reason(e), at, e);
    }

    /** The JDK puts its own idea of the place in front of the reason. */
    private static String reason(Exception e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        int at = message.indexOf("Message: ");
        return at < 0 ? message : message.substring(at + 9).strip();
    }

    /** A text with each run of blanks as one, and none around it (xs:token). */
    public static String collapse(String text) {
        @Nullable StringBuilder out = null;
        String stripped = text.strip();
        for (int i = 0; i < stripped.length(); i++) {
            char c = stripped.charAt(i);
            boolean blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
            boolean plain = !blank || (c == ' ' && stripped.charAt(i + 1) > ' ');
            if (!plain && out == null) {
                out = new StringBuilder(stripped.length()).append(stripped, 0, i);
            }
            if (out != null && !(blank && stripped.charAt(i + 1) <= ' ')) {
                out.append(blank ? ' ' : c);
            }
        }
        return out == null ? stripped : out.toString();
    }

    /** A boolean as XML Schema and services write it; empty when it is neither. */
    public static Optional<Boolean> truth(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes", "t" -> Optional.of(true);
            case "false", "0", "no", "f" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
