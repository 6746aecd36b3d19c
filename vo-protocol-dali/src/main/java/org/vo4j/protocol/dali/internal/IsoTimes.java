// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Instants as the standards write them (DALI 1.1 section 3.1.2) and as services do. */
public final class IsoTimes {
    private static final Pattern FORM = Pattern.compile("([+-]?\\d{4,9}-\\d{2}-\\d{2})"
            + "(?:[T ]+(\\d{2}:\\d{2}(?::\\d{2})?)(?:[.,](\\d{0,9})\\d*)?)?"
            + " ?(Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?");
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private IsoTimes() {}

    /**
     * Reads an instant: with or without zone (then it is UTC), seconds, fraction or time of day (then it is midnight), with a
     * blank for the T; also the form of HTTP headers. Empty when it is none of these.
     */
    public static Optional<Instant> parse(String text) {
        String stripped = text.strip();
        if (stripped.length() > 64) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(stripped.toUpperCase(Locale.ROOT));
        try {
            if (!form.matches()) {
                return Optional.of(OffsetDateTime.parse(stripped, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant());
            }
            LocalDate date = LocalDate.parse(form.group(1));
            LocalTime time = form.group(2) == null ? LocalTime.MIDNIGHT : time(form.group(2));
            // XML Schema has an hour 24, which is the next day's first moment
            boolean nextDay = form.group(2) != null && form.group(2).startsWith("24:00");
            LocalDateTime local = (nextDay ? date.plusDays(1) : date)
                    .atTime(time)
                    .plusNanos(form.group(3) == null ? 0 : nanos(form.group(3)));
            return Optional.of(local.toInstant(zone(form.group(4))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalTime time(String text) {
        return text.startsWith("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text);
    }

    private static long nanos(String digits) {
        return Long.parseLong((digits + "000000000").substring(0, 9));
    }

    private static ZoneOffset zone(@Nullable String zone) {
        return zone == null || Character.isLetter(zone.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(zone);
    }

    /** Writes an instant in UTC with milliseconds, as job services want it: {@code 2026-03-04T05:06:07.890Z}. */
    public static String format(Instant instant) {
        return MILLIS.format(instant.truncatedTo(ChronoUnit.MILLIS));
    }
}
