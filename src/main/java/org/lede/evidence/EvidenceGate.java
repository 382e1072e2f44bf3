package org.lede.evidence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lede.question.ArticleContext;
import org.lede.question.InvalidContent;
import org.lede.question.Kind;
import org.lede.question.Option;
import org.lede.question.Question;

/**
 * The gate that every fact and question of one article has to pass before it can be published.
 *
 * <p>It tells whether the words are there; whether they support the claim is for a person to judge.
 */
public final class EvidenceGate {

    private final ArticleText article;
    private final String language;
    private final QuoteFinder quotes;
    private final Reading reading;
    private final Numbers numbers;
    private final NegatingWords negations;
    private final Vocabulary vocabulary;

    /**
     * @param article the text that evidence is taken from
     * @param title the article's title, whose names and numbers a question may use as well
     * @param language the article's language as a BCP 47 tag
     */
    public EvidenceGate(ArticleText article, String title, String language) {
        this.article = article;
        this.language = language;
        this.quotes = new QuoteFinder(article);
        this.reading = new Reading(language);
        this.numbers = new Numbers(language);
        this.negations = new NegatingWords(language);
        this.vocabulary = new Vocabulary(reading, numbers, List.of(article.text(), title));
    }

    /** Finds the one passage a quote stands for: word for word, and refused where anything is in doubt. */
    public Resolution resolve(Quote quote) {
        return quotes.resolve(quote);
    }

    /**
     * Everything the gate has against a question, failures and warnings.
     *
     * @param evidence the evidence of the facts it tests; what doesn't stand in the article is reported and doesn't count
     * @param allow names and numbers that the stem and key may use though they are not in the article
     * @return pointers lead into the question's tree, except {@code /evidence/i} for the i-th selector; empty if all is well
     */
    public List<Finding> check(Question question, List<Selector> evidence, Set<String> allow) {
        List<Finding> findings = new ArrayList<>(unverified(evidence));
        List<String> passages =
                evidence.stream().filter(article::verifies).map(Selector::exact).toList();
        findings.addAll(OptionChecks.of(question.options(), passages, reading));
        findings.addAll(equalTexts(question));
        findings.addAll(untypableKeys(question, passages));
        findings.addAll(FurtherAnswers.to(question, article.text(), language));
        findings.addAll(names(question, allow));
        keyInStem(question).ifPresent(findings::add);
        negation(question).ifPresent(findings::add);
        return findings;
    }

    /**
     * The oddities that show only across the questions of a set; warnings only.
     *
     * @return pointers are {@code /questions/i} for the i-th question, from 0, or {@code /questions} for them all
     */
    public List<Finding> checkSet(List<Question> questions) {
        return SetChecks.of(questions, reading);
    }

    private List<Finding> unverified(List<Selector> evidence) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < evidence.size(); i++) {
            if (!article.verifies(evidence.get(i))) {
                findings.add(new Finding(
                        Code.QUOTE_NOT_FOUND, "/evidence/" + i, "The article doesn't have these characters there."));
            }
        }
        return findings;
    }

    /** A stem that is not claimed to be true may name anything: that is what makes it false or not stated. */
    private List<Finding> names(Question question, Set<String> allow) {
        if (!question.claimsTruth()) {
            return List.of();
        }
        Vocabulary allowed = new Vocabulary(reading, numbers, allow);
        NameCheck check = new NameCheck(
                List.of(vocabulary, allowed), numbers, negations, !ArticleContext.capitalisesNouns(language));
        return Claim.of(question).stream()
                .flatMap(claim -> check.of(claim).stream())
                .toList();
    }

    /** Two things to put in order, to match or to pick that nobody could tell apart. */
    private static List<Finding> equalTexts(Question question) {
        List<Finding> findings = new ArrayList<>();
        for (Question.Listing listing : question.listings()) {
            Set<String> seen = new HashSet<>();
            listing.texts().stream()
                    .filter(text -> !seen.add(Reading.asSeen(text)))
                    .map(text ->
                            new Finding(Code.DUPLICATE_OPTION, listing.pointer(), "“" + text + "” is there twice."))
                    .forEach(findings::add);
        }
        return findings;
    }

    /** What a learner has to type must be readable in the evidence. */
    private List<Finding> untypableKeys(Question question, List<String> evidence) {
        List<Finding> findings = new ArrayList<>();
        List<List<String>> slots = question.accepted();
        for (int slot = 0; slot < slots.size(); slot++) {
            List<String> accepted = slots.get(slot);
            if (!isHeld(question, accepted, evidence)) {
                findings.add(new Finding(
                        Code.KEY_NOT_IN_EVIDENCE,
                        Claim.pointerOfSlot(question, slot),
                        "None of the accepted answers occurs in the evidence: " + String.join(", ", accepted) + "."));
            }
        }
        return findings;
    }

    /** A range is borne out by any number in it, and "1" isn't by "1.5"; so a number is decided by the question's mark. */
    private boolean isHeld(Question question, List<String> accepted, List<String> evidence) {
        return question.kind() == Kind.NUMBER
                ? evidence.stream().flatMap(numbers::in).anyMatch(number -> isRight(question, number))
                : accepted.stream().anyMatch(answer -> reading.anyHolds(evidence, answer));
    }

    private static boolean isRight(Question question, BigDecimal number) {
        try {
            return question.mark(question.answer(Map.of("number", number))).correct();
        } catch (InvalidContent notANumber) {
            return false;
        }
    }

    private Optional<Finding> keyInStem(Question question) {
        Stream<String> keys = Stream.concat(
                question.options().stream()
                        .filter(Option::key)
                        .map(option -> option.text().text()),
                question.accepted().stream().flatMap(List::stream));
        return keys.filter(key -> reading.holds(question.stem().text(), key))
                .findFirst()
                .map(key -> new Finding(
                        Code.STEM_CONTAINS_KEY, "/stem", "The stem says “" + key + "”, which is the answer."));
    }

    /** Not for locate: the sentence that proves "X did not happen" is found whether or not the reader saw the "not". */
    private Optional<Finding> negation(Question question) {
        return Optional.of(question)
                .filter(asked -> asked.kind() != Kind.LOCATE)
                .flatMap(asked -> negations.unemphasised(asked.stem()))
                .map(word -> new Finding(
                        Code.NEGATION_NOT_EMPHASISED,
                        "/stem",
                        "A hasty reader passes over “" + word + "”; put it in capitals or ask the other way round."));
    }
}
