package org.lede.questionset;

import io.quarkus.cache.CacheKey;
import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lede.article.ArticleTexts;
import org.lede.article.Fact;
import org.lede.article.FactVersion;
import org.lede.content.ArticleContext;
import org.lede.content.Question;
import org.lede.evidence.ArticleText;
import org.lede.shared.CommonRefusal;
import org.lede.shared.Decimals;

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
        SetRevision revision = SetRevision.of(setId, n).orElseThrow(() -> CommonRefusal.notFound("set revision"));
        List<SetItem> items = SetItem.of(setId, n);
        Map<PinnedFact, TestedFact> facts = testedFacts(items);
        QuestionVersion first = items.get(0).questionVersion();
        QuestionSet set = QuestionSet.withId(setId);
        return new PublishedSet(
                setId,
                set.slug(),
                n,
                revision.terms(),
                new PublishedSet.PinnedArticle(set.article().id(), set.article().slug(), first.articleN()),
                items.stream().map(item -> published(item, facts)).toList());
    }

    private PublishedQuestion published(SetItem item, Map<PinnedFact, TestedFact> facts) {
        QuestionVersion version = item.questionVersion();
        ArticleText text = texts.get(version.articleId(), version.articleN());
        return new PublishedQuestion(
                version.id(),
                version.question().id(),
                version.question().ref(),
                Question.read(version.content(), context(version.language(), text, facts.get(version.mainFact()))),
                Decimals.plain(item.points()),
                version.facts().stream().map(facts::get).toList());
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
                                facts.get(version.factId()).ref(),
                                version.statement(),
                                version.evidence())));
    }

    /** What marking has to know of the pinned article revision. */
    public static ArticleContext context(String language, ArticleText text, TestedFact mainFact) {
        SortedSet<Integer> proving = mainFact.evidence().stream()
                .map(selector -> text.sentencesHolding(selector.span()))
                .flatMap(Collection::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        return ArticleContext.of(language, text.text(), text.sentences().size(), proving);
    }
}
