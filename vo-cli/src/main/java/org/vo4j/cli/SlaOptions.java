// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vo4j.protocol.dali.Interval;
import org.vo4j.protocol.dali.SpectralRange;
import org.vo4j.protocol.sla.EnergyRange;
import org.vo4j.protocol.sla.LinesQuery;
import org.vo4j.protocol.sla.SlaQuery;
import org.vo4j.protocol.sla.SpeciesQuery;

/** The options by which {@code vo sla} says which lines, and the queries that they make. */
final class SlaOptions {
    /** What services of version 1 alone know. */
    static final List<String> VERSION_1 = List.of("--initial-energy", "--final-energy", "--temperature", "--process");
    /** What services of version 2 alone know. */
    static final List<String> VERSION_2 =
            List.of("--lower-energy", "--upper-energy", "--inchikey", "--ion-charge", "--list-species");
    /** What says nothing of species. */
    static final List<String> LINES_ONLY =
            List.of("--wavelength", "--einstein-a", "--lower-energy", "--upper-energy", "--ion-charge");

    private static final Pattern ENERGY = Pattern.compile("([-+0-9.eE/]*[0-9./])\\s*([A-Za-z].*)?", Pattern.DOTALL);

    private final Arguments arguments;
    private final SearchOptions options;

    SlaOptions(Arguments arguments, SearchOptions options) {
        this.arguments = arguments;
        this.options = options;
    }

    /** Adds the options. */
    static Syntax add(Syntax syntax) {
        String energy = ", as 0/5eV; joules if there is no unit (version ";
        return syntax.repeated("--species", "NAME", "An atom or molecule, such as Fe. Can be given several times.")
                .option("--einstein-a", "LO/HI", "The probabilities of the transition, per second.")
                .option("--initial-energy", "LO/HI[UNIT]", "The energies of the level that is left" + energy + "1).")
                .option("--final-energy", "LO/HI[UNIT]", "The energies of the level that is reached" + energy + "1).")
                .option("--temperature", "LO/HI", "The temperatures of what emits, in kelvins (version 1).")
                .repeated("--process", "TYPE", "A type of physical process (version 1). Can be given several times.")
                .option("--lower-energy", "LO/HI[UNIT]", "The energies of the lower level" + energy + "2).")
                .option("--upper-energy", "LO/HI[UNIT]", "The energies of the upper level" + energy + "2).")
                .option("--ion-charge", "LO/HI", "The charges of the species (version 2).")
                .repeated("--inchikey", "KEY", "The InChIKey of a species (version 2). Can be given several times.");
    }

    /** Refuses options that a service of a version does not know. */
    void refuse(List<String> names, int version) {
        for (String name : names) {
            if (arguments.has(name)) {
                throw new UsageException(
                        names == LINES_ONLY
                                ? name + " is for lines, and --list-species is not"
                                : name + " is for services of version " + (3 - version)
                                        + ", and this is one of version " + version
                                        + "; if it is not, say --sla-version " + (3 - version));
            }
        }
    }

    SlaQuery lines1() {
        SlaQuery query = SlaQuery.all();
        List<SpectralRange> bands = options.bands("--wavelength");
        if (!bands.isEmpty()) {
            query = query.wavelength(
                    bands.get(0), bands.subList(1, bands.size()).toArray(new SpectralRange[0]));
        }
        for (String name : List.of(
                "--species", "--initial-energy", "--final-energy", "--temperature", "--einstein-a", "--process")) {
            if (arguments.has(name)) {
                SlaQuery before = query;
                query = SearchOptions.checked(name, () -> with(before, name));
            }
        }
        return options.free(query);
    }

    private SlaQuery with(SlaQuery query, String name) {
        List<String> values = arguments.values(name);
        String[] more = values.subList(1, values.size()).toArray(new String[0]);
        return switch (name) {
            case "--species" -> query.chemicalElement(values.get(0), more);
            case "--initial-energy" -> query.initialLevelEnergy(energy(name));
            case "--final-energy" -> query.finalLevelEnergy(energy(name));
            case "--temperature" -> query.temperature(interval(name));
            case "--einstein-a" -> query.einsteinA(interval(name));
            default -> query.processType(values.get(0), more);
        };
    }

    LinesQuery lines2() {
        LinesQuery query = LinesQuery.all();
        List<SpectralRange> bands = options.bands("--wavelength");
        if (bands.size() > 1) {
            throw new UsageException("--wavelength can be given once to a service of version 2");
        }
        if (!bands.isEmpty()) {
            query = query.wavelength(bands.get(0));
        }
        for (String name : List.of(
                "--species", "--lower-energy", "--upper-energy", "--einstein-a", "--ion-charge", "--inchikey")) {
            if (arguments.has(name)) {
                LinesQuery before = query;
                query = SearchOptions.checked(name, () -> with(before, name));
            }
        }
        return options.free(query);
    }

    private LinesQuery with(LinesQuery query, String name) {
        List<String> values = arguments.values(name);
        String[] more = values.subList(1, values.size()).toArray(new String[0]);
        return switch (name) {
            case "--species" -> query.species(values.get(0), more);
            case "--lower-energy" -> query.lowerLevelEnergy(energy(name));
            case "--upper-energy" -> query.upperLevelEnergy(energy(name));
            case "--einstein-a" -> query.einsteinA(interval(name));
            case "--ion-charge" -> query.ionCharge(interval(name));
            default -> query.inchiKey(values.get(0), more);
        };
    }

    SpeciesQuery species() {
        SpeciesQuery query = SpeciesQuery.all();
        for (String pattern : arguments.values("--species")) {
            SpeciesQuery before = query;
            query = SearchOptions.checked("--species", () -> before.species(pattern));
        }
        for (String key : arguments.values("--inchikey")) {
            SpeciesQuery before = query;
            query = SearchOptions.checked("--inchikey", () -> before.inchiKey(key));
        }
        return options.free(query);
    }

    private Interval interval(String name) {
        return SearchOptions.interval(name, arguments.value(name).orElseThrow());
    }

    private EnergyRange energy(String name) {
        String text = arguments.value(name).orElseThrow().strip();
        Matcher parts = ENERGY.matcher(text);
        if (!parts.matches()) {
            throw new UsageException(name + " wants LO/HI[UNIT], such as 0/5eV, not '" + text + "'");
        }
        Interval interval = SearchOptions.interval(name, parts.group(1));
        String unit = parts.group(2) == null ? "J" : parts.group(2).strip();
        return EnergyRange.between(interval.lower(), interval.upper(), unit, options.conversions());
    }
}
