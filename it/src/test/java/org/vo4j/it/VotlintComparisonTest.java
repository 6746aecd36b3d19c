// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vo4j.votable.ReadOptions;
import org.vo4j.votable.ValidationReport;
import org.vo4j.votable.VoTable;
import org.vo4j.votable.VoTableValidator;
import org.vo4j.votable.WriteOptions;

/**
 * Whatever votlint (ttools 3.4.7) says of a document, the validator says too: by its own code, or for a reason that is
 * written here. Needs Debian's stilts; is skipped where it is missing.
 */
class VotlintComparisonTest {
    /** What votlint says, and the codes of which the validator must have one; none means that it need not, see behind. */
    private static final Map<String, String> MEANING = new LinkedHashMap<>();

    /** votlint does not follow {@code TABLE/@ref} and so finds no columns where another TABLE has them. */
    private static final Pattern BY_REFERENCE =
            Pattern.compile("^regression.*(no columns in this table|expecting 0 found)");

    static {
        MEANING.put("^INFO.*(determine VOTable version|Assuming VOTable|suppressing more|processing instruction)", "");
        MEANING.put("Unknown VOTable version: 1\\.[56]", ""); // votlint 3.4.7 is older than VOTable 1.5
        MEANING.put("cvc-(enumeration-valid|attribute.3): .*[Vv]alue '1\\.[56]'", ""); // so are its schemas
        MEANING.put("cvc-.*attribute 'system'|cvc-.*\\[eq_FK4", "E44 E16 -1.5"); // a vocabulary since VOTable 1.5
        MEANING.put("cvc-.*'refposition'", "W57 E44 -1.5"); // new in VOTable 1.5
        MEANING.put("Element VODML in foreign namespace", ""); // legal in RESOURCE since VOTable 1.5; rules are MIVOT's
        MEANING.put("Empty character value", ""); // an empty TD is null since VOTable 1.3; before, it is a text
        MEANING.put("Wrong number of elements in array \\(0 found", ""); // the same for arrays
        MEANING.put("Wrong number of characters in string", "W46 SHORTER"); // a shorter text is legal in TABLEDATA
        MEANING.put("Non-DALI xtype value", "W64 DALI12"); // DALI 1.2 has more words
        MEANING.put("arraysize=\"1\" deprecated", "W63");
        MEANING.put("No arraysize for character", "W47");
        MEANING.put("Bad arraysize value|Negative dimensions", "E13");
        MEANING.put("outside type range", "W51");
        MEANING.put("Bad (hexadecimal|integer) string", "E47 W31 W01");
        MEANING.put("Bad (double|float) string", "W30 E03");
        MEANING.put("Bad value for bit", "E04");
        MEANING.put("Bad boolean value", "E05");
        MEANING.put("Wrong number of elements", "E02 E03 W01");
        MEANING.put("COOSYS is deprecated", "W27");
        MEANING.put("Characters after first in char scalar", "W46");
        MEANING.put("Non-ascii character", "W55 W75");
        MEANING.put("outside of TABLE|outside (DATA|TABLE)|Illegal parent", "W26 W10 W37 W52");
        MEANING.put("already defined", "W32");
        MEANING.put("already used in this", "W33 W71");
        MEANING.put("is deprecated", "W11 W22 W70");
        MEANING.put("No datatype specified", "E10");
        MEANING.put("Unknown datatype", "E06 W13");
        MEANING.put("encoding is not base64", "W38");
        MEANING.put("Unknown encoding type", "E44");
        MEANING.put("Read error for external stream", "E51 W74 W37 W05");
        MEANING.put("Stream ended|Streaming error|negative element count", "W60 E40 E41 E42");
        MEANING.put("Empty cell illegal", "W49");
        MEANING.put("never found", "W67");
        MEANING.put("never referenced", "W80");
        MEANING.put("nrows", "W18");
        MEANING.put("not namespaced", "W42 E19");
        MEANING.put("in wrong namespace", "W41");
        MEANING.put("in foreign namespace", "W10 E19");
        MEANING.put("has ref '", "W68 W69");
        MEANING.put("Wrong number of TDs", "E20 E21");
        MEANING.put("Timestamp value|is NaN|are NaN|polygon coords", "W66 W65");
        MEANING.put("xtype='", "W65");
        MEANING.put("not known in vocabulary", "W70 E16");
        MEANING.put("Unknown VOTable version", "W21 W29");
        MEANING.put("[Bb]ad extension number|extnum", "E17");
        MEANING.put("VOTable/FITS type mismatch|FITS table has", "W19");
        MEANING.put("There are no columns", "E25 E44");
        MEANING.put("not a legal URL|[Bb]ad URL", "W05");
        MEANING.put("Element .* not known at VOTable", "W10 W26 E19 W54");
        MEANING.put("cvc-", "*"); // any code that an XML schema has to do with
        MEANING.put("(must be|must not|not allowed|was referenced|Content is not allowed|entity)", "E45 E46 E19");
    }

    @Test
    void eachCodeOfVotlintHasOneHere(@TempDir Path folder) throws IOException, InterruptedException {
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> document : VotlintDocuments.all().entrySet()) {
            files.add(Files.writeString(folder.resolve(document.getKey() + ".vot"), document.getValue()));
        }
        for (Path file : files) {
            assertFalse(report(file).issues().isEmpty(), file.toString());
        }
        for (Map.Entry<String, String> document : AstropyDocuments.all().entrySet()) {
            files.add(Files.writeString(folder.resolve("astropy-" + document.getKey() + ".vot"), document.getValue()));
        }
        for (Map.Entry<String, String> document : ofFits().entrySet()) {
            Path file = Files.writeString(folder.resolve(document.getKey() + ".vot"), document.getValue());
            assertFalse(report(file).issues().isEmpty(), file.toString());
            files.add(file);
        }
        compare(files);
    }

    /** Documents with rows in FITS that are not what the FIELDs say. */
    private static Map<String, String> ofFits() {
        String rows = "<VOTABLE version='1.4' xmlns='http://www.ivoa.net/xml/VOTable/v1.3'><RESOURCE><TABLE>"
                + "<FIELD name='i' datatype='int'/><FIELD name='d' datatype='double'/>"
                + "<DATA><TABLEDATA><TR><TD>1</TD><TD>2</TD></TR></TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        VoTable.read(rows.getBytes(StandardCharsets.UTF_8)).write(bytes, WriteOptions.encoding("FITS"));
        String fits = bytes.toString(StandardCharsets.UTF_8);
        return Map.of(
                "FVM", fits.replace("datatype='int'", "datatype='double'").replace("\"int\"", "\"double\""),
                "FVI", fits.replaceAll("<FIELD name=.d.[^>]*>", ""),
                "EXT", fits.replaceAll("extnum=.1.", "extnum='-1'"));
    }

    @Test
    void nothingOfTheCorpusIsMissed() throws IOException, InterruptedException {
        Path corpus = CorpusFiles.folder().orElse(null);
        assumeTrue(corpus != null, "no corpus: set -Dvo.corpus or VO_CORPUS");
        List<Path> files = new ArrayList<>(CorpusFiles.documents(corpus));
        // DOCTYPEs of which votlint wants to fetch the DTD, and pieces of MIVOT without a VOTABLE
        files.removeIf(file -> file.toString().contains("/cds/mivot/") || hasDoctype(file));
        compare(files);
    }

    private static boolean hasDoctype(Path file) {
        try {
            return !file.toString().endsWith(".gz")
                    && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("<!DOCTYPE");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void compare(List<Path> files) throws IOException, InterruptedException {
        Path jar = Peers.stilts().orElse(null);
        assumeTrue(jar != null, "no stilts");
        Map<Path, List<String>> theirs = Peers.votlint(jar, files);
        assertEquals(files.size(), theirs.size());
        Set<String> missed = new TreeSet<>();
        for (Path file : files) {
            ValidationReport ours = report(file);
            for (String line : theirs.get(file)) {
                if (!isCovered(line, ours)
                        && !BY_REFERENCE
                                .matcher(file.getFileName() + " " + line)
                                .find()) {
                    missed.add(file.getFileName() + ": " + line + " | ours: " + ours.counts());
                }
            }
        }
        assertEquals(Set.of(), missed, () -> String.join("\n", missed));
    }

    private static ValidationReport report(Path file) {
        return VoTableValidator.validate(file, ReadOptions.standard());
    }

    private static boolean isCovered(String line, ValidationReport ours) {
        for (Map.Entry<String, String> meaning : MEANING.entrySet()) {
            if (Pattern.compile(meaning.getKey()).matcher(line).find()) {
                return covers(meaning.getValue(), line, ours);
            }
        }
        return line.isBlank() || line.startsWith("INFO");
    }

    private static boolean covers(String codes, String line, ValidationReport ours) {
        if (codes.isEmpty()) {
            return true;
        }
        if (codes.equals("*")) {
            return !ours.counts().isEmpty();
        }
        for (String code : codes.split(" ")) {
            boolean excused = switch (code) {
                case "SHORTER" -> isShorter(line);
                case "DALI12" ->
                    line.matches(".*\"(range|multi(interval|shape)|shape|hms|dms|uri|uuid|json|moc|.*:.*)\".*");
                case "-1.5" -> ours.version().allowsRefposition();
                default -> ours.counts().containsKey(code);
            };
            if (excused) {
                return true;
            }
        }
        return false;
    }

    private static boolean isShorter(String line) {
        var numbers = Pattern.compile("\\((\\d+) found, (\\d+) expected\\)").matcher(line);
        return numbers.find() && Integer.parseInt(numbers.group(1)) < Integer.parseInt(numbers.group(2));
    }
}
