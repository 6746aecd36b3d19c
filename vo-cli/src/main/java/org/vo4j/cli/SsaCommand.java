// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.vo4j.cli.console.Printable;
import org.vo4j.cli.console.Session;
import org.vo4j.protocol.dali.Angle;
import org.vo4j.protocol.dali.RangeList;
import org.vo4j.protocol.dali.SpectralRange;
import org.vo4j.protocol.dali.TimeRange;
import org.vo4j.protocol.ssa.RestFrame;
import org.vo4j.protocol.ssa.SsaQuery;
import org.vo4j.protocol.ssa.SsaResults;
import org.vo4j.protocol.ssa.SsaService;

/** {@code vo ssa}: the spectra of an archive. */
final class SsaCommand implements Subcommand {
    @Override
    public String name() {
        return "ssa";
    }

    @Override
    public String summary() {
        return "Write which spectra an SSA service has, and download them";
    }

    @Override
    public Syntax syntax() {
        Syntax syntax = SearchOptions.position(new Syntax())
                .option("--diameter", "DEG", "The diameter of the circle around the position. Default: the service's.")
                .option("--radius", "DEG", "The radius of the circle, in place of its diameter.");
        SearchOptions.band(syntax, "--band")
                .repeated(
                        "--band-name",
                        "NAME",
                        "A band pass that the service knows by name. Can be given several times.")
                .choice("--rest-frame", RestFrame.class, "Whose rest frame --band is in. Default: the observer's.");
        SearchOptions.time(syntax)
                .repeated(
                        "--format-filter",
                        "F",
                        "Only spectra of this media type, or all, compliant, native, graphic, votable, fits, xml. Can be "
                                + "given several times.")
                .option("--resolving-power", "N", "The least spectral resolving power.")
                .option("--snr", "N", "The least ratio of signal to noise.")
                .option("--redshift", "LO/HI", "The redshifts that a source may have.")
                .option("--target", "NAME", "The name of the target, which the service resolves.")
                .option("--collection", "NAME", "The data collection.")
                .option("--top", "N", "The N spectra that fit best.")
                .flag("--describe", "Show what the service says of itself: its parameters and columns.");
        return Access.options(DownloadOutput.options(ResultOutput.options(SearchOptions.free(syntax))))
                .parameter("URL", "The address of the service.");
    }

    @Override
    public int run(Arguments arguments, Session session) {
        URI address = Access.service(arguments.file());
        SsaQuery query = query(arguments, SearchOptions.of(arguments, session));
        Network network = Access.network(address, arguments, session);
        SsaService service = SsaService.at(address, network);
        if (arguments.has("--describe")) {
            service.describe().strip().lines().map(Printable::line).forEach(session.out()::line);
            return ExitCode.DONE;
        }
        ResultOutput output = ResultOutput.of(arguments, network, session);
        Optional<DownloadOutput> download = DownloadOutput.of(arguments, network, session);
        try (SsaResults results = service.search(query)) {
            return download.isPresent() ? download.get().write(results, output) : output.write(results);
        }
    }

    private static SsaQuery query(Arguments arguments, SearchOptions options) {
        SsaQuery query = options.position()
                .map(position -> SsaQuery.around(position, options.conversions()))
                .orElse(SsaQuery.all());
        query = size(query, arguments, options);
        query = bands(query, arguments, options);
        List<TimeRange> times = options.times();
        if (!times.isEmpty()) {
            query = query.time(times.get(0), times.subList(1, times.size()).toArray(new TimeRange[0]));
        }
        return options.free(others(query, arguments));
    }

    private static SsaQuery size(SsaQuery query, Arguments arguments, SearchOptions options) {
        Optional<Angle> diameter = options.angle("--diameter");
        Optional<Angle> radius = options.angle("--radius");
        if (diameter.isPresent() && radius.isPresent()) {
            throw new UsageException("--diameter and --radius say the same; give one of them");
        }
        if ((diameter.isPresent() || radius.isPresent()) && !arguments.has("--pos")) {
            throw new UsageException((diameter.isPresent() ? "--diameter" : "--radius") + " is nothing without --pos");
        }
        if (diameter.isPresent()) {
            return SearchOptions.checked("--diameter", () -> query.diameter(diameter.get()));
        }
        return radius.isPresent() ? SearchOptions.checked("--radius", () -> query.radius(radius.get())) : query;
    }

    private static SsaQuery bands(SsaQuery query, Arguments arguments, SearchOptions options) {
        List<SpectralRange> ranges = options.bands("--band");
        List<String> names = arguments.values("--band-name");
        if (arguments.has("--rest-frame") && ranges.isEmpty()) {
            throw new UsageException("--rest-frame is nothing without --band");
        }
        RangeList list = new RangeList(List.of(), "");
        if (!ranges.isEmpty()) {
            list = RangeList.of(ranges.get(0), ranges.subList(1, ranges.size()).toArray(new SpectralRange[0]));
        }
        for (String name : names) {
            list = list.and(SearchOptions.checked("--band-name", () -> RangeList.names(name)));
        }
        if (list.items().isEmpty()) {
            return query;
        }
        return arguments.has("--rest-frame")
                ? query.band(arguments.choice("--rest-frame", RestFrame.class, RestFrame.OBSERVER), list)
                : query.band(list);
    }

    private static SsaQuery others(SsaQuery query, Arguments arguments) {
        SsaQuery found = query;
        for (String option : List.of(
                "--format-filter", "--resolving-power", "--snr", "--redshift", "--target", "--collection", "--top")) {
            if (arguments.has(option)) {
                SsaQuery before = found;
                found = SearchOptions.checked(option, () -> other(before, option, arguments));
            }
        }
        return found;
    }

    private static SsaQuery other(SsaQuery query, String option, Arguments arguments) {
        List<String> values = arguments.values(option);
        String text = values.get(values.size() - 1);
        return switch (option) {
            case "--format-filter" ->
                query.format(values.get(0), values.subList(1, values.size()).toArray(new String[0]));
            case "--resolving-power" -> query.resolvingPower(number(option, text));
            case "--snr" -> query.signalToNoise(number(option, text));
            case "--redshift" -> query.redshift(SearchOptions.interval(option, text));
            case "--target" -> query.targetName(text);
            case "--collection" -> query.collection(text);
            default -> query.top(arguments.count(option, 1));
        };
    }

    private static double number(String option, String text) {
        var number = SearchOptions.interval(option, text);
        if (number.lower() != number.upper()) {
            throw new UsageException(option + " wants a number, not '" + text + "'");
        }
        return number.lower();
    }
}
