// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.sla;

import java.util.Arrays;
import java.util.List;
import org.vo4j.protocol.dali.DalQuery;
import org.vo4j.protocol.dali.DaliParameters;
import org.vo4j.protocol.dali.Interval;
import org.vo4j.protocol.dali.RangeList;
import org.vo4j.protocol.dali.SpectralRange;

/**
 * What a search for spectral lines asks for (SLAP 1.0 section 4). Immutable; each method gives a changed query, and what
 * it says takes the place of what was said of the same before.
 *
 * <p>Services must know WAVELENGTH; which others one knows, {@link SlaService#metadata} tells. Those of a service's own
 * are added by {@link #parameter}.
 */
public final class SlaQuery extends DalQuery<SlaQuery> {
    /** What SLAP 1.0 gives a meaning. */
    static final List<String> PARAMETERS =
            List.of(("REQUEST VERSION WAVELENGTH CHEMICAL_ELEMENT INITIAL_LEVEL_ENERGY FINAL_LEVEL_ENERGY TEMPERATURE"
                            + " EINSTEIN_A PROCESS_TYPE PROCESS_NAME FORMAT MAXREC")
                    .split(" "));

    private SlaQuery(DaliParameters parameters) {
        super(parameters);
    }

    /** A query without constraints yet. */
    public static SlaQuery all() {
        return new SlaQuery(DaliParameters.of("REQUEST", "queryData"));
    }

    /** A query for lines in ranges of the spectrum, on the wire as vacuum wavelengths in metres. */
    public static SlaQuery within(SpectralRange range, SpectralRange... more) {
        return all().wavelength(range, more);
    }

    @Override
    protected SlaQuery with(DaliParameters newParameters) {
        return new SlaQuery(newParameters);
    }

    private SlaQuery set(String name, RangeList list) {
        return with(parameters().set(name, list.toString()));
    }

    /** With the ranges of the spectrum in which lines lie, on the wire as vacuum wavelengths in metres. */
    public SlaQuery wavelength(SpectralRange range, SpectralRange... more) {
        return wavelength(RangeList.of(range, more));
    }

    /** With wavelengths as WAVELENGTH has them: numbers and ranges in metres. */
    public SlaQuery wavelength(RangeList list) {
        return set("WAVELENGTH", list);
    }

    /** With chemical elements, such as {@code Fe}, of which lines are one's. */
    public SlaQuery chemicalElement(String name, String... more) {
        return set("CHEMICAL_ELEMENT", RangeList.names(name, more));
    }

    /** With the energies of the level from which a transition goes, on the wire in joules. */
    public SlaQuery initialLevelEnergy(EnergyRange range, EnergyRange... more) {
        return set("INITIAL_LEVEL_ENERGY", energies(range, more));
    }

    /** With the energies of the level to which a transition goes, on the wire in joules. */
    public SlaQuery finalLevelEnergy(EnergyRange range, EnergyRange... more) {
        return set("FINAL_LEVEL_ENERGY", energies(range, more));
    }

    private static RangeList energies(EnergyRange range, EnergyRange... more) {
        Interval[] intervals = Arrays.stream(more).map(EnergyRange::joules).toArray(Interval[]::new);
        return RangeList.of(range.joules(), intervals);
    }

    /**
     * With the temperatures of what emits, in kelvins, for services that compute which lines then appear.
     *
     * @throws IllegalArgumentException when one is below 0
     */
    public SlaQuery temperature(Interval kelvins, Interval... more) {
        return set("TEMPERATURE", notNegative("Temperatures", kelvins, more));
    }

    /**
     * With the probabilities of the transition: Einstein's A, per second.
     *
     * @throws IllegalArgumentException when one is below 0
     */
    public SlaQuery einsteinA(Interval perSecond, Interval... more) {
        return set("EINSTEIN_A", notNegative("Probabilities of transitions", perSecond, more));
    }

    static RangeList notNegative(String what, Interval first, Interval... more) {
        RangeList list = RangeList.of(first, more);
        for (Interval interval : list.intervals()) {
            if (interval.upper() < 0 || (interval.lower() < 0 && !Double.isInfinite(interval.lower()))) {
                throw new IllegalArgumentException(what + " are from 0 on, which " + interval + " is not");
            }
        }
        return list;
    }

    /** With types of the physical process by which lines come about, such as {@code Photoionization}. */
    public SlaQuery processType(String type, String... more) {
        return set("PROCESS_TYPE", RangeList.names(type, more));
    }

    /** With names of the process, such as {@code Stark broadening}. */
    public SlaQuery processName(String name, String... more) {
        return set("PROCESS_NAME", RangeList.names(name, more));
    }

    /** With the version of SLAP that the service shall speak, such as {@code 1.0}. */
    public SlaQuery version(String version) {
        return with(parameters().set("VERSION", version));
    }
}
