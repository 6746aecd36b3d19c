// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

/**
 * Writes the VOTables that the benchmarks read: the same arguments give the same bytes on every JDK.
 *
 * <p>Arguments: {@code KIND FORMAT COUNT OUT}, where KIND is {@code gaia} (17 columns, 439 bytes a row), {@code wide}
 * (500 columns), {@code many} (COUNT tables of 20 rows) or {@code strings} (entities and non-ASCII text), and FORMAT is
 * {@code td}, {@code td.gz}, or for gaia also {@code binary} and {@code binary2}.
 */
public final class GenerateTables {
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <VOTABLE version="1.4" xmlns="http://www.ivoa.net/xml/VOTable/v1.3">
            """;

    private GenerateTables() {}

    /** Runs the generator. */
    public static void main(String[] args) throws IOException {
        if (args.length != 4) {
            throw new IllegalArgumentException("Arguments: gaia|wide|many|strings td|td.gz|binary|binary2 COUNT OUT");
        }
        String format = args[1];
        try (OutputStream file = Files.newOutputStream(Path.of(args[3]));
                OutputStream packed = format.endsWith(".gz") ? new GZIPOutputStream(file, 1 << 16) : file;
                Text out = new Text(new BufferedOutputStream(packed, 1 << 16))) {
            generate(args[0], format.replace(".gz", ""), Integer.parseInt(args[2]), out);
        }
    }

    private static void generate(String kind, String format, int count, Text out) throws IOException {
        out.put(HEAD);
        switch (kind) {
            case "gaia" -> new GaiaTable(count).write(format, out);
            case "wide" -> wide(count, out);
            case "many" -> many(count, out);
            case "strings" -> strings(count, out);
            default -> throw new IllegalArgumentException("No kind of table '" + kind + "'");
        }
        out.put("</VOTABLE>\n");
    }

    private static void wide(int rows, Text out) throws IOException {
        String[] types = {"double", "float", "int", "short", "long", "double", "float", "char", "boolean", "double"};
        out.put("<RESOURCE type=\"results\">\n<TABLE name=\"wide\" nrows=\"" + rows + "\">\n");
        for (int c = 0; c < 500; c++) {
            String type = types[c % 10];
            out.put("<FIELD ID=\"col" + c + "\" name=\"c" + c + "\" datatype=\"" + type + "\""
                    + (type.equals("char") ? " arraysize=\"8\"" : "") + " unit=\"mag\" ucd=\"phot.mag\"/>\n");
        }
        out.put("<DATA><TABLEDATA>\n");
        SplittableRandom random = new SplittableRandom(43);
        for (int row = 0; row < rows; row++) {
            out.put("<TR>");
            for (int c = 0; c < 500; c++) {
                out.put("<TD>");
                wideCell(types[c % 10], random, out);
                out.put("</TD>");
            }
            out.put("</TR>\n");
        }
        out.put("</TABLEDATA></DATA>\n</TABLE>\n</RESOURCE>\n");
    }

    private static void wideCell(String type, SplittableRandom random, Text out) throws IOException {
        switch (type) {
            case "double" -> out.decimal(random.nextLong(20_000_000_000L) - 10_000_000_000L, 7);
            case "float" -> out.decimal(random.nextInt(30_000_000), 6);
            case "int" -> out.put(Integer.toString(random.nextInt()));
            case "short" -> out.put(Integer.toString(random.nextInt(2000)));
            case "long" -> out.put(Long.toString(random.nextLong(1L << 40)));
            case "char" -> out.letters(random, 8);
            default -> out.put(random.nextBoolean() ? "T" : "F");
        }
    }

    private static void many(int tables, Text out) throws IOException {
        SplittableRandom random = new SplittableRandom(44);
        for (int t = 0; t < tables; t++) {
            out.put("""
                    <RESOURCE ID="r@" name="J/A+A/@">
                    <COOSYS ID="s@" system="ICRS" epoch="J2000"/>
                    <PARAM name="maxrec" datatype="int" value="@"/>
                    <TABLE ID="t@" name="table@"><DESCRIPTION>small table @</DESCRIPTION>
                    <FIELD ID="t@_recno" name="recno" datatype="int" ucd="meta.record"/>
                    <FIELD ID="t@_ra" name="RAJ2000" datatype="double" unit="deg" ucd="pos.eq.ra;meta.main" ref="s@"/>
                    <FIELD ID="t@_de" name="DEJ2000" datatype="double" unit="deg" ucd="pos.eq.dec;meta.main" ref="s@"/>
                    <FIELD ID="t@_name" name="Name" datatype="char" arraysize="*" ucd="meta.id"/>
                    <FIELD ID="t@_mag" name="Vmag" datatype="float" unit="mag" ucd="phot.mag;em.opt.V"/>
                    <FIELD ID="t@_q" name="q_Vmag" datatype="unsignedByte"/>
                    <DATA><TABLEDATA>
                    """.replace("@", Integer.toString(t)));
            for (int row = 1; row <= 20; row++) {
                smallRow(row, random, out);
            }
            out.put("</TABLEDATA></DATA>\n</TABLE>\n</RESOURCE>\n");
        }
    }

    private static void smallRow(int row, SplittableRandom random, Text out) throws IOException {
        out.put("<TR><TD>" + row + "</TD><TD>");
        out.decimal(random.nextLong(3_600_000_000L), 7);
        out.put("</TD><TD>");
        out.decimal(random.nextLong(1_800_000_000L) - 900_000_000L, 7);
        out.put("</TD><TD>HD " + random.nextInt(300_000) + "</TD><TD>");
        out.decimal(random.nextInt(20_000), 3);
        out.put("</TD><TD>" + random.nextInt(10) + "</TD></TR>\n");
    }

    private static void strings(int rows, Text out) throws IOException {
        String[] words = {
            "galaxy",
            "&amp;",
            "&lt;",
            "&gt;",
            "\u00c5",
            "\u03bc",
            "na\u00efve",
            "S\u00e3o",
            "R&amp;D",
            "a &lt; b",
            "\u661f\u8868",
            "\u03ba\u03b1\u1f76",
            "&#945;",
            "&#x3B2;",
            "&quot;x&quot;",
            "H&#945;",
            "catalogue",
            "of",
            "the",
            "star",
            "survey",
            "observed",
            "with",
            "flux"
        };
        out.put("<RESOURCE type=\"results\">\n<TABLE name=\"strings\" nrows=\"" + rows + "\">\n"
                + "<FIELD name=\"id\" datatype=\"int\"/>\n<FIELD name=\"title\" datatype=\"unicodeChar\" "
                + "arraysize=\"*\"/>\n<FIELD name=\"abstract\" datatype=\"unicodeChar\" arraysize=\"*\"/>\n"
                + "<FIELD name=\"ivoid\" datatype=\"char\" arraysize=\"*\"/>\n<FIELD name=\"url\" "
                + "datatype=\"char\" arraysize=\"*\"/>\n<FIELD name=\"code\" datatype=\"char\" arraysize=\"4\"/>\n"
                + "<DATA><TABLEDATA>\n");
        SplittableRandom random = new SplittableRandom(45);
        for (int row = 0; row < rows; row++) {
            out.put("<TR><TD>" + row + "</TD><TD>");
            phrase(words, 3 + random.nextInt(6), random, out);
            out.put("</TD><TD>");
            phrase(words, 20 + random.nextInt(40), random, out);
            out.put("</TD><TD>ivo://example.org/res" + random.nextInt(100_000) + "</TD><TD>http://example.org/q?a="
                    + row + "&amp;b=" + random.nextInt(1000) + "&amp;format=vot</TD><TD>");
            out.letters(random, 4);
            out.put("</TD></TR>\n");
        }
        out.put("</TABLEDATA></DATA>\n</TABLE>\n</RESOURCE>\n");
    }

    private static void phrase(String[] words, int count, SplittableRandom random, Text out) throws IOException {
        for (int i = 0; i < count; i++) {
            out.put(i > 0 ? " " : "");
            out.put(words[random.nextInt(words.length)]);
        }
    }

    /** Text and numbers to a stream. */
    static final class Text implements AutoCloseable {
        private final OutputStream out;

        Text(OutputStream out) {
            this.out = out;
        }

        void put(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }

        /** Writes {@code mantissa * 10^-digits} with all its digits. */
        void decimal(long mantissa, int digits) throws IOException {
            String all = Long.toString(Math.abs(mantissa));
            String padded = "0".repeat(Math.max(0, digits + 1 - all.length())) + all;
            int point = padded.length() - digits;
            put((mantissa < 0 ? "-" : "") + padded.substring(0, point) + "." + padded.substring(point));
        }

        void letters(SplittableRandom random, int count) throws IOException {
            for (int i = 0; i < count; i++) {
                out.write('a' + random.nextInt(26));
            }
        }

        /** A stream whose bytes arrive as base64 in lines of 76 characters; closing it does not close this. */
        OutputStream base64() {
            OutputStream open = new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    out.write(b);
                }

                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    out.write(bytes, offset, length);
                }
            };
            return Base64.getMimeEncoder(76, new byte[] {'\n'}).wrap(open);
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
