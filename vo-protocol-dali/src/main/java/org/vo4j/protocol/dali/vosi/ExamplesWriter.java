// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.vosi;

import java.io.OutputStream;
import java.net.URI;
import org.vo4j.protocol.dali.internal.xml.XmlOutput;

/** A page of examples being written in XHTML with RDFa 1.1 Lite. */
final class ExamplesWriter {
    private ExamplesWriter() {}

    static void write(Examples examples, OutputStream out) {
        XmlOutput xml = new XmlOutput(out);
        xml.start("html").attribute("xmlns", "http://www.w3.org/1999/xhtml");
        xml.start("head").element("title", "Examples").end();
        xml.start("body").start("div").attribute("vocab", ExamplesPage.VOCABULARY);
        int number = 0;
        for (Example example : examples) {
            number++;
            write(example, example.id().isEmpty() ? "example-" + number : example.id(), xml);
        }
        for (URI continuation : examples.continuations()) {
            xml.start("a")
                    .attribute("property", "continuation")
                    .attribute("href", continuation.toString())
                    .end("More examples");
        }
        xml.finish();
    }

    private static void write(Example example, String id, XmlOutput xml) {
        xml.start("div").attribute("typeof", "example").attribute("id", id).attribute("resource", "#" + id);
        boolean named = false;
        for (Example.Property property : example.properties()) {
            boolean name = property.name().equals("name");
            String element = name && !named ? "h2" : property.name().equals("query") ? "pre" : "p";
            named |= name;
            xml.start(element).attribute("property", property.name()).end(property.value());
        }
        if (!named && !example.name().isEmpty()) {
            xml.start("h2").attribute("property", "name").end(example.name());
        }
        for (Example.Parameter parameter : example.parameters()) {
            xml.start("p").attribute("property", "generic-parameter").attribute("typeof", "keyval");
            xml.start("span").attribute("property", "key").end(parameter.key());
            xml.start("span").attribute("property", "value").end(parameter.value());
            xml.end();
        }
        xml.end();
    }
}
