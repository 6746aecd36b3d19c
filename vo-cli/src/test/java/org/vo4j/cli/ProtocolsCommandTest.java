// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What protocols are there; that they can be missing is looked at in {@code it}, on jars. */
class ProtocolsCommandTest {
    @Test
    void nameModuleAndStandards() {
        Called called = Called.vo("", "protocols");
        assertEquals(0, called.code());
        assertTrue(called.out().startsWith("NAME "), called.out());
        String tap = called.out()
                .lines()
                .filter(line -> line.startsWith("TAP "))
                .findFirst()
                .orElseThrow();
        assertTrue(tap.matches("TAP +org\\.vo4j\\.protocol\\.tap\\S* +ivo://ivoa\\.net/std/TAP"), tap);
    }

    @Test
    void jsonListsTheSame() {
        List<String> names = new ArrayList<>();
        List<String> standards = new ArrayList<>();
        String member = "";
        try (JsonParser parser = new JsonFactory()
                .createParser(
                        ObjectReadContext.empty(),
                        Called.vo("", "protocols", "--format", "json").out())) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME) {
                    member = parser.getString();
                } else if (token == JsonToken.VALUE_STRING) {
                    (member.equals("name") ? names : standards).add(parser.getString());
                }
            }
        }
        assertTrue(names.containsAll(List.of("SCS", "TAP")), names.toString());
        assertTrue(standards.contains("ivo://ivoa.net/std/ConeSearch"), standards.toString());
    }

    @ParameterizedTest
    @EnumSource(ProtocolCommands.class)
    void theSubcommandsOfAProtocolBeginWithItsWord(ProtocolCommands protocol) {
        assertTrue(protocol.isPresent());
        String word = protocol.name().toLowerCase(Locale.ROOT);
        assertTrue(ProtocolCommands.missing(word).isEmpty());
        List<Subcommand> subcommands = protocol.subcommands();
        assertTrue(!subcommands.isEmpty()
                && subcommands.stream().allMatch(one -> one.name().split(" ")[0].equals(word)));
    }
}
