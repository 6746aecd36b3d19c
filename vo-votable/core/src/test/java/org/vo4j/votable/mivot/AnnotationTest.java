// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.mivot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vo4j.api.FormatException;
import org.vo4j.api.Issue;
import org.vo4j.api.SkyPosition;
import org.vo4j.api.Verify;
import org.vo4j.api.VoException;
import org.vo4j.api.table.Row;
import org.vo4j.api.table.RowCursor;
import org.vo4j.votable.Corpus;
import org.vo4j.votable.ReadOptions;
import org.vo4j.votable.TableReader;
import org.vo4j.votable.VoTable;
import org.vo4j.votable.VoTableReader;
import org.vo4j.votable.model.TableElement;

/** Rows as trees of objects: references, keys, joins, and what must not go on for ever (K). */
class AnnotationTest {
    private static final String HEAD = "<VOTABLE version='1.5' xmlns='http://www.ivoa.net/xml/VOTable/v1.3'>"
            + "<RESOURCE type='results'><RESOURCE type='meta'><VODML xmlns='http://www.ivoa.net/xml/mivot'>"
            + "<MODEL name='m'/>";

    private static final String STARS = "<TABLE ID='stars' name='stars'>"
            + "<PARAM name='site' ID='site' datatype='char' arraysize='*' value='Paranal'/>"
            + "<FIELD ID='id' name='source' datatype='long'/>"
            + "<FIELD ID='ra' name='RA' datatype='double' unit='deg'/>"
            + "<FIELD ID='dec' name='Dec' datatype='double' unit='deg'/>"
            + "<FIELD ID='band' name='b' datatype='char' arraysize='*'/>"
            + "<FIELD ID='pair' name='pair' datatype='double' arraysize='2'/>"
            + "<DATA><TABLEDATA>"
            + "<TR><TD>1</TD><TD>10.5</TD><TD>-20</TD><TD>G</TD><TD>7 8</TD></TR>"
            + "<TR><TD>2</TD><TD>11.5</TD><TD>-21</TD><TD>R</TD><TD>9 NaN</TD></TR>"
            + "<TR><TD>3</TD><TD/><TD>-22</TD><TD/><TD>1 2</TD></TR>"
            + "</TABLEDATA></DATA></TABLE>";

    private static final String POINTS = "<TABLE ID='points' name='points'>"
            + "<FIELD ID='star' name='star' datatype='int'/><FIELD ID='mag' name='mag' datatype='float' unit='mag'/>"
            + "<DATA><TABLEDATA><TR><TD>1</TD><TD>15.5</TD></TR><TR><TD>2</TD><TD>16.5</TD></TR>"
            + "<TR><TD>1</TD><TD>15.25</TD></TR></TABLEDATA></DATA></TABLE>";

    private static VoTable document(String mapping) {
        String text = HEAD + mapping + "</VODML></RESOURCE>" + STARS + POINTS + "</RESOURCE></VOTABLE>";
        return VoTable.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<ModelObject> objects(VoTable document, int row) {
        Annotation annotation = document.annotation().orElseThrow();
        return annotation.objects(
                document.elements().get(0), document.firstTable().row(row));
    }

    private static List<ModelObject> stars(String members, int row) {
        return objects(
                document(
                        "<TEMPLATES tableref='stars'><INSTANCE dmtype='m:Star'>" + members + "</INSTANCE></TEMPLATES>"),
                row);
    }

    private static void broken(String rule, Runnable action) {
        FormatException problem = assertThrows(FormatException.class, action::run);
        assertTrue(String.valueOf(problem.getMessage()).contains(rule), problem.getMessage());
    }

    @Test
    void valuesComeFromColumnsParametersAndLiterals() {
        ModelObject star = stars(
                        "<ATTRIBUTE dmrole='m:Star.id' dmtype='ivoa:integer' ref='id'/>"
                                + "<ATTRIBUTE dmrole='m:Star.ra' dmtype='ivoa:RealQuantity' ref='RA' unit='deg'/>"
                                + "<ATTRIBUTE dmrole='m:Star.site' dmtype='ivoa:string' ref='site'/>"
                                + "<ATTRIBUTE dmrole='m:Star.second' dmtype='ivoa:real' ref='pair' arrayindex='1'/>"
                                + "<ATTRIBUTE dmrole='m:Star.flag' dmtype='ivoa:boolean' value='False'/>"
                                + "<ATTRIBUTE dmrole='m:Star.none' dmtype='ivoa:real' ref='nowhere'/>"
                                + "<ATTRIBUTE dmrole='m:Star.default' dmtype='ivoa:real' ref='nowhere' value='2.5'/>",
                        0)
                .get(0);
        assertTrue(star.isA("Star") && star.isA("m:Star"));
        assertEquals(Optional.of(1L), star.leaf("id").orElseThrow().value());
        assertEquals(Optional.of(new Quantity(10.5, "deg")), star.quantity("m:Star.ra"));
        assertEquals("Paranal", star.text("site"));
        assertEquals(8, star.number("second").orElseThrow());
        assertEquals(Optional.of(false), star.leaf("flag").orElseThrow().value());
        assertEquals(Optional.empty(), star.leaf("none").orElseThrow().value());
        assertEquals(2.5, star.number("default").orElseThrow());
        assertTrue(stars("<ATTRIBUTE dmrole='r' dmtype='ivoa:real' ref='ra'/>", 2)
                .get(0)
                .number("r")
                .isEmpty());
        broken(
                "ATTRIBUTE.arrayindex",
                () -> stars("<ATTRIBUTE dmrole='r' dmtype='ivoa:real' ref='pair' arrayindex='2'/>", 0));
    }

    /** MIVOT 1.0 section 4.8: the reference that leads nowhere is null, and told; another unit is an error. */
    @Test
    void whatTheBlockHasWrongIsTold() {
        VoTable document = document("<TEMPLATES tableref='stars'><INSTANCE dmtype='m:Star'>"
                + "<ATTRIBUTE dmrole='a' dmtype='ivoa:real' ref='nowhere'/>"
                + "<ATTRIBUTE dmrole='b' dmtype='ivoa:real' ref='mag'/>"
                + "<ATTRIBUTE dmrole='c' dmtype='ivoa:real' ref='ra' unit='deg'/></INSTANCE></TEMPLATES>");
        List<Issue> issues = document.annotation().orElseThrow().issues();
        assertEquals(2, issues.size(), issues.toString());
        for (Issue issue : issues) {
            assertEquals("E43", issue.code().code());
            assertTrue(issue.message().contains("ATTRIBUTE.ref"), issues.toString());
        }
        assertEquals(
                Optional.empty(),
                objects(document, 0).get(0).leaf("a").orElseThrow().value());
        String broken =
                HEAD + "<TEMPLATES><INSTANCE dmtype='t'><ATTRIBUTE dmrole='a' dmtype='ivoa:real' ref='nowhere'/>"
                        + "</INSTANCE></TEMPLATES></VODML></RESOURCE>" + STARS + "</RESOURCE></VOTABLE>";
        ReadOptions strict = ReadOptions.standard().verify(Verify.EXCEPTION);
        VoTable strictly = VoTable.read(broken.getBytes(StandardCharsets.UTF_8), strict);
        broken("ATTRIBUTE.ref", strictly::annotation);
        ModelObject same = stars("<ATTRIBUTE dmrole='r' dmtype='ivoa:real' ref='ra' unit='degree'/>", 0)
                .get(0);
        assertEquals("degree", same.leaf("r").orElseThrow().unit());
        broken("ATTRIBUTE.unit", () -> stars("<ATTRIBUTE dmrole='r' dmtype='ivoa:real' ref='ra' unit='arcsec'/>", 0));
    }

    private static final String GLOBALS = "<GLOBALS><COLLECTION dmid='filters'>"
            + "<INSTANCE dmid='g' dmtype='m:Filter'><PRIMARY_KEY dmtype='ivoa:string' value='G'/>"
            + "<ATTRIBUTE dmrole='m:Filter.name' dmtype='ivoa:string' value='GAIA.G'/></INSTANCE>"
            + "<INSTANCE dmtype='m:Filter'><PRIMARY_KEY dmtype='ivoa:string' value='R'/>"
            + "<ATTRIBUTE dmrole='m:Filter.name' dmtype='ivoa:string' value='GAIA.R'/></INSTANCE>"
            + "</COLLECTION></GLOBALS>";

    @Test
    void referencesAreFollowedByIdAndByKey() {
        VoTable document = document(GLOBALS
                + "<TEMPLATES><INSTANCE dmtype='m:Star'>"
                + "<REFERENCE dmrole='m:Star.first' dmref='g'/>"
                + "<REFERENCE dmrole='m:Star.all' dmref='filters'/>"
                + "<REFERENCE dmrole='m:Star.own' sourceref='filters'><FOREIGN_KEY ref='band'/></REFERENCE>"
                + "</INSTANCE></TEMPLATES>");
        ModelObject star = objects(document, 1).get(0);
        assertEquals("GAIA.G", star.object("first").orElseThrow().text("name"));
        assertEquals("m:Star.first", star.object("first").orElseThrow().dmrole());
        assertEquals("GAIA.R", star.object("own").orElseThrow().text("name"));
        assertEquals(2, star.items("all").size());
        assertEquals(3, star.find("m:Filter").size() - 1);
        assertTrue(objects(document, 2).get(0).object("own").isEmpty()); // the key is null
        assertEquals(2, document.annotation().orElseThrow().globals().size());
    }

    /** MIVOT 1.0 sections 4.10 and 4.11: items may be REFERENCEs; a literal that is not of the column's type is an error. */
    @Test
    void itemsOfCollectionsMayBeReferences() {
        String filter = "<INSTANCE dmid='f' dmtype='m:Filter'><PRIMARY_KEY dmtype='ivoa:string' value='R'/>"
                + "<ATTRIBUTE dmrole='m:Filter.name' dmtype='ivoa:string' value='GAIA.R'/></INSTANCE>";
        String globals =
                "<GLOBALS>" + filter + "<COLLECTION dmid='filters'><REFERENCE dmref='f'/></COLLECTION></GLOBALS>";
        VoTable document = document(globals
                + "<TEMPLATES tableref='stars'><INSTANCE dmtype='m:Star'>"
                + "<REFERENCE dmrole='m:Star.own' sourceref='filters'><FOREIGN_KEY ref='band'/></REFERENCE>"
                + "<COLLECTION dmrole='m:Star.all'><JOIN sourceref='filters'><WHERE foreignkey='x' value='R'/></JOIN>"
                + "</COLLECTION></INSTANCE></TEMPLATES>");
        ModelObject star = objects(document, 1).get(0);
        assertEquals("GAIA.R", star.object("own").orElseThrow().text("name"));
        assertEquals(1, star.items("all").size());
        assertTrue(objects(document, 0).get(0).object("own").isEmpty());
        String where =
                "<TEMPLATES tableref='stars'><WHERE primarykey='id' value='%s'/><INSTANCE dmtype='t'/></TEMPLATES>";
        assertEquals(1, objects(document(String.format(where, "1")), 0).size());
        assertEquals(0, objects(document(String.format(where, "")), 0).size());
        broken("WHERE.value", () -> objects(document(String.format(where, "one")), 0));
    }

    @Test
    void joinsFillCollectionsFromOtherTables() {
        String join = "<TEMPLATES tableref='stars'><WHERE primarykey='band' value='G'/><INSTANCE dmtype='m:Star'>"
                + "<COLLECTION dmrole='m:Star.points'><JOIN dmref='point'>"
                + "<WHERE primarykey='id' foreignkey='star'/></JOIN></COLLECTION>"
                + "<REFERENCE dmrole='m:Star.first' sourceref='points'><FOREIGN_KEY ref='id'/></REFERENCE>"
                + "</INSTANCE></TEMPLATES><TEMPLATES tableref='points'><INSTANCE dmid='point' dmtype='m:Point'>"
                + "<PRIMARY_KEY dmtype='ivoa:integer' ref='star'/>"
                + "<ATTRIBUTE dmrole='m:Point.mag' dmtype='ivoa:real' ref='mag'/></INSTANCE></TEMPLATES>";
        VoTable document = document(join);
        ModelObject star = objects(document, 0).get(0);
        List<Double> magnitudes = new ArrayList<>();
        star.items("points")
                .forEach(point ->
                        magnitudes.add(((ModelObject) point).number("mag").orElseThrow()));
        assertEquals(List.of(15.5, 15.25), magnitudes);
        assertEquals(15.5, star.object("first").orElseThrow().number("mag").orElseThrow());
        assertEquals(List.of(), objects(document, 1)); // the band is not G
        List<TableElement> tables = document.annotation().orElseThrow().tables();
        assertEquals(document.elements(), tables);
        Annotation alone = Annotation.of(document.document()).orElseThrow();
        broken(
                "sourceref",
                () -> alone.objects(tables.get(0), document.firstTable().row(0)));
    }

    @Test
    void whatLeadsNowhereOrInCirclesIsAnError() {
        broken("REFERENCE.dmref", () -> stars("<REFERENCE dmrole='r' dmref='nowhere'/>", 0));
        broken(
                "REFERENCE.sourceref",
                () -> stars("<REFERENCE dmrole='r' sourceref='nowhere'><FOREIGN_KEY ref='id'/></REFERENCE>", 0));
        broken(
                "FOREIGN_KEY",
                () -> objects(
                        document(
                                GLOBALS + "<TEMPLATES><INSTANCE dmtype='t'><REFERENCE dmrole='r' sourceref='filters'>"
                                        + "<FOREIGN_KEY ref='band'/><FOREIGN_KEY ref='id'/></REFERENCE></INSTANCE></TEMPLATES>"),
                        0));
        broken(
                "circle",
                () -> objects(
                        document(
                                "<TEMPLATES><INSTANCE dmid='a' dmtype='t'><REFERENCE dmrole='r' dmref='a'/></INSTANCE></TEMPLATES>"),
                        0));
        broken(
                "circle",
                () -> objects(
                        document(
                                "<GLOBALS><INSTANCE dmid='a' dmtype='t'><REFERENCE dmrole='r' dmref='b'/></INSTANCE>"
                                        + "<INSTANCE dmid='b' dmtype='t'><REFERENCE dmrole='r' dmref='a'/></INSTANCE></GLOBALS>"
                                        + "<TEMPLATES><INSTANCE dmtype='t'><REFERENCE dmrole='r' dmref='b'/></INSTANCE></TEMPLATES>"),
                        0));
        broken(
                "circle",
                () -> objects(
                        document(
                                "<TEMPLATES tableref='stars'><INSTANCE dmid='s' dmtype='t'><COLLECTION dmrole='r'>"
                                        + "<JOIN dmref='p'><WHERE primarykey='id' foreignkey='star'/></JOIN></COLLECTION></INSTANCE></TEMPLATES>"
                                        + "<TEMPLATES tableref='points'><INSTANCE dmid='p' dmtype='t'><COLLECTION dmrole='r'>"
                                        + "<JOIN dmref='s'><WHERE primarykey='star' foreignkey='id'/></JOIN></COLLECTION></INSTANCE></TEMPLATES>"),
                        0));
    }

    /** Each level refers twice to the next: the tree doubles with each of 60 levels, and nothing is a circle. */
    @Test
    void whatBecomesTooLargeIsAnError() {
        StringBuilder levels = new StringBuilder("<GLOBALS>");
        for (int i = 0; i < 60; i++) {
            String next = "<REFERENCE dmrole='r' dmref='a" + (i + 1) + "'/>";
            levels.append("<INSTANCE dmid='a" + i + "' dmtype='t'>" + next + next + "</INSTANCE>");
        }
        levels.append("<INSTANCE dmid='a60' dmtype='t'/></GLOBALS>"
                + "<TEMPLATES><INSTANCE dmtype='t'><REFERENCE dmrole='r' dmref='a0'/></INSTANCE></TEMPLATES>");
        broken("W77", () -> objects(document(levels.toString()), 0));
        String deep = "<INSTANCE dmrole='r' dmtype='t'>".repeat(150) + "</INSTANCE>".repeat(150);
        broken("W77", () -> stars(deep, 0));
        String deeper = "<INSTANCE dmrole='r' dmtype='t'>".repeat(100_000) + "</INSTANCE>".repeat(100_000);
        assertThrows(FormatException.class, () -> MivotRulesTest.block(deeper));
    }

    @Test
    void rowsOfAReaderAreMappedWhileItReads() {
        String text = HEAD + GLOBALS
                + "<TEMPLATES><INSTANCE dmtype='m:Star'><ATTRIBUTE dmrole='m:Star.ra' dmtype='ivoa:real' ref='ra'/>"
                + "<REFERENCE dmrole='m:Star.own' sourceref='filters'><FOREIGN_KEY ref='band'/></REFERENCE>"
                + "</INSTANCE></TEMPLATES></VODML></RESOURCE>" + STARS + POINTS + "</RESOURCE></VOTABLE>";
        List<String> found = new ArrayList<>();
        try (VoTableReader in = VoTableReader.open(text.getBytes(StandardCharsets.UTF_8))) {
            TableReader table = in.next().orElseThrow();
            Annotation annotation = Annotation.of(in.document()).orElseThrow();
            try (RowCursor row = table.rows()) {
                while (row.next()) {
                    ModelObject star = annotation.objects(table.element(), row).get(0);
                    found.add(star.text("ra")
                            + star.object("own")
                                    .map(filter -> filter.text("name"))
                                    .orElse("?"));
                }
            }
        }
        assertEquals(List.of("10.5GAIA.G", "11.5GAIA.R", "?"), found);
        try (VoTableReader in = VoTableReader.open(
                text.getBytes(StandardCharsets.UTF_8), ReadOptions.standard().columns("dec"))) {
            TableReader table = in.next().orElseThrow();
            Annotation annotation = Annotation.of(in.document()).orElseThrow();
            try (RowCursor row = table.rows()) {
                row.next();
                assertThrows(VoException.class, () -> annotation.objects(table.element(), row));
            }
        }
    }

    @Test
    void anEpochPositionHasItsFrameAndTime() {
        VoTable document = document("<GLOBALS><INSTANCE dmid='sys' dmtype='coords:SpaceSys'>"
                + "<INSTANCE dmrole='coords:PhysicalCoordSys.frame' dmtype='coords:SpaceFrame'>"
                + "<ATTRIBUTE dmrole='coords:SpaceFrame.spaceRefFrame' dmtype='ivoa:string' value='ICRS'/>"
                + "<INSTANCE dmrole='coords:SpaceFrame.refPosition' dmtype='coords:StdRefLocation'>"
                + "<ATTRIBUTE dmrole='coords:StdRefLocation.position' dmtype='ivoa:string' value='BARYCENTER'/></INSTANCE>"
                + "</INSTANCE></INSTANCE><INSTANCE dmid='tsys' dmtype='coords:TimeSys'>"
                + "<INSTANCE dmrole='coords:PhysicalCoordSys.frame' dmtype='coords:TimeFrame'>"
                + "<ATTRIBUTE dmrole='coords:TimeFrame.timescale' dmtype='ivoa:string' value='TCB'/></INSTANCE></INSTANCE>"
                + "</GLOBALS><TEMPLATES><INSTANCE dmtype='mango:EpochPosition'>"
                + "<ATTRIBUTE dmrole='mango:EpochPosition.longitude' dmtype='ivoa:RealQuantity' ref='ra' unit='deg'/>"
                + "<ATTRIBUTE dmrole='mango:EpochPosition.latitude' dmtype='ivoa:RealQuantity' ref='dec' unit='deg'/>"
                + "<INSTANCE dmrole='mango:EpochPosition.obsDate' dmtype='mango:DateTime'>"
                + "<ATTRIBUTE dmrole='mango:DateTime.representation' dmtype='ivoa:string' value='mjd'/>"
                + "<ATTRIBUTE dmrole='mango:DateTime.dateTime' dmtype='ivoa:datetime' value='57388.0'/></INSTANCE>"
                + "<REFERENCE dmrole='mango:EpochPosition.spaceSys' dmref='sys'/>"
                + "<REFERENCE dmrole='mango:EpochPosition.timeSys' dmref='tsys'/>"
                + "</INSTANCE></TEMPLATES>");
        EpochPosition position = EpochPosition.of(objects(document, 0).get(0)).orElseThrow();
        assertEquals(new SkyPosition(10.5, -20, "ICRS"), position.skyPosition().orElseThrow());
        assertEquals("BARYCENTER", position.spaceFrame().orElseThrow().position());
        assertEquals("TCB", position.epoch().orElseThrow().system().scale());
        assertEquals(
                "2016-01-01T00:00",
                position.epoch().orElseThrow().toLocalDateTime().toString());
        EpochPosition unknown = EpochPosition.of(objects(document, 2).get(0)).orElseThrow();
        assertEquals(Optional.empty(), unknown.skyPosition()); // the longitude is null
    }

    /** As VizieR's cone search writes it: the frame's word in the system itself, which is in the role coordSys. */
    @Test
    void framesOfDraftsAreFound() {
        ModelObject position = objects(
                        document(
                                "<GLOBALS><INSTANCE dmtype='coords:SpaceSys' dmid='sys'>"
                                        + "<ATTRIBUTE dmrole='coords:SpaceFrame.spaceRefFrame' dmtype='coords:SpaceFrame' value='Galactic'/>"
                                        + "</INSTANCE><INSTANCE dmtype='coords:TimeSys' dmid='time'>"
                                        + "<ATTRIBUTE dmrole='coords:TimeFrame.timescale' dmtype='ivoa:string' value='TT'/>"
                                        + "</INSTANCE></GLOBALS><TEMPLATES><INSTANCE dmtype='mango:EpochPosition'>"
                                        + "<ATTRIBUTE dmrole='mango:EpochPosition.longitude' dmtype='ivoa:RealQuantity' ref='ra'/>"
                                        + "<ATTRIBUTE dmrole='mango:EpochPosition.latitude' dmtype='ivoa:RealQuantity' ref='dec'/>"
                                        + "<ATTRIBUTE dmrole='mango:EpochPosition.epoch' dmtype='ivoa:RealQuantity' value='2013.5'/>"
                                        + "<REFERENCE dmrole='coords:Coordinate.coordSys' dmref='sys'/>"
                                        + "<REFERENCE dmrole='coords:Coordinate.coordSys' dmref='time'/></INSTANCE></TEMPLATES>"),
                        0)
                .get(0);
        EpochPosition found = EpochPosition.of(position).orElseThrow();
        assertEquals("GALACTIC", found.spaceFrame().orElseThrow().frame());
        assertEquals("TT", found.epoch().orElseThrow().system().scale());
        assertEquals(2013.5, found.epoch().orElseThrow().julianYear(), 1e-12);
        assertEquals(new SkyPosition(10.5, -20, "GALACTIC"), found.skyPosition().orElseThrow());
    }

    /** An ATTRIBUTE of ivoa:RealQuantity is short for an INSTANCE of a value and a unit (MIVOT 1.0 section 4.7). */
    @Test
    void quantitiesMayBeObjects() {
        ModelObject position = stars(
                        "<INSTANCE dmrole='meas:Measure.coord' dmtype='coords:LonLatPoint'>"
                                + "<INSTANCE dmrole='coords:LonLatPoint.lon' dmtype='ivoa:RealQuantity'>"
                                + "<ATTRIBUTE dmrole='ivoa:Quantity.val' dmtype='ivoa:real' ref='ra'/>"
                                + "<ATTRIBUTE dmrole='ivoa:Quantity.unit' dmtype='ivoa:Unit' value='deg'/></INSTANCE>"
                                + "<INSTANCE dmrole='coords:LonLatPoint.lat' dmtype='ivoa:RealQuantity'>"
                                + "<ATTRIBUTE dmrole='ivoa:RealQuantity.value' dmtype='ivoa:real' value='5'/></INSTANCE>"
                                + "</INSTANCE>",
                        0)
                .get(0);
        ModelObject point = position.object("coord").orElseThrow();
        assertEquals(Optional.of(new Quantity(10.5, "deg")), point.quantity("lon"));
        assertEquals(5, point.number("lat").orElseThrow());
    }

    @Test
    void aTimeThatIsNoneIsAnErrorOfTheFormat() {
        ModelObject position = objects(
                        document("<TEMPLATES><INSTANCE dmtype='mango:EpochPosition'>"
                                + "<INSTANCE dmrole='mango:EpochPosition.obsDate' dmtype='mango:DateTime'>"
                                + "<ATTRIBUTE dmrole='mango:DateTime.representation' dmtype='ivoa:string' value='iso'/>"
                                + "<ATTRIBUTE dmrole='mango:DateTime.dateTime' dmtype='ivoa:datetime' value='2000-13-01'/>"
                                + "</INSTANCE></INSTANCE></TEMPLATES>"),
                        0)
                .get(0);
        EpochPosition found = EpochPosition.of(position).orElseThrow();
        assertThrows(FormatException.class, found::epoch);
    }

    @Test
    void gaiasTimeSeriesIsPutTogether() {
        String text = Corpus.read("mivot-spec/data-sample/gaia-multiband.xml")
                // the sample is of a draft that named the keys otherwise
                .replace("PRIMARYIDKEY", "PRIMARY_KEY")
                .replace("FOREIGNIDKEY", "FOREIGN_KEY");
        VoTable document = VoTable.read(text.getBytes(StandardCharsets.UTF_8));
        Annotation annotation = document.annotation().orElseThrow();
        TableElement series = annotation.tables().get(0);
        assertEquals(2, annotation.tables().size());
        List<String> filters = new ArrayList<>();
        for (Row row : document.firstTable()) {
            ModelObject cube = annotation.objects(series, row).get(0);
            List<ModelNode> points = cube.items("data");
            assertTrue(points.size() >= 2, () -> row + " " + points.size());
            assertEquals("TIMESERIES", cube.object("dataset").orElseThrow().text("dataProductType"));
            List<Photometry> bright = Photometry.in((ModelObject) points.get(0));
            Photometry magnitude = bright.get(0);
            filters.add(magnitude.filter().orElseThrow());
            assertEquals("mag", magnitude.value().orElseThrow().unit());
            assertEquals(Optional.of("Vega"), magnitude.magnitudeSystem());
            assertEquals("Angstrom", magnitude.wavelength().orElseThrow().unit());
            assertEquals("e-/s", bright.get(1).flux().orElseThrow().unit());
            assertTrue(bright.get(1).error().isPresent());
        }
        assertEquals(List.of("GAIA/GAIA2r.G", "GAIA/GAIA2r.Gbp", "GAIA/GAIA2r.Grp"), filters);
    }

    @Test
    void gaiasMagnitudesHaveFluxes() {
        for (String name : List.of("astropy/mivot_annotated_table.xml", "mivot-spec/data-sample/gaia_3mags_ok_1.xml")) {
            VoTable document = VoTable.read(Corpus.folder().resolve(name));
            Annotation annotation = document.annotation().orElseThrow();
            TableElement table = annotation.tables().get(0);
            ModelObject source =
                    annotation.objects(table, document.firstTable().row(0)).get(0);
            List<Photometry> found = Photometry.in(source);
            assertEquals(3, found.size(), () -> name + source);
            for (Photometry one : found) {
                double magnitude = one.magnitude().orElseThrow().value();
                assertEquals("Jy", one.flux().orElseThrow().unit());
                assertEquals(
                        one.zeroPoint().orElseThrow().value() * Math.pow(10, -0.4 * magnitude),
                        one.flux().orElseThrow().value(),
                        1e-12);
                assertTrue(one.filter().orElseThrow().startsWith("GAIA/GAIA3."));
            }
        }
    }

    @Test
    void gaiasSixParametersHaveAPosition() {
        Path file = Corpus.folder().resolve("mivot-spec/data-sample/gaia_6params_ok_1.xml");
        VoTable document = VoTable.read(file);
        Annotation annotation = document.annotation().orElseThrow();
        Row row = document.firstTable().row(0);
        ModelObject source = annotation.objects(annotation.tables().get(0), row).get(0);
        SkyPosition position = EpochPosition.in(source).get(0).skyPosition().orElseThrow();
        assertEquals(new SkyPosition(row.getDouble("ra"), row.getDouble("dec"), "ICRS"), position);
    }
}
