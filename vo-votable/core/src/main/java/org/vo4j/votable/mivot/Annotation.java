// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.mivot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vo4j.api.FormatException;
import org.vo4j.api.Issue;
import org.vo4j.api.Location;
import org.vo4j.api.VoException;
import org.vo4j.api.table.Cells;
import org.vo4j.api.table.Table;
import org.vo4j.votable.model.Fragment;
import org.vo4j.votable.model.ResourceElement;
import org.vo4j.votable.model.TableElement;
import org.vo4j.votable.model.VotableElement;

/**
 * A MIVOT block at work: makes objects of data models of the rows of a document's tables.
 *
 * <pre>{@code
 * VoTable document = VoTable.read(Path.of("stars.vot"));
 * Annotation annotation = document.annotation().orElseThrow();
 * TableElement stars = annotation.tables().get(0);
 * for (Row row : document.firstTable()) {
 *     for (ModelObject object : annotation.objects(stars, row)) {
 *         EpochPosition.in(object).forEach(position -> System.out.println(position.skyPosition()));
 *     }
 * }
 * }</pre>
 *
 * <p>References are followed, also those that look for keys, and collections filled by joins; these need the rows of
 * other tables and so a document in memory. Rows may also come from a {@link org.vo4j.votable.VoTableReader} while it
 * reads ({@link #of(VotableElement)}). What goes in circles, or becomes deeper than 100 objects or larger than a million
 * of them for a row, is an error. Any thread may use it.
 */
public final class Annotation {
    private final Mapping mapping;
    private final VotableElement document;
    private final ResourceElement holder;

    private Annotation(Mapping mapping, VotableElement document, ResourceElement holder) {
        this.mapping = mapping;
        this.document = document;
        this.holder = holder;
    }

    /**
     * The annotation of a document whose rows are elsewhere, such as in a reader: of the first block that does not report
     * a failure. Keys and joins to other tables cannot be followed.
     *
     * @throws FormatException when the block is not well-formed or beyond a limit
     */
    public static Optional<Annotation> of(VotableElement document) {
        return all(document, List.of()).stream().findFirst();
    }

    /**
     * All annotations of a document, one for each block that does not report a failure, in document order.
     *
     * @param tables the rows of the document's tables, in document order; may be none
     * @throws FormatException when a block is not well-formed or beyond a limit
     */
    public static List<Annotation> all(VotableElement document, List<Table> tables) {
        List<Annotation> found = new ArrayList<>();
        for (ResourceElement holder : document.find(ResourceElement.class)) {
            for (Fragment fragment : holder.children(Fragment.class)) {
                if (fragment.isMivot()) {
                    VodmlElement block = VodmlElement.read(fragment);
                    if (block.report().map(ReportElement::isSuccess).orElse(true)) {
                        Mapping mapping = new Mapping(document, scope(document, holder), block, tables);
                        found.add(new Annotation(mapping, document, holder));
                    }
                }
            }
        }
        return found;
    }

    /** The RESOURCE whose tables are meant: the one around a RESOURCE that has no table. */
    static ResourceElement scope(VotableElement document, ResourceElement holder) {
        return holder.tables().isEmpty() && document.parent(holder).orElse(null) instanceof ResourceElement around
                ? around
                : holder;
    }

    /** The block. */
    public VodmlElement block() {
        return mapping.block();
    }

    /**
     * What is wrong with the block, and where its references lead nowhere in the document; best asked before its objects
     * are used. An ATTRIBUTE whose {@code ref} leads nowhere is null without it, or has its {@code value} (MIVOT 1.0 section
     * 4.8); all else is an error again when objects that need it are asked for. Of a document that is being read, what
     * comes later counts as missing.
     */
    public List<Issue> issues() {
        List<MivotProblem> problems = new ArrayList<>(block().problems());
        problems.addAll(block().references(document, holder));
        return problems.stream()
                .map(problem -> problem.issue(new Location("VODML", problem.line(), 0)))
                .toList();
    }

    /** The tables whose rows are mapped, in the order of the TEMPLATES. */
    public List<TableElement> tables() {
        return mapping.tables();
    }

    /**
     * The objects that a row of a table becomes, one for each INSTANCE of its TEMPLATES; none when the row does not fulfil
     * their conditions, or no TEMPLATES are for the table.
     *
     * @param table the TABLE, of this document or as a reader gives it
     * @param row the cells of the row; all columns that the block refers to must be among them
     * @throws FormatException with the issue E43 when a REFERENCE or JOIN leads nowhere or in circles, or an ATTRIBUTE has
     *     another unit than its column; with W77 when it becomes too large
     * @throws VoException when a column that the block refers to was not read
     */
    public List<ModelObject> objects(TableElement table, Cells row) {
        return new Resolver(mapping).objects(table, row);
    }

    /** The objects of GLOBALS, those in its collections included. */
    public List<ModelObject> globals() {
        Resolver resolver = new Resolver(mapping);
        List<ModelObject> objects = new ArrayList<>();
        mapping.block().globals().ifPresent(globals -> {
            for (MivotElement child : globals.children()) {
                resolver.global(child, objects);
            }
        });
        return objects;
    }
}
