// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.vo4j.api.SkyPosition;
import org.vo4j.api.TransportException;
import org.vo4j.api.VoException;
import org.vo4j.cli.console.Session;
import org.vo4j.protocol.dali.Angle;
import org.vo4j.protocol.dali.DalResults;
import org.vo4j.protocol.dali.SkyRegion;
import org.vo4j.protocol.dali.SpectralRange;
import org.vo4j.protocol.dali.TimeRange;
import org.vo4j.protocol.sia.Intersect;
import org.vo4j.protocol.sia.Sia2Query;
import org.vo4j.protocol.sia.Sia2Service;
import org.vo4j.protocol.sia.SiaQuery;
import org.vo4j.protocol.sia.SiaService;

/** {@code vo sia}: the images of an archive. */
final class SiaCommand implements Subcommand {
    private static final String SIA2 = "ivo://ivoa.net/std/sia#query-2";

    @Override
    public String name() {
        return "sia";
    }

    @Override
    public String summary() {
        return "Write which images a SIA service has, and download them";
    }

    @Override
    public Syntax syntax() {
        Syntax syntax = ServiceVersion.option(SearchOptions.position(new Syntax()), "--sia-version")
                .option(
                        "--size",
                        "DEG[,DEG]",
                        "The full width and height of the region around the position, in degrees. Default: 1.")
                .repeated(
                        "--format-filter",
                        "F",
                        "Only images of this media type, or of version 1 all, graphic or metadata. Can be given several "
                                + "times.")
                .choice("--intersect", Intersect.class, "How an image must lie to the region (version 1).");
        SearchOptions.time(SearchOptions.band(syntax, "--band"));
        return Access.options(DownloadOutput.options(ResultOutput.options(SearchOptions.free(syntax))))
                .parameter("URL", "The address of the service.");
    }

    @Override
    public int run(Arguments arguments, Session session) {
        URI address = Access.service(arguments.file());
        SearchOptions options = SearchOptions.of(arguments, session);
        Network network = Access.network(address, arguments, session);
        ResultOutput output = ResultOutput.of(arguments, network, session);
        Optional<DownloadOutput> download = DownloadOutput.of(arguments, network, session);
        try (DalResults<?> results = ServiceVersion.of("--sia-version", arguments, address, SIA2, network) == 1
                ? SiaService.at(address, network).search(version1(arguments, options))
                : service(address, network).search(version2(arguments, options))) {
            return download.isPresent() ? download.get().write(results, output) : output.write(results);
        }
    }

    /** The service that the capabilities name; the address itself where there are none. */
    private static Sia2Service service(URI address, Network network) {
        try {
            return Sia2Service.find(address, network);
        } catch (TransportException e) {
            throw e;
        } catch (VoException e) {
            return Sia2Service.at(address, network);
        }
    }

    private static SiaQuery version1(Arguments arguments, SearchOptions options) {
        if (arguments.has("--band") || arguments.has("--time")) {
            throw new UsageException("--band and --time are for services of version 2, and this is one of version 1; "
                    + "if it is not, say --sia-version 2");
        }
        SiaQuery query = region1(arguments, options);
        List<String> formats = arguments.values("--format-filter");
        if (!formats.isEmpty()) {
            query = query.format(formats.toArray(new String[0]));
        }
        if (arguments.has("--intersect")) {
            query = query.intersect(arguments.choice("--intersect", Intersect.class, Intersect.OVERLAPS));
        }
        return options.free(query);
    }

    private static SiaQuery region1(Arguments arguments, SearchOptions options) {
        Optional<SkyPosition> position = options.position();
        if (position.isEmpty()) {
            boolean metadata = arguments.values("--format-filter").stream().anyMatch("metadata"::equalsIgnoreCase);
            if (metadata) {
                return SiaQuery.metadata();
            }
            throw new UsageException("--pos is missing; a service of version 1 wants a position");
        }
        Angle[] size = size(arguments);
        return SearchOptions.checked(
                "--size",
                () -> size.length == 1
                        ? SiaQuery.around(position.get(), size[0], options.plugins())
                        : SiaQuery.around(position.get(), size[0], size[1], options.plugins()));
    }

    private static Angle[] size(Arguments arguments) {
        String text = arguments.value("--size").orElse("1");
        String[] parts = text.split(",", -1);
        Angle[] size = new Angle[parts.length];
        for (int i = 0; i < parts.length; i++) {
            double extent = SearchOptions.interval("--size", parts[i]).lower();
            if (parts.length > 2 || extent < 0 || parts[i].contains("/")) {
                throw new UsageException("--size wants DEG or DEG,DEG, not '" + text + "'");
            }
            size[i] = Angle.degrees(extent);
        }
        return size;
    }

    private static Sia2Query version2(Arguments arguments, SearchOptions options) {
        if (arguments.has("--intersect")) {
            throw new UsageException("--intersect is for services of version 1, and this is one of version 2; "
                    + "if it is not, say --sia-version 1");
        }
        Sia2Query query = Sia2Query.all(options.plugins());
        Optional<SkyPosition> position = options.position().map(options.conversions()::icrs);
        if (position.isPresent()) {
            query = query.region(SearchOptions.checked("--size", () -> region2(position.get(), size(arguments))));
        } else if (arguments.has("--size")) {
            throw new UsageException("--size is nothing without --pos");
        }
        return options.free(query.band(options.bands("--band").toArray(new SpectralRange[0]))
                .time(options.times().toArray(new TimeRange[0]))
                .format(arguments.values("--format-filter").toArray(new String[0])));
    }

    /** The circle that fits into the square, or the range that the rectangle is. */
    private static SkyRegion region2(SkyPosition position, Angle[] size) {
        if (size.length == 1) {
            return SkyRegion.circle(position, Angle.degrees(size[0].degrees() / 2));
        }
        double half = size[1].degrees() / 2;
        double south = Math.max(-90, position.latitude() - half);
        double north = Math.min(90, position.latitude() + half);
        double cosine = Math.cos(Math.toRadians(Math.max(Math.abs(south), Math.abs(north))));
        double width = size[0].degrees() / 2 / cosine;
        boolean around = Math.max(Math.abs(south), Math.abs(north)) == 90 || width >= 180;
        double longitude = position.longitude() % 360;
        return around
                ? SkyRegion.range(0, 360, south, north)
                : SkyRegion.range(west(longitude, width), east(longitude, width), south, north);
    }

    private static double west(double longitude, double width) {
        return longitude - width < -360 ? longitude - width + 360 : longitude - width;
    }

    private static double east(double longitude, double width) {
        return longitude + width > 360 ? longitude + width - 360 : longitude + width;
    }
}
