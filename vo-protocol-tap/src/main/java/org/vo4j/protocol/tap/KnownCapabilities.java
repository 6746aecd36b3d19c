// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.tap;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.VoException;
import org.vo4j.protocol.dali.vosi.Capabilities;
import org.vo4j.protocol.dali.vosi.Capability;
import org.vo4j.protocol.dali.vosi.ServiceInterface;
import org.vo4j.protocol.dali.vosi.TableAccess;
import org.vo4j.protocol.dali.vosi.TableAccess.Mode;
import org.vo4j.protocol.dali.vosi.TableAccess.OutputFormat;

/**
 * The capabilities of one service, fetched when they are first needed.
 *
 * <p>Queries go without them when they cannot be had, and ask once only; who wants to see them tries again. Shared
 * between threads.
 */
final class KnownCapabilities {
    private static final Logger LOG = System.getLogger(KnownCapabilities.class.getName());
    private static final String BINARY2 = "#output-votable-binary2";

    private final Supplier<Capabilities> source;
    private final Supplier<Capabilities> near;
    private @Nullable Capabilities known;
    private boolean asked;

    /**
     * Capabilities to be fetched.
     *
     * @param source where they are looked for when somebody wants to see them
     * @param near where a query looks for them
     */
    KnownCapabilities(Supplier<Capabilities> source, Supplier<Capabilities> near) {
        this.source = source;
        this.near = near;
    }

    /** The capabilities, from memory or the service. */
    synchronized Capabilities get() {
        return from(source);
    }

    private synchronized Capabilities from(Supplier<Capabilities> place) {
        Capabilities found = known;
        if (found == null) {
            asked = true;
            found = place.get();
            known = found;
        }
        return found;
    }

    private synchronized Optional<Capabilities> ifThere() {
        if (known == null && !asked) {
            try {
                return Optional.of(from(near));
            } catch (VoException e) {
                LOG.log(Level.DEBUG, "Queries go without capabilities, and so without BINARY2: {0}", e.getMessage());
            }
        }
        return Optional.ofNullable(known);
    }

    /** The version of TAP to speak. */
    TapVersion version() {
        return ifThere()
                .flatMap(all -> all.byStandardId(TapService.STANDARD_ID))
                .map(KnownCapabilities::version)
                .orElse(TapVersion.V1_1);
    }

    /** The latest, since a service may offer several. */
    private static TapVersion version(Capability tap) {
        TapVersion latest = TapVersion.UNDECLARED;
        for (ServiceInterface way : tap.interfaces()) {
            TapVersion declared = TapVersion.of(way.version());
            boolean forPrograms = way.isStandard() || way.type().equals("ParamHTTP");
            if (forPrograms && (latest == TapVersion.UNDECLARED || declared == TapVersion.V1_1)) {
                latest = declared;
            }
        }
        return latest;
    }

    /** The value of RESPONSEFORMAT that gives BINARY2; empty when the service does not say that it can. */
    Optional<String> binary2(Mode mode) {
        return ifThere()
                .flatMap(Capabilities::tableAccess)
                .flatMap(access -> access.outputFormats().stream()
                        .filter(format -> isFor(format, mode) && isBinary2(format))
                        .findFirst())
                .map(OutputFormat::mime);
    }

    private static boolean isFor(OutputFormat format, Mode mode) {
        return format.forMode().isEmpty() || format.forMode().equalsIgnoreCase(mode.name());
    }

    private static boolean isBinary2(OutputFormat format) {
        String mime = format.mime().toLowerCase(Locale.ROOT).replaceAll("[\\s\"]", "");
        return format.ivoId().toLowerCase(Locale.ROOT).endsWith(BINARY2)
                || (mime.contains("votable") && mime.contains("serialization=binary2"));
    }

    /** What the service says of the limits of queries, if its capabilities can be had. */
    Optional<TableAccess> tableAccess() {
        return ifThere().flatMap(Capabilities::tableAccess);
    }
}
