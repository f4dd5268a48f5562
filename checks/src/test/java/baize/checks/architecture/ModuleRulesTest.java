package baize.checks.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.ObjectInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Random;
import java.util.UUID;

/** What must never depend on what. Source: ARCHITECTURE.md. */
@AnalyzeClasses(
        packages = "baize",
        importOptions = {ImportOption.DoNotIncludeTests.class, ModuleRulesTest.NoTestJars.class})
class ModuleRulesTest {
    /** In a whole build, what other modules lend to tests comes packed. */
    static final class NoTestJars implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    @ArchTest
    static final ArchRule contracts_know_the_jdk_alone = classes()
            .that()
            .resideInAPackage("baize.contracts..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "baize.contracts..",
                    "java.lang..",
                    "java.util",
                    "java.util.function..",
                    "java.util.stream..",
                    "java.time..",
                    "java.text",
                    "java.nio.charset",
                    "java.security",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule contracts_read_no_clock_and_no_chance = noClasses()
            .that()
            .resideInAPackage("baize.contracts..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Random.class);

    @ArchTest
    static final ArchRule contracts_iterate_in_a_defined_order = noClasses()
            .that()
            .resideInAPackage("baize.contracts..")
            .should()
            .callConstructor(HashMap.class)
            .orShould()
            .callConstructor(HashSet.class);

    @ArchTest
    static final ArchRule contracts_hold_no_floating_point =
            classes().that().resideInAPackage("baize.contracts..").should(haveNoFloatingPointFields());

    @ArchTest
    static final ArchRule trust_knows_nothing_of_ours = noClasses()
            .that()
            .resideInAPackage("baize.trust..")
            .should()
            .dependOnClassesThat(ofOursOutside("baize.trust"));

    @ArchTest
    static final ArchRule the_verifier_is_a_second_implementation = noClasses()
            .that()
            .resideInAPackage("baize.verifier..")
            .should()
            .dependOnClassesThat(ofOursOutside("baize.verifier"));

    @ArchTest
    static final ArchRule the_ledger_knows_no_service = noClasses()
            .that()
            .resideInAPackage("baize.ledger..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("baize.services..", "baize.node..", "baize.verifier..", "baize.checks..");

    @ArchTest
    static final ArchRule services_know_no_node = noClasses()
            .that()
            .resideInAPackage("baize.services..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("baize.node..", "baize.verifier..", "baize.checks..", "org.springframework.web..");

    @ArchTest
    static final ArchRule nobody_reads_java_serialisation =
            noClasses().should().dependOnClassesThat().areAssignableTo(ObjectInputStream.class);

    private static DescribedPredicate<JavaClass> ofOursOutside(String own) {
        return DescribedPredicate.describe(
                "of ours outside " + own,
                type -> type.getPackageName().startsWith("baize.")
                        && !type.getPackageName().equals(own)
                        && !type.getPackageName().startsWith(own + "."));
    }

    private static ArchCondition<JavaClass> haveNoFloatingPointFields() {
        return new ArchCondition<>("have no floating-point fields") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getFields().stream()
                        .filter(field -> field.getRawType().isEquivalentTo(double.class)
                                || field.getRawType().isEquivalentTo(float.class))
                        .forEach(field -> events.add(SimpleConditionEvent.violated(field, field.getFullName())));
            }
        };
    }
}
