// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names for files that are downloaded. */
final class FileNames {
    private static final int MAX_LENGTH = 150;
    private static final Pattern EXTENDED =
            Pattern.compile("(?i)filename\\*\\s*=\\s*(UTF-8|ISO-8859-1)'[^']*'([^;\\s]+)");
    // possessive, so that a long name takes no stack
    private static final Pattern QUOTED = Pattern.compile("(?i)filename\\s*=\\s*\"((?:[^\"\\\\]++|\\\\.)*+)\"");
    private static final Pattern TOKEN = Pattern.compile("(?i)filename\\s*=\\s*([^;\"\\s]+)");
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");
    private static final Set<String> COMPRESSED = Set.of("gz", "fz", "bz2", "xz", "zst", "z", "zip");
    private static final Set<String> SCRIPTS =
            Set.of("php", "cgi", "pl", "py", "jsp", "asp", "aspx", "do", "action", "xml", "html", "exe");

    private static final Map<String, String> EXTENSIONS = Map.ofEntries(
            Map.entry("application/fits", "fits"),
            Map.entry("application/x-fits", "fits"),
            Map.entry("image/fits", "fits"),
            Map.entry("image/x-fits", "fits"),
            Map.entry("application/x-votable+xml", "vot"),
            Map.entry("text/xml", "xml"),
            Map.entry("application/xml", "xml"),
            Map.entry("text/csv", "csv"),
            Map.entry("text/tab-separated-values", "tsv"),
            Map.entry("text/plain", "txt"),
            Map.entry("text/html", "html"),
            Map.entry("application/json", "json"),
            Map.entry("application/pdf", "pdf"),
            Map.entry("application/gzip", "gz"),
            Map.entry("application/x-gzip", "gz"),
            Map.entry("application/zip", "zip"),
            Map.entry("application/x-tar", "tar"),
            Map.entry("application/vnd.apache.parquet", "parquet"),
            Map.entry("image/jpeg", "jpg"),
            Map.entry("image/png", "png"),
            Map.entry("image/gif", "gif"),
            Map.entry("image/tiff", "tif"));

    private FileNames() {}

    /** The extension of a media type, without the point; {@code dat} for one that is not known. */
    static String extension(String mediaType) {
        int end = mediaType.indexOf(';');
        String bare =
                (end < 0 ? mediaType : mediaType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        return EXTENSIONS.getOrDefault(bare, "dat");
    }

    /** The name that the header Content-Disposition gives (RFC 6266), else one made of the address and the media type. */
    static String suggest(String disposition, URI uri, String mediaType) {
        String given = clean(disposed(disposition));
        if (!given.isEmpty()) {
            return given;
        }
        String path = uri.getPath() == null ? "" : uri.getPath();
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        String last = clean(path.substring(path.lastIndexOf('/') + 1));
        return extended(last.isEmpty() ? "dataset" : last, mediaType);
    }

    private static String disposed(String disposition) {
        Matcher extended = EXTENDED.matcher(disposition);
        if (extended.find()) {
            boolean utf8 = extended.group(1).equalsIgnoreCase("UTF-8");
            try {
                return URLDecoder.decode(
                        extended.group(2).replace("+", "%2B"),
                        utf8 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
            } catch (IllegalArgumentException e) {
                return extended.group(2);
            }
        }
        Matcher quoted = QUOTED.matcher(disposition);
        if (quoted.find()) {
            return quoted.group(1).replaceAll("\\\\(.)", "$1");
        }
        Matcher token = TOKEN.matcher(disposition);
        return token.find() ? token.group(1) : "";
    }

    /** A name that stays in its folder on every system: no separators, no hidden files, nothing reserved, not too long. */
    private static String clean(String name) {
        String safe = shortened(name)
                .replaceAll("[\\p{Cntrl}\\p{Cf}/\\\\:*?\"<>|]+", "_")
                .strip();
        safe = safe.replaceAll("^[.\\s]+", "").replaceAll("[.\\s]+$", "");
        if (RESERVED.matcher(safe).matches()) {
            safe = "_" + safe;
        }
        while (safe.getBytes(StandardCharsets.UTF_8).length > MAX_LENGTH) {
            int point = safe.lastIndexOf('.');
            int cut = point > 0 && safe.length() - point < 20 ? point : safe.length();
            int before = safe.offsetByCodePoints(cut, -1);
            safe = safe.substring(0, before) + safe.substring(cut);
        }
        return safe;
    }

    /** Without the middle of what is far too long anyway. */
    private static String shortened(String name) {
        int most = 2 * MAX_LENGTH;
        return name.length() <= 2 * most
                ? name
                : name.substring(0, name.offsetByCodePoints(0, most / 2))
                        + name.substring(name.offsetByCodePoints(name.length(), -most / 2));
    }

    private static String extended(String name, String mediaType) {
        String wanted = extension(mediaType);
        int point = name.lastIndexOf('.');
        String has = point <= 0 ? "" : name.substring(point + 1).toLowerCase(Locale.ROOT);
        if (has.isEmpty()) {
            return name + "." + wanted;
        }
        boolean script = SCRIPTS.contains(has) && !has.equals(wanted) && !wanted.equals("dat");
        return script && !COMPRESSED.contains(has) ? name.substring(0, point) + "." + wanted : name;
    }

    /** A file of that name in a folder, with a number before its extension when there is one already. */
    static Path free(Path folder, String name) {
        return free(folder, name, file -> !Files.exists(file, LinkOption.NOFOLLOW_LINKS));
    }

    /** A file of that name in a folder, with a number before its extension as long as it is refused. */
    static Path free(Path folder, String wanted, Predicate<Path> isFree) {
        String name = known(folder, wanted);
        Path file = folder.resolve(name);
        int point = name.indexOf('.', 1);
        String stem = point < 0 ? name : name.substring(0, point);
        String rest = point < 0 ? "" : name.substring(point);
        for (int n = 1; !isFree.test(file); n++) {
            file = folder.resolve(stem + "-" + n + rest);
        }
        return file;
    }

    /** The name in letters that the file system takes; in some locales that is ASCII only. */
    private static String known(Path folder, String name) {
        try {
            return String.valueOf(folder.resolve(name).getFileName());
        } catch (InvalidPathException e) {
            return name.replaceAll("[^ -~]", "_");
        }
    }
}
