// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.vosi;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.vo4j.protocol.dali.xml.XmlElement;

/**
 * What a TAP service says of languages, formats, uploads and limits (TAPRegExt 1.0, with the 1.1 draft's {@code forMode}).
 *
 * @param dataModels the data models that it serves
 * @param languages the query languages
 * @param outputFormats the formats of results
 * @param uploadMethods the ways to bring tables along; none when uploads are not possible
 * @param retentionPeriods how long jobs are kept, in seconds
 * @param executionDurations how long queries may run, in seconds
 * @param outputLimits how much a result may hold
 * @param uploadLimits how much may be brought along
 */
public record TableAccess(
        List<DataModel> dataModels,
        List<Language> languages,
        List<OutputFormat> outputFormats,
        List<UploadMethod> uploadMethods,
        List<TimeLimits> retentionPeriods,
        List<TimeLimits> executionDurations,
        List<DataLimits> outputLimits,
        List<DataLimits> uploadLimits) {
    /** What begins the identifiers of everything that TAPRegExt defines. */
    public static final String STANDARD_ID = "ivo://ivoa.net/std/TAPRegExt";

    /** The type of the features that are user defined functions. */
    public static final String UDF_FEATURES = STANDARD_ID + "#features-udf";

    /** The type of the features that are geometry functions of ADQL. */
    public static final String GEOMETRY_FEATURES = STANDARD_ID + "#features-adqlgeo";

    /** Keeps copies of the lists. */
    public TableAccess {
        dataModels = List.copyOf(dataModels);
        languages = List.copyOf(languages);
        outputFormats = List.copyOf(outputFormats);
        uploadMethods = List.copyOf(uploadMethods);
        retentionPeriods = List.copyOf(retentionPeriods);
        executionDurations = List.copyOf(executionDurations);
        outputLimits = List.copyOf(outputLimits);
        uploadLimits = List.copyOf(uploadLimits);
    }

    /** How queries are sent; limits may differ. */
    public enum Mode {
        /** Synchronous queries. */
        SYNC,
        /** Asynchronous queries: jobs. */
        ASYNC;

        private boolean covers(String forMode) {
            return forMode.isEmpty() || forMode.equalsIgnoreCase(name());
        }
    }

    /** A language by its name, without regard to case; with a version too when the name is like {@code ADQL-2.1}. */
    public Optional<Language> language(String name) {
        for (Language language : languages) {
            if (language.name().equalsIgnoreCase(name)
                    || language.versions().stream()
                            .anyMatch(version -> (language.name() + "-" + version.version()).equalsIgnoreCase(name))) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** A format by its media type or one of its aliases, without regard to case and blanks. */
    public Optional<OutputFormat> outputFormat(String name) {
        String wanted = squeezed(name);
        for (OutputFormat format : outputFormats) {
            if (squeezed(format.mime()).equals(wanted)
                    || format.aliases().stream()
                            .anyMatch(alias -> squeezed(alias).equals(wanted))) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    private static String squeezed(String type) {
        return type.replaceAll("\\s|\"", "").toLowerCase(Locale.ROOT);
    }

    /** The first format whose identifier ends in {@code #output-} and a word, such as {@code votable-binary2}. */
    public Optional<OutputFormat> outputFormatById(String word) {
        return outputFormats.stream()
                .filter(format -> endsWith(format.ivoId(), "#output-" + word))
                .findFirst();
    }

    /** Whether tables can be brought along in a way: {@code inline}, {@code http}, {@code https} or {@code ftp}. */
    public boolean canUpload(String method) {
        return uploadMethods.stream().anyMatch(offered -> endsWith(offered.ivoId(), "#upload-" + method));
    }

    private static boolean endsWith(String identifier, String end) {
        return identifier.toLowerCase(Locale.ROOT).endsWith(end.toLowerCase(Locale.ROOT));
    }

    /** How many rows a result has when the query does not say; empty when nothing is said or it is not in rows. */
    public OptionalLong maxRecords(Mode mode) {
        return rows(outputLimits, mode, false);
    }

    /** How many rows a result can have at most; empty when nothing is said or it is not in rows. */
    public OptionalLong hardMaxRecords(Mode mode) {
        return rows(outputLimits, mode, true);
    }

    /** How many rows an upload can have at most; empty when nothing is said or it is not in rows. */
    public OptionalLong maxUploadRows(Mode mode) {
        return limit(uploadLimits, mode, true, "row");
    }

    /** How many bytes an upload can have at most; empty when nothing is said or it is not in bytes. */
    public OptionalLong maxUploadBytes(Mode mode) {
        return limit(uploadLimits, mode, true, "byte");
    }

    /** How long a query may run when it does not say, in seconds; empty when nothing is said. */
    public OptionalLong executionSeconds(Mode mode) {
        return seconds(executionDurations, mode, false);
    }

    /** How long a query can run at most, in seconds; empty when nothing is said. */
    public OptionalLong hardExecutionSeconds(Mode mode) {
        return seconds(executionDurations, mode, true);
    }

    /** How long a job is kept when nobody says, in seconds; empty when nothing is said. */
    public OptionalLong retentionSeconds() {
        return seconds(retentionPeriods, Mode.ASYNC, false);
    }

    /** How long a job can be kept at most, in seconds; empty when nothing is said. */
    public OptionalLong hardRetentionSeconds() {
        return seconds(retentionPeriods, Mode.ASYNC, true);
    }

    private static OptionalLong rows(List<DataLimits> limits, Mode mode, boolean hard) {
        return limit(limits, mode, hard, "row");
    }

    /** What is said of this mode alone goes before what is said of both. */
    private static OptionalLong limit(List<DataLimits> limits, Mode mode, boolean hard, String unit) {
        OptionalLong general = OptionalLong.empty();
        for (DataLimits candidate : limits) {
            Optional<DataLimit> limit = hard ? candidate.hardLimit() : candidate.defaultLimit();
            if (mode.covers(candidate.forMode())
                    && limit.isPresent()
                    && limit.get().unit().equals(unit)) {
                OptionalLong value = OptionalLong.of(limit.get().value());
                if (!candidate.forMode().isEmpty()) {
                    return value;
                }
                general = general.isPresent() ? general : value;
            }
        }
        return general;
    }

    private static OptionalLong seconds(List<TimeLimits> limits, Mode mode, boolean hard) {
        OptionalLong general = OptionalLong.empty();
        for (TimeLimits candidate : limits) {
            OptionalLong value = hard ? candidate.hardLimit() : candidate.defaultLimit();
            if (mode.covers(candidate.forMode()) && value.isPresent()) {
                if (!candidate.forMode().isEmpty()) {
                    return value;
                }
                general = general.isPresent() ? general : value;
            }
        }
        return general;
    }

    /**
     * A data model that a service speaks.
     *
     * @param ivoId its identifier, such as {@code ivo://ivoa.net/std/ObsCore#core-1.1}
     * @param label its name, for people
     */
    public record DataModel(String ivoId, String label) {}

    /**
     * A query language.
     *
     * @param name the name without version, such as {@code ADQL}
     * @param versions the versions, at least one when the document is in order
     * @param description what it is, for people; empty when nothing is said
     * @param features what it can do beyond what it must, by type
     * @param others elements in it that are not known here, with all that is in them
     */
    public record Language(
            String name,
            List<Version> versions,
            String description,
            List<FeatureList> features,
            List<XmlElement> others) {
        /** Keeps copies of the lists. */
        public Language {
            versions = List.copyOf(versions);
            features = List.copyOf(features);
            others = List.copyOf(others);
        }

        /** All features of a type, such as {@link TableAccess#UDF_FEATURES}; compared without regard to case. */
        public List<Feature> features(String type) {
            return features.stream()
                    .filter(list -> list.type().equalsIgnoreCase(type))
                    .flatMap(list -> list.features().stream())
                    .toList();
        }

        /** A feature by its form, such as {@code POINT}; compared without regard to case. */
        public Optional<Feature> feature(String type, String form) {
            return features(type).stream()
                    .filter(feature -> feature.form().strip().equalsIgnoreCase(form.strip()))
                    .findFirst();
        }

        /** A user defined function by its name alone; the form holds its signature. */
        public Optional<Feature> udf(String name) {
            return features(UDF_FEATURES).stream()
                    .filter(feature -> feature.functionName().equalsIgnoreCase(name.strip()))
                    .findFirst();
        }
    }

    /**
     * A version of a query language.
     *
     * @param version the version, such as {@code 2.1}
     * @param ivoId its identifier; empty when not given
     */
    public record Version(String version, String ivoId) {}

    /**
     * Features of one type.
     *
     * @param type the type, usually an IVOID
     * @param features the features
     * @param others elements in it that are not known here, with all that is in them
     */
    public record FeatureList(String type, List<Feature> features, List<XmlElement> others) {
        /** Keeps copies of the lists. */
        public FeatureList {
            features = List.copyOf(features);
            others = List.copyOf(others);
        }
    }

    /**
     * Something that a language can do beyond what it must.
     *
     * @param form the form, such as {@code POINT} or {@code gavo_match(pattern TEXT, string TEXT) -> INTEGER}
     * @param description what it does, for people; empty when nothing is said
     * @param others elements in it that are not known here, with all that is in them
     */
    public record Feature(String form, String description, List<XmlElement> others) {
        /** Keeps a copy of the list. */
        public Feature {
            others = List.copyOf(others);
        }

        /** What stands before the parenthesis of a function's signature. */
        public String functionName() {
            int end = form.indexOf('(');
            return (end < 0 ? form : form.substring(0, end)).strip();
        }
    }

    /**
     * A format of results.
     *
     * @param mime the media type
     * @param aliases other values of RESPONSEFORMAT or FORMAT for it
     * @param ivoId its identifier; empty when not given
     * @param forMode {@code sync} or {@code async}; empty for both
     * @param others elements in it that are not known here, with all that is in them
     */
    public record OutputFormat(
            String mime, List<String> aliases, String ivoId, String forMode, List<XmlElement> others) {
        /** Keeps copies of the lists. */
        public OutputFormat {
            aliases = List.copyOf(aliases);
            others = List.copyOf(others);
        }
    }

    /**
     * A way to bring tables along.
     *
     * @param ivoId its identifier, such as {@code ivo://ivoa.net/std/TAPRegExt#upload-inline}
     * @param forMode {@code sync} or {@code async}; empty for both
     */
    public record UploadMethod(String ivoId, String forMode) {}

    /**
     * Limits of a time, in seconds.
     *
     * @param defaultLimit what holds when nobody says
     * @param hardLimit what cannot be exceeded
     * @param forMode {@code sync} or {@code async}; empty for both
     * @param others elements in it that are not known here, with all that is in them
     */
    public record TimeLimits(
            OptionalLong defaultLimit, OptionalLong hardLimit, String forMode, List<XmlElement> others) {
        /** Keeps a copy of the list. */
        public TimeLimits {
            others = List.copyOf(others);
        }
    }

    /**
     * Limits of an amount of data.
     *
     * @param defaultLimit what holds when nobody says
     * @param hardLimit what cannot be exceeded
     * @param forMode {@code sync} or {@code async}; empty for both
     * @param others elements in it that are not known here, with all that is in them
     */
    public record DataLimits(
            Optional<DataLimit> defaultLimit, Optional<DataLimit> hardLimit, String forMode, List<XmlElement> others) {
        /** Keeps a copy of the list. */
        public DataLimits {
            others = List.copyOf(others);
        }
    }

    /**
     * An amount of data.
     *
     * @param value the number of rows or bytes
     * @param unit {@code row} or {@code byte}
     */
    public record DataLimit(long value, String unit) {}
}
