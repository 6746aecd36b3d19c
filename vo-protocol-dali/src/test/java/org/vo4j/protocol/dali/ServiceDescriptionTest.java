// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Datatype;
import org.vo4j.protocol.dali.ParameterDescription.Option;
import org.vo4j.protocol.dali.vosi.Capabilities;
import org.vo4j.votable.VoTable;

/** What services say of their parameters, in answers and in capabilities (reference S4, P2, L2; section (e)). */
class ServiceDescriptionTest {
    private static final URI SERVICE = URI.create("http://example.org/sia");

    private static ServiceDescription of(String content) {
        String document = "<VOTABLE version='1.4'>" + content + "</VOTABLE>";
        return ServiceDescription.of(
                SERVICE,
                VoTable.read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)))
                        .document());
    }

    @Test
    void inputsOfAMetadataAnswer() {
        ServiceDescription service = of("<RESOURCE type='results'><DESCRIPTION> All\n images </DESCRIPTION>"
                + "<PARAM name='INPUT:POS' datatype='double' arraysize='2' unit='deg' value=''><DESCRIPTION>Where</DESCRIPTION></PARAM>"
                + "<PARAM name='input:SIZE' datatype='double' unit='deg' value='0.2'>"
                + "<VALUES><MIN value='0'/><MAX value='5'/></VALUES></PARAM>"
                + "<PARAM name='INPUT:survey' datatype='char' arraysize='*' value='ALL'>"
                + "<VALUES><OPTION value='ALL' name='all of them'/><OPTION name='optical'><OPTION>dss</OPTION></OPTION></VALUES></PARAM>"
                + "<PARAM name='other' datatype='int' value='1'/>"
                + "<TABLE><FIELD name='ra' datatype='double' unit='deg' ucd='pos.eq.ra'/></TABLE></RESOURCE>");
        assertEquals("All\n images", service.description());
        assertEquals(
                List.of("POS", "SIZE", "survey"),
                service.parameters().stream().map(ParameterDescription::name).toList());
        ParameterDescription position = service.parameter("pos").orElseThrow();
        assertEquals(Optional.of(Datatype.DOUBLE), position.datatype());
        assertEquals("2", position.arraysize());
        assertEquals(Optional.empty(), position.value());
        ParameterDescription size = service.parameter("SIZE").orElseThrow();
        assertEquals(Optional.of("0.2"), size.value());
        assertEquals(Optional.of("5"), size.maximum());
        ParameterDescription survey = service.parameter("SURVEY").orElseThrow();
        assertEquals(List.of(new Option("ALL", "all of them"), new Option("dss", "")), survey.options());
        assertEquals("""
                Service http://example.org/sia
                All images
                Parameters:
                  POS double[2] [deg]: Where
                  SIZE double [deg], default 0.2, 0 to 5
                  survey char[*], default ALL, one of ALL (all of them), dss
                Columns:
                  ra double [deg] pos.eq.ra
                """, service.describe());
    }

    @Test
    void valuesThatAreNotPermitted() {
        ServiceDescription service = of("<RESOURCE type='results'>"
                + "<PARAM name='INPUT:N' datatype='int' unit='pix' value=''><VALUES><MIN value='0'/><MAX value='5'/></VALUES></PARAM>"
                + "<PARAM name='INPUT:S' datatype='char' arraysize='*' value=''><VALUES><OPTION value='a'/></VALUES></PARAM>"
                + "</RESOURCE>");
        ParameterDescription number = service.parameter("N").orElseThrow();
        assertEquals(Optional.empty(), number.problem("0"));
        assertEquals(Optional.empty(), number.problem("anything"));
        assertEquals(Optional.of("-1 is below 0 pix"), number.problem("-1"));
        assertEquals(Optional.of("5.5 is above 5 pix"), number.problem(" 5.5 "));
        ParameterDescription text = service.parameter("S").orElseThrow();
        assertEquals(Optional.empty(), text.problem("a"));
        assertEquals(Optional.of("'b' is none of a"), text.problem("b"));
    }

    @Test
    void outputsWithoutATable() { // SSA 1.1 appendix C
        ServiceDescription service = of("<RESOURCE type='results'>"
                + "<PARAM name='INPUT:TIME' datatype='char' arraysize='*' value=''/>"
                + "<PARAM name='OUTPUT:DataID.Title' utype='ssa:DataID.Title' datatype='char' arraysize='*' value=''/>"
                + "</RESOURCE>");
        Column title = service.columns().get(0);
        assertEquals("DataID.Title", title.name());
        assertEquals(Optional.of("ssa:DataID.Title"), title.utype());
        assertEquals(1, service.columns().size());
        assertEquals(1, service.parameters().size());
    }

    @Test
    void theDescriptorOfTheServiceItself() { // SIA 2.1: two forms of POS; another service's descriptor is not this
        // one's
        String inputs =
                "<GROUP name='inputParams'><PARAM name='POS' datatype='char' arraysize='*' xtype='circle' value=''/>"
                        + "<PARAM name='POS' datatype='char' arraysize='*' xtype='range' value=''/></GROUP>";
        for (String attributes : List.of("utype='adhoc:service' name='this'", "utype='adhoc:this'")) {
            ServiceDescription service = of("<RESOURCE type='meta' " + attributes + ">" + inputs + "</RESOURCE>");
            assertEquals(2, service.parameters().size(), attributes);
            assertEquals("circle", service.parameter("POS").orElseThrow().xtype());
        }
        ServiceDescription other = of("<RESOURCE type='meta' utype='adhoc:service'>" + inputs + "</RESOURCE>");
        assertEquals(List.of(), other.parameters());
        assertTrue(other.describe().contains("does not say"), other.describe());
    }

    @Test
    void valuesThatStandElsewhere() {
        ServiceDescription service = of("<RESOURCE type='results'><TABLE>"
                + "<FIELD name='f' datatype='int'><VALUES ID='v'><MIN value='3'/></VALUES></FIELD></TABLE>"
                + "<PARAM name='INPUT:F' datatype='int' value=''><VALUES ref='v'/></PARAM></RESOURCE>");
        assertEquals(Optional.of("3"), service.parameter("F").orElseThrow().minimum());
    }

    @Test
    void capabilities() {
        String document =
                "<capabilities><capability standardID='ivo://ivoa.net/std/SIA'><description> images </description>"
                        + "<interface role='std' type='ParamHTTP'><accessURL>http://example.org/q</accessURL>"
                        + "<param use='required'><name>POS</name><description>Where</description><unit>deg</unit>"
                        + "<dataType arraysize='2'>double</dataType></param>"
                        + "<param std='false'><name>mood</name></param></interface></capability></capabilities>";
        Capabilities capabilities =
                Capabilities.parse(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), "test");
        ServiceDescription service =
                ServiceDescription.of(SERVICE, capabilities.capabilities().get(0));
        assertEquals(URI.create("http://example.org/q"), service.uri());
        assertEquals("images", service.description());
        ParameterDescription position = service.parameter("POS").orElseThrow();
        assertTrue(position.required());
        assertTrue(position.standard());
        assertFalse(service.parameter("mood").orElseThrow().standard());
        assertEquals("POS double[2] [deg], required: Where", position.describe());
        ServiceDescription both =
                of("<RESOURCE type='results'><PARAM name='INPUT:POS' datatype='char' value=''/></RESOURCE>")
                        .or(service);
        assertEquals(2, both.parameters().size());
        assertEquals(
                Optional.of(Datatype.CHAR), both.parameter("POS").orElseThrow().datatype());
        assertEquals("images", both.description());
    }
}
