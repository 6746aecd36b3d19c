// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.vo4j.api.plugin.VoPlugins;
import org.vo4j.api.spi.PayloadForm;
import org.vo4j.api.spi.TableEncoding;
import org.vo4j.votable.internal.io.Splitter;
import org.vo4j.votable.internal.skeleton.SkeletonVocabulary;

/** VOTable's elements and the encodings that are present. */
final class EncodingVocabulary implements Splitter.Vocabulary {
    private final VoPlugins plugins;
    private final Map<String, Optional<PayloadForm>> forms = new HashMap<>();

    EncodingVocabulary(VoPlugins plugins) {
        this.plugins = plugins;
        // kept out of the XML parser even where no provider can read it
        forms.put("TABLEDATA", Optional.of(PayloadForm.MARKUP));
    }

    @Override
    public boolean isVotable(String localName) {
        return SkeletonVocabulary.isVotableName(localName);
    }

    @Override
    public Optional<PayloadForm> payloadForm(String localName) {
        return forms.computeIfAbsent(
                localName, name -> plugins.findEncoding(name).map(TableEncoding::payloadForm));
    }
}
