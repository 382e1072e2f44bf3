package org.lede.library.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lede.people.LearnerMerged;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.AtOnce;
import org.lede.testing.LedeTest;
import org.lede.testing.Stored;
import org.lede.testing.TestClock;

/** Memories of facts that changed, whichever way they are come by: late, by a replay, from a guest. Each test has an article of its own. */
@LedeTest
@TestProfile(DegradedSeeds.class)
class ChangedMemoriesTest {

    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    SeedLoader loader;

    @Inject
    Stored stored;

    @Inject
    TestClock clock;

    @Inject
    Event<LearnerMerged> merged;

    @Inject
    FactReader reader;

    @BeforeEach
    void becomeGuest() {
        reader.become(ApiLearner.guest());
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void memoriesMadeWhileTheContentLoads_areAllPaused() throws Exception {
        SampleSeeds seeds = SampleSeeds.of("meanwhile");
        reader.load(seeds);
        List<ApiLearner> learners = Stream.generate(ApiLearner::guest).limit(8).toList();
        learners.forEach(each -> reader.answer(each.practise("meanwhile-basics"), "who-sent-help"));

        List<Callable<Integer>> requests = new ArrayList<>();
        learners.forEach(
                each -> requests.add(() -> each.request().get("/api/v1/review").statusCode()));
        requests.add(() -> loader.load(FactReader.threeIcebreakers(seeds).files())
                .problems()
                .size());
        AtOnce.all(requests);

        assertThat(stored.count("memory m join fact f on f.id = m.fact_id join article a on a.id = f.article_id"
                        + " where a.slug = 'meanwhile' and m.outdated_n = 1"))
                .isEqualTo(learners.size());
    }

    @Test
    void changedBack_goesOnAsBefore() {
        SampleSeeds seeds = reader.learned("back");
        reader.load(FactReader.threeIcebreakers(seeds));
        assertThat(reader.memories()).contains("icebreakers 1 paused at 1");

        reader.load(seeds.replacing("article.md", "Some fishermen waited on the quay.", "Nobody waited."));

        assertThat(reader.memories()).containsExactly("frozen-harbour 1", "icebreakers 1");
        assertThat(reader.replayed()).isTrue();
    }

    @Test
    void answerToTheFormerWording_pauses_andAfterTheConfirmationSaysNothing() {
        SampleSeeds seeds = SampleSeeds.of("late");
        reader.load(seeds);
        ApiAttempt before = reader.learner().practise("late-basics");
        ApiAttempt other = reader.learner().practise("late-basics");
        reader.load(FactReader.threeIcebreakers(seeds));

        reader.answer(before, "who-sent-help");
        assertThat(reader.memories())
                .as("who is told the old key has to learn of the change")
                .containsExactly("icebreakers 1 paused at 1");

        clock.advance(Duration.ofMinutes(1));
        reader.confirm("icebreakers", 2);
        clock.advance(Duration.ofMinutes(1));
        reader.answer(other, "who-sent-help");

        assertThat(reader.memories()).isEmpty();
        assertThat(reader.changes().getList("items")).isEmpty();
        assertThat(reader.reviewer().days()).startsWith(1);
        assertThat(reader.replayed()).isTrue();
    }

    @Test
    void answerToTheNewWording_doesNotStandForHavingSeenTheChange() {
        reader.load(FactReader.threeIcebreakers(reader.learned("unseen")));
        reader.answer(reader.learner().practise("unseen-basics"), "who-sent-help");

        assertThat(reader.memories()).containsExactly("frozen-harbour 1", "icebreakers 1 paused at 1");
        assertThat(reader.replayed()).isTrue();
    }

    @Test
    void replay_givesTheSame() {
        SampleSeeds seeds = reader.learned("replay");
        clock.advance(DAY);
        reader.reviewer().goThrough(ref -> false);
        ApiAttempt test = reader.learner().takeTest("replay-basics");
        reader.answer(test, "who-sent-help");
        SampleSeeds changed = FactReader.threeIcebreakers(seeds);
        reader.load(changed);
        clock.advance(DAY);
        reader.confirm("icebreakers", 2);
        clock.advance(Duration.ofMinutes(5));
        test.submit();
        assertThat(reader.replayed())
                .as("a test that told its key after the confirmation")
                .isTrue();
        reader.reviewer().goThrough(ref -> true);
        clock.advance(DAY);
        reader.reviewer().goThrough(ref -> true);
        reader.load(changed.replacing("facts.yaml", "The mayor sent three icebreakers.", "Three icebreakers came."));
        assertThat(reader.replayed()).as("a second change").isTrue();
        clock.advance(DAY);
        reader.confirm("icebreakers", 3);
        assertThat(reader.replayed()).as("confirmed").isTrue();
        reader.reviewer().goThrough(ref -> true);

        assertThat(reader.replayed()).as("asked anew").isTrue();
        assertThat(reader.memories()).anyMatch(memory -> memory.equals("icebreakers 1"));
    }

    @Test
    void export_holdsWhatWasConfirmed() {
        reader.load(FactReader.threeIcebreakers(reader.learned("export")));
        reader.confirm("icebreakers", 2);

        Response export = reader.learner().request().get("/api/v1/me/export");

        export.then().statusCode(200);
        assertThat(export.<List<?>>path("memories.confirmations.flatten()")).hasSize(1);
        assertThat(export.<List<?>>path("memories.reviews.flatten()")).hasSize(2);
    }

    @Test
    void guestWhoConfirmed_andSignsIn_hasConfirmedForTheAccount() {
        SampleSeeds seeds = reader.learned("merged");
        ApiLearner account = reader.learner();
        reader.become(ApiLearner.guest());
        reader.answer(reader.learner().practise("merged-basics"), "who-sent-help");
        reader.load(FactReader.threeIcebreakers(seeds));
        reader.reviewer().review();
        reader.confirm("icebreakers", 2);

        UUID guest = reader.learner().id();
        QuarkusTransaction.requiringNew().run(() -> merged.fire(new LearnerMerged(guest, account.id())));

        reader.become(account);
        assertThat(reader.memories()).containsExactly("frozen-harbour 1");
        assertThat(stored.count("fact_confirmation where learner_id = ?1", account.id()))
                .isEqualTo(1);
        assertThat(reader.replayed()).isTrue();
    }
}
