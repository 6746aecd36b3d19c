// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vo4j.cli.console.Terminal;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

class PluginsCommandTest {
    private static Called plugins(Path data, String... options) {
        List<String> args = new ArrayList<>(List.of(options));
        args.add(0, "plugins");
        return Called.vo(
                new byte[0], Terminal.none(), Map.of("XDG_DATA_HOME", data.toString()), args.toArray(new String[0]));
    }

    @Test
    void theStandardEncodingsAreFound(@TempDir Path data) {
        Called called = plugins(data);
        assertEquals(0, called.code());
        assertTrue(called.out().startsWith("KIND "), called.out());
        for (String name : List.of("TABLEDATA", "BINARY", "BINARY2")) {
            assertTrue(called.out().contains(" " + name + " "), called.out());
        }
    }

    @Test
    void aJarThatIsNoPluginIsListedWithItsProblem(@TempDir Path data) throws IOException {
        Path folder = Files.createDirectories(data.resolve("vo/plugins"));
        Files.writeString(folder.resolve("broken.jar"), "no jar at all");
        Called called = plugins(data);
        assertEquals(0, called.code());
        assertTrue(called.out().contains("broken.jar"), called.out());
        assertTrue(called.out().contains("not used: "), called.out());
    }

    @Test
    void jsonListsTheSame(@TempDir Path data) {
        List<String> names = new ArrayList<>();
        try (JsonParser parser = new JsonFactory()
                .createParser(
                        ObjectReadContext.empty(),
                        plugins(data, "--format", "json").out())) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING && "name".equals(parser.currentName())) {
                    names.add(parser.getString());
                }
            }
        }
        assertTrue(names.containsAll(List.of("TABLEDATA", "BINARY", "BINARY2")), names.toString());
    }
}
