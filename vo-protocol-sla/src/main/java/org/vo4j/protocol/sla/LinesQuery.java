// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.sla;

import java.util.List;
import org.vo4j.protocol.dali.DalQuery;
import org.vo4j.protocol.dali.DaliParameters;
import org.vo4j.protocol.dali.Interval;
import org.vo4j.protocol.dali.SpectralRange;

/**
 * What a search for lines asks for in SLAP 2 (working draft of June 2026, section 5.1). Immutable; each method gives a
 * changed query.
 *
 * <p>Of several species and InChIKeys one must fit; an interval takes the place of the one before. The standard is a
 * draft, and services need not know all parameters: {@link LinesService#metadata} tells.
 */
public final class LinesQuery extends DalQuery<LinesQuery> {
    /** What SLAP 2 gives a meaning. */
    static final List<String> PARAMETERS =
            List.of(("WAVELENGTH SPECIES SPECIES_MASS INCHIKEY ION_CHARGE LOWER_LEVEL_ENERGY"
                            + " UPPER_LEVEL_ENERGY EINSTEINA CORRECTION_STATUS IDENTIFICATION_STATUS MAXREC RESPONSEFORMAT")
                    .split(" "));

    /** How far a wavelength is corrected for shifts (SLAP 2 appendix A). */
    public enum CorrectionStatus {
        /** As it was observed. */
        UNCORRECTED,
        /** As it would be at rest; what services give when nothing is said. */
        CORRECTED
    }

    /** How sure it is what a line is of (SLAP 2 appendix A). */
    public enum IdentificationStatus {
        /** Nobody knows. */
        UNIDENTIFIED,
        /** It may be what it is called. */
        IDENTIFICATION_UNCERTAIN,
        /** It is called so until somebody knows better. */
        IDENTIFICATION_PROVISIONAL,
        /** It is what it is called; of theoretical lines, it is predicted. */
        IDENTIFIED
    }

    private LinesQuery(DaliParameters parameters) {
        super(parameters);
    }

    /** A query without constraints yet. */
    public static LinesQuery all() {
        return new LinesQuery(DaliParameters.none());
    }

    /** A query for lines in a range of the spectrum, on the wire as vacuum wavelengths in metres. */
    public static LinesQuery within(SpectralRange range) {
        return all().wavelength(range);
    }

    @Override
    protected LinesQuery with(DaliParameters newParameters) {
        return new LinesQuery(newParameters);
    }

    /** With the range of the spectrum in which lines lie, on the wire as vacuum wavelengths in metres. */
    public LinesQuery wavelength(SpectralRange range) {
        return with(parameters().set("WAVELENGTH", range.toString()));
    }

    /**
     * With one more species, or several, exactly as the service names them: symbols and names of atoms, formulas and names
     * of molecules. {@link LinesService#species} tells them.
     */
    public LinesQuery species(String name, String... more) {
        return with(Multiple.words(parameters(), "SPECIES", name, more));
    }

    /** With the mass of the species in unified atomic mass units. */
    public LinesQuery speciesMass(Interval units) {
        return with(parameters().set("SPECIES_MASS", Multiple.notNegative("SPECIES_MASS", units)));
    }

    /**
     * With one more InChIKey of a species, or several; isotopes have keys of their own.
     *
     * @throws IllegalArgumentException when it has not the form of one
     */
    public LinesQuery inchiKey(String key, String... more) {
        return with(Multiple.inchiKeys(parameters(), key, more));
    }

    /** With the charge of the species: 0 for neutral ones, above for those that lack electrons. */
    public LinesQuery ionCharge(int charge) {
        return ionCharge(Interval.at(charge));
    }

    /**
     * With the charges that the species may have.
     *
     * @throws IllegalArgumentException when an end is not whole
     */
    public LinesQuery ionCharge(Interval charges) {
        return with(parameters().set("ION_CHARGE", Multiple.whole("ION_CHARGE", charges)));
    }

    /** With the energies of the lower level, on the wire in joules. */
    public LinesQuery lowerLevelEnergy(EnergyRange range) {
        return with(parameters().set("LOWER_LEVEL_ENERGY", range.toString()));
    }

    /** With the energies of the upper level, on the wire in joules. */
    public LinesQuery upperLevelEnergy(EnergyRange range) {
        return with(parameters().set("UPPER_LEVEL_ENERGY", range.toString()));
    }

    /** With the probabilities of the transition: Einstein's A, per second. */
    public LinesQuery einsteinA(Interval perSecond) {
        return with(parameters().set("EINSTEINA", Multiple.notNegative("EINSTEINA", perSecond)));
    }

    /** With lines that are, or are not, corrected for shifts, where a service has both. */
    public LinesQuery correctionStatus(CorrectionStatus status) {
        return with(parameters().set("CORRECTION_STATUS", status.name()));
    }

    /** With lines that are identified so far, where a service has others. */
    public LinesQuery identificationStatus(IdentificationStatus status) {
        return with(parameters().set("IDENTIFICATION_STATUS", status.name()));
    }
}
