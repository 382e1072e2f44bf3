package org.lede.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.testing.SampleContent.AGAINST_THE_CLOCK;
import static org.lede.testing.SampleContent.EVERY_KIND;

import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.AtOnce;
import org.lede.testing.LedeTest;
import org.lede.testing.ReplacedContent;
import org.lede.testing.SampleContent;
import org.lede.testing.Stored;
import org.lede.testing.TestClock;

/** Events that are stored with their cause and delivered afterwards. */
@LedeTest
@TestProfile(SampleContent.class)
class OutboxTest {

    private static final Map<String, Boolean> DONT_KNOW = Map.of("dontKnow", true);

    @Inject
    DeliverEvents deliver;

    @Inject
    Observer observer;

    @Inject
    Stored stored;

    @Inject
    DataSource database;

    @Inject
    TestClock clock;

    @Inject
    ReplacedContent content;

    @BeforeEach
    void forgetOtherEvents() {
        stored.execute("delete from outbox");
        observer.heard.clear();
        observer.failing = false;
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void submission_isDeliveredOnce() {
        ApiAttempt attempt = ApiLearner.guest().takeTest(EVERY_KIND);
        attempt.submit();
        attempt.submit();

        deliver.deliver();
        deliver.deliver();

        assertThat(observer.heard).containsExactly(closed(attempt));
        assertThat(stored.count("outbox")).isZero();
    }

    @Test
    void lastAnswerOfPractice_isDelivered_andNoOtherAnswerStoresAnEvent() {
        ApiAttempt attempt = ApiLearner.guest().practise(EVERY_KIND);
        List<String> refs = attempt.refs();
        refs.subList(1, refs.size()).forEach(ref -> attempt.answer(ref, DONT_KNOW));
        assertThat(stored.count("outbox")).isZero();

        attempt.answer(refs.get(0), DONT_KNOW);
        attempt.answer(refs.get(0), DONT_KNOW);
        deliver.deliver();

        assertThat(observer.heard).containsExactly(closed(attempt));
        assertThat(attempt.get().<String>path("submittedAt")).isNotNull();
    }

    @Test
    void deadline_isDelivered() {
        ApiAttempt attempt = ApiLearner.guest().takeTest(AGAINST_THE_CLOCK);
        clock.advance(Duration.ofHours(1));
        attempt.get();

        deliver.deliver();

        assertThat(observer.heard).containsExactly(closed(attempt));
    }

    @Test
    void publishedSets_areDelivered() {
        content.putBack();

        deliver.deliver();

        assertThat(observer.heard)
                .extracting(event -> ((SetPublished) event).setId() + " " + ((SetPublished) event).n())
                .containsExactlyInAnyOrderElementsOf(
                        stored.list("select id || ' ' || current_n from question_set"));
    }

    @Test
    void failingObserver_isTriedAgainLater() {
        ApiAttempt attempt = ApiLearner.guest().takeTest(EVERY_KIND);
        attempt.submit();
        observer.failing = true;

        deliver.deliver();
        deliver.deliver();

        assertThat(stored.list("select last_error from outbox where failures = 1 and due_at > now()"))
                .singleElement()
                .asString()
                .contains("not today");
        observer.failing = false;
        stored.execute("update outbox set due_at = now()");
        deliver.deliver();
        assertThat(observer.heard).containsExactly(closed(attempt));
    }

    @Test
    void severalReplicas_deliverEachEventOnce() throws Exception {
        ApiLearner learner = ApiLearner.guest();
        for (int i = 0; i < 10; i++) {
            learner.takeTest(EVERY_KIND).submit();
        }

        AtOnce.all(Collections.nCopies(4, (Callable<Boolean>) () -> {
            deliver.deliver();
            return true;
        }));

        assertThat(observer.heard).hasSize(10).doesNotHaveDuplicates();
        assertThat(stored.count("outbox")).isZero();
    }

    @Test
    void eventThatAnotherReplicaHolds_isSkipped() throws Exception {
        ApiLearner learner = ApiLearner.guest();
        ApiAttempt held = learner.takeTest(EVERY_KIND);
        held.submit();
        try (Connection replica = database.getConnection();
                Statement statement = replica.createStatement()) {
            replica.setAutoCommit(false);
            statement.execute("select id from outbox for update");
            ApiAttempt free = learner.takeTest(EVERY_KIND);
            free.submit();

            deliver.deliver();

            assertThat(observer.heard).containsExactly(closed(free));
            replica.rollback();
        }
    }

    private static AttemptClosed closed(ApiAttempt attempt) {
        return new AttemptClosed(attempt.learner().id(), attempt.id());
    }

    /** Hears every event. */
    @Singleton
    static class Observer {

        final List<Object> heard = Collections.synchronizedList(new ArrayList<>());
        volatile boolean failing;

        void closed(@Observes AttemptClosed event) {
            hear(event);
        }

        void published(@Observes SetPublished event) {
            hear(event);
        }

        private void hear(Object event) {
            if (failing) {
                throw new IllegalStateException("not today");
            }
            heard.add(event);
        }
    }
}
