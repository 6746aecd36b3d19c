// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.it;

import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.lang.module.ModuleDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules of the house that a machine can check, on the bytecode of our jars. */
class ArchitectureRulesTest {
    private static final List<ModuleDescriptor> MODULES =
            Jars.ours().stream().map(Jars::descriptor).toList();
    private static final JavaClasses CLASSES = Jars.classes();

    /** The public values that are handed down to the inside of the reader; it knows nothing else of its door. */
    private static final DescribedPredicate<JavaClass> OPTION_VALUES = DescribedPredicate.describe(
            "are options",
            type -> Set.of("ReadOptions", "WriteOptions", "StreamPolicy", "ValidationReport", "Watcher")
                            .contains(type.getSimpleName())
                    && type.getPackageName().equals("org.vo4j.votable"));

    @Test
    void ourClassesAreLookedAt() {
        assertTrue(CLASSES.size() > 50, "only " + CLASSES.size() + " classes were found in " + Jars.ours());
    }

    @Test
    void packagesHaveNoCycles() {
        SlicesRuleDefinition.slices()
                .matching("org.vo4j.(**)")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(JavaClass.Predicates.resideInAPackage("org.vo4j.votable.internal.."), OPTION_VALUES)
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandTouchesTheStandardStreams() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("org.vo4j.cli..")
                .and()
                .doNotHaveFullyQualifiedName("org.vo4j.testkit.Printed") // it watches that nothing is printed
                .should(ACCESS_STANDARD_STREAMS)
                .because("a library talks through issues, exceptions and System.Logger")
                .check(CLASSES);
    }

    @Test
    void nobodyUsesJavaUtilLogging() {
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(CLASSES);
    }

    /** On the class path the JVM does not guard this, and tests run there too. */
    @Test
    void modulesUseOnlyWhatOthersExportToThem() {
        ArchRuleDefinition.classes().should(useOnlyExportedPackages()).check(CLASSES);
    }

    @Test
    void encodingsKnowNothingOfTheDocument() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAnyPackage(
                        "org.vo4j.votable.tabledata..",
                        "org.vo4j.votable.binary..",
                        "org.vo4j.votable.binary2..",
                        "org.vo4j.votable.fits..",
                        "org.vo4j.votable.parquet..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "belong to the module org.vo4j.votable", type -> ofModule("org.vo4j.votable", type)))
                .check(CLASSES);
    }

    @Test
    void thereIsNoGlobalMutableState() {
        ArchRuleDefinition.fields()
                .that()
                .areStatic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .beFinal()
                .because("configuration arrives by argument")
                .check(CLASSES);
    }

    @Test
    void noPublicMethodTakesAnOptional() {
        ArchRuleDefinition.noMethods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(
                        DescribedPredicate.describe("are exported and no records", ArchitectureRulesTest::isExported))
                .should(haveAnOptionalParameter())
                .check(CLASSES);
    }

    private static boolean ofModule(String name, JavaClass type) {
        return moduleOf(type).map(module -> module.name().equals(name)).orElse(false);
    }

    private static Optional<ModuleDescriptor> moduleOf(JavaClass type) {
        String inside = type.getBaseComponentType().getPackageName();
        return MODULES.stream()
                .filter(module -> module.packages().contains(inside))
                .findFirst();
    }

    private static boolean isExported(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.isRecord()
                && moduleOf(type).stream()
                        .flatMap(module -> module.exports().stream())
                        .anyMatch(export ->
                                !export.isQualified() && export.source().equals(type.getPackageName()));
    }

    private static boolean exports(ModuleDescriptor from, String inside, ModuleDescriptor to) {
        return from.exports().stream()
                .filter(export -> export.source().equals(inside))
                .anyMatch(export -> !export.isQualified() || export.targets().contains(to.name()));
    }

    private static ArchCondition<JavaClass> useOnlyExportedPackages() {
        return new ArchCondition<>("use only packages that the other module exports to theirs") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                moduleOf(type).ifPresent(own -> {
                    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                        checkDependency(own, dependency, events);
                    }
                });
            }
        };
    }

    private static void checkDependency(ModuleDescriptor own, Dependency dependency, ConditionEvents events) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        Optional<ModuleDescriptor> other = moduleOf(target);
        if (other.isPresent() && !other.get().equals(own) && !exports(other.get(), target.getPackageName(), own)) {
            events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
        }
    }

    private static ArchCondition<JavaMethod> haveAnOptionalParameter() {
        return new ArchCondition<>("take an Optional") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                List<JavaClass> optionals = new ArrayList<>(method.getRawParameterTypes());
                optionals.removeIf(type -> !type.isEquivalentTo(Optional.class));
                // a condition under noMethods() is negated: an event that is satisfied is a violation of the rule
                events.add(new SimpleConditionEvent(
                        method, !optionals.isEmpty(), method.getDescription() + " takes " + optionals));
            }
        };
    }
}
