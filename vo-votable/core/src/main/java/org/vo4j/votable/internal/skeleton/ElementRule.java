// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.skeleton;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.VoTableVersion;

/**
 * What may be in an element, and since when.
 *
 * <p>From the DTD of VOTable 1.0 and the schemas of 1.1 to the draft of 1.6. Elements and attributes with an issue of
 * their own (DEFINITIONS, COOSYS, TIMESYS, BINARY2, COOSYS/@refposition) stand here without a version.
 */
final class ElementRule {
    private static final Map<String, ElementRule> RULES = new HashMap<>();
    /** For encodings of third parties: nothing is known of them. */
    static final ElementRule UNKNOWN = new ElementRule(false, "", "STREAM INFO");

    private static final String FIELD =
            "ID unit datatype precision width xtype@1.2 ref name ucd utype@1.1 arraysize type";

    static {
        rule("VOTABLE", "ID version", "DESCRIPTION DEFINITIONS COOSYS TIMESYS PARAM INFO GROUP@1.2 RESOURCE");
        rule(
                "RESOURCE",
                "ID name utype@1.1 type",
                "DESCRIPTION INFO COOSYS TIMESYS GROUP@1.2 PARAM LINK TABLE RESOURCE");
        text("DESCRIPTION", "", "");
        rule("DEFINITIONS", "", "COOSYS TIMESYS PARAM");
        text("COOSYS", "ID equinox epoch system refposition", "");
        text("TIMESYS", "ID timeorigin timescale refposition", "");
        text("INFO", "ID name value unit@1.2 xtype@1.2 ref@1.2 ucd@1.2 utype@1.2", "DESCRIPTION VALUES LINK");
        rule("FIELD", FIELD, "DESCRIPTION VALUES LINK");
        rule("PARAM", FIELD + " value", "DESCRIPTION VALUES LINK");
        rule("GROUP", "ID name ref ucd utype", "DESCRIPTION FIELDref PARAMref PARAM GROUP");
        rule("FIELDref", "ref ucd@1.2 utype@1.2", "");
        rule("PARAMref", "ref ucd@1.2 utype@1.2", "");
        rule("TABLE", "ID name ref ucd utype@1.1 nrows", "DESCRIPTION INFO@1.2 FIELD PARAM GROUP@1.1 LINK DATA");
        rule("VALUES", "ID type null ref invalid", "MIN MAX OPTION");
        rule("MIN", "value inclusive", "");
        rule("MAX", "value inclusive", "");
        rule("OPTION", "name value", "OPTION");
        text("LINK", "ID content-role content-type title value href gref action", "");
        rule("DATA", "", "TABLEDATA BINARY BINARY2 FITS INFO@1.2");
        rule("TABLEDATA", "", "");
        rule("BINARY", "", "STREAM");
        rule("BINARY2", "", "STREAM");
        rule("FITS", "extnum", "STREAM");
        rule("STREAM", "type href actuate encoding expires rights", "");
    }

    private final boolean text;
    private final Map<String, VoTableVersion> attributes;
    private final Map<String, VoTableVersion> children;

    private ElementRule(boolean text, String attributes, String children) {
        this.text = text;
        this.attributes = since(attributes);
        this.children = since(children);
    }

    private static void rule(String name, String attributes, String children) {
        RULES.put(name, new ElementRule(false, attributes, children));
    }

    private static void text(String name, String attributes, String children) {
        RULES.put(name, new ElementRule(true, attributes, children));
    }

    private static Map<String, VoTableVersion> since(String words) {
        Map<String, VoTableVersion> map = new HashMap<>();
        for (String word : words.split(" ", -1)) {
            int at = word.indexOf('@');
            String name = at < 0 ? word : word.substring(0, at);
            map.put(
                    name,
                    at < 0
                            ? VoTableVersion.V1_0
                            : VoTableVersion.of(word.substring(at + 1)).orElseThrow());
        }
        return map;
    }

    /** The rule of an element of VOTable. */
    static @Nullable ElementRule of(String localName) {
        return RULES.get(localName);
    }

    /** Whether the element holds text, whose white space counts. */
    boolean isText() {
        return text;
    }

    /** The version that brought an attribute. */
    @Nullable VoTableVersion attribute(String name) {
        return attributes.get(name);
    }

    /** The version that brought a child. */
    @Nullable VoTableVersion child(String localName) {
        return children.get(localName);
    }
}
