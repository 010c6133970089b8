package auteur.infra.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Each rule of [ArchitectureTest] is seen to reject a house that is built wrong on purpose.
class WrongHouseTest {

    private static final String BASE = "auteur.infra.architecture.wrong";
    private static final JavaClasses HOUSE = new ClassFileImporter().importPackages(BASE);

    private final Rules rules = new Rules(BASE);
    private final ServingRules serving = new ServingRules(BASE);

    @Test
    void aCommandThatLooksAtAViewIsRejected() {
        assertThat(violations(rules.modulesPointOneWay())).contains("HastyDecider").contains("query.one.One");
    }

    @Test
    void aCommandThatUsesTheDatabaseIsRejected() {
        assertThat(violations(rules.commandSeesNoWebNoSqlNoJson())).contains("java.sql.Connection");
    }

    @Test
    void aVirtualThreadThatIsNoSocketsIsRejected() {
        assertThat(violations(rules.onlySocketsHaveVirtualThreads())).contains("Statement").contains("ofVirtual");
    }

    @Test
    void aQueryThatLooksIntoAnAggregateIsRejected() {
        assertThat(violations(rules.queriesSeeNoWebAndNoAggregate())).contains("AggregateMember");
    }

    @Test
    void anApiThatAsksTheDatabaseIsRejected() {
        assertThat(violations(rules.apiSeesNoSqlAndNoEventStore())).contains("JdbcClient");
    }

    @Test
    void aDecisionThatReadsFilesIsRejected() {
        assertThat(violations(rules.decisionsSeeOnlyValues())).contains("java.nio.file.Files");
    }

    @Test
    void aDecisionThatAsksClockOrChanceIsRejected() {
        assertThat(violations(rules.decisionsAskNeitherClockNorChance()))
                .contains("Instant.now()")
                .contains("UUID.randomUUID()");
    }

    @Test
    void aRefusalThatWouldNotBeDecidedAgainIsRejected() {
        assertThat(violations(rules.decisionsRefuseByType())).contains("Whim");
    }

    @Test
    void aCycleIsRejected() {
        assertThat(cycles("query")).contains("Slice query.one").contains("Slice query.two");
    }

    @Test
    void aCycleOfAPackageAndOneBelowItIsRejected() {
        assertThat(cycles("infra")).contains("Slice infra -> ").contains("Slice infra.hall");
    }

    @Test
    void aCycleWithinAPackageIsRejected() {
        assertThat(cycles("infra")).contains("Slice infra.hall.left").contains("Slice infra.hall.right");
    }

    @Test
    void aLookIntoTheRoomsOfOthersIsRejected() {
        assertThat(violations(rules.roomsAreClosed("infra.hall")))
                .contains("Neighbour")
                .doesNotContain("Roof");
        assertThat(violations(rules.roomsAreClosed("infra.hall", "right"))).contains("Neighbour");
        assertThat(rules.roomsAreClosed("infra.hall", "left").evaluate(HOUSE).hasViolation()).isFalse();
    }

    @Test
    void aRoomForAllThatKnowsAContextIsRejected() {
        assertThat(violations(serving.roomsKnowNoContext(List.of("api.hall"), List.of("command"))))
                .contains("Gossip")
                .contains("WrongEvent");
        assertThat(
                serving.roomsKnowNoContext(List.of("api.hall"), List.of("command.job")).evaluate(HOUSE).hasViolation())
                .isFalse();
    }

    @Test
    void aRouteThatNobodyHasDeclaredIsFound() {
        assertThat(DeclaredRoutes.of(HOUSE).missing(List.of(Secrets.class))).containsExactly("/api/secrets/{id}");
    }

    @Test
    void aRefusalWithoutWordsIsRejected() {
        assertThat(violations(serving.refusalsHaveWords())).contains("Speechless").doesNotContain("Worded has");
    }

    @Test
    void aPublicClassThatNobodyUsesIsRejected() {
        assertThat(violations(rules.publicIsWhatOthersUse()))
                .contains("HastyDecider")
                .doesNotContain("query.one.One is public");
    }

    @Test
    void aPackageWithoutItsMarkIsRejected() {
        assertThat(violations(rules.packagesAreNullMarked()))
                .contains("Unmarked")
                .doesNotContain("HastyDecider");
    }

    @Test
    void aLongFileIsFound(@TempDir Path folder) throws IOException {
        var longFile = folder.resolve("Long.java");
        Files.writeString(longFile, "//\n".repeat(ArchitectureTest.LONGEST_FILE + 1));
        Files.writeString(folder.resolve("Short.java"), "//\n".repeat(ArchitectureTest.LONGEST_FILE));

        assertThat(Sources.longerThan(ArchitectureTest.LONGEST_FILE, Sources.below(folder)))
                .containsExactly(longFile);
    }

    @Test
    void anAggregateWithoutItsShellIsRejected() {
        assertThat(violations(rules.aggregatesHaveShells())).contains("BareAggregate");
    }

    @Test
    void aRoomOfAllContextsThatKnowsOneIsRejected() {
        assertThat(violations(rules.roomsOfAllContextsKnowNone()))
                .contains("Foreman")
                .contains("WrongEvent")
                .doesNotContain("Foreman.with");
    }

    private String cycles(String module) {
        return rules.packagesFormNoCycles(HOUSE, module).stream()
                .map(WrongHouseTest::violations)
                .collect(Collectors.joining("\n"))
                .replace(BASE + ".", "");
    }

    private static String violations(ArchRule rule) {
        return rule.allowEmptyShould(false).evaluate(HOUSE).getFailureReport().toString();
    }

    @RestController
    @RequestMapping("/api/secrets")
    static final class Secrets {

        @GetMapping("/{id}")
        String tell() {
            return "";
        }
    }
}
