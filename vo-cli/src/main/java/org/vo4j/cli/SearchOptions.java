// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vo4j.api.SkyPosition;
import org.vo4j.api.VoException;
import org.vo4j.api.plugin.VoPlugins;
import org.vo4j.api.spi.NameResolver;
import org.vo4j.cli.console.Session;
import org.vo4j.protocol.dali.Angle;
import org.vo4j.protocol.dali.Conversions;
import org.vo4j.protocol.dali.DalQuery;
import org.vo4j.protocol.dali.Interval;
import org.vo4j.protocol.dali.SpectralRange;
import org.vo4j.protocol.dali.TimeRange;

/** The options by which subcommands say where, in which light and when, with what the plugins make of them. */
final class SearchOptions {
    private static final String NUMBER = "[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?";
    private static final Pattern RANGE =
            Pattern.compile("(" + NUMBER + ")?(/)?(" + NUMBER + ")?\\s*(\\D.*)?", Pattern.DOTALL);
    private static final Pattern DAYS = Pattern.compile(NUMBER);
    /** What nothing but an attempt at a position is written in: 47 Tuc and 3C 273 are names. */
    private static final Pattern ANGLES =
            Pattern.compile("[-+0-9.:,\\shdms\u00b0'\"]*[0-9][-+0-9.:,\\shdms\u00b0'\"]*");

    private final Arguments arguments;
    private final VoPlugins plugins;

    private SearchOptions(Arguments arguments, VoPlugins plugins) {
        this.arguments = arguments;
        this.plugins = plugins;
    }

    static SearchOptions of(Arguments arguments, Session session) {
        return of(arguments, Plugins.of(session));
    }

    static SearchOptions of(Arguments arguments, VoPlugins plugins) {
        return new SearchOptions(arguments, plugins);
    }

    /** Adds {@code --pos}. */
    static Syntax position(Syntax syntax) {
        return syntax.option(
                "--pos",
                "POSITION",
                "Where, in ICRS: RA,DEC in degrees, sexagesimal as '05:34:31.94 +22:00:52.2', or an object's name if a "
                        + "plugin resolves names.");
    }

    /** Adds {@code --band}. */
    static Syntax band(Syntax syntax, String name) {
        return syntax.repeated(
                name,
                "LO/HI[UNIT]",
                "In which light: a range as 500/600nm, 1/2GHz or 0.5/2keV, open as 2/um, or one value; metres if there "
                        + "is no unit. Can be given several times.");
    }

    /** Adds {@code --time}. */
    static Syntax time(Syntax syntax) {
        return syntax.repeated(
                "--time",
                "LO/HI",
                "When: a range of dates as 2015-01-01/2015-06-30T12:00:00 or of MJD as 57023/57024.5, open as "
                        + "2015-01-01/, or one. UTC. Can be given several times.");
    }

    /** Adds {@code --param} and {@code --maxrec}. */
    static Syntax free(Syntax syntax) {
        return syntax.repeated("--param", "NAME=VALUE", "Another parameter. Can be given several times.")
                .option("--maxrec", "N", "At most N rows, where the service knows that; 0 gives the columns alone.")
                .option("--timeout", "SECONDS", "How long it may take in all. Default: as long as the service likes.");
    }

    /** What converts units and frames. */
    Conversions conversions() {
        return Conversions.of(plugins);
    }

    VoPlugins plugins() {
        return plugins;
    }

    /** The position that {@code --pos} says, if it is given. */
    Optional<SkyPosition> position() {
        return arguments.value("--pos").map(this::position);
    }

    /** The position that a text says. */
    SkyPosition position(String text) {
        try {
            return SkyPosition.parse(text);
        } catch (IllegalArgumentException e) {
            if (ANGLES.matcher(text).matches()) {
                throw new UsageException("--pos: " + e.getMessage());
            }
            return named(text.strip());
        }
    }

    private SkyPosition named(String name) {
        List<NameResolver> resolvers = plugins.providers(NameResolver.class);
        if (resolvers.isEmpty()) {
            throw new UsageException("'" + name + "' is no position; write degrees as 83.633,+22.0145 or "
                    + "'05:34:31.94 +22:00:52.2'. For names of objects, add a plugin that resolves them, "
                    + "such as org.vo4j:vo-plugin-sesame");
        }
        List<VoException> failures = new ArrayList<>();
        for (NameResolver resolver : resolvers) {
            try {
                Optional<SkyPosition> found = resolver.resolve(name);
                if (found.isPresent()) {
                    return found.get();
                }
            } catch (VoException e) {
                failures.add(e); // another may know it
            }
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
        throw new UsageException("no object named '" + name + "' is known to "
                + String.join(", ", resolvers.stream().map(NameResolver::name).toList()));
    }

    /** The ranges of the spectrum that an option such as {@code --band} says. */
    List<SpectralRange> bands(String option) {
        List<SpectralRange> ranges = new ArrayList<>();
        for (String text : arguments.values(option)) {
            Matcher parts = RANGE.matcher(text.strip());
            if (!parts.matches() || (parts.group(1) == null && parts.group(3) == null)) {
                throw new UsageException(option + " wants a range such as 500/600nm, not '" + text + "'");
            }
            ranges.add(checked(option, () -> band(parts)));
        }
        return ranges;
    }

    private SpectralRange band(Matcher parts) {
        String unit = parts.group(4) == null ? "m" : parts.group(4).strip();
        boolean range = parts.group(2) != null;
        double first = parts.group(1) == null ? 0 : Double.parseDouble(parts.group(1));
        double second = parts.group(3) == null
                ? (range ? Double.POSITIVE_INFINITY : first)
                : Double.parseDouble(parts.group(3));
        return conversions().spectralRange(first, second, unit);
    }

    /** The ranges of time that {@code --time} says. */
    List<TimeRange> times() {
        List<TimeRange> ranges = new ArrayList<>();
        for (String text : arguments.values("--time")) {
            ranges.add(checked("--time", () -> time(text.strip())));
        }
        return ranges;
    }

    private static TimeRange time(String text) {
        int slash = text.indexOf('/');
        String start = slash < 0 ? text : text.substring(0, slash).strip();
        String stop = slash < 0 ? text : text.substring(slash + 1).strip();
        if (start.isEmpty() && stop.isEmpty()) {
            throw new IllegalArgumentException("a time is wanted, such as 2015-01-01/2015-06-30, not '" + text + "'");
        }
        return TimeRange.mjd(
                start.isEmpty() ? Double.NEGATIVE_INFINITY : days(start),
                stop.isEmpty() ? Double.POSITIVE_INFINITY : days(stop));
    }

    /** A Modified Julian Date, unless it is a date: no range begins at the 2015th day of 1858. */
    private static double days(String text) {
        boolean number = DAYS.matcher(text).matches() && !text.matches("\\d{4}");
        return number
                ? Double.parseDouble(text)
                : TimeRange.iso(text.matches("\\d{4}") ? text + "-01-01" : text, "")
                        .mjd()
                        .lower();
    }

    /** An angle that an option says in degrees, or with a unit behind the number. */
    Optional<Angle> angle(String option) {
        return arguments.value(option).map(text -> checked(option, () -> angle(option, text)));
    }

    private Angle angle(String option, String text) {
        Matcher parts = RANGE.matcher(text.strip());
        if (!parts.matches() || parts.group(1) == null || parts.group(2) != null) {
            throw new UsageException(option + " wants a number of degrees, not '" + text + "'");
        }
        String unit = parts.group(4) == null ? "deg" : parts.group(4).strip();
        return conversions().angle(Double.parseDouble(parts.group(1)), unit);
    }

    /** An interval that a text says: {@code LO/HI}, open as {@code LO/} and {@code /HI}, or one number. */
    static Interval interval(String option, String text) {
        Matcher parts = RANGE.matcher(text.strip());
        if (!parts.matches() || parts.group(4) != null || (parts.group(1) == null && parts.group(3) == null)) {
            throw new UsageException(option + " wants LO/HI, not '" + text + "'");
        }
        boolean range = parts.group(2) != null;
        double first = parts.group(1) == null ? Double.NEGATIVE_INFINITY : Double.parseDouble(parts.group(1));
        double second = parts.group(3) == null
                ? (range ? Double.POSITIVE_INFINITY : first)
                : Double.parseDouble(parts.group(3));
        return checked(option, () -> new Interval(first, second));
    }

    /** The query with what {@code --maxrec} and {@code --param} say. */
    <Q extends DalQuery<Q>> Q free(Q query) {
        Q more = arguments.has("--maxrec") ? query.maxRecords(arguments.count("--maxrec", 0)) : query;
        for (Map.Entry<String, String> parameter : parameters()) {
            more = more.parameter(parameter.getKey(), parameter.getValue());
        }
        return more;
    }

    /** What {@code --param} says. */
    List<Map.Entry<String, String>> parameters() {
        List<Map.Entry<String, String>> all = new ArrayList<>();
        for (String parameter : arguments.values("--param")) {
            int equals = parameter.indexOf('=');
            if (equals < 1) {
                throw new UsageException("--param wants NAME=VALUE, not '" + parameter + "'");
            }
            all.add(Map.entry(parameter.substring(0, equals).strip(), parameter.substring(equals + 1)));
        }
        return all;
    }

    /** A value, whose mistakes are those of the command line. */
    static <T> T checked(String option, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw new UsageException(option + ": " + e.getMessage());
        }
    }
}
