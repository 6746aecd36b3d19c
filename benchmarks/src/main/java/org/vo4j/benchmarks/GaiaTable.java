// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.benchmarks;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SplittableRandom;

/** A table like Gaia's source catalogue: 17 columns of all kinds, full-precision doubles, some nulls. */
final class GaiaTable {
    private static final String FIELDS = """
            <FIELD name="designation" datatype="char" arraysize="*" ucd="meta.id;meta.main"/>
            <FIELD name="source_id" datatype="long" ucd="meta.id"/>
            <FIELD name="ref_epoch_iso" datatype="char" arraysize="23" xtype="timestamp" ucd="time.epoch"/>
            <FIELD name="ra" datatype="double" unit="deg" ucd="pos.eq.ra;meta.main"/>
            <FIELD name="dec" datatype="double" unit="deg" ucd="pos.eq.dec;meta.main"/>
            <FIELD name="parallax" datatype="double" unit="mas" ucd="pos.parallax.trig"/>
            <FIELD name="pmra" datatype="double" unit="mas.yr-1" ucd="pos.pm;pos.eq.ra"/>
            <FIELD name="pmdec" datatype="double" unit="mas.yr-1" ucd="pos.pm;pos.eq.dec"/>
            <FIELD name="phot_g_mean_mag" datatype="float" unit="mag" ucd="phot.mag;em.opt"/>
            <FIELD name="phot_bp_mean_mag" datatype="float" unit="mag" ucd="phot.mag;em.opt.B"/>
            <FIELD name="phot_rp_mean_mag" datatype="float" unit="mag" ucd="phot.mag;em.opt.R"/>
            <FIELD name="matched_transits" datatype="short"><VALUES null="-32768"/></FIELD>
            <FIELD name="random_index" datatype="int"><VALUES null="-2147483648"/></FIELD>
            <FIELD name="has_xp" datatype="boolean"/>
            <FIELD name="params_solved" datatype="unsignedByte"/>
            <FIELD name="corr" datatype="double" arraysize="5"/>
            <FIELD name="flux" datatype="float" arraysize="*"/>
            """;

    private final int rows;
    private final SplittableRandom random = new SplittableRandom(42);

    private long id;
    private String timestamp = "";
    private final Decimal[] doubles = new Decimal[5];
    private final Decimal[] floats = new Decimal[3];
    private boolean astrometry;
    private boolean colours;
    private boolean transitsKnown;
    private boolean indexKnown;
    private int transits;
    private int index;
    private int spectrum;
    private int solved;
    private final Decimal[] correlations = new Decimal[5];
    private Decimal[] flux = {};

    /** A decimal number kept exactly, so that text and binary forms mean the same. */
    private record Decimal(long mantissa, int digits) {
        double asDouble() {
            return Math.abs(mantissa) <= 1L << 53 ? mantissa / Math.pow(10, digits) : exact().doubleValue();
        }

        float asFloat() {
            return exact().floatValue();
        }

        private BigDecimal exact() {
            return new BigDecimal(BigInteger.valueOf(mantissa), digits);
        }
    }

    GaiaTable(int rows) {
        this.rows = rows;
    }

    void write(String format, GenerateTables.Text out) throws IOException {
        out.put("<RESOURCE type=\"results\">\n<INFO name=\"QUERY_STATUS\" value=\"OK\"/>\n<TABLE name=\"gaia\" nrows=\""
                + rows + "\">\n" + FIELDS + "<DATA>\n");
        if (format.equals("td")) {
            writeTabledata(out);
        } else {
            writeBinary(format, out);
        }
        out.put("</DATA>\n</TABLE>\n</RESOURCE>\n");
    }

    private void writeTabledata(GenerateTables.Text out) throws IOException {
        out.put("<TABLEDATA>\n");
        for (int row = 0; row < rows; row++) {
            next();
            putRow(out);
        }
        out.put("</TABLEDATA>\n");
    }

    private void writeBinary(String format, GenerateTables.Text out) throws IOException {
        String element = format.toUpperCase(Locale.ROOT);
        out.put("<" + element + ">\n<STREAM encoding=\"base64\">\n");
        try (DataOutputStream bytes = new DataOutputStream(new BufferedOutputStream(out.base64(), 1 << 16))) {
            for (int row = 0; row < rows; row++) {
                next();
                putBinary(bytes, format.equals("binary2"));
            }
        }
        out.put("\n</STREAM>\n</" + element + ">\n");
    }

    private void next() {
        id = 1_000_000_000_000_000_000L + random.nextLong(5_900_000_000_000_000_000L);
        timestamp = String.format(
                Locale.ROOT,
                "%04d-%02d-%02dT%02d:%02d:%02d.%03d",
                2014 + random.nextInt(7),
                1 + random.nextInt(12),
                1 + random.nextInt(28),
                random.nextInt(24),
                random.nextInt(60),
                random.nextInt(60),
                random.nextInt(1000));
        long angle = random.nextLong(3_600_000_000_000_000L);
        doubles[0] = angle < 1_000_000_000_000_000L ? new Decimal(angle * 10, 14) : new Decimal(angle, 13);
        doubles[1] = new Decimal(random.nextLong(18_000_000_000_000_000L) - 9_000_000_000_000_000L, 14);
        astrometry = random.nextInt(100) >= 15;
        doubles[2] = new Decimal(random.nextLong(110_000_000_000_000_000L) - 10_000_000_000_000_000L, 16);
        doubles[3] = new Decimal(random.nextLong(40_000_000_000_000_000L) - 20_000_000_000_000_000L, 15);
        doubles[4] = new Decimal(random.nextLong(40_000_000_000_000_000L) - 20_000_000_000_000_000L, 15);
        int magnitude = 9_000_000 + random.nextInt(12_500_000);
        colours = random.nextInt(100) >= 12;
        floats[0] = new Decimal(magnitude, 6);
        floats[1] = new Decimal(magnitude + random.nextInt(1_500_000), 6);
        floats[2] = new Decimal(magnitude - random.nextInt(1_500_000), 6);
        transitsKnown = random.nextInt(100) >= 3;
        transits = random.nextInt(300) - 20;
        indexKnown = random.nextInt(100) >= 3;
        index = Math.max(random.nextInt(), -2_147_483_647);
        spectrum = random.nextInt(100);
        solved = random.nextInt(256);
        for (int i = 0; i < 5; i++) {
            correlations[i] = new Decimal(random.nextInt(200_000_000) - 100_000_000, 8);
        }
        flux = new Decimal[random.nextInt(7)];
        for (int i = 0; i < flux.length; i++) {
            flux[i] = new Decimal(random.nextInt(100_000_000), 4);
        }
    }

    private void putRow(GenerateTables.Text out) throws IOException {
        out.put("<TR><TD>Gaia DR3 " + id + "</TD><TD>" + id + "</TD><TD>" + timestamp + "</TD>");
        for (int i = 0; i < doubles.length; i++) {
            putCell(out, i < 2 || astrometry, doubles[i]);
        }
        for (int i = 0; i < floats.length; i++) {
            putCell(out, i < 1 || colours, floats[i]);
        }
        out.put("<TD>" + (transitsKnown ? transits : "") + "</TD><TD>" + (indexKnown ? index : "") + "</TD><TD>"
                + (spectrum < 3 ? "" : spectrum % 2 == 1 ? "T" : "F") + "</TD><TD>" + solved + "</TD>");
        putCell(out, true, correlations);
        putCell(out, true, flux);
        out.put("</TR>\n");
    }

    private static void putCell(GenerateTables.Text out, boolean known, Decimal... values) throws IOException {
        out.put("<TD>");
        for (int i = 0; known && i < values.length; i++) {
            out.put(i > 0 ? " " : "");
            out.decimal(values[i].mantissa, values[i].digits);
        }
        out.put("</TD>");
    }

    private void putBinary(DataOutputStream out, boolean flags) throws IOException {
        if (flags) {
            int first = astrometry ? 0 : 0b0000_0111;
            int second = (colours ? 0 : 0b0110_0000)
                    | (transitsKnown ? 0 : 0b0001_0000)
                    | (indexKnown ? 0 : 0b0000_1000)
                    | (spectrum < 3 ? 0b0000_0100 : 0);
            out.write(new byte[] {(byte) first, (byte) second, 0});
        }
        byte[] designation = ("Gaia DR3 " + id).getBytes(StandardCharsets.US_ASCII);
        out.writeInt(designation.length);
        out.write(designation);
        out.writeLong(id);
        out.write(timestamp.getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < doubles.length; i++) {
            out.writeDouble(i < 2 || astrometry ? doubles[i].asDouble() : Double.NaN);
        }
        for (int i = 0; i < floats.length; i++) {
            out.writeFloat(i < 1 || colours ? floats[i].asFloat() : Float.NaN);
        }
        out.writeShort(transitsKnown ? transits : Short.MIN_VALUE);
        out.writeInt(indexKnown ? index : Integer.MIN_VALUE);
        out.writeByte(spectrum < 3 ? '?' : spectrum % 2 == 1 ? 'T' : 'F');
        out.writeByte(solved);
        for (Decimal correlation : correlations) {
            out.writeDouble(correlation.asDouble());
        }
        out.writeInt(flux.length);
        for (Decimal value : flux) {
            out.writeFloat(value.asFloat());
        }
    }
}
