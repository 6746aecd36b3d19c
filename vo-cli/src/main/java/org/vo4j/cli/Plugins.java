// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.vo4j.api.plugin.VoPlugins;
import org.vo4j.cli.console.Session;

/** The plugins that the command works with. */
final class Plugins {
    private Plugins() {}

    /** What is on the module path or class path, and in the user's own folder when there is one. */
    static VoPlugins of(Session session) {
        Path folder = session.dataFolder().resolve("plugins");
        return Files.isDirectory(folder) ? VoPlugins.standard().withFolder(folder) : VoPlugins.standard();
    }
}
