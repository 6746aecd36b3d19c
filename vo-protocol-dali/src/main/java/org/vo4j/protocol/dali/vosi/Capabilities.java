// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.vosi;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vo4j.api.Issue;
import org.vo4j.protocol.dali.internal.xml.XmlInput;
import org.vo4j.protocol.dali.internal.xml.XmlLimits;
import org.vo4j.protocol.dali.xml.XmlElement;

/**
 * What a service can do and where (VOSI 1.1 section 2.1). Immutable.
 *
 * @param capabilities the capabilities in the document's order
 * @param others elements beside them that are not known here, with all that is in them
 * @param issues what was not known when the document was read, the first hundred; it is not written again
 */
public record Capabilities(List<Capability> capabilities, List<XmlElement> others, List<Issue> issues)
        implements Iterable<Capability> {
    /** Keeps copies of the lists. */
    public Capabilities {
        capabilities = List.copyOf(capabilities);
        others = List.copyOf(others);
        issues = List.copyOf(issues);
    }

    /** Capabilities that are all there is. */
    public Capabilities(List<Capability> capabilities) {
        this(capabilities, List.of(), List.of());
    }

    /**
     * Reads a capabilities document; also a single capability, and a registry record that holds some.
     *
     * <p>Namespaces and their prefixes are not looked at; elements that are not known are told by
     * {@link #issues}, and kept in what they stand in.
     *
     * @param source the address or file, for messages
     * @throws org.vo4j.api.FormatException when it is not such a document, or not whole
     */
    public static Capabilities parse(InputStream in, String source) {
        XmlInput xml = XmlInput.open(in, source, XmlLimits.SMALL);
        List<Capability> found = new ArrayList<>();
        String root = xml.name();
        if (root.equals("capability")) {
            found.add(CapabilitiesXml.capability(xml));
        } else if (root.equalsIgnoreCase("capabilities") || root.equalsIgnoreCase("resource")) {
            xml.children(name -> {
                if (name.equals("capability")) {
                    found.add(CapabilitiesXml.capability(xml));
                } else if (root.equalsIgnoreCase("capabilities")) {
                    xml.unknown();
                }
            });
        } else {
            throw xml.broken("this is no capabilities document: its root element is <" + root + ">");
        }
        xml.finish();
        return new Capabilities(found, xml.takeUnknown(0), xml.issues());
    }

    /** Writes a capabilities document; the stream stays open. */
    public void write(OutputStream out) {
        CapabilitiesXml.write(this, out);
    }

    /**
     * The first capability of a standard: its identifier is the one given, without regard to case, or else begins with it
     * and goes on with a minor version or a fragment, as {@code ivo://ivoa.net/std/SIA#query-2.0} does with {@code
     * ivo://ivoa.net/std/SIA#query-2}.
     */
    public Optional<Capability> byStandardId(String standardId) {
        for (Capability capability : capabilities) {
            if (capability.standardId().equalsIgnoreCase(standardId)) {
                return Optional.of(capability);
            }
        }
        return capabilities.stream()
                .filter(capability -> continues(capability.standardId(), standardId))
                .findFirst();
    }

    private static boolean continues(String id, String prefix) {
        return id.length() > prefix.length()
                && id.toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT))
                && "#.-/".indexOf(id.charAt(prefix.length())) >= 0;
    }

    /** What the TAP capability says of languages, formats and limits; empty when there is none. */
    public Optional<TableAccess> tableAccess() {
        return capabilities.stream()
                .flatMap(capability -> capability.tableAccess().stream())
                .findFirst();
    }

    @Override
    public Iterator<Capability> iterator() {
        return capabilities.iterator();
    }
}
