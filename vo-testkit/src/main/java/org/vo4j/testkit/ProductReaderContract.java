// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vo4j.api.plugin.VoPlugins;
import org.vo4j.api.spi.ProductReader;

/**
 * What every {@link ProductReader} must do: subclass it, give the reader and one sound dataset, inherit the tests.
 *
 * <p>The reader is found at run time, takes media types in any case and with parameters, declines what it does not know,
 * passes on the failures of the stream, and leaves the stream to whoever opened it.
 */
public abstract class ProductReaderContract {
    /** For subclasses. */
    protected ProductReaderContract() {}

    /** The reader to be tested. */
    protected abstract ProductReader reader();

    /** A media type that it reads, without parameters and in lower case. */
    protected abstract String mediaType();

    /** A class that it makes of it. */
    protected abstract Class<?> type();

    /** A dataset of that media type. */
    protected abstract byte[] dataset();

    @Test
    final void isFoundAtRunTime() {
        long found = VoPlugins.standard().providers(ProductReader.class).stream()
                .filter(other -> other.getClass() == reader().getClass())
                .count();
        assertEquals(1, found, "providers of the class " + reader().getClass());
        assertFalse(reader().name().isBlank(), "name");
    }

    @Test
    final void knowsItsMediaType() {
        String upper = mediaType().toUpperCase(java.util.Locale.ROOT);
        for (String spelled :
                new String[] {mediaType(), upper, mediaType() + ";charset=utf-8", mediaType() + " ; x=y"}) {
            assertTrue(reader().reads(spelled, type()), "reads '" + spelled + "'");
        }
    }

    @Test
    final void declinesWhatItDoesNotKnow() {
        for (String strange : new String[] {"", "application/x-of-nobody", "x" + mediaType(), ";", "/"}) {
            assertFalse(reader().reads(strange, type()), "reads '" + strange + "'");
        }
        assertFalse(reader().reads(mediaType(), ProductReaderContract.class), "reads into a class of nobody");
    }

    @Test
    final void readsADataset() throws IOException {
        Watched in = new Watched(dataset());
        Optional<?> product = reader().read(in, mediaType(), type());
        assertTrue(product.isPresent(), "product");
        assertTrue(type().isInstance(product.get()), "class of the product");
        assertFalse(in.closed, "the stream is the caller's to close");
    }

    @Test
    final void passesOnFailures() {
        byte[] bytes = dataset();
        IOException broken = new IOException("broken on purpose");
        for (int at = 0; at < bytes.length; at += 1 + bytes.length / 20) {
            Watched in = new Watched(bytes);
            in.failAt = at;
            in.failure = broken;
            Throwable thrown = assertThrows(Exception.class, () -> reader().read(in, mediaType(), type()));
            while (thrown.getCause() != null) {
                thrown = thrown.getCause();
            }
            assertSame(broken, thrown, "the failure underneath, at byte " + at);
        }
    }

    private static final class Watched extends InputStream {
        private final ByteArrayInputStream bytes;
        private int failAt = -1;
        private IOException failure = new IOException("not set");
        private int given;
        private boolean closed;

        Watched(byte[] bytes) {
            this.bytes = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() throws IOException {
            if (given == failAt) {
                throw failure;
            }
            given++;
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int most = failAt < 0 ? length : Math.min(length, failAt - given);
            if (most == 0 && length > 0) {
                throw failure;
            }
            int count = bytes.read(into, offset, most);
            given += Math.max(count, 0);
            return count;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
