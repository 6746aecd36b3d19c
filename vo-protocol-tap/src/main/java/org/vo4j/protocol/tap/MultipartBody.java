// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.tap;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.vo4j.api.http.RequestBody;

/**
 * Parameters and tables in the form {@code multipart/form-data} (RFC 7578), written part by part while they are sent.
 */
final class MultipartBody implements RequestBody {
    /** One table: the name of its part and its bytes. */
    record FilePart(String name, String fileName, String mediaType, RequestBody content) {}

    // 122 random bits: no table contains them by chance, and no table's author can know them
    private final String boundary = "vo4j-" + UUID.randomUUID();
    private final List<Map.Entry<String, String>> parameters;
    private final List<FilePart> files;

    MultipartBody(List<Map.Entry<String, String>> parameters, List<FilePart> files) {
        this.parameters = List.copyOf(parameters);
        this.files = List.copyOf(files);
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    @Override
    public OptionalLong length() {
        long length = (long) head().length + tail().length;
        for (FilePart file : files) {
            OptionalLong content = file.content().length();
            if (content.isEmpty()) {
                return OptionalLong.empty();
            }
            length += content.getAsLong() + before(file).length + 2;
        }
        return OptionalLong.of(length);
    }

    @Override
    public boolean isRepeatable() {
        return files.stream().allMatch(file -> file.content().isRepeatable());
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        out.write(head());
        for (FilePart file : files) {
            out.write(before(file));
            file.content().writeTo(out);
            out.write('\r');
            out.write('\n');
        }
        out.write(tail());
        out.flush();
    }

    private byte[] head() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Map.Entry<String, String> parameter : parameters) {
            String value = parameter.getValue();
            String type = isAscii(value) ? "" : "Content-Type: text/plain; charset=UTF-8\r\n";
            bytes.writeBytes(utf8("--" + boundary + "\r\nContent-Disposition: form-data; name=\""
                    + quoted(parameter.getKey()) + "\"\r\n" + type + "\r\n" + value + "\r\n"));
        }
        return bytes.toByteArray();
    }

    private byte[] before(FilePart file) {
        return utf8("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + quoted(file.name())
                + "\"; filename=\"" + quoted(file.fileName()) + "\"\r\nContent-Type: " + file.mediaType()
                + "\r\n\r\n");
    }

    private byte[] tail() {
        return utf8("--" + boundary + "--\r\n");
    }

    /** As browsers escape names in the header of a part (HTML, section "Multipart form data"). */
    private static String quoted(String name) {
        return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
