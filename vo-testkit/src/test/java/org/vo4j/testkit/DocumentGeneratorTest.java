// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.vo4j.api.VoTableVersion;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Generated documents are XML, say what they are expected to say, and are of every kind. */
class DocumentGeneratorTest {
    @Test
    void parsesAsExpected() {
        for (long seed = Seeds.first(); seed < Seeds.first() + 300; seed++) {
            Seeds.run(seed, s -> {
                GeneratedDocument document = DocumentGenerator.generate(s);
                DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
                factory.setNamespaceAware(true);
                Element root = factory.newDocumentBuilder()
                        .parse(new ByteArrayInputStream(document.bytes()))
                        .getDocumentElement();
                compare(document.root(), root, document.version().namespace());
                assertEquals(
                        document.tables().stream().map(GeneratedTable::element).toList(),
                        document.root()
                                .all()
                                .filter(element -> element.name().equals("TABLE"))
                                .toList(),
                        "tables in document order");
            });
        }
    }

    private static void compare(ExpectedElement expected, Element element, String namespace) {
        assertEquals(expected.name(), element.getLocalName());
        assertEquals(namespace, element.getNamespaceURI() == null ? "" : element.getNamespaceURI());
        Map<String, String> attributes = new HashMap<>();
        for (int a = 0; a < element.getAttributes().getLength(); a++) {
            Node attribute = element.getAttributes().item(a);
            if (!attribute.getNodeName().startsWith("xmlns")) {
                attributes.put(attribute.getNodeName(), attribute.getNodeValue());
            }
        }
        assertEquals(expected.attributes(), attributes);
        List<Element> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element e) {
                children.add(e);
            }
        }
        if (expected.name().equals("TABLEDATA") || expected.name().equals("STREAM")) {
            return;
        }
        if (children.isEmpty() && !expected.text().isEmpty()) {
            assertEquals(expected.text(), element.getTextContent());
        }
        assertEquals(expected.children().size(), children.size(), expected + "");
        for (int c = 0; c < children.size(); c++) {
            compare(expected.children().get(c), children.get(c), namespace);
        }
    }

    @Test
    void sameSeedSameDocument() {
        assertArrayEquals(
                DocumentGenerator.generate(7).bytes(),
                DocumentGenerator.generate(7).bytes());
    }

    @Test
    void everyKindOccurs() {
        Set<VoTableVersion> versions = EnumSet.noneOf(VoTableVersion.class);
        Set<String> encodings = new TreeSet<>();
        Set<String> names = new TreeSet<>();
        for (long seed = 0; seed < 200; seed++) {
            GeneratedDocument document = DocumentGenerator.generate(seed);
            versions.add(document.version());
            document.tables().forEach(table -> encodings.add(table.encoding()));
            document.root().all().forEach(element -> names.add(element.name()));
        }
        assertEquals(EnumSet.allOf(VoTableVersion.class), versions);
        assertEquals(Set.of("", "BINARY", "BINARY2", "TABLEDATA"), encodings);
        assertTrue(
                names.containsAll(Set.of(
                        "COOSYS",
                        "DEFINITIONS",
                        "FIELDref",
                        "GROUP",
                        "INFO",
                        "LINK",
                        "MAX",
                        "OPTION",
                        "PARAMref",
                        "TIMESYS")),
                names::toString);
    }
}
