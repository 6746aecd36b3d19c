// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The quick look at a command line and picocli agree. */
class SyntaxTest {
    private static final List<String> WORDS = List.of(
            "--head",
            "--head=3",
            "--head=",
            "--format",
            "--format=csv",
            "csv",
            "--allow-truncated",
            "--allow-truncated=true",
            "--table",
            "x.vot",
            "-",
            "--",
            "3",
            "-5",
            "--columns",
            "a,b",
            "'a'",
            "\"a b\"",
            "@x",
            "${x}",
            "--columns='a'",
            "");

    @Test
    void whatIsPlainMeansTheSameToPicocli() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Subcommand cat = new CatCommand();
        int plain = 0;
        for (int i = 0; i < 3000; i++) {
            List<String> args = new ArrayList<>();
            for (int n = random.nextInt(6); n >= 0; n--) {
                args.add(WORDS.get(random.nextInt(WORDS.size())));
            }
            Optional<Arguments> quick = cat.syntax().plain(args);
            if (quick.isPresent()) {
                plain++;
                assertEquals(quick, new Picocli(cat, cat.syntax()).parse(args), () -> args + ", seed " + seed);
            }
        }
        assertTrue(plain > 50, "only " + plain + ", seed " + seed);
    }

    @Test
    void ordinaryLinesArePlain() {
        Syntax syntax = new CatCommand().syntax();
        Arguments arguments = syntax.plain(List.of("--format=csv", "x.vot", "--head", "3", "--columns", "a,b"))
                .orElseThrow();
        assertEquals("x.vot", arguments.file());
        assertEquals(3, arguments.count("--head", 0));
        assertEquals(Optional.of("a,b"), arguments.value("--columns"));
    }
}
