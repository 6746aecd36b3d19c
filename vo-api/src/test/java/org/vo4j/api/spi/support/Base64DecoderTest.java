// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.spi.support;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vo4j.api.spi.support.Base64Decoder.Fault;

/** The decoder beside the JDK's, with white space anywhere, cut into pieces anywhere; and what it says of broken text. */
class Base64DecoderTest {
    private final long seed = Long.getLong("vo.test.seed", System.nanoTime());
    private final SplittableRandom random = new SplittableRandom(seed);

    /** What decoding came to. */
    private record Outcome(byte[] bytes, Fault fault, int position) {}

    @Test
    void randomBytesWithRandomLineBreaks() {
        for (int length = 0; length < 600; length++) {
            byte[] data = randomBytes(length);
            Outcome outcome = decode(withWhiteSpace(Base64.getEncoder().encode(data)), Integer.MAX_VALUE, 4096);
            assertEquals(Fault.NONE, outcome.fault, () -> "seed " + seed);
            assertArrayEquals(data, outcome.bytes, () -> "seed " + seed);
        }
    }

    @ParameterizedTest
    @CsvSource({"76,'\r\n'", "64,'\n'", "4,'\n'", "72,' '"})
    void linesOfUsualLengths(int line, String separator) {
        byte[] data = randomBytes(100_000);
        byte[] text = Base64.getMimeEncoder(line, separator.getBytes(StandardCharsets.US_ASCII))
                .encode(data);
        assertArrayEquals(data, decode(text, 65_536, 8192).bytes);
    }

    @Test
    void piecesCutAtEveryByte() {
        for (int tail = 0; tail < 3; tail++) {
            byte[] data = randomBytes(60 + tail);
            byte[] text = Base64.getMimeEncoder(20, new byte[] {'\n'}).encode(data);
            for (int cut = 0; cut <= text.length; cut++) {
                Base64Decoder decoder = new Base64Decoder();
                byte[] into = new byte[100];
                decoder.decode(text, 0, cut, into, 0, into.length);
                assertEquals(cut, decoder.position());
                decoder.decode(text, cut, text.length, into, decoder.written(), into.length);
                int end = decoder.written();
                end += decoder.finish(into, end);
                assertArrayEquals(data, Arrays.copyOf(into, end), "cut at " + cut);
                assertEquals(Fault.NONE, decoder.fault());
            }
        }
    }

    @Test
    void smallPiecesIntoSmallTargets() {
        byte[] data = randomBytes(500);
        byte[] text = withWhiteSpace(Base64.getEncoder().encode(data));
        for (int piece = 1; piece < 20; piece++) {
            for (int room = 3; room < 20; room++) {
                assertArrayEquals(data, decode(text, piece, room).bytes, "pieces of " + piece + ", room " + room);
            }
        }
    }

    @Test
    void neverWritesBeyondTheRoomGiven() {
        byte[] text = Base64.getEncoder().encode(randomBytes(300));
        for (int room = 0; room < 40; room++) {
            byte[] into = new byte[64];
            Arrays.fill(into, (byte) 0x55);
            Base64Decoder decoder = new Base64Decoder();
            decoder.decode(text, 0, text.length, into, 2, 2 + room);
            assertEquals(2 + room / 3 * 3, decoder.written());
            for (int i = 2 + room; i < into.length; i++) {
                assertEquals(0x55, into[i]);
            }
        }
    }

    @Test
    void stopsAtMarkup() {
        byte[] text = ascii("QUJD\nREVG\n</STREAM>QUJD");
        Outcome outcome = decode(text, Integer.MAX_VALUE, 100);
        assertEquals("ABCDEF", new String(outcome.bytes, StandardCharsets.US_ASCII));
        assertEquals(10, outcome.position);
        assertEquals(Fault.NONE, outcome.fault);
    }

    @ParameterizedTest
    @CsvSource({
        "QUJD*UVG,ILLEGAL_CHARACTER,4,3",
        "QU*DRUVG,ILLEGAL_CHARACTER,2,0",
        "QUJD-_AA,ILLEGAL_CHARACTER,4,3",
        "=QUJ,ILLEGAL_CHARACTER,0,0",
        "QUJD=AAA,ILLEGAL_CHARACTER,4,3",
        "Q===,CUT,1,0",
        "QUJDQ,CUT,5,3",
        "QUI=QUJD,BEHIND_PADDING,4,2",
        "QQ==QUJD,BEHIND_PADDING,4,1",
        "QQ=Q,BEHIND_PADDING,3,1",
        "QUI==,BEHIND_PADDING,4,2",
        "QQ===,BEHIND_PADDING,4,1",
        "'QUJD\u00e9',ILLEGAL_CHARACTER,4,3",
        "'QUJD\u0000',ILLEGAL_CHARACTER,4,3"
    })
    void brokenTextSaysWhatAndWhere(String text, Fault fault, int position, int sound) {
        byte[] b = text.getBytes(StandardCharsets.ISO_8859_1);
        for (int piece = 1; piece <= b.length; piece++) {
            Outcome outcome = decode(b, piece, 100);
            assertEquals(fault, outcome.fault);
            assertEquals(position, outcome.position);
            assertEquals(sound, outcome.bytes.length);
        }
    }

    @ParameterizedTest
    @CsvSource({"QQ,A", "QUI,AB", "QQ=,A", "'Q Q = =',A", "' ',''", "'QUJD\n\n',ABC"})
    void missingPaddingIsNoLoss(String text, String expected) {
        Outcome outcome = decode(ascii(text), Integer.MAX_VALUE, 100);
        assertEquals(Fault.NONE, outcome.fault);
        assertEquals(expected.length(), outcome.bytes.length);
        assertEquals(expected, new String(outcome.bytes, StandardCharsets.US_ASCII));
    }

    @Test
    void everyForeignCharacterIsFoundInEveryPlace() {
        byte[] sound = Base64.getEncoder().encode(randomBytes(24));
        String known = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/= \t\r\n<";
        for (int c = 0; c < 256; c++) {
            if (known.indexOf(c) >= 0) {
                continue;
            }
            for (int place = 0; place < sound.length; place++) {
                byte[] broken = sound.clone();
                broken[place] = (byte) c;
                Outcome outcome = decode(broken, Integer.MAX_VALUE, 100);
                assertEquals(Fault.ILLEGAL_CHARACTER, outcome.fault);
                assertEquals(place, outcome.position);
                assertEquals(place / 4 * 3, outcome.bytes.length);
            }
        }
    }

    @Test
    void aForgivenFaultLeavesTheDigitsThatWereHeld() {
        Base64Decoder decoder = new Base64Decoder();
        byte[] text = ascii("QU]]>JD");
        byte[] into = new byte[10];
        decoder.decode(text, 0, text.length, into, 0, into.length);
        assertEquals(Fault.ILLEGAL_CHARACTER, decoder.fault());
        assertEquals(2, decoder.position());
        decoder.forgive();
        decoder.decode(text, 5, text.length, into, 0, into.length);
        assertEquals(Fault.NONE, decoder.fault());
        assertEquals("ABC", new String(into, 0, decoder.written(), StandardCharsets.US_ASCII));
    }

    /** Decodes piece by piece into a target that has room for so many bytes at a time. */
    private static Outcome decode(byte[] text, int piece, int room) {
        Base64Decoder decoder = new Base64Decoder();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] into = new byte[room];
        int at = 0;
        while (at < text.length && decoder.fault() == Fault.NONE && text[at] != '<') {
            decoder.decode(text, at, (int) Math.min(text.length, (long) at + piece), into, 0, room);
            all.write(into, 0, decoder.written());
            at = decoder.position();
        }
        if (decoder.fault() == Fault.NONE) {
            all.write(into, 0, decoder.finish(into, 0));
        }
        return new Outcome(all.toByteArray(), decoder.fault(), at);
    }

    private byte[] randomBytes(int length) {
        byte[] data = new byte[length];
        random.nextBytes(data);
        return data;
    }

    private byte[] withWhiteSpace(byte[] text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int rarity = random.nextInt(1, 40);
        for (byte c : text) {
            while (random.nextInt(rarity + 1) == 0) {
                out.write(" \t\r\n".charAt(random.nextInt(4)));
            }
            out.write(c);
        }
        return out.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
