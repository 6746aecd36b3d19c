// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.util.ArrayList;
import java.util.List;
import org.vo4j.api.plugin.PluginInfo;
import org.vo4j.cli.console.DisplayWidth;
import org.vo4j.cli.console.Json;
import org.vo4j.cli.console.Session;

/** {@code vo plugins}: what was found, and from where. */
final class PluginsCommand implements Subcommand {
    @Override
    public String name() {
        return "plugins";
    }

    @Override
    public String summary() {
        return "List the plugins that were found, where, and what is wrong with them";
    }

    @Override
    public Syntax syntax() {
        return ListFormat.option(new Syntax())
                .footer("Plugins are modules on the module path or the class path, and module jars in the folder "
                        + "plugins of $XDG_DATA_HOME/vo, usually ~/.local/share/vo/plugins. A plugin that cannot be "
                        + "used is listed with its problem. The JSON is an array of objects with kind, name, module, "
                        + "version, location and problem.");
    }

    @Override
    public int run(Arguments arguments, Session session) {
        List<PluginInfo> found = Plugins.of(session).list();
        if (ListFormat.isJson(arguments)) {
            json(found, new Json(session.out()));
        } else {
            text(found, session);
        }
        return ExitCode.DONE;
    }

    private static void json(List<PluginInfo> found, Json json) {
        json.array();
        for (PluginInfo plugin : found) {
            json.object().member("kind", plugin.kind());
            member(json, "name", plugin.name());
            member(json, "module", plugin.module());
            member(json, "version", plugin.version());
            member(json, "location", plugin.location());
            member(json, "problem", plugin.problem());
            json.endObject();
        }
        json.endArray();
    }

    private static void member(Json json, String name, String value) {
        if (!value.isEmpty()) {
            json.member(name, value);
        }
    }

    private static void text(List<PluginInfo> found, Session session) {
        List<String[]> lines = new ArrayList<>();
        lines.add(new String[] {"KIND", "NAME", "MODULE", "VERSION", "LOCATION"});
        for (PluginInfo plugin : found) {
            lines.add(
                    new String[] {plugin.kind(), plugin.name(), plugin.module(), plugin.version(), plugin.location()});
        }
        int[] widths = widths(lines);
        for (int i = 0; i < lines.size(); i++) {
            session.out().line(aligned(lines.get(i), widths));
            String problem = i == 0 ? "" : found.get(i - 1).problem();
            if (!problem.isEmpty()) {
                session.out().line("  not used: " + problem);
            }
        }
    }

    private static int[] widths(List<String[]> lines) {
        int[] widths = new int[lines.get(0).length];
        for (String[] line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], DisplayWidth.of(line[i]));
            }
        }
        return widths;
    }

    private static String aligned(String[] cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            line.append(cells[i]).append(" ".repeat(widths[i] - DisplayWidth.of(cells[i]) + 2));
        }
        return line.toString().stripTrailing();
    }
}
