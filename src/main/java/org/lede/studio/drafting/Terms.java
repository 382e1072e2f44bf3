package org.lede.studio.drafting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lede.evidence.ArticleText;
import org.lede.evidence.Sentence;

/** Finds the names, dates and numbers of an article, and knows which of them it has. */
final class Terms {

    /** A word with a capital, its hyphens and apostrophes, or an initialism: "Kim", "Al-Assad", "O’Brien", "U.S.". */
    private static final String CAPITALISED =
            "(?:(?:\\p{Lu}\\.){2,}|\\p{Lu}[\\p{L}\\p{M}\\p{N}]*(?:[-’'][\\p{L}\\p{M}\\p{N}]+)*)";

    private static final String NOT_INSIDE_A_WORD = "(?<![\\p{L}\\p{N}])";
    private static final Pattern DIGITS = Pattern.compile("\\p{Nd}+");
    private static final Pattern WORD_BEFORE = Pattern.compile("(\\p{L}+)[ ’']$");
    private static final int LONGEST_ARTICLE = 12;
    private static final Pattern POSSESSIVE = Pattern.compile("[’']s?$");

    private final Rules rules;
    private final String article;
    private final String title;
    private final Pattern names;
    private final Pattern dates;
    private final Pattern years;
    private final Pattern numbers;

    /** The names that stand somewhere with a capital that no beginning of a sentence gives them. */
    private final Set<String> known = new HashSet<>();

    private final Set<String> digits = new HashSet<>();
    private final Map<String, Boolean> held = new HashMap<>();
    private final Map<Term.Type, Map<String, Integer>> first = new HashMap<>();

    /** @param drafted the sentences from which drafts are made, and wrong options taken */
    Terms(Rules rules, ArticleText article, String title, List<Sentence> drafted) {
        this.rules = rules;
        this.article = article.text();
        this.title = title;
        String month = rules.anyOf("months");
        this.names = Pattern.compile(NOT_INSIDE_A_WORD + CAPITALISED + "(?: (?:" + rules.anyOf("joining-names") + " )*"
                + CAPITALISED + ")*");
        this.dates = Pattern.compile(NOT_INSIDE_A_WORD + "(?:[0-3]?[0-9](?:st|nd|rd|th|er)? )?" + month
                + "(?: [0-3]?[0-9](?![0-9]))?(?:,? [12][0-9]{3})?(?![\\p{L}\\p{N}])");
        this.years = Pattern.compile((rules.words("before-a-year").isEmpty()
                        ? NOT_INSIDE_A_WORD + "(?<![.,:/-])"
                        : "(?<=(?:^|[ (])(?i:" + rules.anyOf("before-a-year") + ") )")
                + "(?:1[0-9]{3}|20[0-9]{2})(?![\\p{L}\\p{N}–-]|[.,]\\d)");
        this.numbers = Pattern.compile(
                "(?<![\\p{L}\\p{N}.,:/$€£-])(?:\\p{Nd}{1,3}(?:[, \u00A0\u202F]\\p{Nd}{3})+|\\p{Nd}+(?:[.,]\\p{Nd}+)?|"
                        + rules.anyOf("number-words") + ")(?: " + rules.anyOf("scales")
                        + ")?(?![\\p{L}\\p{N}:/–-]|[.,]\\p{Nd})");
        DIGITS.matcher(this.article).results().map(MatchResult::group).forEach(digits::add);
        article.sentences().stream().filter(Statements::isReadable).forEach(this::learnNames);
        drafted.forEach(this::count);
    }

    private void learnNames(Sentence sentence) {
        names.matcher(Statements.squeezed(sentence.text()))
                .results()
                .filter(name -> name.start() > 1)
                .map(name -> withoutPossessive(name.group()))
                .forEach(known::add);
    }

    private void count(Sentence sentence) {
        for (Term term : in(Statements.squeezed(sentence.text()))) {
            if (!isSubject(term)) {
                first.computeIfAbsent(term.type(), type -> new LinkedHashMap<>())
                        .putIfAbsent(term.text(), sentence.number());
            }
        }
    }

    /** Those of a text, in order; none overlaps another. */
    List<Term> in(String text) {
        List<Term> found = new ArrayList<>();
        dates.matcher(text).results().forEach(date -> add(found, dateType(date.group()), date));
        years.matcher(text).results().forEach(year -> add(found, Term.Type.YEAR, year));
        numbers.matcher(text).results().forEach(number -> add(found, Term.Type.NUMBER, number));
        if (rules.namesHaveCapitals()) {
            names.matcher(text).results().forEach(name -> addName(found, text, name));
        }
        found.sort(Term.IN_ORDER);
        return found;
    }

    private static Term.Type dateType(String date) {
        return DIGITS.matcher(date).find() ? Term.Type.DATE : Term.Type.MONTH;
    }

    private static void add(List<Term> found, Term.Type type, MatchResult match) {
        Term term = new Term(type, match.group(), match.start(), match.end());
        if (found.stream().noneMatch(term::overlaps)) {
            found.add(term);
        }
    }

    private void addName(List<Term> found, String text, MatchResult match) {
        String name = withoutPossessive(match.group());
        Term term = new Term(type(name), name, match.start(), match.start() + name.length());
        boolean told = match.start() > 1 || known.contains(name) || rules.isCountry(name);
        if (told
                && name.length() > 1
                && !isCommonNoun(text, term)
                && found.stream().noneMatch(term::overlaps)) {
            found.add(term);
        }
    }

    private Term.Type type(String name) {
        if (rules.isCountry(name)) {
            return Term.Type.COUNTRY;
        }
        return rules.pairs("nationalities").containsKey(name) ? Term.Type.NATIONALITY : Term.Type.NAME;
    }

    /** "La Banque centrale": with an article before it and an adjective behind it, the name goes on in small letters. */
    private boolean isCommonNoun(String text, Term term) {
        Matcher before = WORD_BEFORE.matcher(text.substring(Math.max(0, term.start() - LONGEST_ARTICLE), term.start()));
        return term.is(Term.Type.NAME)
                && before.find()
                && rules.hasInSmallLetters("articles-before-names", before.group(1));
    }

    /** Where the article has a term of that type first, by the term: the number of the sentence. Without its subjects. */
    Map<String, Integer> all(Term.Type type) {
        return first.getOrDefault(type, Map.of());
    }

    /** Whether the article says the word or the number anywhere. */
    boolean articleHolds(String word) {
        return DIGITS.matcher(word).matches()
                ? digits.contains(word)
                : held.computeIfAbsent(word, sought -> Texts.indexOf(article, sought, 0) >= 0);
    }

    /** What the article is about, so that asking for it would be too easy. */
    boolean isSubject(Term term) {
        String country = rules.country(term.text());
        return Stream.of(term.text(), country).anyMatch(name -> Texts.indexOf(title, name, 0) >= 0)
                || rules.pairs("aliases").entrySet().stream()
                        .anyMatch(alias ->
                                alias.getValue().equals(country) && Texts.indexOf(title, alias.getKey(), 0) >= 0);
    }

    /** Whether a text says most of what the title says. */
    boolean isInTitle(String text) {
        List<String> words = Stream.of(title.split("[^\\p{L}\\p{N}.]+"))
                .filter(word -> word.length() > 3)
                .toList();
        long said =
                words.stream().filter(word -> Texts.indexOf(text, word, 0) >= 0).count();
        return said > words.size() / 2;
    }

    private static String withoutPossessive(String name) {
        return POSSESSIVE.matcher(name).replaceFirst("");
    }
}
