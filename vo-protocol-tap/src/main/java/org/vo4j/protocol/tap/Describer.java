// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.tap;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.vo4j.protocol.dali.vosi.Capabilities;
import org.vo4j.protocol.dali.vosi.Capability;
import org.vo4j.protocol.dali.vosi.ServiceInterface;
import org.vo4j.protocol.dali.vosi.TableAccess;
import org.vo4j.protocol.dali.vosi.TableAccess.Language;
import org.vo4j.protocol.dali.vosi.TableAccess.Mode;

/** Tells people what a service can do. */
final class Describer {
    private Describer() {}

    static String describe(URI service, Capabilities capabilities) {
        List<String> lines = new ArrayList<>();
        lines.add("TAP service " + service);
        capabilities.byStandardId(TapService.STANDARD_ID).ifPresent(tap -> versions(tap, lines));
        if (capabilities.tableAccess().isPresent()) {
            access(capabilities.tableAccess().get(), lines);
        } else {
            lines.add("It says nothing of languages, formats and limits.");
        }
        return String.join("\n", lines) + "\n";
    }

    private static void versions(Capability tap, List<String> lines) {
        String versions = tap.interfaces().stream()
                .map(ServiceInterface::version)
                .filter(version -> !version.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        if (!versions.isEmpty()) {
            lines.add("Versions: " + versions);
        }
    }

    private static void access(TableAccess access, List<String> lines) {
        for (Language language : access.languages()) {
            String versions = language.versions().stream()
                    .map(TableAccess.Version::version)
                    .collect(Collectors.joining(", "));
            long features = language.features().stream()
                    .mapToLong(list -> list.features().size())
                    .sum();
            lines.add("Language: " + language.name() + " " + versions
                    + (features == 0 ? "" : ", " + features + " features"));
        }
        access.outputFormats()
                .forEach(format -> lines.add("Format: " + format.mime()
                        + (format.aliases().isEmpty() ? "" : " (" + String.join(", ", format.aliases()) + ")")));
        access.uploadMethods()
                .forEach(method -> lines.add(
                        "Upload: " + method.ivoId().substring(method.ivoId().indexOf('#') + 1)));
        access.dataModels().forEach(model -> lines.add("Data model: " + model.ivoId()));
        for (Mode mode : Mode.values()) {
            limit(lines, "Rows, " + mode, access.maxRecords(mode), access.hardMaxRecords(mode));
            limit(lines, "Seconds, " + mode, access.executionSeconds(mode), access.hardExecutionSeconds(mode));
        }
        limit(lines, "Seconds a job is kept", access.retentionSeconds(), access.hardRetentionSeconds());
    }

    private static void limit(List<String> lines, String what, OptionalLong usual, OptionalLong most) {
        if (usual.isPresent() || most.isPresent()) {
            lines.add(what + ":" + (usual.isPresent() ? " " + usual.getAsLong() + " by default" : "")
                    + (usual.isPresent() && most.isPresent() ? "," : "")
                    + (most.isPresent() ? " " + most.getAsLong() + " at most" : ""));
        }
    }
}
