// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.skeleton;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.vo4j.api.FormatException;
import org.vo4j.api.Issue;
import org.vo4j.api.Location;
import org.vo4j.api.VoException;
import org.vo4j.api.VoTableIssue;

/** The JDK's XML parser, made safe: no DTD, no external entity, and counters that do not refuse real tables. */
public final class SkeletonXml {
    /**
     * Counters that the JDK sets for all XML. Since JDK 24 every escaped ampersand in a text counts towards 100 000, which
     * ordinary tables exceed; without DTDs there is nothing to expand, and depth and attributes are bounded by
     * ReadLimits.
     */
    private static final String[] COUNTERS = {
        "jdk.xml.maxGeneralEntitySizeLimit",
        "jdk.xml.totalEntitySizeLimit",
        "jdk.xml.maxElementDepth",
        "jdk.xml.elementAttributeLimit",
    };

    private static final XMLInputFactory FACTORY = factory();

    private SkeletonXml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        for (String counter : COUNTERS) {
            if (factory.isPropertySupported(counter)) {
                factory.setProperty(counter, "0");
            }
        }
        return factory;
    }

    /**
     * Starts to parse UTF-8 without an XML declaration.
     *
     * @throws FormatException when it does not even begin like XML
     */
    public static XMLStreamReader open(InputStream utf8) {
        try {
            // making a reader changes the factory for a moment
            synchronized (FACTORY) {
                return FACTORY.createXMLStreamReader(utf8, "UTF-8");
            }
        } catch (XMLStreamException | RuntimeException e) {
            throw failure(e, SkeletonLocator.NOWHERE, "");
        }
    }

    /** What a failure of the parser is to a reader of VOTable; an exception of the bytes' source stays what it is. */
    static VoException failure(Exception e, SkeletonLocator locator, String element) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof VoException ours) {
                return ours;
            }
        }
        Location place = locator.locate(0, 0);
        if (e instanceof XMLStreamException broken && broken.getLocation() != null) {
            place = locator.locate(
                    broken.getLocation().getLineNumber(), broken.getLocation().getColumnNumber());
        }
        String message = "the document is not well-formed XML: " + reason(e)
                + (element.isEmpty() ? "" : "; met inside " + element);
        FormatException failure = new FormatException(Issue.of(VoTableIssue.E45, message, place, element));
        failure.initCause(e);
        return failure;
    }

    /** The JDK puts its own idea of the place in front of the reason. */
    private static String reason(Exception e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        int at = message.indexOf("Message: ");
        return at < 0 ? message : message.substring(at + 9).strip();
    }
}
