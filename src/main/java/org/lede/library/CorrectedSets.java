package org.lede.library;

import io.quarkus.cache.CacheInvalidateAll;
import io.quarkus.cache.CacheKey;
import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lede.evidence.ArticleText;
import org.lede.library.QuestionVersion.PinnedFact;
import org.lede.question.ArticleContext;
import org.lede.question.CorrectedQuestion;
import org.lede.question.Question;
import org.lede.shared.Decimals;
import org.lede.shared.Refused;

/** The published set revisions with their questions, as published and as they are marked after every ruling on them. */
@ApplicationScoped
public class CorrectedSets {

    private final ArticleTexts texts;

    CorrectedSets(ArticleTexts texts) {
        this.texts = texts;
    }

    /**
     * The revision after every ruling there is. The database is asked each time, since another replica may have stored one
     * just now.
     *
     * @throws Refused when there is no such revision
     */
    @Transactional
    public PublishedSet get(UUID setId, int n) {
        return asPublished(setId, n).after(byVersion(QuestionRuling.ofSet(setId, n)));
    }

    /** The set's current revision after every ruling there was when the set was read; from memory unless one is new. */
    public PublishedSet current(QuestionSet set) {
        return get(set.id(), set.currentN(), set.rulings());
    }

    /**
     * A revision after every ruling on its questions, from memory unless one is new.
     *
     * @param rulings how many rulings there are, which the caller has just read
     */
    public PublishedSet get(UUID setId, int n, int rulings) {
        return rulings == 0 ? asPublished(setId, n) : afterRulings(setId, n, rulings);
    }

    @CacheResult(cacheName = "corrected-sets")
    @Transactional
    PublishedSet afterRulings(@CacheKey UUID setId, @CacheKey int n, @CacheKey int rulings) {
        return get(setId, n);
    }

    /** Those questions, each as it is asked there, after every ruling there is; one statement, however many they are. */
    @Transactional
    public Map<Place, PublishedQuestion> questions(Set<Place> places) {
        Map<UUID, List<QuestionRuling>> rulings = byVersion(
                QuestionRuling.ofVersions(places.stream().map(Place::versionId).collect(Collectors.toSet())));
        return places.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        place -> asPublished(place.setId(), place.n())
                                .withVersion(place.versionId())
                                .orElseThrow()
                                .after(rulings.getOrDefault(place.versionId(), List.of()))));
    }

    private static Map<UUID, List<QuestionRuling>> byVersion(List<QuestionRuling> rulings) {
        return rulings.stream().collect(Collectors.groupingBy(QuestionRuling::questionVersionId));
    }

    /**
     * The revision as it was published, read from the database once: it never changes.
     *
     * @throws Refused when there is no such revision
     */
    @CacheResult(cacheName = "published-sets")
    @Transactional
    public PublishedSet asPublished(@CacheKey UUID setId, @CacheKey int n) {
        SetRevision revision = SetRevision.of(setId, n).orElseThrow(() -> Refused.notFound("set revision"));
        List<SetItem> items = SetItem.of(setId, n);
        QuestionSet set = QuestionSet.withId(setId);
        Article article = set.article();
        Reading reading = new Reading(article.isTakenDown(), testedFacts(items), new HashMap<>());
        PublishedSet.PinnedArticle pinned = items.stream()
                .map(SetItem::questionVersion)
                .filter(version -> version.articleId() != null)
                .findFirst()
                .map(version -> new PublishedSet.PinnedArticle(
                        article.id(), article.slug(), article.title(), version.articleN(), version.language()))
                .orElseGet(() -> new PublishedSet.PinnedArticle(
                        article.id(), article.slug(), article.title(), article.currentN(), article.language()));
        return new PublishedSet(
                setId,
                set.slug(),
                n,
                revision.terms(),
                pinned,
                items.stream().map(item -> question(item, reading)).toList());
    }

    /** Forgets every set, for when one of their articles is taken down. */
    @CacheInvalidateAll(cacheName = "published-sets")
    @CacheInvalidateAll(cacheName = "corrected-sets")
    void forgetAll() {
        // The annotations do it.
    }

    private PublishedQuestion question(SetItem item, Reading reading) {
        QuestionVersion version = item.questionVersion();
        List<TestedFact> facts =
                version.facts().stream().map(reading.facts()::get).toList();
        ArticleContext context = reading.contexts()
                .computeIfAbsent(
                        new Pinned(version.articleId(), version.articleN(), version.language()), this::context);
        if (!facts.isEmpty()) {
            context = context.withProving(texts.get(version.articleId(), version.articleN())
                    .sentencesProving(facts.get(0).evidence()));
        }
        return new PublishedQuestion(
                version.id(),
                version.question().id(),
                version.question().ref(),
                CorrectedQuestion.unchanged(Question.read(version.content(), context)),
                Decimals.plain(item.points()),
                reading.takenDown()
                        ? facts.stream().map(TestedFact::withoutEvidence).toList()
                        : facts,
                List.of());
    }

    private ArticleContext context(Pinned pinned) {
        if (pinned.articleId() == null) {
            return ArticleContext.of(pinned.language(), "", 0, new TreeSet<>());
        }
        ArticleText text = texts.get(pinned.articleId(), pinned.n());
        return ArticleContext.of(
                pinned.language(), text.text(), text.sentences().size(), new TreeSet<>());
    }

    private static Map<PinnedFact, TestedFact> testedFacts(Collection<SetItem> items) {
        Set<PinnedFact> pinned = items.stream()
                .flatMap(item -> item.questionVersion().facts().stream())
                .collect(Collectors.toSet());
        Set<UUID> ids = pinned.stream().map(PinnedFact::factId).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, String> refs =
                Fact.<Fact>list("id in ?1", ids).stream().collect(Collectors.toMap(Fact::id, Fact::ref));
        Map<PinnedFact, TestedFact> facts = new HashMap<>();
        for (FactVersion version : FactVersion.withEvidence(ids)) {
            PinnedFact key = new PinnedFact(version.factId(), version.n());
            if (pinned.contains(key)) {
                facts.put(key, TestedFact.of(refs.get(version.factId()), version));
            }
        }
        return facts;
    }

    /** A question version in a set revision that asks it. */
    public record Place(UUID setId, int n, UUID versionId) {}

    /** What the questions of one revision share while they are read; the words of an article are folded once. */
    private record Reading(
            boolean takenDown, Map<PinnedFact, TestedFact> facts, Map<Pinned, ArticleContext> contexts) {}

    /** An article revision in the language in which questions ask about it; without id for none. */
    private record Pinned(
            @Nullable UUID articleId, @Nullable Integer n, String language) {}
}
