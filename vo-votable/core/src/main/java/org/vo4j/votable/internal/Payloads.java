// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.vo4j.api.FormatException;
import org.vo4j.api.Issue;
import org.vo4j.api.Location;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.spi.Payload;
import org.vo4j.api.spi.PayloadForm;
import org.vo4j.api.spi.TableEncoding;
import org.vo4j.votable.ReadOptions;
import org.vo4j.votable.internal.io.Base64Payload;
import org.vo4j.votable.internal.io.DocumentWindow;
import org.vo4j.votable.internal.io.ExternalStreams;
import org.vo4j.votable.internal.io.JdkHttpTransport;
import org.vo4j.votable.internal.io.MarkupPayload;
import org.vo4j.votable.internal.io.StreamPayload;
import org.vo4j.votable.model.StreamElement;

/** Gives each encoding its bytes: from the document, or from where a STREAM says that they are. */
final class Payloads {
    private final DocumentWindow window;
    private final ExternalStreams external;

    Payloads(DocumentWindow window, ReadOptions options) {
        this.window = window;
        this.external = new ExternalStreams(
                options.streamPolicy(),
                window.source().base(),
                options.transport().orElseGet(() -> new JdkHttpTransport(false)),
                options.limits());
    }

    /** The offset at which the XML parser begins to see the document, behind its declaration. */
    long firstOffset() {
        return window.beginOffset();
    }

    /**
     * The bytes of a payload at whose begin the window stands.
     *
     * @param content whether the document has content for it, as opposed to an empty-element tag
     */
    Payload open(TableEncoding encoding, Optional<StreamElement> stream, String elementName, boolean content) {
        PayloadForm form = encoding.payloadForm();
        Optional<String> href = stream.flatMap(StreamElement::href);
        if (form == PayloadForm.STREAM && href.isPresent()) {
            return external(stream.orElseThrow(), href.get(), elementName, encoding.readsFolders());
        }
        if (!content) {
            byte[] nothing = form == PayloadForm.STREAM
                    ? new byte[0]
                    : ("</" + elementName + "> ").getBytes(StandardCharsets.UTF_8);
            return new StreamPayload(elementName, new ByteArrayInputStream(nothing), "");
        }
        return form == PayloadForm.MARKUP ? new MarkupPayload(window) : new Base64Payload(window);
    }

    private Payload external(StreamElement stream, String href, String elementName, boolean folders) {
        Optional<Path> own = window.source().own(href);
        if (own.isPresent()) {
            return ExternalStreams.open(own.get(), elementName, window.source().name());
        }
        Location place = stream.location().orElse(Location.unknown());
        URI uri = external.resolve(href)
                .orElseThrow(() -> new FormatException(Issue.of(
                        VoTableIssue.W05,
                        "The STREAM's href '" + href + "' is no address that this document can be resolved against; "
                                + "open the document from its file or address",
                        place,
                        "STREAM")));
        Optional<String> refusal = external.refusal(uri);
        if (refusal.isPresent()) {
            throw new FormatException(Issue.of(
                    VoTableIssue.W74,
                    "The rows are at " + uri + ", which was not opened: " + refusal.get(),
                    place,
                    "STREAM"));
        }
        return folders && ExternalStreams.isFolder(uri)
                ? ExternalStreams.folder(uri, elementName)
                : external.open(uri, stream.encoding(), elementName);
    }
}
