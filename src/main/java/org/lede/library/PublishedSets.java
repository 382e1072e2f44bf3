package org.lede.library;

import io.quarkus.cache.CacheKey;
import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lede.evidence.ArticleText;
import org.lede.question.ArticleContext;
import org.lede.question.CorrectedQuestion;
import org.lede.question.Question;
import org.lede.shared.Decimals;
import org.lede.shared.Refused;

/** The published set revisions, each read from the database once: they never change. */
@ApplicationScoped
public class PublishedSets {

    private final ArticleTexts texts;

    PublishedSets(ArticleTexts texts) {
        this.texts = texts;
    }

    /** @throws org.lede.shared.Refused when there is no such revision */
    @CacheResult(cacheName = "published-sets")
    @Transactional
    public PublishedSet get(@CacheKey UUID setId, @CacheKey int n) {
        SetRevision revision = SetRevision.of(setId, n).orElseThrow(() -> Refused.notFound("set revision"));
        List<SetItem> items = SetItem.of(setId, n);
        Map<PinnedFact, TestedFact> facts = testedFacts(items);
        Map<Pinned, ArticleContext> articles = new HashMap<>();
        QuestionVersion first = items.get(0).questionVersion();
        QuestionSet set = QuestionSet.withId(setId);
        return new PublishedSet(
                setId,
                set.slug(),
                n,
                revision.terms(),
                new PublishedSet.PinnedArticle(
                        set.article().id(), set.article().slug(), first.articleN(), first.language()),
                items.stream().map(item -> published(item, facts, articles)).toList());
    }

    private PublishedQuestion published(
            SetItem item, Map<PinnedFact, TestedFact> facts, Map<Pinned, ArticleContext> articles) {
        QuestionVersion version = item.questionVersion();
        ArticleText text = texts.get(version.articleId(), version.articleN());
        ArticleContext article = articles.computeIfAbsent(
                Pinned.by(version),
                pinned -> ArticleContext.of(
                        pinned.language(), text.text(), text.sentences().size(), Collections.emptySortedSet()));
        TestedFact mainFact = facts.get(version.mainFact());
        return new PublishedQuestion(
                version.id(),
                version.question().id(),
                version.question().ref(),
                CorrectedQuestion.unchanged(Question.read(
                        version.content(), article.withProving(text.sentencesProving(mainFact.evidence())))),
                Decimals.plain(item.points()),
                version.facts().stream().map(facts::get).toList(),
                List.of());
    }

    private Map<PinnedFact, TestedFact> testedFacts(List<SetItem> items) {
        List<PinnedFact> pinned = items.stream()
                .flatMap(item -> item.questionVersion().facts().stream())
                .distinct()
                .toList();
        List<UUID> ids = pinned.stream().map(PinnedFact::factId).distinct().toList();
        Map<UUID, Fact> facts =
                Fact.<Fact>list("id in ?1", ids).stream().collect(Collectors.toMap(Fact::id, Function.identity()));
        return FactVersion.withEvidence(ids).stream()
                .filter(version -> pinned.contains(new PinnedFact(version.factId(), version.n())))
                .collect(Collectors.toMap(
                        version -> new PinnedFact(version.factId(), version.n()),
                        version -> new TestedFact(
                                version.factId(),
                                version.n(),
                                facts.get(version.factId()).ref(),
                                version.statement(),
                                version.evidence())));
    }

    /** An article revision as questions in a language are pinned to it: what they share of what marking has to know. */
    private record Pinned(UUID articleId, int n, String language) {

        static Pinned by(QuestionVersion version) {
            return new Pinned(version.articleId(), version.articleN(), version.language());
        }
    }
}
