// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.rows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.spi.ReadContext;
import org.vo4j.votable.parquet.file.Footer;

/**
 * What is found when the metadata of a file are read, and told when its rows are: attributes of the encoding's element
 * carry it. Stateless.
 */
public final class FileNotes {
    /** The number of FIELDs of a VOTable that was left aside. */
    private static final String DROPPED_FIELDS = "dropped-fields";

    private static final String OTHER_VERSION = "other-version";
    private static final String OTHER_KEYS = "other-keys";
    private static final String VERSION = "1.0";
    /** Keys that describe how the columns are stored, which every writer tells anew; the last two are those of astropy. */
    private static final Set<String> OF_THE_STORAGE =
            Set.of("ARROW:schema", "pandas", "IVOA.VOTable-Parquet.type", "IVOA.VOTable-Parquet.encoding");

    private FileNotes() {}

    /** Of a VOTable that was left aside because it had so many FIELDs. */
    public static Map<String, String> dropped(int fields) {
        return Map.of(DROPPED_FIELDS, Integer.toString(fields));
    }

    /** Of a VOTable that describes the file, beside which the file may say more. */
    public static Map<String, String> of(Footer footer) {
        Map<String, String> notes = new HashMap<>();
        String version = footer.keys().getOrDefault(Footer.VERSION_KEY, "none");
        if (!version.equals(VERSION)) {
            notes.put(OTHER_VERSION, version);
        }
        List<String> other = otherKeys(footer);
        if (!other.isEmpty()) {
            notes.put(OTHER_KEYS, String.join(", ", other));
        }
        return notes;
    }

    /** The keys of the metadata that are neither VOParquet's nor about the storage, in order. */
    static List<String> otherKeys(Footer footer) {
        return footer.keys().keySet().stream()
                .filter(key -> !OF_THE_STORAGE.contains(key)
                        && !key.equals(Footer.VERSION_KEY)
                        && !key.equals(Footer.CONTENT_KEY))
                .sorted()
                .toList();
    }

    static void report(Footer footer, ReadContext context) {
        context.attribute(DROPPED_FIELDS)
                .ifPresent(fields -> context.report(
                        VoTableIssue.W76,
                        "The VOTable in the Parquet file has " + fields + " FIELDs, and the file "
                                + footer.columns().size() + " columns: the VOTable is left aside",
                        -1,
                        "TABLE"));
        context.attribute(OTHER_VERSION)
                .ifPresent(version -> context.report(
                        VoTableIssue.W21,
                        "The Parquet file says that its version of VOParquet (" + Footer.VERSION_KEY + ") is " + version
                                + ", and the one that is known is " + VERSION + "; it is read as that",
                        -1,
                        "VOTABLE"));
        context.attribute(OTHER_KEYS)
                .ifPresent(keys -> context.report(
                        VoTableIssue.W10,
                        "The metadata of the Parquet file have more than its VOTable, which is passed over: " + keys,
                        -1,
                        "VOTABLE"));
    }
}
