// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Writes META-INF/services from the provides clauses of a compiled module-info, so that providers are found on the
 * class path too and are declared in one place only.
 */
class Services {
    public static void main(String[] args) throws IOException {
        Path classes = Path.of(args[0]);
        Path services = classes.resolve("META-INF").resolve("services");
        clear(services);
        try (InputStream in = Files.newInputStream(classes.resolve("module-info.class"))) {
            for (ModuleDescriptor.Provides provides : ModuleDescriptor.read(in).provides()) {
                Files.createDirectories(services);
                Files.write(services.resolve(provides.service()), provides.providers());
            }
        }
    }

    /** A provider that was renamed or withdrawn must not live on in what an earlier build has left. */
    private static void clear(Path services) throws IOException {
        if (Files.isDirectory(services)) {
            try (Stream<Path> old = Files.list(services)) {
                for (Path file : old.toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
