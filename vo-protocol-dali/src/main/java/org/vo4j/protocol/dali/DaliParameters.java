// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.vo4j.api.VoException;
import org.vo4j.api.http.RequestBody;
import org.vo4j.api.http.TransportRequest;
import org.vo4j.api.spi.support.NumberFormatter;

/**
 * The parameters of a request, in order; a name may have several values (DALI 1.1 section 3.1). Immutable and shareable;
 * each method gives changed parameters.
 *
 * <p>Names mean the same in any case. Those of the standards are sent in upper case, a service's own as they were given.
 * Numbers are sent with all the digits that tell them from their neighbours, infinities as {@code +Inf} and
 * {@code -Inf} (DALI 1.1 section 3.3.4).
 */
public final class DaliParameters {
    private static final DaliParameters EMPTY = new DaliParameters(List.of());
    private static final String FORM = "application/x-www-form-urlencoded";

    /** The names that DALI, TAP, UWS, SIA, SSA, SLAP, SODA, DataLink and cone search give a meaning. */
    private static final Set<String> STANDARD =
            Set.of(("REQUEST VERSION RESPONSEFORMAT FORMAT MAXREC RUNID UPLOAD LANG QUERY PHASE WAIT AFTER LAST ACTION"
                            + " EXECUTIONDURATION DESTRUCTION ID POS BAND TIME POL RA DEC SR VERB SIZE INTERSECT FOV SPATRES"
                            + " SPECRP EXPTIME TIMERES FACILITY COLLECTION INSTRUMENT DPTYPE CALIB TARGET CIRCLE RANGE POLYGON"
                            + " WAVELENGTH")
                    .split(" "));

    private final List<Map.Entry<String, String>> entries;

    private DaliParameters(List<Map.Entry<String, String>> entries) {
        this.entries = entries;
    }

    /** No parameters. */
    public static DaliParameters none() {
        return EMPTY;
    }

    /** One parameter. */
    public static DaliParameters of(String name, String value) {
        return EMPTY.add(name, value);
    }

    /** With one more value of a parameter, behind all others. */
    public DaliParameters add(String name, String value) {
        return addAsSpelled(spelled(name), value);
    }

    /**
     * With one more value of a parameter, behind all others, whose name is sent in the case in which it is given, also if
     * it is one of the standards: for services that are described, and may be none of DALI.
     */
    public DaliParameters addAsSpelled(String name, String value) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A parameter needs a name; its value is '" + value + "'");
        }
        List<Map.Entry<String, String>> longer = new ArrayList<>(entries);
        longer.add(Map.entry(name, value));
        return new DaliParameters(List.copyOf(longer));
    }

    /**
     * With one more value of a parameter that is a number.
     *
     * @throws IllegalArgumentException when it is NaN, which no parameter can be
     */
    public DaliParameters add(String name, double value) {
        return add(name, text(name, value));
    }

    /** With one more value of a parameter that is an integer. */
    public DaliParameters add(String name, long value) {
        return add(name, Long.toString(value));
    }

    /** With all of some other parameters behind these. */
    public DaliParameters addAll(DaliParameters more) {
        List<Map.Entry<String, String>> longer = new ArrayList<>(entries);
        longer.addAll(more.entries);
        return new DaliParameters(List.copyOf(longer));
    }

    /** With a value in place of all that a parameter has; at the place of the first of them. */
    public DaliParameters set(String name, String value) {
        if (!contains(name)) {
            return add(name, value);
        }
        List<Map.Entry<String, String>> changed = new ArrayList<>();
        boolean done = false;
        for (Map.Entry<String, String> entry : entries) {
            if (!entry.getKey().equalsIgnoreCase(name)) {
                changed.add(entry);
            } else if (!done) {
                changed.add(Map.entry(spelled(name), value));
                done = true;
            }
        }
        return new DaliParameters(List.copyOf(changed));
    }

    /**
     * With a number in place of all values that a parameter has.
     *
     * @throws IllegalArgumentException when it is NaN, which no parameter can be
     */
    public DaliParameters set(String name, double value) {
        return set(name, text(name, value));
    }

    /** With an integer in place of all values that a parameter has. */
    public DaliParameters set(String name, long value) {
        return set(name, Long.toString(value));
    }

    /** Without a parameter. */
    public DaliParameters remove(String name) {
        return new DaliParameters(entries.stream()
                .filter(entry -> !entry.getKey().equalsIgnoreCase(name))
                .toList());
    }

    /**
     * With at most so many records asked for, by MAXREC; 0 asks for the metadata alone (DALI 1.1 section 3.4.4).
     *
     * @throws IllegalArgumentException when the number is negative
     */
    public DaliParameters maxRecords(long count) {
        if (count < 0) {
            throw new IllegalArgumentException("MAXREC cannot be negative, as " + count + " is");
        }
        return set("MAXREC", count);
    }

    /** The number of records asked for by MAXREC; empty when the service decides, or when it is no number. */
    public OptionalLong maxRecords() {
        String text = first("MAXREC").orElse("").strip();
        return text.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    /** With a media type or alias that the answer shall have, by RESPONSEFORMAT (DALI 1.1 section 3.4.3). */
    public DaliParameters responseFormat(String mediaTypeOrAlias) {
        return set("RESPONSEFORMAT", mediaTypeOrAlias);
    }

    /** With an identifier of a run that the request belongs to, by RUNID (DALI 1.1 section 3.4.6). */
    public DaliParameters runId(String id) {
        return set("RUNID", id);
    }

    /** With a table that the service fetches from an address, by one more UPLOAD (DALI 1.1 section 3.4.5). */
    public DaliParameters upload(String name, URI address) {
        if (!address.isAbsolute()) {
            throw new IllegalArgumentException("A service cannot fetch " + address + "; give an absolute address");
        }
        return add("UPLOAD", name + "," + address);
    }

    /** Whether there is a value of a parameter, be it empty. */
    public boolean contains(String name) {
        return entries.stream().anyMatch(entry -> entry.getKey().equalsIgnoreCase(name));
    }

    /** The first value of a parameter. */
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** All values of a parameter, in order. */
    public List<String> all(String name) {
        return entries.stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Names and values, in the order in which they are sent. */
    public List<Map.Entry<String, String>> entries() {
        return entries;
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** The parameters as {@code application/x-www-form-urlencoded} text in UTF-8. */
    public String toForm() {
        return entries.stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** The parameters as the body of a POST, which can be sent again. */
    public RequestBody toBody() {
        return RequestBody.of(toForm().getBytes(StandardCharsets.US_ASCII));
    }

    /** A GET of an address with these parameters in its query. */
    public TransportRequest toGet(URI address) {
        return TransportRequest.get(appendTo(address));
    }

    /** A POST of these parameters to an address. */
    public TransportRequest toPost(URI address) {
        return new TransportRequest("POST", address, Map.of("Content-Type", List.of(FORM)), toBody());
    }

    /**
     * The address with these parameters in its query, behind those that it has.
     *
     * <p>Base addresses in registries end in {@code ?}, in {@code &} or in neither; a fragment, which is never sent, is
     * left out.
     */
    public URI appendTo(URI address) {
        String text = address.toString();
        int fragment = text.indexOf('#');
        String base = fragment < 0 ? text : text.substring(0, fragment);
        int end = base.length();
        while (end > 0 && (base.charAt(end - 1) == '?' || base.charAt(end - 1) == '&')) {
            end--;
        }
        String bare = base.substring(0, end);
        if (entries.isEmpty()) {
            return URI.create(bare);
        }
        return URI.create(bare + (bare.indexOf('?') < 0 ? "?" : "&") + toForm());
    }

    /** The text of a number as DALI has it: the shortest that reads back as the same number. */
    public static String number(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "+Inf" : "-Inf";
        }
        return NumberFormatter.toString(value);
    }

    private static String text(String name, double value) {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("The parameter " + name + " cannot be NaN; leave it out instead");
        }
        return number(value);
    }

    private static String spelled(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return STANDARD.contains(upper) ? upper : name;
    }

    private static String encoded(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean high = Character.isHighSurrogate(c);
            if (high && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw new VoException("A parameter has half a character (an unpaired surrogate) at place " + i);
            }
        }
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DaliParameters that && entries.equals(that.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    /** The parameters as they are sent. */
    @Override
    public String toString() {
        return toForm();
    }
}
