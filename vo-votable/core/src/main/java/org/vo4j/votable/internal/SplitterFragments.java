// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal;

import java.util.Optional;
import org.vo4j.votable.internal.io.Splitter;
import org.vo4j.votable.internal.skeleton.FragmentSource;

/** What the splitter has seen and the XML parser does not tell. */
record SplitterFragments(Splitter splitter) implements FragmentSource {
    @Override
    public Optional<String> poll() {
        return splitter.pollFragment();
    }

    @Override
    public String declaration() {
        return splitter.declaration();
    }

    @Override
    public Optional<String> doctype() {
        return splitter.doctype();
    }
}
