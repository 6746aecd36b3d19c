// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/** Small documents for tests, made from pieces. */
final class Documents {
    static final String FIELDS = """
            <FIELD name="id" ID="c1" datatype="int" ucd="meta.id;meta.main"/>
            <FIELD name="ra" datatype="double" unit="deg" ucd="pos.eq.ra;meta.main"/>
            <FIELD name="name" datatype="char" arraysize="*"/>
            """;

    static final String ROWS = """
            <TR><TD>1</TD><TD>10.5</TD><TD>a</TD></TR>
            <TR><TD>2</TD><TD>-3.25e1</TD><TD>b &amp; c</TD></TR>
            <TR><TD>3</TD><TD></TD><TD></TD></TR>
            """;

    private Documents() {}

    static String document(String inside) {
        return "<?xml version=\"1.0\"?>\n<VOTABLE version=\"1.4\" xmlns=\"http://www.ivoa.net/xml/VOTable/v1.3\">\n"
                + inside + "\n</VOTABLE>\n";
    }

    static String results(String inside) {
        return document("<RESOURCE type=\"results\">\n" + inside + "\n</RESOURCE>");
    }

    /** A table of three columns and three rows in TABLEDATA. */
    static String tabledata() {
        return results("<TABLE name=\"t\">" + FIELDS + "<DATA><TABLEDATA>" + ROWS + "</TABLEDATA></DATA></TABLE>");
    }

    /** The same table in BINARY or BINARY2, as base64 in lines of 20 characters. */
    static String binary(String encoding) {
        return results("<TABLE name=\"t\">" + FIELDS + "<DATA><" + encoding + "><STREAM encoding=\"base64\">\n"
                + Base64.getMimeEncoder(20, new byte[] {'\n'}).encodeToString(rows(encoding.equals("BINARY2")))
                + "\n</STREAM></" + encoding + "></DATA></TABLE>");
    }

    static byte[] rows(boolean flags) {
        ByteBuffer bytes = ByteBuffer.allocate(1000);
        put(bytes, flags ? 0 : -1, 1, 10.5, "a");
        put(bytes, flags ? 0 : -1, 2, -32.5, "b & c");
        put(bytes, flags ? 0x60 : -1, 3, Double.NaN, "");
        byte[] all = new byte[bytes.position()];
        bytes.flip().get(all);
        return all;
    }

    private static void put(ByteBuffer bytes, int flags, int id, double ra, String name) {
        if (flags >= 0) {
            bytes.put((byte) flags);
        }
        bytes.putInt(id).putDouble(ra).putInt(name.length()).put(name.getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
