// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.scs;

import java.util.OptionalInt;
import org.vo4j.api.MissingProviderException;
import org.vo4j.api.SkyPosition;
import org.vo4j.api.VoException;
import org.vo4j.api.plugin.VoPlugins;
import org.vo4j.protocol.dali.Angle;
import org.vo4j.protocol.dali.Conversions;
import org.vo4j.protocol.dali.DalQuery;
import org.vo4j.protocol.dali.DaliParameters;

/**
 * What a cone search asks for: a position, a radius, and what else the service takes (SCS 1.1 section 2.1). Immutable;
 * each method gives a changed query.
 */
public final class ConeSearchQuery extends DalQuery<ConeSearchQuery> {
    private ConeSearchQuery(DaliParameters parameters) {
        super(parameters);
    }

    /**
     * A query for all within a radius around a position.
     *
     * @param radius at most 180 degrees; 0 asks for the columns alone
     * @throws IllegalArgumentException when the radius is negative or too large
     * @throws MissingProviderException when the position is in another frame than ICRS and no plugin converts it
     */
    public static ConeSearchQuery around(SkyPosition position, Angle radius) {
        return around(position, radius, VoPlugins.standard());
    }

    /** As {@link #around(SkyPosition, Angle)}, with other plugins to convert a position that is not in ICRS. */
    public static ConeSearchQuery around(SkyPosition position, Angle radius, VoPlugins plugins) {
        if (radius.degrees() < 0 || radius.degrees() > 180) {
            throw new IllegalArgumentException(
                    "The radius of a cone is within 0 to 180 degrees, which " + radius + " is not");
        }
        SkyPosition icrs = Conversions.of(plugins).icrs(position);
        return new ConeSearchQuery(DaliParameters.none()
                .add("RA", icrs.longitude())
                .add("DEC", icrs.latitude())
                .add("SR", radius.degrees()));
    }

    /** The query that every service answers with its columns and no rows: a radius of 0 (SCS 1.1 section 2.3). */
    public static ConeSearchQuery metadata() {
        return around(SkyPosition.icrs(0, 0), Angle.degrees(0));
    }

    @Override
    protected ConeSearchQuery with(DaliParameters newParameters) {
        return new ConeSearchQuery(newParameters);
    }

    /**
     * With so many columns: 1 for the fewest, 2 for the usual, 3 for all, by VERB (SCS 1.1 section 2.2).
     *
     * @throws IllegalArgumentException when it is none of these
     */
    public ConeSearchQuery verbosity(int level) {
        if (level < 1 || level > 3) {
            throw new IllegalArgumentException("The verbosity of a cone search is 1, 2 or 3, not " + level);
        }
        return with(parameters().set("VERB", level));
    }

    /** The verbosity that was asked for; empty when the service decides. */
    public OptionalInt verbosity() {
        String text = parameters().first("VERB").orElse("");
        return text.matches("[123]") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    /** The position of the cone. */
    public SkyPosition position() {
        return SkyPosition.icrs(number("RA"), number("DEC"));
    }

    /** The radius of the cone. */
    public Angle radius() {
        return Angle.degrees(number("SR"));
    }

    private double number(String name) {
        return Double.parseDouble(
                parameters().first(name).orElseThrow(() -> new VoException("The query has no parameter " + name)));
    }
}
