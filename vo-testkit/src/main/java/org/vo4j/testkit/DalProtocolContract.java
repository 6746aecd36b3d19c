// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vo4j.api.FormatException;
import org.vo4j.api.QueryException;
import org.vo4j.api.ServiceException;
import org.vo4j.api.TransportException;
import org.vo4j.api.VoException;
import org.vo4j.api.plugin.VoPlugins;
import org.vo4j.api.spi.DalProtocol;

/**
 * What every {@link DalProtocol} must do: subclass it, name the protocol, say what the simplest query is, inherit the
 * tests.
 *
 * <pre>{@code
 * class ConeSearchProtocolTest extends DalProtocolContract {
 *     @Override
 *     protected DalProtocol protocol() {
 *         return new ConeSearchProtocol();
 *     }
 *
 *     @Override
 *     protected long rows(Object service) {
 *         try (ConeSearchResults found = ((ConeSearchService) service).search(position, radius)) {
 *             return found.load().size();
 *         }
 *     }
 * }
 * }</pre>
 *
 * <p>The provider says what it is, is found at run time, and makes services without a word on the wire. Its services
 * speak over the transport that they are given and no other, and tell failures by the exceptions of vo4j, with the
 * address: an error in a VOTable, an HTTP status, an HTML page in place of a table, a document that is cut, a
 * connection that breaks.
 */
public abstract class DalProtocolContract {
    private static final URI SERVICE = URI.create("http://service.invalid/base/of/it");

    /** For subclasses. */
    protected DalProtocolContract() {}

    /** The protocol to be tested. */
    protected abstract DalProtocol protocol();

    /** Sends the simplest query to a service that the protocol has opened, and gives the number of rows of the answer. */
    protected abstract long rows(Object service);

    @Test
    final void saysWhatItIs() {
        DalProtocol protocol = protocol();
        assertTrue(protocol.name().matches("[A-Za-z][A-Za-z0-9_.+-]*"), "name: '" + protocol.name() + "'");
        assertEquals(protocol().name(), protocol.name(), "name of another instance");
        assertFalse(protocol.standardIds().isEmpty(), "standardIds");
        for (String id : protocol.standardIds()) {
            assertTrue(id.startsWith("ivo://") && URI.create(id).isAbsolute(), "standardId: " + id);
            assertFalse(id.endsWith("#"), "standardId: " + id);
        }
        Set<String> seen = new HashSet<>();
        for (String name : protocol.parameters()) {
            assertFalse(name.isBlank(), "a parameter without name");
            assertTrue(seen.add(name.toUpperCase(Locale.ROOT)), "parameter " + name + " twice, case apart");
        }
    }

    @Test
    final void sharesNothingThatCanBeChanged() {
        DalProtocol protocol = protocol();
        assertThrows(
                UnsupportedOperationException.class,
                () -> protocol.standardIds().add("ivo://x"),
                "standardIds");
        assertThrows(
                UnsupportedOperationException.class, () -> protocol.parameters().add("X"), "parameters");
    }

    @Test
    final void isFoundAtRunTime() {
        List<DalProtocol> all = VoPlugins.standard().providers(DalProtocol.class);
        List<DalProtocol> same = all.stream()
                .filter(other -> other.name().equals(protocol().name()))
                .toList();
        assertEquals(1, same.size(), "providers of the name " + protocol().name() + " among " + all);
        assertSame(protocol().getClass(), same.get(0).getClass(), "class of the provider");
    }

    @Test
    final void opensWithoutAWord() {
        ScriptedTransport wire = ScriptedTransport.refusing();
        Object one = protocol().open(SERVICE, wire);
        Object other = protocol().open(URI.create("https://service.invalid/it?catalogue=1&"), wire);
        assertSame(one.getClass(), other.getClass(), "type of services");
        assertEquals(List.of(), wire.requests(), "requests while opening");
    }

    @Test
    final void refusesWhatIsNoService() {
        ScriptedTransport wire = ScriptedTransport.refusing();
        for (String address : List.of("relative/path", "file:///tmp/x", "ivo://ivoa.net/std/TAP", "mailto:x@y.z")) {
            assertThrows(IllegalArgumentException.class, () -> protocol().open(URI.create(address), wire), address);
        }
        assertEquals(List.of(), wire.requests(), "requests");
    }

    @Test
    final void rowsComeOverTheTransport() {
        ScriptedTransport wire = ScriptedTransport.answering(200, ScriptedTransport.VOTABLE, ScriptedTransport.TABLE);
        assertEquals(2, rows(protocol().open(SERVICE, wire)), "rows");
        assertFalse(wire.requests().isEmpty(), "requests");
        wire.requests().forEach(request -> {
            assertEquals(SERVICE.getHost(), request.uri().getHost(), "host of " + request.uri());
            assertTrue(request.uri().getPath().startsWith(SERVICE.getPath()), "path of " + request.uri());
        });
        assertEquals(wire.requests().size(), wire.closed(), "responses closed");
    }

    @Test
    final void anErrorInATableIsTold() {
        for (int status : new int[] {200, 400, 500}) {
            VoException failure = failure(QueryException.class, status, ScriptedTransport.ERROR);
            assertTrue(message(failure).contains("no such thing"), message(failure));
        }
    }

    @Test
    final void anErrorBehindTheRowsIsTold() {
        VoException failure = failure(QueryException.class, 200, ScriptedTransport.ERROR_BEHIND);
        assertTrue(message(failure).contains("no such thing"), message(failure));
    }

    @Test
    final void anHttpStatusIsTold() {
        ServiceException failure = failure(ServiceException.class, 500, "out of order");
        assertEquals(500, failure.status(), "status");
        assertTrue(message(failure).contains("out of order"), message(failure));
    }

    @Test
    final void aTableDoesNotExcuseAnHttpStatus() {
        ServiceException failure = failure(ServiceException.class, 400, ScriptedTransport.TABLE);
        assertEquals(400, failure.status(), "status");
    }

    @Test
    final void aPageIsNoTable() {
        ServiceException failure =
                failure(ServiceException.class, 200, "<!DOCTYPE html><html><head><title>Log in</title></head></html>");
        assertTrue(message(failure).contains("Log in"), message(failure));
        failure(ServiceException.class, 200, "");
        failure(ServiceException.class, 200, "{\"error\": \"no\"}");
    }

    @Test
    final void aCutTableIsNoTable() {
        String table = ScriptedTransport.TABLE;
        failure(FormatException.class, 200, table.substring(0, table.indexOf("</TR>") + 5));
    }

    @Test
    final void aBrokenConnectionIsTold() {
        TransportException broken = new TransportException("broken on purpose");
        Object service = protocol().open(SERVICE, ScriptedTransport.failing(broken));
        TransportException failure = assertThrows(TransportException.class, () -> rows(service));
        assertTrue(message(failure).contains("broken on purpose"), message(failure));
    }

    private <E extends VoException> E failure(Class<E> type, int status, String body) {
        ScriptedTransport wire = ScriptedTransport.answering(status, ScriptedTransport.VOTABLE, body);
        Object service = protocol().open(SERVICE, wire);
        E failure = assertThrows(type, () -> rows(service), () -> "status " + status + " with " + body);
        assertTrue(message(failure).contains(SERVICE.getHost()), "address in: " + message(failure));
        assertEquals(wire.requests().size(), wire.closed(), "responses closed");
        return failure;
    }

    private static String message(VoException failure) {
        return String.valueOf(failure.getMessage());
    }
}
