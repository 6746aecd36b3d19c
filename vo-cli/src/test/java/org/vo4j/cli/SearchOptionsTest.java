// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vo4j.api.SkyPosition;
import org.vo4j.api.TransportException;
import org.vo4j.api.plugin.VoPlugins;
import org.vo4j.api.spi.NameResolver;
import org.vo4j.protocol.dali.Angle;
import org.vo4j.protocol.dali.Interval;
import org.vo4j.protocol.dali.SpectralRange;
import org.vo4j.protocol.dali.TimeRange;

/** What {@code --pos}, {@code --band} and {@code --time} understand. */
class SearchOptionsTest {
    private static final NameResolver RESOLVER = new NameResolver() {
        @Override
        public String name() {
            return "known";
        }

        @Override
        public Optional<SkyPosition> resolve(String objectName) {
            return objectName.equals("47 Tuc") ? Optional.of(SkyPosition.icrs(6.02, -72.08)) : Optional.empty();
        }
    };

    private static SearchOptions with(String option, String value) {
        Arguments arguments = new Arguments();
        arguments.put(option, value);
        return SearchOptions.of(arguments, VoPlugins.none().add(RESOLVER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"83.633 22.0145", "83.633,+22.0145", "5h34m31.92s +22d00m52.2s", "05:34:31.92 22:00:52.2"})
    void positions(String text) {
        SkyPosition found = with("--pos", text).position().orElseThrow();
        assertEquals(83.633, found.longitude(), 1e-9);
        assertEquals(22.0145, found.latitude(), 1e-9);
    }

    @Test
    void objectsByName() {
        assertEquals(
                Optional.of(SkyPosition.icrs(6.02, -72.08)),
                with("--pos", "47 Tuc").position());
        UsageException failure = assertThrows(
                UsageException.class, () -> with("--pos", "Nowhere 1").position());
        assertTrue(failure.getMessage().contains("known"), failure.getMessage());
        // angles that are wrong are not asked for as names
        failure = assertThrows(
                UsageException.class, () -> with("--pos", "05:61:00 +22:00:00").position());
        assertTrue(failure.getMessage().contains("below 60"), failure.getMessage());
    }

    @Test
    void aResolverThatFailsLeavesTheOthers() {
        NameResolver broken = new NameResolver() {
            @Override
            public String name() {
                return "broken";
            }

            @Override
            public Optional<SkyPosition> resolve(String objectName) {
                throw new TransportException("broken on purpose");
            }
        };
        Arguments arguments = new Arguments();
        SearchOptions both = SearchOptions.of(
                arguments,
                VoPlugins.none()
                        .add(broken)
                        .add(RESOLVER)
                        .prefer("broken", broken.getClass().getName()));
        assertEquals(SkyPosition.icrs(6.02, -72.08), both.position("47 Tuc"));
        assertThrows(TransportException.class, () -> both.position("Nowhere 1"));
    }

    @ParameterizedTest
    @CsvSource({
        "500/600nm, 500, 600, nm", "600/500 nm, 500, 600, nm", "5e-7/6e-7, 5e-7, 6e-7, m", "0.21, 0.21, 0.21, m",
        "2/um, 2, Infinity, um", "/2um, 0, 2, um", "1/2GHz, 1, 2, GHz", "5000/6000Angstrom, 5000, 6000, Angstrom"
    })
    void bands(String text, double a, double b, String unit) {
        assertEquals(
                List.of(SpectralRange.between(a, b, unit)), with("--band", text).bands("--band"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "nm", "a/b", "1/2/3nm", "-1/2nm"})
    void whatIsNoBand(String text) {
        assertThrows(RuntimeException.class, () -> with("--band", text).bands("--band"), text);
    }

    @ParameterizedTest
    @CsvSource({
        "57023/57024.5, 57023, 57024.5", "2015-01-01/2015-01-02T12:00:00, 57023, 57024.5", "2015-01-01, 57023, 57023",
        "2015-01-01/, 57023, Infinity", "/57023, -Infinity, 57023", "2015/2016, 57023, 57388"
    })
    void times(String text, double start, double stop) {
        assertEquals(List.of(TimeRange.mjd(start, stop)), with("--time", text).times());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "x", "2/1", "2015-13-01"})
    void whatIsNoTime(String text) {
        assertThrows(UsageException.class, () -> with("--time", text).times(), text);
    }

    @Test
    void anglesAndIntervals() {
        assertEquals(Optional.of(Angle.degrees(0.5)), with("--diameter", "0.5").angle("--diameter"));
        assertEquals(
                Optional.of(Angle.arcminutes(30)),
                with("--diameter", "30arcmin").angle("--diameter"));
        assertThrows(UsageException.class, () -> with("--diameter", "x").angle("--diameter"));
        assertEquals(Interval.from(2), SearchOptions.interval("--x", "2/"));
        assertEquals(Interval.upTo(2), SearchOptions.interval("--x", "/2"));
        assertEquals(Interval.at(2), SearchOptions.interval("--x", "2"));
        assertThrows(UsageException.class, () -> SearchOptions.interval("--x", "2/1"));
    }

    @Test
    void parameters() {
        assertEquals(List.of(Map.entry("a", "b=c")), with("--param", "a=b=c").parameters());
        assertThrows(UsageException.class, () -> with("--param", "=b").parameters());
    }
}
