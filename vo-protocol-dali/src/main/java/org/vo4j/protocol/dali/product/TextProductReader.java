// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.product;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vo4j.api.FormatException;
import org.vo4j.api.Location;
import org.vo4j.api.spi.ProductReader;

/** Reads texts into Strings; UTF-8 unless the media type names another charset. Shared between threads. */
public final class TextProductReader implements ProductReader {
    private static final int MAX_BYTES = 64 << 20;
    private static final Set<String> MORE = Set.of("application/json", "application/xml", "application/x-votable+xml");
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([\\w.:+-]+)");

    /** For the service loader. */
    public TextProductReader() {}

    @Override
    public String name() {
        return "text";
    }

    @Override
    public boolean reads(String mediaType, Class<?> type) {
        int end = mediaType.indexOf(';');
        String bare =
                (end < 0 ? mediaType : mediaType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        return type == String.class && (bare.startsWith("text/") || MORE.contains(bare));
    }

    @Override
    public <T> Optional<T> read(InputStream bytes, String mediaType, Class<T> type) throws IOException {
        byte[] text = bytes.readNBytes(MAX_BYTES + 1);
        if (text.length > MAX_BYTES) {
            throw new FormatException(
                    "The text is longer than " + MAX_BYTES + " bytes; download it to a file", Location.unknown());
        }
        return Optional.of(type.cast(new String(text, charset(mediaType))));
    }

    private static Charset charset(String mediaType) {
        Matcher charset = CHARSET.matcher(mediaType);
        try {
            return charset.find() ? Charset.forName(charset.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new FormatException(
                    "The media type '" + mediaType + "' names a charset that this Java does not know",
                    Location.unknown(),
                    e);
        }
    }
}
