// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.plugin.images;

import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/** What ImageIO tolerates: of a picture that is cut, it makes one whose rest is grey. */
final class Warnings implements IIOReadWarningListener {
    private static final System.Logger LOGGER = System.getLogger(ImageProductReader.class.getName());

    private String cut = "";

    @Override
    public void warningOccurred(ImageReader source, String warning) {
        String lower = warning.toLowerCase(Locale.ROOT);
        if (lower.contains("premature end") || lower.contains("truncated")) {
            cut = warning;
        }
        LOGGER.log(System.Logger.Level.DEBUG, warning);
    }

    void refuseCut() {
        if (!cut.isEmpty()) {
            throw ImageProductReader.broken("it has been cut (" + cut + ")");
        }
    }
}
