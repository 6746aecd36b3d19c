// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.vosi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.vo4j.protocol.dali.internal.xml.XmlInput;
import org.vo4j.protocol.dali.internal.xml.XmlOutput;
import org.vo4j.protocol.dali.vosi.TableAccess.DataLimit;
import org.vo4j.protocol.dali.vosi.TableAccess.DataLimits;
import org.vo4j.protocol.dali.vosi.TableAccess.DataModel;
import org.vo4j.protocol.dali.vosi.TableAccess.Feature;
import org.vo4j.protocol.dali.vosi.TableAccess.FeatureList;
import org.vo4j.protocol.dali.vosi.TableAccess.Language;
import org.vo4j.protocol.dali.vosi.TableAccess.OutputFormat;
import org.vo4j.protocol.dali.vosi.TableAccess.TimeLimits;
import org.vo4j.protocol.dali.vosi.TableAccess.UploadMethod;
import org.vo4j.protocol.dali.vosi.TableAccess.Version;

/** What TAPRegExt adds to a capability, in XML. Collects the children of one capability. */
final class TableAccessXml {
    private final List<DataModel> dataModels = new ArrayList<>();
    private final List<Language> languages = new ArrayList<>();
    private final List<OutputFormat> outputFormats = new ArrayList<>();
    private final List<UploadMethod> uploadMethods = new ArrayList<>();
    private final List<TimeLimits> retentionPeriods = new ArrayList<>();
    private final List<TimeLimits> executionDurations = new ArrayList<>();
    private final List<DataLimits> outputLimits = new ArrayList<>();
    private final List<DataLimits> uploadLimits = new ArrayList<>();

    void child(XmlInput xml, String name) {
        switch (name) {
            case "dataModel" -> {
                String id = xml.attribute("ivo-id");
                dataModels.add(new DataModel(id, xml.token()));
            }
            case "language" -> languages.add(language(xml));
            case "outputFormat" -> outputFormats.add(outputFormat(xml));
            case "uploadMethod" ->
                uploadMethods.add(new UploadMethod(xml.attribute("ivo-id"), xml.attribute("forMode")));
            case "retentionPeriod" -> retentionPeriods.add(timeLimits(xml));
            case "executionDuration" -> executionDurations.add(timeLimits(xml));
            case "outputLimit" -> outputLimits.add(dataLimits(xml));
            case "uploadLimit" -> uploadLimits.add(dataLimits(xml));
            default -> xml.unknown();
        }
    }

    /** Whether there was anything of TAPRegExt: some services forget the xsi:type. */
    boolean isAnything() {
        return !languages.isEmpty() || !outputFormats.isEmpty();
    }

    TableAccess tableAccess() {
        return new TableAccess(
                dataModels,
                languages,
                outputFormats,
                uploadMethods,
                retentionPeriods,
                executionDurations,
                outputLimits,
                uploadLimits);
    }

    private static Language language(XmlInput xml) {
        int mark = xml.unknownCount();
        String[] texts = {"", ""};
        List<Version> versions = new ArrayList<>();
        List<FeatureList> features = new ArrayList<>();
        xml.children(name -> {
            switch (name) {
                case "name" -> texts[0] = xml.token();
                case "version" -> {
                    String id = xml.attribute("ivo-id");
                    versions.add(new Version(xml.token(), id));
                }
                case "description" -> texts[1] = xml.token();
                case "languageFeatures" -> features.add(featureList(xml));
                default -> xml.unknown();
            }
        });
        return new Language(texts[0], versions, texts[1], features, xml.takeUnknown(mark));
    }

    private static FeatureList featureList(XmlInput xml) {
        int mark = xml.unknownCount();
        String type = xml.plainAttribute("type");
        List<Feature> features = new ArrayList<>();
        xml.children(name -> {
            if (name.equals("feature")) {
                features.add(feature(xml));
            } else {
                xml.unknown();
            }
        });
        return new FeatureList(type, features, xml.takeUnknown(mark));
    }

    private static Feature feature(XmlInput xml) {
        int mark = xml.unknownCount();
        String[] texts = {"", ""};
        xml.children(name -> {
            switch (name) {
                case "form" -> texts[0] = xml.token();
                case "description" -> texts[1] = xml.text();
                default -> xml.unknown();
            }
        });
        return new Feature(texts[0], texts[1], xml.takeUnknown(mark));
    }

    private static OutputFormat outputFormat(XmlInput xml) {
        int mark = xml.unknownCount();
        String id = xml.attribute("ivo-id");
        String mode = xml.attribute("forMode");
        String[] mime = {""};
        List<String> aliases = new ArrayList<>();
        xml.children(name -> {
            switch (name) {
                case "mime" -> mime[0] = xml.token();
                case "alias" -> aliases.add(xml.token());
                default -> xml.unknown();
            }
        });
        return new OutputFormat(mime[0], aliases, id, mode, xml.takeUnknown(mark));
    }

    private static TimeLimits timeLimits(XmlInput xml) {
        int mark = xml.unknownCount();
        String mode = xml.attribute("forMode");
        OptionalLong[] limits = {OptionalLong.empty(), OptionalLong.empty()};
        xml.children(name -> {
            switch (name) {
                case "default" -> limits[0] = number(xml.token());
                case "hard" -> limits[1] = number(xml.token());
                default -> xml.unknown();
            }
        });
        return new TimeLimits(limits[0], limits[1], mode, xml.takeUnknown(mark));
    }

    private static DataLimits dataLimits(XmlInput xml) {
        int mark = xml.unknownCount();
        String mode = xml.attribute("forMode");
        List<Optional<DataLimit>> limits = new ArrayList<>(List.of(Optional.empty(), Optional.empty()));
        xml.children(name -> {
            switch (name) {
                case "default" -> limits.set(0, dataLimit(xml));
                case "hard" -> limits.set(1, dataLimit(xml));
                default -> xml.unknown();
            }
        });
        return new DataLimits(limits.get(0), limits.get(1), mode, xml.takeUnknown(mark));
    }

    private static Optional<DataLimit> dataLimit(XmlInput xml) {
        String unit = xml.attribute("unit").toLowerCase(Locale.ROOT);
        // "rows" and "bytes" are in the field; TAPRegExt 1.0 has the singular
        String singular = unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
        OptionalLong value = number(xml.token());
        return value.isPresent()
                ? Optional.of(new DataLimit(value.getAsLong(), singular.isEmpty() ? "row" : singular))
                : Optional.empty();
    }

    /** A limit; services that have none write nothing, NULL, or -1. */
    private static OptionalLong number(String text) {
        if (!text.matches("\\+?[0-9]{1,18}(\\.0*)?")) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(text.replaceFirst("\\..*", "")));
    }

    static void write(TableAccess tap, XmlOutput xml) {
        for (DataModel model : tap.dataModels()) {
            xml.start("dataModel").attribute("ivo-id", model.ivoId()).end(model.label());
        }
        tap.languages().forEach(language -> write(language, xml));
        for (OutputFormat format : tap.outputFormats()) {
            xml.start("outputFormat")
                    .attributeIfAny("ivo-id", format.ivoId())
                    .attributeIfAny("forMode", format.forMode())
                    .element("mime", format.mime());
            format.aliases().forEach(alias -> xml.element("alias", alias));
            xml.elements(format.others()).end();
        }
        for (UploadMethod method : tap.uploadMethods()) {
            xml.start("uploadMethod")
                    .attribute("ivo-id", method.ivoId())
                    .attributeIfAny("forMode", method.forMode())
                    .end();
        }
        tap.retentionPeriods().forEach(limits -> write("retentionPeriod", limits, xml));
        tap.executionDurations().forEach(limits -> write("executionDuration", limits, xml));
        tap.outputLimits().forEach(limits -> write("outputLimit", limits, xml));
        tap.uploadLimits().forEach(limits -> write("uploadLimit", limits, xml));
    }

    private static void write(Language language, XmlOutput xml) {
        xml.start("language").element("name", language.name());
        for (Version version : language.versions()) {
            xml.start("version").attributeIfAny("ivo-id", version.ivoId()).end(version.version());
        }
        xml.elementIfAny("description", language.description());
        for (FeatureList list : language.features()) {
            xml.start("languageFeatures").attribute("type", list.type());
            for (Feature feature : list.features()) {
                xml.start("feature")
                        .element("form", feature.form())
                        .elementIfAny("description", feature.description())
                        .elements(feature.others())
                        .end();
            }
            xml.elements(list.others()).end();
        }
        xml.elements(language.others()).end();
    }

    private static void write(String name, TimeLimits limits, XmlOutput xml) {
        xml.start(name).attributeIfAny("forMode", limits.forMode());
        limits.defaultLimit().ifPresent(value -> xml.element("default", Long.toString(value)));
        limits.hardLimit().ifPresent(value -> xml.element("hard", Long.toString(value)));
        xml.elements(limits.others()).end();
    }

    private static void write(String name, DataLimits limits, XmlOutput xml) {
        xml.start(name).attributeIfAny("forMode", limits.forMode());
        limits.defaultLimit().ifPresent(limit -> write("default", limit, xml));
        limits.hardLimit().ifPresent(limit -> write("hard", limit, xml));
        xml.elements(limits.others()).end();
    }

    private static void write(String name, DataLimit limit, XmlOutput xml) {
        xml.start(name).attribute("unit", limit.unit()).end(Long.toString(limit.value()));
    }
}
