package org.lede.studio.web;

import static org.lede.studio.DraftContent.string;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lede.evidence.ArticleText;
import org.lede.library.content.ArticleReader;
import org.lede.library.content.ContentProblem;
import org.lede.library.content.ContentReader;
import org.lede.question.Kind;
import org.lede.studio.DraftContent;

/**
 * The page on which an article's facts are found and its questions asked: the text, what has been made of it, and what the
 * gate says.
 *
 * @param paragraphs empty while the article has no text
 * @param general problems with the article as a whole and with its sets
 * @param visibility of the published article; empty before
 * @param address of the published article; empty before
 */
public record DraftPage(
        String id,
        String title,
        String language,
        ZonedDateTime saved,
        boolean changedSince,
        String visibility,
        String address,
        List<List<SentenceLine>> paragraphs,
        List<FactPart> facts,
        SetPart set,
        List<ContentProblem> general,
        int questions,
        int toMend) {

    private static final List<String> KINDS = Stream.of(
                    Kind.SINGLE_CHOICE,
                    Kind.SHORT_TEXT,
                    Kind.VERDICT,
                    Kind.GAP,
                    Kind.NUMBER,
                    Kind.MULTIPLE_CHOICE,
                    Kind.ORDERING,
                    Kind.MATCHING,
                    Kind.LOCATE)
            .map(Kind::wire)
            .toList();

    /** @param used whether it proves a fact */
    public record SentenceLine(int number, String text, boolean used) {}

    /** @param quotes what proves it, one a line */
    public record FactPart(
            String ref, String statement, String quotes, List<QuestionPart> questions, List<ContentProblem> problems) {}

    public record QuestionPart(String ref, String kind, String stem, List<ContentProblem> problems) {

        public boolean isSound() {
            return problems.stream().noneMatch(ContentProblem::failure);
        }
    }

    /** The set of the draft that its pages compose. */
    public record SetPart(
            String slug, String title, String description, String timeLimit, boolean practice, boolean test) {

        static SetPart of(Map<String, Object> set) {
            List<?> modes = set.get("modes") instanceof List<?> list ? list : List.of("practice", "test");
            return new SetPart(
                    string(set, "slug"),
                    string(set, "title"),
                    string(set, "description"),
                    string(set, "timeLimit"),
                    modes.contains("practice"),
                    modes.contains("test"));
        }
    }

    /** The kinds of question, those first that are written most. */
    public List<String> kinds() {
        return KINDS;
    }

    /** Whether it can be published as it is. */
    public boolean isReady() {
        return toMend == 0;
    }

    static DraftPage of(Head head, DraftContent content, ContentReader read) {
        List<ContentProblem> problems = read.problems();
        List<FactPart> facts = facts(content, problems);
        List<ContentProblem> general = new ArrayList<>(problems);
        facts.forEach(fact -> {
            general.removeAll(fact.problems);
            fact.questions.forEach(question -> general.removeAll(question.problems));
        });
        int toMend = (int) problems.stream().filter(ContentProblem::failure).count();
        return new DraftPage(
                head.id,
                string(content.article(), "title"),
                string(content.article(), "language"),
                head.saved,
                head.changedSince,
                head.visibility,
                head.address,
                read.article().map(article -> paragraphs(article, read)).orElse(List.of()),
                facts,
                SetPart.of(content.sets().isEmpty() ? Map.of() : content.sets().get(0)),
                general,
                facts.stream().mapToInt(fact -> fact.questions.size()).sum(),
                toMend);
    }

    /** What a page says of the draft itself. */
    record Head(String id, ZonedDateTime saved, boolean changedSince, String visibility, String address) {}

    private static List<List<SentenceLine>> paragraphs(ArticleReader article, ContentReader read) {
        ArticleText text = article.text();
        SortedSet<Integer> used = new TreeSet<>();
        read.facts().values().forEach(fact -> used.addAll(text.sentencesProving(fact.evidence())));
        return text.paragraphs().stream()
                .map(paragraph -> paragraph.sentences().stream()
                        .map(sentence ->
                                new SentenceLine(sentence.number(), sentence.text(), used.contains(sentence.number())))
                        .toList())
                .toList();
    }

    private static List<FactPart> facts(DraftContent content, List<ContentProblem> problems) {
        List<FactPart> parts = new ArrayList<>();
        List<Map<String, Object>> facts = content.facts();
        Map<String, Map<String, Object>> placed = content.placedQuestions();
        for (int i = 0; i < facts.size(); i++) {
            Map<String, Object> fact = facts.get(i);
            String ref = string(fact, "ref");
            parts.add(new FactPart(
                    ref,
                    string(fact, "statement"),
                    Quotes.lines(fact),
                    questions(ref, placed, problems),
                    under("/facts/" + i, problems)));
        }
        return parts;
    }

    private static List<QuestionPart> questions(
            String fact, Map<String, Map<String, Object>> placed, List<ContentProblem> problems) {
        return placed.entrySet().stream()
                .filter(one -> fact.equals(one.getValue().get("fact")))
                .map(one -> part(one.getValue(), under(one.getKey(), problems)))
                .toList();
    }

    private static QuestionPart part(Map<String, Object> question, List<ContentProblem> problems) {
        return new QuestionPart(
                string(question, "ref"), string(question, "kind"), QuestionForm.plain(question.get("stem")), problems);
    }

    /** The problems at that place in the tree and below it. */
    static List<ContentProblem> under(String pointer, List<ContentProblem> problems) {
        return problems.stream()
                .filter(problem -> (problem.pointer() + "/").startsWith(pointer + "/"))
                .toList();
    }
}
