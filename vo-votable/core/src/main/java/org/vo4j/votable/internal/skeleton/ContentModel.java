// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.skeleton;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.VoTableVersion;

/**
 * The order in which the children of an element come, and how many there are of each.
 *
 * <p>From the DTD of VOTable 1.0 and the schemas of 1.1 to the draft of 1.6. A model is a sequence of steps; each takes
 * any number of its children in any order, at most one ({@code ?}), exactly one ({@code 1}) or at least one ({@code +}).
 */
final class ContentModel {
    /** One step. */
    record Step(Set<String> names, boolean single, boolean required) {}

    private static final Map<String, Map<VoTableVersion, ContentModel>> MODELS = new HashMap<>();

    static {
        String systems = "COOSYS TIMESYS GROUP PARAM";
        model("VOTABLE", "1.0", "DESCRIPTION? DEFINITIONS? INFO* RESOURCE*");
        model("VOTABLE", "1.1", "DESCRIPTION? DEFINITIONS? COOSYS|PARAM|INFO* RESOURCE*");
        model("VOTABLE", "1.2", "DESCRIPTION? DEFINITIONS? COOSYS|TIMESYS|GROUP|PARAM|INFO* RESOURCE* INFO*");
        model("RESOURCE", "1.0", "DESCRIPTION? INFO* COOSYS* PARAM* LINK* TABLE* RESOURCE*");
        model("RESOURCE", "1.1", "DESCRIPTION? INFO|COOSYS|PARAM* LINK* TABLE* RESOURCE*");
        model("RESOURCE", "1.2", "DESCRIPTION? INFO* " + systems.replace(' ', '|') + "* LINK|TABLE|RESOURCE|INFO*");
        model("TABLE", "1.0", "DESCRIPTION? FIELD* LINK* DATA?");
        model("TABLE", "1.1", "DESCRIPTION? FIELD|PARAM|GROUP* LINK* DATA?");
        model("TABLE", "1.2", "DESCRIPTION? INFO* FIELD|PARAM|GROUP+ LINK* DATA? INFO*");
        model("FIELD", "1.0", "DESCRIPTION? VALUES* LINK*");
        model("FIELD", "1.1", "DESCRIPTION? VALUES? LINK*");
        model("PARAM", "1.0", "DESCRIPTION? VALUES? LINK*");
        model("GROUP", "1.0", "DESCRIPTION? FIELDref|PARAMref|PARAM|GROUP*");
        model("VALUES", "1.0", "MIN? MAX? OPTION*");
        model("DATA", "1.0", "TABLEDATA|BINARY|BINARY2|FITS1 INFO*");
        model("BINARY", "1.0", "STREAM1");
        model("BINARY2", "1.0", "STREAM1");
        model("FITS", "1.0", "STREAM1");
    }

    private final List<Step> steps = new ArrayList<>();

    private ContentModel(String text) {
        for (String word : text.split(" ", -1)) {
            char times = word.charAt(word.length() - 1);
            Set<String> names = Set.of(word.substring(0, word.length() - 1).split("\\|", -1));
            steps.add(new Step(names, times == '?' || times == '1', times == '+' || times == '1'));
        }
    }

    private static void model(String element, String since, String text) {
        Map<VoTableVersion, ContentModel> versions =
                MODELS.computeIfAbsent(element, name -> new EnumMap<>(VoTableVersion.class));
        ContentModel model = new ContentModel(text);
        VoTableVersion first = VoTableVersion.of(since).orElseThrow();
        for (VoTableVersion version : VoTableVersion.values()) {
            if (version.compareTo(first) >= 0) {
                versions.put(version, model);
            }
        }
    }

    /** The model of an element in a version; null when its children may come in any order. */
    static @Nullable ContentModel of(String localName, VoTableVersion version) {
        Map<VoTableVersion, ContentModel> versions = MODELS.get(localName);
        return versions == null ? null : versions.get(version);
    }

    int steps() {
        return steps.size();
    }

    Step step(int index) {
        return steps.get(index);
    }

    /** The first step, from one on, that takes a child; -1 when there is none. */
    int find(String localName, int from) {
        for (int i = from; i < steps.size(); i++) {
            if (steps.get(i).names.contains(localName)) {
                return i;
            }
        }
        return -1;
    }
}
