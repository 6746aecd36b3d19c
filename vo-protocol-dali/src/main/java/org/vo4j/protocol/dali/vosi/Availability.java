// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.vosi;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vo4j.api.Issue;
import org.vo4j.protocol.dali.internal.IsoTimes;
import org.vo4j.protocol.dali.internal.xml.XmlInput;
import org.vo4j.protocol.dali.internal.xml.XmlLimits;
import org.vo4j.protocol.dali.internal.xml.XmlOutput;
import org.vo4j.protocol.dali.xml.XmlElement;

/**
 * Whether a service is up (VOSI 1.1 section 2.2).
 *
 * @param isAvailable whether it accepts requests now
 * @param upSince since when it does
 * @param downAt when it is planned to stop
 * @param backAt when it is planned to start again
 * @param notes what its operators say
 * @param others elements in it that are not known here, with all that is in them
 * @param issues what was not known when the document was read, the first hundred; it is not written again
 */
public record Availability(
        boolean isAvailable,
        Optional<Instant> upSince,
        Optional<Instant> downAt,
        Optional<Instant> backAt,
        List<String> notes,
        List<XmlElement> others,
        List<Issue> issues) {
    /** Keeps copies of the lists. */
    public Availability {
        notes = List.copyOf(notes);
        others = List.copyOf(others);
        issues = List.copyOf(issues);
    }

    /** An availability of which nothing else is said. */
    public Availability(
            boolean isAvailable,
            Optional<Instant> upSince,
            Optional<Instant> downAt,
            Optional<Instant> backAt,
            List<String> notes) {
        this(isAvailable, upSince, downAt, backAt, notes, List.of(), List.of());
    }

    /**
     * Reads an availability document. Instants that cannot be read become notes.
     *
     * @param source the address or file, for messages
     * @throws org.vo4j.api.FormatException when it is not such a document, or does not say whether the service is available
     */
    public static Availability parse(InputStream in, String source) {
        XmlInput xml = XmlInput.open(in, source, XmlLimits.SMALL);
        if (!xml.name().equalsIgnoreCase("availability")) {
            throw xml.broken("this is no availability document: its root element is <" + xml.name() + ">");
        }
        List<Boolean> available = new ArrayList<>();
        Map<String, Instant> times = new HashMap<>();
        List<String> notes = new ArrayList<>();
        xml.children(name -> {
            switch (name) {
                case "available" -> XmlInput.truth(xml.text()).ifPresent(available::add);
                case "upSince", "downAt", "backAt" -> time(xml, name, times, notes);
                case "note" -> notes.add(xml.text());
                default -> xml.unknown();
            }
        });
        if (available.isEmpty()) {
            throw xml.broken("the document does not say whether the service is available");
        }
        xml.finish();
        return new Availability(
                available.get(0),
                Optional.ofNullable(times.get("upSince")),
                Optional.ofNullable(times.get("downAt")),
                Optional.ofNullable(times.get("backAt")),
                notes,
                xml.takeUnknown(0),
                xml.issues());
    }

    private static void time(XmlInput xml, String name, Map<String, Instant> times, List<String> notes) {
        String text = xml.text();
        Optional<Instant> time = IsoTimes.parse(text);
        if (time.isPresent()) {
            times.put(name, time.get());
        } else if (!text.isEmpty()) {
            notes.add(name + ": " + text);
        }
    }

    /** Writes an availability document; the stream stays open. */
    public void write(OutputStream out) {
        XmlOutput xml = new XmlOutput(out);
        xml.start("vosi:availability").attribute("xmlns:vosi", "http://www.ivoa.net/xml/VOSIAvailability/v1.0");
        xml.element("vosi:available", Boolean.toString(isAvailable))
                .elementIfAny("vosi:upSince", upSince)
                .elementIfAny("vosi:downAt", downAt)
                .elementIfAny("vosi:backAt", backAt);
        notes.forEach(note -> xml.element("vosi:note", note));
        xml.elements(others).finish();
    }
}
