// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vo4j.api.VoException;

/** Parameters as they are sent (reference C3, C4, B1, B3, B4, B6, B7, B8). */
class DaliParametersTest {
    private static final DaliParameters SR = DaliParameters.of("RA", "10.5").add("SR", 0.1);

    @ParameterizedTest
    @CsvSource({
        "http://x.org/scs, http://x.org/scs?RA=10.5&SR=0.1",
        "http://x.org/scs?, http://x.org/scs?RA=10.5&SR=0.1",
        "http://x.org/scs?cat=x, http://x.org/scs?cat=x&RA=10.5&SR=0.1",
        "http://x.org/scs?cat=x&, http://x.org/scs?cat=x&RA=10.5&SR=0.1",
        "http://x.org/scs?&, http://x.org/scs?RA=10.5&SR=0.1",
        "http://x.org/scs?cat=x&&, http://x.org/scs?cat=x&RA=10.5&SR=0.1",
        "http://x.org/scs#top, http://x.org/scs?RA=10.5&SR=0.1",
        "http://x.org/scs?cat=a%26b#top, http://x.org/scs?cat=a%26b&RA=10.5&SR=0.1",
        "http://x.org/scs?cat=I/239&-out=*, http://x.org/scs?cat=I/239&-out=*&RA=10.5&SR=0.1",
    })
    void appendedToWhateverABaseEndsIn(String base, String whole) { // C3, B1
        assertEquals(URI.create(whole), SR.appendTo(URI.create(base)));
    }

    @Test
    void nothingToAppend() {
        assertEquals(URI.create("http://x.org/a"), DaliParameters.none().appendTo(URI.create("http://x.org/a?#f")));
        assertTrue(DaliParameters.none().isEmpty());
    }

    @Test
    void escaped() { // C3
        DaliParameters all = DaliParameters.of("POS", "10.5,-5.25")
                .add("FORMAT", "image/fits")
                .add("TIME", "a b:c+d&e=f%")
                .add("NAME", "\u00e9\ud83d\ude80");
        assertEquals(
                "POS=10.5%2C-5.25&FORMAT=image%2Ffits&TIME=a+b%3Ac%2Bd%26e%3Df%25&NAME=%C3%A9%F0%9F%9A%80",
                all.toForm());
    }

    @Test
    void halfACharacterIsRefused() {
        assertThrows(VoException.class, () -> DaliParameters.of("X", "a\ud83d").toForm());
        assertThrows(VoException.class, () -> DaliParameters.of("X", "\ude80a").toForm());
    }

    @Test
    void repeatedInOrder() { // C3, B3
        DaliParameters all =
                DaliParameters.of("POS", "1").add("BAND", "2").add("pos", "3").add("POS", "1");
        assertEquals("POS=1&BAND=2&POS=3&POS=1", all.toForm());
        assertEquals(List.of("1", "3", "1"), all.all("Pos"));
        assertEquals("POS=9&BAND=2", all.set("pos", "9").toForm());
        assertEquals("BAND=2", all.remove("Pos").toForm());
    }

    @Test
    void namesOfStandardsAreInUpperCaseOthersAsGiven() { // C4
        DaliParameters all = DaliParameters.of("maxrec", "1")
                .add("-out.max", "2")
                .add("myParam", "3")
                .add("runid", "4");
        assertEquals("MAXREC=1&-out.max=2&myParam=3&RUNID=4", all.toForm());
        assertTrue(all.contains("MYPARAM"));
    }

    @Test
    void numbersKeepAllDigits() { // B6
        assertEquals(
                "192.859481234567",
                DaliParameters.none().set("RA", 192.859481234567).first("RA").get());
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (!Double.isNaN(value) && !Double.isInfinite(value)) {
                String text = DaliParameters.number(value);
                assertEquals(value, Double.parseDouble(text), () -> "seed " + seed + ": " + text);
                assertTrue(text.matches("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?"), () -> "seed " + seed + ": " + text);
            }
        }
    }

    @Test
    void infinitiesAndNaN() { // B4, B14
        assertEquals(
                "A=%2BInf&B=-Inf",
                DaliParameters.none()
                        .add("A", Double.POSITIVE_INFINITY)
                        .add("B", Double.NEGATIVE_INFINITY)
                        .toForm());
        assertThrows(IllegalArgumentException.class, () -> DaliParameters.none().add("A", Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> DaliParameters.none().set("A", Double.NaN));
    }

    @Test
    void zeroIsNotAbsent() { // B3, B7
        assertEquals("MAXREC=0", DaliParameters.none().maxRecords(0).toForm());
        assertEquals(OptionalLong.of(0), DaliParameters.none().maxRecords(0).maxRecords());
        assertEquals("CALIB=0", DaliParameters.none().add("CALIB", 0).toForm());
        assertEquals("X=", DaliParameters.of("X", "").toForm());
        assertThrows(IllegalArgumentException.class, () -> DaliParameters.none().maxRecords(-1));
        assertEquals(OptionalLong.empty(), DaliParameters.of("MAXREC", "many").maxRecords());
    }

    @Test
    void uploads() {
        DaliParameters two = DaliParameters.none()
                .upload("a", URI.create("http://x.org/a.vot"))
                .upload("b", URI.create("http://x.org/b?c=d,e"));
        assertEquals(List.of("a,http://x.org/a.vot", "b,http://x.org/b?c=d,e"), two.all("UPLOAD"));
        assertThrows(IllegalArgumentException.class, () -> two.upload("c", URI.create("c.vot")));
    }

    @Test
    void aFormIsPosted() {
        var post = SR.toPost(URI.create("http://x.org/sync"));
        assertEquals("POST", post.method());
        assertEquals(
                List.of("application/x-www-form-urlencoded"), post.headers().get("Content-Type"));
        assertEquals(OptionalLong.of("RA=10.5&SR=0.1".length()), post.body().length());
        assertTrue(post.body().isRepeatable());
        assertEquals(SR, DaliParameters.none().addAll(SR));
        assertFalse(SR.equals(SR.add("X", 1)));
    }
}
