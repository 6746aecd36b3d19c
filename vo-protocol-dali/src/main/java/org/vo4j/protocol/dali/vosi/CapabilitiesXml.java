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
import org.vo4j.protocol.dali.vosi.ServiceInterface.AccessUrl;
import org.vo4j.protocol.dali.vosi.ServiceInterface.InputParameter;
import org.vo4j.protocol.dali.vosi.ServiceInterface.MirrorUrl;

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
                case "interface" -> interfaces.add(serviceInterface(xml));
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
                isTap ? Optional.of(tap.tableAccess()) : Optional.empty());
    }

    private static void validation(XmlInput xml, List<ValidationLevel> levels) {
        String by = xml.attribute("validatedBy");
        String text = xml.token();
        if (text.matches("[0-9]")) {
            levels.add(new ValidationLevel(text.charAt(0) - '0', by));
        }
    }

    private static ServiceInterface serviceInterface(XmlInput xml) {
        String type = xml.xsiType();
        String version = xml.attribute("version");
        String role = xml.attribute("role");
        List<AccessUrl> accessUrls = new ArrayList<>();
        List<MirrorUrl> mirrors = new ArrayList<>();
        List<String> security = new ArrayList<>();
        List<String> queryTypes = new ArrayList<>();
        List<InputParameter> parameters = new ArrayList<>();
        List<String> endpoints = new ArrayList<>();
        String[] texts = {"", ""};
        xml.children(name -> {
            switch (name) {
                case "accessURL" -> {
                    String use = xml.attribute("use");
                    accessUrls.add(new AccessUrl(xml.token(), use));
                }
                case "mirrorURL" -> {
                    String title = xml.attribute("title");
                    mirrors.add(new MirrorUrl(xml.token(), title));
                }
                case "securityMethod" -> security.add(xml.attribute("standardID"));
                case "testQueryString", "testQuery" -> texts[0] = xml.text();
                case "queryType" -> queryTypes.add(xml.token());
                case "resultType" -> texts[1] = xml.token();
                case "param" -> parameters.add(parameter(xml));
                case "endpoint" -> endpoint(xml, endpoints);
                default -> xml.unknown();
            }
        });
        return new ServiceInterface(
                type,
                version,
                role,
                accessUrls,
                mirrors,
                security,
                texts[0],
                queryTypes,
                texts[1],
                parameters,
                endpoints);
    }

    private static void endpoint(XmlInput xml, List<String> endpoints) {
        xml.children(name -> {
            if (name.equals("name")) {
                endpoints.add(xml.token());
            }
        });
    }

    private static InputParameter parameter(XmlInput xml) {
        String use = xml.attribute("use");
        boolean std = XmlInput.truth(xml.attribute("std")).orElse(true);
        String[] texts = {"", "", "", "", ""};
        List<ColumnType> types = new ArrayList<>();
        xml.children(name -> {
            switch (name) {
                case "name" -> texts[0] = xml.token();
                case "description" -> texts[1] = xml.token();
                case "unit" -> texts[2] = xml.token();
                case "ucd" -> texts[3] = xml.token();
                case "utype" -> texts[4] = xml.token();
                case "dataType" -> types.add(columnType(xml));
                default -> xml.unknown();
            }
        });
        return new InputParameter(
                texts[0], texts[1], texts[2], texts[3], texts[4], types.stream().findFirst(), use, std);
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
        xml.finish();
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
        capability.interfaces().forEach(way -> write(way, xml));
        capability.tableAccess().ifPresent(tap -> TableAccessXml.write(tap, xml));
        xml.end();
    }

    private static void type(String type, XmlOutput xml) {
        if (!type.isEmpty()) {
            xml.attribute("xsi:type", PREFIXES.getOrDefault(type, "") + type);
        }
    }

    private static void write(ServiceInterface way, XmlOutput xml) {
        xml.start("interface").attributeIfAny("version", way.version()).attributeIfAny("role", way.role());
        type(way.type(), xml);
        for (AccessUrl url : way.accessUrls()) {
            xml.start("accessURL").attributeIfAny("use", url.use()).end(url.url());
        }
        for (MirrorUrl url : way.mirrorUrls()) {
            xml.start("mirrorURL").attributeIfAny("title", url.title()).end(url.url());
        }
        for (String method : way.securityMethods()) {
            xml.start("securityMethod").attributeIfAny("standardID", method).end();
        }
        boolean paramHttp = way.type().equals("ParamHTTP");
        if (!paramHttp) {
            xml.elementIfAny("testQueryString", way.testQuery());
        }
        way.queryTypes().forEach(type -> xml.element("queryType", type));
        xml.elementIfAny("resultType", way.resultType());
        way.parameters().forEach(parameter -> write(parameter, xml));
        if (paramHttp) {
            xml.elementIfAny("testQuery", way.testQuery());
        }
        way.endpoints()
                .forEach(endpoint ->
                        xml.start("endpoint").element("name", endpoint).end());
        xml.end();
    }

    private static void write(InputParameter parameter, XmlOutput xml) {
        xml.start("param").attributeIfAny("use", parameter.use());
        if (!parameter.std()) {
            xml.attribute("std", "false");
        }
        xml.element("name", parameter.name())
                .elementIfAny("description", parameter.description())
                .elementIfAny("unit", parameter.unit())
                .elementIfAny("ucd", parameter.ucd())
                .elementIfAny("utype", parameter.utype());
        parameter.type().ifPresent(type -> write(type, xml));
        xml.end();
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
