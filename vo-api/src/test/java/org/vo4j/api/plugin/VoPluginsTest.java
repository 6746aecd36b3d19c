// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.vo4j.api.MissingProviderException;
import org.vo4j.api.VoException;
import org.vo4j.api.spi.Payload;
import org.vo4j.api.spi.PayloadForm;
import org.vo4j.api.spi.ReadContext;
import org.vo4j.api.spi.TableEncoding;
import org.vo4j.api.spi.UnitConverter;
import org.vo4j.api.table.RowCursor;

class VoPluginsTest {
    private static class Encoding implements TableEncoding {
        private final String name;

        Encoding(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public PayloadForm payloadForm() {
            return PayloadForm.STREAM;
        }

        @Override
        public RowCursor read(Payload payload, ReadContext context) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class OtherEncoding extends Encoding {
        OtherEncoding(String name) {
            super(name);
        }
    }

    private record Converter(String name, int priority) implements UnitConverter {
        @Override
        public Optional<DoubleUnaryOperator> conversion(String fromUnit, String toUnit) {
            return Optional.empty();
        }
    }

    @Test
    void whatIsAddedIsFoundByName() {
        Encoding csv = new Encoding("CSV");
        VoPlugins plugins = VoPlugins.none().add(csv);
        assertSame(csv, plugins.encoding("CSV"));
        assertEquals(Optional.of(csv), plugins.findEncoding("CSV"));
        assertEquals(Optional.empty(), plugins.findEncoding("csv"));
        assertEquals(List.of(), VoPlugins.none().encodings());
    }

    @Test
    void everyChangeMakesAnotherValue() {
        VoPlugins none = VoPlugins.none();
        VoPlugins one = none.add(new Encoding("CSV"));
        VoPlugins excluded = one.exclude("CSV");
        assertTrue(none.findEncoding("CSV").isEmpty());
        assertTrue(one.findEncoding("CSV").isPresent());
        assertTrue(excluded.findEncoding("CSV").isEmpty());
    }

    @Test
    void aMissingProviderSaysWhatIsThereAndWhatToAdd() {
        VoPlugins plugins = VoPlugins.none().add(new Encoding("CSV")).add(new Encoding("ARROW"));
        MissingProviderException error =
                assertThrows(MissingProviderException.class, () -> plugins.encoding("BINARY2"));
        assertEquals("table encoding", error.kind());
        assertEquals("BINARY2", error.name());
        assertTrue(error.getMessage().contains("[ARROW, CSV]"), error.getMessage());
        assertTrue(error.getMessage().contains("org.vo4j:vo-votable-binary2"), error.getMessage());
        String unknown = assertThrows(MissingProviderException.class, () -> plugins.encoding("HDF5"))
                .getMessage();
        assertTrue(unknown.contains("plugin folder"), unknown);
    }

    @Test
    void twoOfOneNameAreAnErrorUnlessOneIsPreferred() {
        OtherEncoding other = new OtherEncoding("CSV");
        VoPlugins plugins = VoPlugins.none().add(new Encoding("CSV")).add(other);
        String message =
                assertThrows(VoException.class, () -> plugins.encoding("CSV")).getMessage();
        assertTrue(message.contains("prefer"), message);
        assertSame(other, plugins.prefer("CSV", OtherEncoding.class.getName()).encoding("CSV"));
        assertSame(other, plugins.exclude(Encoding.class.getName()).encoding("CSV"));
    }

    @Test
    void thoseWhoAnswerAreAskedByPriorityThenName() {
        Converter low = new Converter("a", -1);
        Converter b = new Converter("b", 5);
        Converter c = new Converter("c", 5);
        VoPlugins plugins = VoPlugins.none().add(low).add(c).add(b);
        assertEquals(List.of(b, c, low), plugins.providers(UnitConverter.class));
        assertEquals(
                List.of(low, b, c),
                plugins.prefer("a", Converter.class.getName()).providers(UnitConverter.class));
    }

    @Test
    void theListShowsEveryKind() {
        VoPlugins plugins = VoPlugins.none().add(new Converter("units", 0)).add(new Encoding("CSV"));
        List<PluginInfo> list = plugins.list();
        assertEquals(
                List.of("CSV", "units"), list.stream().map(PluginInfo::name).toList());
        assertEquals(
                List.of("table encoding", "unit converter"),
                list.stream().map(PluginInfo::kind).toList());
        assertTrue(list.stream().noneMatch(info -> info.location().isEmpty()));
    }

    @Test
    void whatIsNoProviderIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> VoPlugins.none().add("CSV"));
        assertThrows(IllegalArgumentException.class, () -> VoPlugins.none().providers(String.class));
    }

    @Test
    void aCallerMayReplaceAnEncodingOfTheStandard() {
        Encoding own = new Encoding("BINARY");
        assertSame(own, VoPlugins.none().add(own).encoding("BINARY"));
    }

    @Test
    void theStandardPluginsAreTheSameValueEachTime() {
        assertSame(VoPlugins.standard(), VoPlugins.standard());
        assertEquals(List.of(), VoPlugins.standard().encodings());
    }
}
