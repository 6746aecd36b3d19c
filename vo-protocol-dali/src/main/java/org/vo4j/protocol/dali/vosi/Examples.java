// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.vosi;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.vo4j.api.FormatException;
import org.vo4j.api.Location;
import org.vo4j.api.TransportException;

/**
 * The examples of a service (DALI 1.1 section 2.3). Immutable.
 *
 * @param examples the examples in the order of the page
 * @param continuations the addresses of pages with more examples that have not been read
 * @param problems why a page with more examples could not be read
 */
public record Examples(List<Example> examples, List<URI> continuations, List<String> problems)
        implements Iterable<Example> {
    private static final int MAX_BYTES = 8 << 20;

    /** Keeps copies of the lists. */
    public Examples {
        examples = List.copyOf(examples);
        continuations = List.copyOf(continuations);
        problems = List.copyOf(problems);
    }

    /**
     * Reads one page of examples. It should be XML; HTML of any kind will do.
     *
     * @param page the address of the page, from which its links are seen
     * @throws FormatException when it is longer than 8 MiB
     * @throws TransportException when it breaks off
     */
    public static Examples parse(InputStream in, URI page) {
        try {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new FormatException(
                        "the page of examples is longer than " + MAX_BYTES + " bytes",
                        new Location(page.toString(), 0, 0));
            }
            return new ExamplesPage(page).read(Markup.decode(bytes));
        } catch (IOException e) {
            throw new TransportException("Cannot read " + page + ": " + e.getMessage(), e);
        }
    }

    /** No examples. */
    static Examples none() {
        return new Examples(List.of(), List.of(), List.of());
    }

    /** These examples and then others. */
    Examples and(Examples more) {
        List<Example> all = new ArrayList<>(examples);
        all.addAll(more.examples);
        List<URI> links = new ArrayList<>(continuations);
        links.addAll(more.continuations);
        List<String> failures = new ArrayList<>(problems);
        failures.addAll(more.problems);
        return new Examples(all, links, failures);
    }

    /** Writes a page in XHTML with the examples and links to the continuations; the stream stays open. */
    public void write(OutputStream out) {
        ExamplesWriter.write(this, out);
    }

    @Override
    public Iterator<Example> iterator() {
        return examples.iterator();
    }
}
