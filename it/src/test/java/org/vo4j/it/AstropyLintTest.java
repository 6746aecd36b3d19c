// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vo4j.votable.ReadOptions;
import org.vo4j.votable.ValidationReport;
import org.vo4j.votable.VoTableValidator;

/**
 * Whatever astropy (5.2) warns of in a document of the corpus, the validator reports too: with the same number, or for a
 * reason that is written here. Needs a Python with astropy and the corpus; is skipped where one is missing.
 */
class AstropyLintTest {
    private static final Pattern CODE = Pattern.compile("^(?:WARNING|ERROR) (\\w+): ");

    /**
     * What a line {@code FILE|KIND CODE: text} of astropy means where there is no issue of the same number: codes of which
     * the validator must have one, and none where it need not have any, see behind.
     */
    private static final Map<String, String> EXPLAINED = new LinkedHashMap<>();

    static {
        // astropy 5.2 does not know MIVOT, and takes each element of a block for an unknown one
        EXPLAINED.put(
                "W10: Unknown tag '(VODML|REPORT|MODEL|GLOBALS|TEMPLATES|INSTANCE|ATTRIBUTE|REFERENCE|COLLECTION|JOIN|WHERE"
                        + "|PRIMARY_KEY|FOREIGN_KEY)'",
                "");
        EXPLAINED.put(
                "W10: Unknown tag '(ATTRIBUTE_XXX|PRIMARYIDKEY|FOREIGNIDKEY|MODELS|FIELDref|PARAMref)'", "E43 W26");
        // astropy 5.2 knows VOTable 1.1 to 1.4, and of the others expects no namespace
        EXPLAINED.put("W21: .* but this file is 1\\.[056]", "");
        EXPLAINED.put("W41: .* Expected 'None', got 'http://www.ivoa.net/xml/VOTable/v1.3'", "");
        EXPLAINED.put("W48: .*'refposition' on COOSYS", "");
        EXPLAINED.put("E16: Invalid system attribute 'FK[45]'", ""); // words of VOTable 1.5
        EXPLAINED.put("unicode(-example)?.vot.*W55", ""); // VOTable 1.6 allows it
        EXPLAINED.put("irsa.*W42", ""); // VOTable 1.0 has no namespace
        EXPLAINED.put("with_namespace.*W42", ""); // the namespace has a prefix
        // astropy makes IDs of names and says so; here nothing needs an ID
        EXPLAINED.put("W03: Implicitly generating an ID from a name", "");
        EXPLAINED.put("W50: Invalid unit string '\"?[hd]:m:s", ""); // of the CDS standard for units
        EXPLAINED.put("UnitsWarning", "W50"); // the same unit twice, in other words
        EXPLAINED.put("gemini.*E02: .* got 1( |$)", ""); // an empty value of a PARAM is none
        EXPLAINED.put("too_many_columns.*W4[67]", "W13"); // of its alias 'string', which means text of any length
        EXPLAINED.put("E01: Invalid size specifier '\\d+x\\d*' for a char", ""); // arrays of strings are legal
        EXPLAINED.put("ERROR UnicodeDecodeError", ""); // astropy decodes BINARY2 as ASCII where it is not text
        EXPLAINED.put("ERROR TypeError: 'str' object is not callable", "E51"); // astropy stumbles over a relative href
        EXPLAINED.put("ERROR ValueError: .*invalid literal for int", "E47 W18"); // of a cell, or nrows
        // the same said of what follows from it
        EXPLAINED.put("W47: Missing arraysize", "E10");
        EXPLAINED.put("W15: FIELD element missing", "W12");
        EXPLAINED.put("W48: Unknown attribute", "W28");
        EXPLAINED.put("W32: Duplicate ID", "W33"); // of IDs that astropy made of names
        EXPLAINED.put("W10: Unknown tag 'FIELD'", "W26");
        EXPLAINED.put("W06: Invalid UCD 'VOX:", ""); // of the syntax of VOTable 1.1, and a word of SIA 1
        EXPLAINED.put("RuntimeWarning: overflow", "W51"); // numpy speaks, of the same cell
    }

    /** For each number of astropy there is a document that has it here, and astropy says nothing of any that is not said here. */
    @Test
    void eachNumberOfAstropyIsOneHere(@TempDir Path folder) throws IOException, InterruptedException {
        for (Map.Entry<String, String> document : AstropyDocuments.all().entrySet()) {
            Path file = Files.writeString(folder.resolve(document.getKey() + ".vot"), document.getValue());
            Set<String> ours = VoTableValidator.validate(file, ReadOptions.standard())
                    .counts()
                    .keySet();
            assertTrue(ours.contains(document.getKey()), () -> document.getKey() + " is missing: " + ours);
        }
        for (Map.Entry<String, String> document : VotlintDocuments.all().entrySet()) {
            Files.writeString(folder.resolve("votlint-" + document.getKey() + ".vot"), document.getValue());
        }
        try (Stream<Path> files = Files.list(folder)) {
            compare(folder, files.sorted().toList(), 100);
        }
    }

    @Test
    void nothingOfTheCorpusIsMissed() throws IOException, InterruptedException {
        Path corpus = CorpusFiles.folder().orElse(null);
        assumeTrue(corpus != null, "no corpus: set -Dvo.corpus or VO_CORPUS");
        compare(corpus, CorpusFiles.documents(corpus), 300);
    }

    private static void compare(Path corpus, List<Path> files, int lines) throws IOException, InterruptedException {
        String python = Peers.python().orElse(null);
        assumeTrue(python != null, "no Python with astropy");
        Map<Path, List<String>> theirs = Peers.astropy(python, "warn", files);
        assertEquals(files.size(), theirs.size());
        Set<String> missed = new TreeSet<>();
        int compared = 0;
        for (Path file : files) {
            ValidationReport ours = VoTableValidator.validate(file, ReadOptions.standard());
            for (String line : theirs.get(file)) {
                compared++;
                if (!isCovered(corpus.relativize(file) + "|" + line, line, ours)) {
                    missed.add(
                            corpus.relativize(file) + ": " + line + " | ours: " + ours.version() + " " + ours.counts());
                }
            }
        }
        assertTrue(compared > lines, "only " + compared + " lines were compared");
        assertEquals(Set.of(), missed, () -> String.join("\n", missed));
    }

    private static boolean isCovered(String named, String line, ValidationReport ours) {
        Matcher code = CODE.matcher(line);
        if (code.find() && ours.counts().containsKey(code.group(1))) {
            return true;
        }
        for (Map.Entry<String, String> meaning : EXPLAINED.entrySet()) {
            if (Pattern.compile(meaning.getKey()).matcher(named).find()) {
                return meaning.getValue().isEmpty()
                        || Set.of(meaning.getValue().split(" ")).stream().anyMatch(ours.counts()::containsKey);
            }
        }
        return false;
    }
}
