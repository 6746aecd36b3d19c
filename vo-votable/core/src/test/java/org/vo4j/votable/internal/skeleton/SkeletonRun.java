// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.skeleton;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vo4j.api.IssueLog;
import org.vo4j.api.ReadLimits;
import org.vo4j.api.Verify;
import org.vo4j.api.spi.PayloadForm;
import org.vo4j.votable.internal.io.DocumentWindow;
import org.vo4j.votable.internal.io.PayloadSkipper;
import org.vo4j.votable.internal.io.Source;
import org.vo4j.votable.internal.io.Splitter;
import org.vo4j.votable.internal.skeleton.SkeletonReader.Event;
import org.vo4j.votable.model.VotableElement;

/** Reads a skeleton as the core does, passing over all payloads. */
final class SkeletonRun {
    final IssueLog log;
    final SkeletonReader reader;
    final List<Event> events = new ArrayList<>();
    final List<String> told = new ArrayList<>();
    private final DocumentWindow window;
    private final Splitter splitter;
    private final PayloadGaps gaps;
    private boolean telling = true;

    SkeletonRun(byte[] document, Verify verify, ReadLimits limits, boolean comments) {
        this(Source.of(document), verify, limits, comments);
    }

    SkeletonRun(Source source, Verify verify, ReadLimits limits, boolean comments) {
        this.log = new IssueLog(verify);
        this.window = new DocumentWindow(source, limits);
        Splitter.Vocabulary vocabulary = new TestVocabulary();
        this.splitter = new Splitter(window, vocabulary);
        this.gaps = new PayloadGaps(() -> window.locate(splitter.declaration().length()));
        this.reader = new SkeletonReader(
                SkeletonXml.open(splitter), new Fragments(), vocabulary, log, limits, comments, gaps);
    }

    static SkeletonRun of(String document) {
        return new SkeletonRun(document.getBytes(StandardCharsets.UTF_8), Verify.WARN, ReadLimits.standard(), true);
    }

    /** Reads without keeping what was told. */
    SkeletonRun quiet() {
        telling = false;
        return this;
    }

    /** Reads to the end. */
    SkeletonRun all() {
        while (next() != Event.DOCUMENT_END) {
            // next has noted it
        }
        return this;
    }

    Event next() {
        Event event = reader.next();
        events.add(event);
        switch (event) {
            case TABLE_DATA -> {
                tell(telling ? reader.encodingName() + " " + reader.columns() : "");
                skip();
            }
            case ORPHAN_DATA -> skip();
            case TABLE_END -> tell("end " + reader.table().name().orElse("-"));
            default -> {
                // nothing to do
            }
        }
        return event;
    }

    private void tell(String what) {
        if (telling) {
            told.add(what);
        }
    }

    private void skip() {
        if (splitter.pollPayload()) {
            PayloadSkipper.skip(window);
            long offset = window.offset(window.position());
            gaps.add(reader.line(), reader.column(), () -> window.locate(offset));
            splitter.resume();
        }
    }

    VotableElement document() {
        return reader.snapshot();
    }

    List<String> codes() {
        List<String> codes = new ArrayList<>();
        log.issues().forEach(issue -> codes.add(issue.code().code()));
        return codes;
    }

    private final class Fragments implements FragmentSource {
        @Override
        public Optional<String> poll() {
            return splitter.pollFragment();
        }

        @Override
        public String declaration() {
            return splitter.declaration();
        }
    }

    private static final class TestVocabulary implements Splitter.Vocabulary {
        @Override
        public boolean isVotable(String localName) {
            return SkeletonVocabulary.isVotableName(localName);
        }

        @Override
        public Optional<PayloadForm> payloadForm(String localName) {
            return switch (localName) {
                case "TABLEDATA" -> Optional.of(PayloadForm.MARKUP);
                case "BINARY", "BINARY2", "FITS", "ACME" -> Optional.of(PayloadForm.STREAM);
                default -> Optional.empty();
            };
        }
    }
}
