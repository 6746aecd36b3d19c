// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vo4j.api.FormatException;
import org.vo4j.api.QueryException;
import org.vo4j.api.ServiceException;
import org.vo4j.api.VoException;
import org.vo4j.api.http.TransportResponse;
import org.vo4j.api.table.RowCursor;

/** Answers in the shape of the field's services, as the table {@code answers/answers.tsv} has them (section d). */
class RecordedAnswersTest {
    private static final URI ADDRESS = URI.create("http://localhost/tap/sync");

    private static byte[] resource(String name) {
        try (InputStream in = RecordedAnswersTest.class.getResourceAsStream("answers/" + name)) {
            assertTrue(in != null, name + " is missing");
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<String> lines() {
        return new String(resource("answers.tsv"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void comesOutAsTheTableSays(String line) {
        String[] cells = line.split("\t");
        Map<String, List<String>> headers = cells[2].equals("-") ? Map.of() : Map.of("content-type", List.of(cells[2]));
        TransportResponse response = new TransportResponse(
                Integer.parseInt(cells[1]), ADDRESS, headers, new ByteArrayInputStream(resource(cells[0])));
        String text = "";
        String outcome;
        try (Answer answer = Answers.standard().open(response)) {
            long rows = 0;
            try (RowCursor cursor = DalResults.of(answer).rows()) {
                while (cursor.next()) {
                    rows++;
                }
            }
            outcome = (answer.isOverflow() ? "overflow " : "ok ") + rows;
        } catch (VoException e) {
            outcome = name(e);
            text = String.valueOf(e.getMessage());
        }
        assertEquals(cells[3], outcome, text);
        assertTrue(cells[4].equals("-") || text.contains(cells[4]), text);
        assertTrue(text.isEmpty() || text.contains("http://localhost/"), () -> "where? " + line);
    }

    private static String name(VoException e) {
        if (e instanceof QueryException) {
            return "query";
        }
        if (e instanceof ServiceException) {
            return "service";
        }
        return e instanceof FormatException ? "format" : e.toString();
    }
}
