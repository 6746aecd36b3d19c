// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.mivot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vo4j.api.FormatException;
import org.vo4j.api.Issue;
import org.vo4j.api.Location;
import org.vo4j.api.ReadLimits;
import org.vo4j.api.VoException;
import org.vo4j.api.VoTableIssue;
import org.vo4j.votable.model.Attribute;
import org.vo4j.votable.model.Element;
import org.vo4j.votable.model.Fragment;
import org.vo4j.votable.model.Node;
import org.vo4j.votable.model.ResourceElement;
import org.vo4j.votable.model.TableElement;
import org.vo4j.votable.model.VotableElement;

/** Puts MIVOT blocks into documents: into a RESOURCE of type meta, before the tables (MIVOT 1.0 section 3). */
public final class Annotations {
    private Annotations() {}

    /**
     * The block of some XML, when it is one without fault.
     *
     * @throws FormatException with the issue E43 when it is not XML, not a VODML of the namespace of MIVOT, or breaks a
     *     rule
     */
    public static VodmlElement require(String xml) {
        VodmlElement block = VodmlElement.read(xml, ReadLimits.standard());
        if (!MivotReader.namespace(block.xml()).equals(VodmlElement.NAMESPACE)) {
            throw refused("VODML.namespace: its root must be of the namespace " + VodmlElement.NAMESPACE);
        }
        return require(block);
    }

    /**
     * A block that breaks no rule.
     *
     * @throws FormatException with the issue E43 when it breaks one
     */
    public static VodmlElement require(VodmlElement block) {
        List<MivotProblem> problems = block.problems();
        if (!problems.isEmpty()) {
            String more = problems.size() == 1 ? "" : " (and " + (problems.size() - 1) + " more)";
            throw refused(problems.get(0) + more);
        }
        return block;
    }

    private static FormatException refused(String why) {
        return new FormatException(
                Issue.of(VoTableIssue.E43, "The MIVOT block cannot be attached: " + why, Location.unknown(), "VODML"));
    }

    /**
     * The document with a block in its first RESOURCE that has a table. A block that is there already is replaced.
     *
     * @throws FormatException with the issue E43 when the block breaks a rule
     * @throws VoException when the document has no RESOURCE with a table
     */
    public static VotableElement attach(VotableElement document, VodmlElement block) {
        List<Node> children = new ArrayList<>(document.children());
        for (int i = 0; i < children.size(); i++) {
            if (children.get(i) instanceof ResourceElement resource
                    && target(resource).isPresent()) {
                children.set(
                        i,
                        in(
                                resource,
                                target(resource).get(),
                                attach(target(resource).get(), block)));
                VotableElement changed =
                        (VotableElement) Element.of(document.elementName(), document.attributes(), children);
                return changed.withProlog(document.prolog());
            }
        }
        throw new VoException("The document has no RESOURCE with a TABLE that a MIVOT block could annotate");
    }

    private static Optional<ResourceElement> target(ResourceElement resource) {
        if (resource.firstChild(TableElement.class).isPresent()) {
            return Optional.of(resource);
        }
        return resource.resources().stream()
                .map(Annotations::target)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** A RESOURCE with one that is somewhere in it exchanged for another. */
    private static ResourceElement in(ResourceElement around, ResourceElement old, ResourceElement changed) {
        if (Mapping.is(around, old)) {
            return changed;
        }
        List<Node> children = new ArrayList<>(around.children());
        children.replaceAll(child -> child instanceof ResourceElement inner ? in(inner, old, changed) : child);
        return (ResourceElement) Element.of(around.elementName(), around.attributes(), children);
    }

    /**
     * A RESOURCE with a block: directly inside when it is of type meta, else in a RESOURCE of type meta that stands before
     * its tables. A block that is there already is replaced.
     *
     * @throws FormatException with the issue E43 when the block breaks a rule
     */
    public static ResourceElement attach(ResourceElement resource, VodmlElement block) {
        Fragment fragment = require(block).fragment();
        List<Node> children = new ArrayList<>(resource.children());
        if (resource.type().equals("meta")) {
            place(children, fragment);
        } else {
            children.removeIf(Annotations::isBlock); // one that stands where it must not (E26)
            Optional<ResourceElement> old = resource.resources().stream()
                    .filter(inner -> inner.mivot().isPresent())
                    .findFirst();
            if (old.isPresent()) {
                children.replaceAll(child -> child == old.get() ? replaced(old.get(), fragment) : child);
            } else {
                children.add(before(children), meta(resource, fragment));
            }
        }
        return (ResourceElement) Element.of(resource.elementName(), resource.attributes(), children);
    }

    private static ResourceElement replaced(ResourceElement meta, Fragment fragment) {
        List<Node> children = new ArrayList<>(meta.children());
        place(children, fragment);
        List<Attribute> attributes = new ArrayList<>(meta.attributes());
        attributes.removeIf(one -> one.name().equals("type"));
        attributes.add(new Attribute("type", "meta"));
        return (ResourceElement) Element.of(meta.elementName(), attributes, children);
    }

    private static ResourceElement meta(ResourceElement like, Fragment fragment) {
        return (ResourceElement)
                Element.of(like.elementName(), List.of(new Attribute("type", "meta")), List.of(fragment));
    }

    private static void place(List<Node> children, Fragment fragment) {
        children.removeIf(Annotations::isBlock);
        children.add(fragment);
    }

    private static boolean isBlock(Node node) {
        return node instanceof Fragment fragment && fragment.isMivot();
    }

    /** Where the schema of VOTable wants RESOURCE: behind all that describes, before the first table. */
    private static int before(List<Node> children) {
        for (int i = 0; i < children.size(); i++) {
            if (children.get(i) instanceof TableElement || children.get(i) instanceof ResourceElement) {
                return i;
            }
        }
        return children.size();
    }
}
