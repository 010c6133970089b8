package auteur.infra.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The house keeps its rules. That the rules can be broken is seen in [WrongHouseTest].
class ArchitectureTest {

    static final int LONGEST_FILE = 250;

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("auteur");

    private final Rules rules = new Rules("auteur");
    private final ServingRules serving = new ServingRules("auteur");

    @Test
    void modulesPointOneWay() {
        rules.modulesPointOneWay().check(HOUSE);
    }

    @Test
    void commandSeesNoWebNoSqlNoJson() {
        rules.commandSeesNoWebNoSqlNoJson().check(HOUSE);
    }

    @Test
    void onlySocketsHaveVirtualThreads() {
        rules.onlySocketsHaveVirtualThreads().check(HOUSE);
    }

    @Test
    void queriesSeeNoWebAndNoAggregate() {
        rules.queriesSeeNoWebAndNoAggregate().check(HOUSE);
    }

    @Test
    void apiSeesNoSqlAndNoEventStore() {
        rules.apiSeesNoSqlAndNoEventStore().check(HOUSE);
    }

    @Test
    void decisionsSeeOnlyValues() {
        rules.decisionsSeeOnlyValues().check(HOUSE);
    }

    @Test
    void decisionsAskNeitherClockNorChance() {
        rules.decisionsAskNeitherClockNorChance().check(HOUSE);
    }

    @Test
    void decisionsRefuseByType() {
        rules.decisionsRefuseByType().check(HOUSE);
    }

    @Test
    void packagesFormNoCycles() {
        Rules.modules().stream()
                .flatMap(module -> rules.packagesFormNoCycles(HOUSE, module).stream())
                .forEach(rule -> rule.check(HOUSE));
    }

    @Test
    void nobodyLooksIntoTheRoomsOfOthers() {
        rules.roomsAreClosed("infra.projection", "desk", "part", "trouble").check(HOUSE);
        rules.roomsAreClosed("infra.eventstore", "form", "read").check(HOUSE);
        rules.roomsAreClosed("api.live", "topic").check(HOUSE);
    }

    @Test
    void roomsOfTheApiKnowNoContext() {
        serving.roomsKnowNoContext(
                List.of(
                        "api.access", "api.account", "api.command", "api.conditional", "api.docs", "api.door",
                        "api.freshness", "api.idempotency", "api.json", "api.limit", "api.live", "api.problem",
                        "api.text"),
                List.of("api", "command", "command.asset", "command.asset.shelf", "query", "query.log")).check(HOUSE);
    }

    @Test
    void refusalsHaveWords() {
        serving.refusalsHaveWords().check(HOUSE);
    }

    @Test
    void routesSayWhoMayUseThem() {
        var controllers = DeclaredRoutes.controllers(HOUSE);

        assertThat(controllers).isNotEmpty();
        assertThat(DeclaredRoutes.of(HOUSE).missing(controllers)).isEmpty();
    }

    @Test
    void publicIsWhatOthersUse() {
        rules.publicIsWhatOthersUse().check(HOUSE);
    }

    @Test
    void packagesAreNullMarked() {
        rules.packagesAreNullMarked().check(HOUSE);
    }

    @Test
    void queriesReadNoTableThatTheProgramRunsBy() {
        assertThat(Sources.of("query")).isNotEmpty();
        assertThat(Sources.naming("runtime.", Sources.of("query"))).isEmpty();
    }

    @Test
    void filesAreShort() {
        assertThat(Sources.ofAllModules()).hasSizeGreaterThan(200);
        assertThat(Sources.longerThan(LONGEST_FILE, Sources.ofAllModules())).isEmpty();
    }

    @Test
    void aggregatesHaveShells() {
        rules.aggregatesHaveShells().check(HOUSE);
    }

    @Test
    void roomsOfAllContextsKnowNone() {
        rules.roomsOfAllContextsKnowNone().check(HOUSE);
    }
}
