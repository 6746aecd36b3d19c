// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.vo4j.api.FormatException;
import org.vo4j.api.QueryException;
import org.vo4j.api.ReadLimits;
import org.vo4j.api.Verify;
import org.vo4j.api.table.RowCursor;

/** The child of {@link HostileTest}: reads bad documents to their end; exit 1 when one of them does harm. */
final class HostileMain {
    private static final ReadLimits LIMITS =
            ReadLimits.standard().withMaxInflatedBytes(1 << 28).withMaxRowBytes(1 << 20, 4 << 20);

    private HostileMain() {}

    public static void main(String[] args) {
        int failures =
                args[0].equals("hostile") ? hostile() : mutate(Integer.parseInt(args[1]), Long.parseLong(args[2]));
        Runtime.getRuntime().exit(failures == 0 ? 0 : 1);
    }

    /** Reads all there is, every cell of it; the number of rows. */
    private static long read(InputStream document, ReadOptions options) {
        long rows = 0;
        try (VoTableReader reader = VoTableReader.open(document, "hostile", options)) {
            for (Optional<TableReader> table = reader.next(); table.isPresent(); table = reader.next()) {
                try (RowCursor row = table.get().rows()) {
                    while (row.next()) {
                        rows++;
                        for (int c = 0; c < row.columns().size(); c++) {
                            row.value(c);
                            row.getString(c);
                        }
                    }
                }
            }
            reader.document();
            return rows;
        }
    }

    private static boolean harmless(String name, InputStream document) {
        try {
            read(document, ReadOptions.standard().verify(Verify.WARN).limits(LIMITS));
            return true;
        } catch (FormatException | QueryException e) {
            return true; // said what is wrong, and where
        } catch (RuntimeException | Error e) {
            e.printStackTrace(System.out);
            System.out.println("HARM in " + name + ": " + e);
            return false;
        }
    }

    // --- mutations ---------------------------------------------------------------------------------------------

    private static int mutate(int count, long seed) {
        System.out.println("seed " + seed);
        List<byte[]> seeds = List.of(
                Documents.utf8(Documents.tabledata()),
                Documents.utf8(Documents.binary("BINARY")),
                Documents.utf8(Documents.binary("BINARY2")),
                Documents.gzip(Documents.utf8(Documents.tabledata())),
                Documents.utf8(rich()));
        Random random = new Random(seed);
        int failures = 0;
        for (int i = 0; i < count && failures < 5; i++) {
            byte[] input = mutated(seeds.get(i % seeds.size()), random);
            if (!harmless("mutation " + i, new ByteArrayInputStream(input))) {
                System.out.println(Base64.getEncoder().encodeToString(input));
                failures++;
            }
        }
        System.out.println(count + " inputs, " + failures + " did harm");
        return failures;
    }

    private static String rich() {
        return Documents.results("""
                <DESCRIPTION>d</DESCRIPTION><COOSYS ID="s" system="ICRS"/><GROUP name="g"><PARAMref ref="p"/></GROUP>
                <PARAM ID="p" name="p" datatype="float" arraysize="2x3" value="1 2 3 4 5 6"/>
                <vodml:VODML xmlns:vodml="x"><vodml:A b="&lt;"/></vodml:VODML>
                <TABLE><FIELD name="b" datatype="bit" arraysize="*"/><FIELD name="l" datatype="boolean" arraysize="3"/>
                <FIELD name="z" datatype="doubleComplex"/><FIELD name="u" datatype="unicodeChar" arraysize="4x*"/>
                <FIELD name="s" datatype="short" arraysize="2x*"><VALUES null="-1"><MIN value="0"/></VALUES></FIELD>
                <DATA><TABLEDATA><TR><TD>0101</TD><TD>T F ?</TD><TD>1 2</TD><TD>abcdefgh</TD><TD>1 -1 0x7f 4</TD></TR>
                <TR><TD>1</TD><TD>0 1 T</TD><TD>NaN -Inf</TD><TD><![CDATA[x<y]]></TD><TD/></TR></TABLEDATA></DATA>
                <INFO name="QUERY_STATUS" value="OVERFLOW"/></TABLE>""");
    }

    private static final List<String> TOKENS = List.of(
            "<TR>",
            "</TR>",
            "<TD>",
            "</TD>",
            "<TD/>",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "&amp;",
            "&#0;",
            "&x;",
            "<?p",
            "?>",
            "*",
            "x",
            "2147483647",
            "-1",
            "=",
            "<",
            ">",
            "\"",
            "'",
            "/",
            "\u0000",
            "\u00e9",
            "</TABLEDATA>",
            "</STREAM>",
            "<TABLE>",
            "</VOTABLE>",
            "arraysize=\"99999999999x9\"",
            "<!DOCTYPE x [",
            "nrows=\"-5\"");

    private static byte[] mutated(byte[] seed, Random random) {
        byte[] bytes = seed.clone();
        for (int n = 1 + random.nextInt(4); n > 0 && bytes.length > 1; n--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(6)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = (byte) random.nextInt(256);
                case 2 -> bytes = Arrays.copyOf(bytes, at);
                case 3 -> bytes = splice(bytes, at, at + random.nextInt(20), new byte[0]);
                case 4 ->
                    bytes = splice(
                            bytes,
                            at,
                            at,
                            TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8));
                default ->
                    bytes = splice(
                            bytes,
                            at,
                            at,
                            Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + random.nextInt(60))));
            }
        }
        return bytes;
    }

    private static byte[] splice(byte[] bytes, int from, int to, byte[] with) {
        int end = Math.min(to, bytes.length);
        byte[] result = new byte[from + with.length + bytes.length - end];
        System.arraycopy(bytes, 0, result, 0, from);
        System.arraycopy(with, 0, result, from, with.length);
        System.arraycopy(bytes, end, result, from + with.length, bytes.length - end);
        return result;
    }

    // --- hostile documents -------------------------------------------------------------------------------------

    private record Hostile(String name, InputStream document) {}

    private static int hostile() {
        List<Hostile> all = new ArrayList<>();
        deep(all);
        sizes(all);
        bombs(all);
        int failures = 0;
        for (Hostile one : all) {
            failures += harmless(one.name, one.document) ? 0 : 1;
        }
        System.out.println(all.size() + " inputs, " + failures + " did harm");
        return failures;
    }

    private static void deep(List<Hostile> all) { // x01, x02, x08-x12, x20
        for (String element : List.of("RESOURCE", "GROUP", "OPTION", "b")) {
            all.add(new Hostile("100000 nested " + element, endless("<VOTABLE>", "<" + element + ">", 100_000)));
        }
        all.add(new Hostile(
                "100000 nested elements in a cell",
                endless(Documents.tabledata().split("<TR>", 2)[0] + "<TR><TD>", "<b>", 100_000)));
        all.add(new Hostile("100000 attributes", endless("<VOTABLE ", " a='1'", 100_000)));
        all.add(new Hostile("an endless attribute", endless("<VOTABLE a='", "xxxxxxxxxxxxxxxx", 8_000_000)));
        all.add(new Hostile("an endless comment", endless("<VOTABLE><!-- ", "xxxxxxxxxxxxxxxx", 8_000_000)));
        all.add(new Hostile("an endless description", endless("<VOTABLE><DESCRIPTION>", "xxxxxxxxxxxx", 8_000_000)));
        all.add(new Hostile("an endless foreign element", endless("<VOTABLE><x>", "xxxxxxxxxxxxxxxx", 8_000_000)));
        all.add(new Hostile("an endless DOCTYPE", endless("<!DOCTYPE x [", "<!ENTITY a 'b'>", 8_000_000)));
        all.add(new Hostile(
                "200000 FIELDs", endless("<VOTABLE><RESOURCE><TABLE>", "<FIELD datatype='int'/>", 200_000)));
        StringBuilder laughs = new StringBuilder("<!DOCTYPE VOTABLE [<!ENTITY e0 'ha'>");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY e")
                    .append(i)
                    .append(" '&e")
                    .append(i - 1)
                    .append(";&e")
                    .append(i - 1)
                    .append(";'>");
        }
        all.add(new Hostile(
                "billion laughs",
                bytes(laughs + "]>" + Documents.tabledata().split("\n", 2)[1].replace("a<", "&e29;<"))));
    }

    private static void sizes(List<Hostile> all) { // a01-a12, b01-b09
        for (String size : List.of("2147483647", "99999x99999x99999", "2147483647*", "2147483647x*", "99999999999")) {
            for (String type : List.of("double", "char", "unicodeChar", "bit", "boolean", "doubleComplex", "short")) {
                String field = "<FIELD name=\"f\" datatype=\"" + type + "\" arraysize=\"" + size + "\"/>";
                all.add(new Hostile(
                        type + " " + size,
                        bytes(Documents.results("<TABLE nrows=\"1000000000000\">" + field
                                + "<DATA><TABLEDATA><TR><TD>1 0 1</TD></TR></TABLEDATA></DATA></TABLE>"))));
                for (String stream : List.of("f////w==", "gAAAAA==", "AAAAAA==", "f////38AAAAAAAAAAAAA", "")) {
                    for (String encoding : List.of("BINARY", "BINARY2")) {
                        all.add(new Hostile(
                                encoding + " " + type + " " + size + " " + stream,
                                bytes(Documents.results("<TABLE>" + field + "<DATA><" + encoding
                                        + "><STREAM encoding=\"base64\">" + stream + "</STREAM></" + encoding
                                        + "></DATA></TABLE>"))));
                    }
                }
            }
        }
        String head = Documents.tabledata().split("<TR>", 2)[0];
        all.add(new Hostile("an endless cell", endless(head + "<TR><TD>", "1111111111111111", 100_000_000)));
        all.add(new Hostile("an endless row", endless(head + "<TR>", "<TD>1</TD>", 100_000_000)));
        all.add(new Hostile("an endless CDATA", endless(head + "<TR><TD><![CDATA[", "1111111111111", 100_000_000)));
        all.add(new Hostile("endless white space", endless(head + "<TR>", "                ", 100_000_000)));
        all.add(new Hostile(
                "rows without columns",
                bytes(Documents.results("<TABLE nrows=\"1000000000000\"><DATA>"
                        + "<BINARY><STREAM encoding=\"base64\">AAAA</STREAM></BINARY></DATA></TABLE>"))));
    }

    private static void bombs(List<Hostile> all) { // g01-g04
        byte[] zeros = Documents.gzip(new byte[8 << 20]);
        all.add(new Hostile("a gzip of a gzip of zeros", new ByteArrayInputStream(Documents.gzip(zeros))));
        byte[] blanks = new byte[8 << 20];
        Arrays.fill(blanks, (byte) ' ');
        byte[] packed = Documents.gzip(blanks);
        byte[] head = Documents.gzip(Documents.utf8(Documents.tabledata().split("<TR>", 2)[0]));
        byte[] bomb = Arrays.copyOf(head, head.length + 60 * packed.length);
        for (int i = 0; i < 60; i++) {
            System.arraycopy(packed, 0, bomb, head.length + i * packed.length, packed.length);
        }
        all.add(new Hostile("half a gigabyte of blanks", new ByteArrayInputStream(bomb)));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(Documents.utf8(text));
    }

    /** A begin and then a piece so many times, made as it is read. */
    private static InputStream endless(String begin, String piece, int times) {
        byte[] head = Documents.utf8(begin);
        byte[] body = Documents.utf8(piece);
        long length = head.length + (long) body.length * times;
        return new InputStream() {
            private long at;

            @Override
            public int read() {
                if (at >= length) {
                    return -1;
                }
                int next = at < head.length ? head[(int) at] : body[(int) ((at - head.length) % body.length)];
                at++;
                return next & 0xff;
            }

            @Override
            public int read(byte[] into, int offset, int count) {
                int given = 0;
                while (given < count && at < length) {
                    into[offset + given++] = (byte) read();
                }
                return given == 0 && count > 0 ? -1 : given;
            }
        };
    }
}
