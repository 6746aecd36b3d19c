// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.vosi;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vo4j.protocol.dali.internal.xml.XmlInput;
import org.vo4j.protocol.dali.internal.xml.XmlOutput;
import org.vo4j.protocol.dali.vosi.Capability.ValidationLevel;

/** Capabilities in XML (VOSICapabilities 1.0, VOResource 1.1, VODataService 1.2). */
final class CapabilitiesXml {
    /** The prefixes of the types that are known; others are written without one. */
    private static final Map<String, String> PREFIXES = Map.of(
            "TableAccess", "tr:",
            "DALIInterface", "tr:",
            "ParamHTTP", "vs:",
            "WebBrowser", "vr:",
            "WebService", "vr:");

    private CapabilitiesXml() {}

    static Capability capability(XmlInput xml) {
        int mark = xml.unknownCount();
        String standardId = xml.attribute("standardID");
        String type = xml.xsiType();
        List<ValidationLevel> levels = new ArrayList<>();
        List<ServiceInterface> interfaces = new ArrayList<>();
        String[] description = {""};
        TableAccessXml tap = new TableAccessXml();
        xml.children(name -> {
            switch (name) {
                case "validationLevel" -> validation(xml, levels);
                case "description" -> description[0] = xml.text();
                case "interface" -> interfaces.add(InterfaceXml.read(xml));
                default -> tap.child(xml, name);
            }
        });
        boolean isTap = type.equals("TableAccess") || tap.isAnything();
        return new Capability(
                standardId,
                type,
                description[0],
                levels,
                interfaces,
                isTap ? Optional.of(tap.tableAccess()) : Optional.empty(),
                xml.takeUnknown(mark));
    }

    private static void validation(XmlInput xml, List<ValidationLevel> levels) {
        String by = xml.attribute("validatedBy");
        String text = xml.token();
        if (text.matches("[0-9]")) {
            levels.add(new ValidationLevel(text.charAt(0) - '0', by));
        }
    }

    static ColumnType columnType(XmlInput xml) {
        String system = xml.xsiType();
        String arraysize = xml.attribute("arraysize");
        String size = xml.attribute("size");
        String xtype = xml.optionalAttribute("extendedType").orElseGet(() -> xml.attribute("xtype"));
        String schema = xml.attribute("extendedSchema");
        String delimiter = xml.attribute("delim");
        return new ColumnType(system, xml.token(), arraysize, size, xtype, schema, delimiter);
    }

    static void write(Capabilities capabilities, OutputStream out) {
        XmlOutput xml = new XmlOutput(out);
        xml.start("vosi:capabilities")
                .attribute("xmlns:vosi", "http://www.ivoa.net/xml/VOSICapabilities/v1.0")
                .attribute("xmlns:vr", "http://www.ivoa.net/xml/VOResource/v1.0")
                .attribute("xmlns:vs", "http://www.ivoa.net/xml/VODataService/v1.1")
                .attribute("xmlns:tr", "http://www.ivoa.net/xml/TAPRegExt/v1.0")
                .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
        for (Capability capability : capabilities) {
            write(capability, xml);
        }
        xml.elements(capabilities.others()).finish();
    }

    private static void write(Capability capability, XmlOutput xml) {
        xml.start("capability").attributeIfAny("standardID", capability.standardId());
        type(capability.type(), xml);
        for (ValidationLevel level : capability.validationLevels()) {
            xml.start("validationLevel")
                    .attributeIfAny("validatedBy", level.validatedBy())
                    .end(Integer.toString(level.level()));
        }
        xml.elementIfAny("description", capability.description());
        capability.interfaces().forEach(way -> InterfaceXml.write(way, xml));
        capability.tableAccess().ifPresent(tap -> TableAccessXml.write(tap, xml));
        xml.elements(capability.others()).end();
    }

    /** The {@code xsi:type} of the element just begun. */
    static void type(String type, XmlOutput xml) {
        if (!type.isEmpty()) {
            xml.attribute("xsi:type", PREFIXES.getOrDefault(type, "") + type);
        }
    }

    static void write(ColumnType type, XmlOutput xml) {
        xml.start("dataType");
        if (!type.system().isEmpty()) {
            xml.attribute("xsi:type", "vs:" + type.system());
        }
        xml.attributeIfAny("arraysize", type.arraysize())
                .attributeIfAny("size", type.size())
                .attributeIfAny("delim", type.delimiter())
                .attributeIfAny("extendedType", type.xtype())
                .attributeIfAny("extendedSchema", type.extendedSchema())
                .end(type.name());
    }
}
