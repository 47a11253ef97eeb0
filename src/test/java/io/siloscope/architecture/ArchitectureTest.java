package io.siloscope.architecture;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The rules of the house, each with its reason. `Rooms` holds the plan that they compare with.
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.siloscope");

    @Test
    void everyClassLivesInARoomOfThePlan() {
        assertThat(violations(source -> Rooms.MAY_IMPORT.containsKey(Rooms.of(source.getPackageName()))
                ? Stream.of()
                : Stream.of(source.getName() + " lives in no room")))
                .isEmpty();
    }

    /// So that a machine can be understood, tested and replaced alone.
    @Test
    void importsGoDownNeverSideways() {
        assertThat(dependencyViolations(ArchitectureTest::leavesItsFloor)).isEmpty();
    }

    /// So that a library can be replaced, and its faults looked for, in one room.
    @Test
    void oneForeignLibraryLivesInOneRoom() {
        assertThat(dependencyViolations(ArchitectureTest::borrowsALibrary)).isEmpty();
    }

    /// What a federation can send is what `federate` can name: it cannot name an image, an embedding or a label.
    @Test
    void federationCannotNameAnImageAnEmbeddingOrALabel() {
        assertThat(dependencyViolations(ArchitectureTest::breaksThePromise)).isEmpty();
    }

    /// One gate to the JavaFX thread, which coalesces.
    @Test
    void onlyTheGateRunsLater() {
        assertThat(accessViolations(
                "ui.fx", access -> access.getTarget().getName().equals("runLater")))
                .isEmpty();
    }

    /// Threads have a name, one owner and one way to die.
    @Test
    void onlyJobsAndTheSocketServerMakeThreads() {
        assertThat(accessViolations("jobs", ArchitectureTest::makesAThread).stream()
                .filter(line -> !line.startsWith("io.siloscope.federate.wire.")))
                .isEmpty();
    }

    /// Rooms below return values; what is printed is the command line's business.
    @Test
    void onlyAppPrints() {
        assertThat(accessViolations("app",
                access -> access.getTargetOwner().getName().equals("java.lang.System")
                        && Set.of("out", "err", "in").contains(access.getTarget().getName())))
                .isEmpty();
    }

    private static Optional<String> leavesItsFloor(Dependency dependency) {
        String target = dependency.getTargetClass().getPackageName();
        String source = dependency.getOriginClass().getPackageName();
        if (!Rooms.isOurs(target) || Rooms.of(source).equals(Rooms.of(target))) {
            return Optional.empty();
        }
        return Rooms.MAY_IMPORT.getOrDefault(Rooms.of(source), Set.of()).contains(Rooms.of(target))
                ? Optional.empty()
                : Optional.of(Rooms.of(source) + " may not import " + Rooms.of(target));
    }

    private static Optional<String> borrowsALibrary(Dependency dependency) {
        String target = dependency.getTargetClass().getPackageName();
        String source = dependency.getOriginClass().getPackageName();
        return Rooms.LIBRARIES.entrySet().stream()
                .filter(library -> Rooms.within(target, library.getKey()))
                .max(Comparator.comparingInt(library -> library.getKey().length()))
                .filter(library -> library.getValue().stream()
                        .noneMatch(room -> Rooms.within(source, Rooms.ROOT + room)))
                .map(library -> library.getKey() + " belongs to " + library.getValue());
    }

    private static Optional<String> breaksThePromise(Dependency dependency) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (!Rooms.of(dependency.getOriginClass().getPackageName()).equals("federate")
                || !target.getPackageName().equals(Rooms.ROOT + "dataset")) {
            return Optional.empty();
        }
        String name = target.getName().substring((Rooms.ROOT + "dataset.").length()).split("\\$", 2)[0];
        return Rooms.PROMISE.contains(name) ? Optional.empty()
                : Optional.of("federate may not know dataset." + name);
    }

    private static boolean makesAThread(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        return owner.equals("java.util.concurrent.Executors")
                || owner.equals("java.util.Timer")
                || (owner.equals("java.lang.Thread")
                        && List.of("<init>", "start", "ofVirtual", "ofPlatform", "startVirtualThread")
                                .contains(name))
                || (owner.equals("java.util.concurrent.ForkJoinPool") && name.equals("<init>"))
                || (owner.startsWith("java.util.stream.") && name.equals("parallel"))
                || name.equals("parallelStream");
    }

    private static List<String> dependencyViolations(Function<Dependency, Optional<String>> rule) {
        return violations(source -> source.getDirectDependenciesFromSelf().stream()
                .flatMap(dependency -> rule.apply(dependency).stream()
                        .map(reason -> reason + ": " + dependency.getDescription())));
    }

    private static List<String> accessViolations(String allowed, Predicate<JavaAccess<?>> forbidden) {
        return violations(source -> Rooms.within(source.getPackageName(), Rooms.ROOT + allowed)
                ? Stream.of()
                : source.getAccessesFromSelf().stream().filter(forbidden)
                        .map(access -> source.getName() + ": "
                                + access.getDescription()));
    }

    private static List<String> violations(Function<JavaClass, Stream<String>> rule) {
        return CLASSES.stream().flatMap(rule).distinct().sorted().toList();
    }
}
