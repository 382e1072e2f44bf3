package org.lede;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.lede.people.Learner;
import org.lede.people.SecretText;

/** Tests the rules of the architecture. */
@Execution(ExecutionMode.CONCURRENT)
class ArchitectureTest {

    private static final JavaClasses LEDE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.lede");

    private static final List<String> PURE = List.of("question", "evidence", "scheduling", "studio.drafting");

    /** What each package may use besides itself, {@code shared} and the pure packages. */
    private static final Map<String, List<String>> MAY_USE = Map.of(
            "people", List.of("audit", "push"),
            "audit", List.of(),
            "library", List.of("outbox", "people", "audit"),
            "library.content", List.of("library"),
            "library.files", List.of("library", "library.content", "people", "audit"),
            "studio", List.of("library", "library.content", "library.files", "people"),
            "attempt", List.of("library", "people"),
            "correction", List.of("attempt", "library", "people", "audit"),
            "review", List.of("attempt", "library", "people", "push"),
            "reader", List.of("review", "correction", "attempt", "library", "people", "audit"));

    /** Packages without a feature: what all may use, and the technical ones. */
    private static final Map<String, List<String>> TECHNICAL = Map.of(
            "shared",
            List.of(),
            "database",
            List.of(),
            "outbox",
            List.of(),
            "push",
            List.of(),
            "web",
            List.of("database"));

    private static final DescribedPredicate<JavaClass> LEARNER_DATA = DescribedPredicate.describe(
            "hold learner data", type -> type.isAnnotatedWith(Entity.class) && ofLearner(type));

    @TestFactory
    Stream<DynamicTest> feature_usesOnlyWhatItMay() {
        return MAY_USE.keySet().stream()
                .map(feature -> DynamicTest.dynamicTest(feature, () -> {
                    only("org.lede." + feature, allowed(feature));
                }));
    }

    @TestFactory
    Stream<DynamicTest> technicalPackage_usesNoFeature() {
        return TECHNICAL.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    List<String> allowed =
                            new ArrayList<>(List.of("org.lede." + entry.getKey() + "..", "org.lede.shared"));
                    entry.getValue().forEach(used -> allowed.add("org.lede." + used));
                    only("org.lede." + entry.getKey() + "..", allowed);
                }));
    }

    /** Pages of several features show questions, so the pages of the library lend them how a question looks. */
    @TestFactory
    Stream<DynamicTest> edge_usesItsFeatureAndTheWeb() {
        return MAY_USE.keySet().stream()
                .flatMap(feature -> Stream.of(feature + ".web", feature + ".api"))
                .map(edge -> DynamicTest.dynamicTest(edge, () -> {
                    String feature = edge.substring(0, edge.lastIndexOf('.'));
                    List<String> allowed = allowed(feature);
                    allowed.addAll(List.of(
                            "org.lede." + edge,
                            "org.lede.web..",
                            "org.lede.database",
                            "org.lede.library" + edge.substring(feature.length())));
                    only("org.lede." + edge, allowed);
                }));
    }

    private static List<String> allowed(String feature) {
        List<String> allowed = new ArrayList<>(List.of("org.lede." + feature, "org.lede.shared"));
        MAY_USE.get(feature).forEach(used -> allowed.add("org.lede." + used));
        PURE.forEach(pure -> allowed.add("org.lede." + pure));
        return allowed;
    }

    private static void only(String packages, List<String> allowed) {
        classes()
                .that()
                .resideInAPackage(packages)
                .should()
                .onlyDependOnClassesThat(inAny(allowed).or(outsideLede()))
                .because("a package knows only what the table in CONTRIBUTING.md lets it know")
                .allowEmptyShould(true)
                .check(LEDE);
    }

    @Test
    void purePackages_useOnlyJavaAndEachOther() {
        classes()
                .that()
                .resideInAnyPackage(
                        "org.lede.question", "org.lede.evidence", "org.lede.scheduling", "org.lede.studio.drafting")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "org.lede.question",
                        "org.lede.evidence",
                        "org.lede.scheduling",
                        "org.lede.studio.drafting")
                .because("the thinking is tested without a framework, and outlives one")
                .check(LEDE);
        noClasses()
                .that()
                .resideInAPackage("org.lede.question")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.lede.evidence")
                .because("the gate judges questions; questions know nothing of the gate")
                .check(LEDE);
        noClasses()
                .that()
                .resideInAPackage("org.lede.scheduling")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.lede.question", "org.lede.evidence")
                .because("a memory is of a fact, whatever was asked of it")
                .check(LEDE);
    }

    @Test
    void packages_haveNoCycles() {
        slices().matching("org.lede.(*)..")
                .should()
                .beFreeOfCycles()
                .because("of two features that need each other neither can be read, changed or tested alone")
                .check(LEDE);
    }

    @Test
    void now_comesFromTheClock() {
        for (String type : List.of(
                "java.time.Instant", "java.time.LocalDate", "java.time.LocalDateTime", "java.time.ZonedDateTime")) {
            noClasses()
                    .should()
                    .callMethodWhere(target(name("now"))
                            .and(target(owner(name(type))))
                            .and(target(rawParameterTypes(new Class<?>[0]))))
                    .because("time comes from the injected clock, so that tests can set it")
                    .check(LEDE);
        }
    }

    @Test
    void configuration_isMapped() {
        noFields()
                .should()
                .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
                .because("an interface with @ConfigMapping documents unit, default and effect in one place")
                .check(LEDE);
    }

    @Test
    void api_hasNoEntities() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .and()
                .arePublic()
                .should()
                .haveRawReturnType(
                        DescribedPredicate.describe("that is no entity", type -> !type.isAnnotatedWith(Entity.class)))
                .because("what is stored may change without the contract")
                .check(LEDE);
    }

    @Test
    void learnerData_isFoundByLearner() {
        foundByLearner(LEARNER_DATA).check(LEDE);
        neverFoundByIdAlone(LEARNER_DATA).check(LEDE);
    }

    /** That the rules above see what they are there for. */
    @Test
    void learnerData_foundByItsIdAlone_isRefused() {
        JavaClasses wrong = new ClassFileImporter().importClasses(Keepsake.class, Album.class);
        DescribedPredicate<JavaClass> keepsake = JavaClass.Predicates.equivalentTo(Keepsake.class);

        assertThat(violations(foundByLearner(keepsake), wrong))
                .hasSize(2)
                .anyMatch(violation -> violation.contains("Keepsake.of(java.util.UUID)"))
                .anyMatch(violation -> violation.contains("Keepsake.findById(java.util.UUID)"));
        assertThat(violations(neverFoundByIdAlone(keepsake), wrong))
                .singleElement()
                .asString()
                .contains("Album.first(java.util.UUID)", "Keepsake.findById(java.util.UUID)");
    }

    @Test
    void staticFields_holdNoRandomness() {
        noFields()
                .that()
                .areStatic()
                .should()
                .haveRawType(assignableTo(RandomGenerator.class))
                .because(
                        "a native executable is built with what static fields hold, and would draw the same on every start")
                .check(LEDE);
    }

    private static List<String> violations(ArchRule rule, JavaClasses classes) {
        return rule.evaluate(classes).getFailureReport().getDetails();
    }

    /** A guard of the test itself: names of parameters are in the bytecode, and there are such entities. */
    @Test
    void learnerData_exists() {
        assertThat(LEDE.stream()
                        .filter(type -> type.isAnnotatedWith(Entity.class) && ofLearner(type))
                        .map(JavaClass::getSimpleName))
                .contains("Attempt", "Token", "Memory", "Review", "FactConfirmation");
    }

    private static ArchRule foundByLearner(DescribedPredicate<JavaClass> learnerData) {
        return methods()
                .that()
                .areStatic()
                .and()
                .areNotPrivate()
                .and()
                .areDeclaredInClassesThat(learnerData)
                .should(ArchConditions.have(DescribedPredicate.<JavaMethod>describe(
                        "the learner among their parameters, by that name", ArchitectureTest::namesTheLearner)))
                .because("the primary keys of learner data begin with learner_id; an id alone has no index");
    }

    private static ArchRule neverFoundByIdAlone(DescribedPredicate<JavaClass> learnerData) {
        return noClasses()
                .should()
                .callMethodWhere(
                        target(nameMatching("(find|delete)ById(Optional)?")).and(target(owner(learnerData))))
                .because("what Panache offers every entity looks for an id and not for its learner");
    }

    private static boolean namesTheLearner(JavaMethod method) {
        return Stream.of(method.reflect().getParameters())
                .anyMatch(parameter ->
                        parameter.getType() == UUID.class && parameter.getName().equals("learnerId")
                                || parameter.getType() == Collection.class
                                        && parameter.getName().equals("learnerIds")
                                || parameter.getType() == Learner.class
                                || parameter.getType() == SecretText.class);
    }

    private static boolean ofLearner(JavaClass type) {
        // An account is one row a learner; an identity is found by its provider and subject, over all learners.
        return !List.of("Account", "Identity").contains(type.getSimpleName())
                && type.getAllFields().stream()
                        .anyMatch(field -> field.getName().equals("learnerId"));
    }

    private static DescribedPredicate<JavaClass> inAny(List<String> packages) {
        return JavaClass.Predicates.resideInAnyPackage(packages.toArray(String[]::new));
    }

    private static DescribedPredicate<JavaClass> outsideLede() {
        return JavaClass.Predicates.resideOutsideOfPackage("org.lede..");
    }

    /** Learner data that is found rightly in one way, and wrongly in two. */
    static final class Keepsake {

        static Optional<Keepsake> ofLearner(UUID learnerId, UUID id) {
            return Optional.empty();
        }

        static Optional<Keepsake> of(UUID id) {
            return Optional.empty();
        }

        static Optional<Keepsake> findById(UUID id) {
            return Optional.empty();
        }
    }

    /** Who looks for learner data by what every entity has. */
    static final class Album {

        Optional<Keepsake> first(UUID id) {
            return Keepsake.findById(id);
        }
    }
}
