// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.sla;

import java.util.List;
import java.util.Locale;
import org.vo4j.protocol.dali.DalQuery;
import org.vo4j.protocol.dali.DaliParameters;
import org.vo4j.protocol.dali.Interval;

/**
 * What a search for species asks for in SLAP 2 (working draft of June 2026, section 6.1). Immutable; each method gives a
 * changed query.
 *
 * <p>Of several names, formulas and identifiers one must fit. They may be patterns, in which case matters: {@code *} stands
 * for any text, {@code ?} for any character, {@code [2-3]} for one of several, where the service follows that draft.
 */
public final class SpeciesQuery extends DalQuery<SpeciesQuery> {
    /** What SLAP 2 gives a meaning. */
    static final List<String> PARAMETERS = List.of(
            "SPECIES_TYPE",
            "INCHIKEY",
            "INCHI",
            "NUMBER_OF_ATOMS",
            "SPECIES",
            "STOICHIOMETRIC_FORMULA",
            "MAXREC",
            "RESPONSEFORMAT");

    /** What a species can be. */
    public enum SpeciesType {
        /** An atom or ion of one. */
        ATOM,
        /** A molecule. */
        MOLECULE
    }

    private SpeciesQuery(DaliParameters parameters) {
        super(parameters);
    }

    /** A query for all species that there are. */
    public static SpeciesQuery all() {
        return new SpeciesQuery(DaliParameters.none());
    }

    @Override
    protected SpeciesQuery with(DaliParameters newParameters) {
        return new SpeciesQuery(newParameters);
    }

    /** With atoms alone, or molecules. */
    public SpeciesQuery type(SpeciesType type) {
        return with(parameters().set("SPECIES_TYPE", type.name().toLowerCase(Locale.ROOT)));
    }

    /** With one more name of a species, or several: patterns such as {@code CO*}. */
    public SpeciesQuery species(String pattern, String... more) {
        return with(Multiple.words(parameters(), "SPECIES", pattern, more));
    }

    /**
     * With one more InChIKey of a species, or several.
     *
     * @throws IllegalArgumentException when it has not the form of one
     */
    public SpeciesQuery inchiKey(String key, String... more) {
        return with(Multiple.inchiKeys(parameters(), key, more));
    }

    /** With one more InChI of a species, or several: patterns such as {@code 1S/CO/c1-2*}. */
    public SpeciesQuery inchi(String pattern, String... more) {
        return with(Multiple.words(parameters(), "INCHI", pattern, more));
    }

    /** With one more formula of a molecule, or several: patterns such as {@code CH4O}. */
    public SpeciesQuery stoichiometricFormula(String pattern, String... more) {
        return with(Multiple.words(parameters(), "STOICHIOMETRIC_FORMULA", pattern, more));
    }

    /**
     * With the number of atoms in the species.
     *
     * @throws IllegalArgumentException when an end is negative or not whole
     */
    public SpeciesQuery numberOfAtoms(Interval count) {
        Multiple.notNegative("NUMBER_OF_ATOMS", count);
        return with(parameters().set("NUMBER_OF_ATOMS", Multiple.whole("NUMBER_OF_ATOMS", count)));
    }
}
