package org.lede.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides as a teacher would whether what was typed is an accepted answer: how it is written, small words before it and
 * where the thing is don't matter; another word, number or sign does.
 */
final class Leniency {

    /** Of a place behind an answer, such as "in the United Arab Emirates". */
    private static final int MOST_PLACE_WORDS = 5;

    private static final Pattern CODE = Pattern.compile("[^\\p{L}\\p{N}]*0\\d");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\s*[(\\[（][^()\\[\\]（）]{0,200}[)\\]）]");
    private static final Pattern OWNER =
            Pattern.compile("(?<owner>[\\p{L}\\p{M}]{1,40})['\u2018\u2019\u02BC]s\\s+(?<thing>\\S.*)");

    /** What is left when a prefix or particle goes; less would be no word. */
    private static final int SHORTEST_STEM = 2;

    private static final int SHORTEST_WITH_MORE = 5;

    private static final Set<String> PARTICLES =
            WordLists.beside(Leniency.class, "words.properties").set("particles");

    private final ArticleContext article;
    private final String language;
    private final SmallWords small;
    private final Slips slips;

    /** Of one answer each text is read once. */
    private final Map<String, Set<Wording>> forms = new HashMap<>();

    Leniency(ArticleContext article) {
        this.article = article;
        this.language = Locale.forLanguageTag(article.language()).getLanguage();
        this.small = SmallWords.of(language);
        this.slips = new Slips(language, article.words());
    }

    /** Whether both are the same but for spelling variants, spaces and a leading article. */
    boolean isSame(String typed, String accepted) {
        return typed.equals(accepted)
                || isSameNumber(typed, accepted)
                || anyForm(
                        typed, accepted, (one, other) -> one.whole().equals(other.whole()) && !areOpposed(one, other));
    }

    /** "Half a million" is 500,000; but 007 isn't 7. */
    private boolean isSameNumber(String typed, String accepted) {
        Notation notation = Notation.of(article.language());
        return !CODE.matcher(typed).lookingAt()
                && !CODE.matcher(accepted).lookingAt()
                && notation.read(accepted)
                        .map(Optional::of)
                        .filter(notation.read(typed)::equals)
                        .isPresent();
    }

    /** Whether they are the same but for number, small words before, and the place behind. */
    boolean isAsGood(String typed, String accepted) {
        return anyForm(
                typed,
                accepted,
                (one, other) -> candidates(typed, one, other).stream()
                        .anyMatch(candidate -> agree(candidate, other, properNames(accepted))));
    }

    /** Whether what was typed is a slip of the accepted answer. */
    boolean isSlip(String typed, String accepted) {
        Set<String> names = properNames(accepted);
        return anyForm(
                typed,
                accepted,
                (one, other) -> candidates(typed, one, other).stream()
                        .anyMatch(candidate -> leadsAgree(candidate, other)
                                && slips.pass(
                                        singular(candidate.words(), other.words(), names), other.words(), names)));
    }

    /** Whether it is a part of an accepted name, which no other name of the article has. */
    boolean isPartOfName(String typed, String name) {
        return anyForm(typed, name, (one, other) -> {
            List<String> exact =
                    one.words().stream().filter(other.words()::contains).toList();
            List<String> others = one.words().stream()
                    .filter(word -> !other.words().contains(word))
                    .toList();
            boolean nearly = others.stream()
                    .allMatch(word ->
                            other.words().stream().anyMatch(part -> isNearName(word, part, exact.isEmpty() ? 0 : 1)));
            boolean onlySlips = others.isEmpty()
                    || !exact.isEmpty()
                    || one.words().size() == 1
                            && other.words().stream()
                                    .anyMatch(part -> slips.pass(one.words(), List.of(part), Set.of(part))
                                            && article.singlesOut(Set.of(part), other.words()));
            return leadsAgree(one, other)
                    && nearly
                    && onlySlips
                    && (exact.isEmpty()
                            ? !others.isEmpty()
                            : saysWho(exact) && article.singlesOut(new HashSet<>(exact), other.words()));
        });
    }

    /** Beside another part of the name, one slip more passes in a part; an initial is a part, too. */
    private static boolean isNearName(String word, String part, int more) {
        int allowed = Slips.allowed(part, true) + (part.length() < SHORTEST_WITH_MORE ? 0 : more);
        return Slips.distance(word, part, allowed) <= allowed
                || more > 0 && word.length() == 1 && part.startsWith(word);
    }

    private boolean saysWho(List<String> words) {
        return words.stream()
                .anyMatch(word ->
                        word.length() > 1 && Wording.isWord(word) && !small.isSmall(word) && !PARTICLES.contains(word));
    }

    private boolean agree(Wording typed, Wording accepted, Set<String> names) {
        return leadsAgree(typed, accepted)
                && !areOpposed(typed, accepted)
                && (typed.joined().equals(accepted.joined())
                        || singular(typed.words(), accepted.words(), names).equals(accepted.words()));
    }

    /** "In July" is "July"; "his father" isn't "her father". */
    private static boolean leadsAgree(Wording typed, Wording accepted) {
        return typed.lead().isEmpty()
                || accepted.lead().isEmpty()
                || typed.lead().equals(accepted.lead());
    }

    /** Spaces may make another thing of a word: "no table" isn't "notable". */
    private static boolean areOpposed(Wording one, Wording other) {
        return Negations.differ(one.words(), other.words());
    }

    /** The typed words with those of other number changed into the accepted ones. */
    private List<String> singular(List<String> typed, List<String> accepted, Set<String> names) {
        if (typed.size() != accepted.size()) {
            return typed;
        }
        List<String> singular = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            singular.add(isOneWord(typed.get(i), accepted.get(i), names) ? accepted.get(i) : typed.get(i));
        }
        return singular;
    }

    /** What is no word isn't a plural either, but may be a slip; and a Swede isn't Sweden. */
    private boolean isOneWord(String typed, String accepted, Set<String> names) {
        if (Inflections.areOneSpelling(typed, accepted, language)) {
            return true;
        }
        Dictionary dictionary = Dictionary.of(language);
        return dictionary.knows(typed)
                && (!names.contains(accepted) || dictionary.knows(accepted))
                && !small.isCountry(typed)
                && !small.isCountry(accepted)
                && Inflections.areOneWord(typed, accepted, language);
    }

    /** What was typed, and the same without what may be left out of it. */
    private Set<Wording> candidates(String text, Wording typed, Wording accepted) {
        Set<Wording> candidates = new LinkedHashSet<>(List.of(typed));
        withoutBrackets(text).ifPresent(candidates::add);
        withoutOwner(text).ifPresent(candidates::add);
        candidates.add(
                typed.with(typed.words().stream().map(small::unabbreviated).toList()));
        candidates.removeIf(candidate -> candidate.words().isEmpty());
        for (Wording candidate : List.copyOf(candidates)) {
            addWithoutPlace(text, candidate, accepted, candidates);
            addWithoutQuantity(candidate, accepted, candidates);
            addWithoutAffixes(candidate, candidates);
        }
        return candidates;
    }

    private Optional<Wording> withoutBrackets(String text) {
        Matcher brackets = IN_BRACKETS.matcher(text);
        if (!brackets.find()
                || small.offersAChoice(
                        Wording.of(brackets.group(), article.language()).words())) {
            return Optional.empty();
        }
        return Optional.of(Wording.of(brackets.replaceAll(" "), article.language()));
    }

    /** "Niger's junta", where the article speaks of Niger. */
    private Optional<Wording> withoutOwner(String text) {
        Matcher owned = OWNER.matcher(text);
        if (!language.equals("en") || !owned.lookingAt()) {
            return Optional.empty();
        }
        List<String> owner =
                Wording.of(owned.group("owner"), article.language()).words();
        boolean known = owner.stream().allMatch(word -> article.words().contains(word) || word.equals("people"));
        return known ? Optional.of(Wording.of(owned.group("thing"), article.language())) : Optional.empty();
    }

    /** "Barcelona in Spain", "Paris, France"; of two countries neither is the place of the other. */
    private void addWithoutPlace(String text, Wording typed, Wording accepted, Set<Wording> candidates) {
        List<String> words = typed.words();
        boolean comma = text.indexOf(',') > 0 && text.indexOf(',') == text.lastIndexOf(',');
        for (int at = Math.max(1, words.size() - MOST_PLACE_WORDS); at < words.size(); at++) {
            boolean preposition = small.leadsToPlace(words.get(at)) && at + 1 < words.size();
            List<String> place = withoutSmall(words.subList(preposition ? at + 1 : at, words.size()));
            boolean country = small.isCountry(place);
            boolean known = preposition && !place.isEmpty() && article.words().containsAll(place);
            boolean twoCountries = country && small.isCountry(accepted.words());
            if ((country && (preposition || comma) || known) && !twoCountries) {
                candidates.add(typed.with(words.subList(0, at)));
            }
        }
    }

    private List<String> withoutSmall(List<String> words) {
        return words.stream().filter(word -> !small.isEmpty(word)).toList();
    }

    /** "10 per cent iridium", where 10 is a number of the article and the answer none. */
    private void addWithoutQuantity(Wording typed, Wording accepted, Set<Wording> candidates) {
        List<String> words = typed.words();
        boolean counted = Wording.isNumber(words.get(0)) && article.words().contains(words.get(0));
        if (counted && accepted.words().stream().noneMatch(Wording::isNumber)) {
            int sign = words.size() > 1 && words.get(1).equals("%") ? 2 : 1;
            if (words.size() > sign) {
                candidates.add(typed.with(words.subList(sign, words.size())));
            }
        }
    }

    /** Small words that a language writes together with the word. */
    private void addWithoutAffixes(Wording typed, Set<Wording> candidates) {
        addWithoutPrefixes(typed, small.attachedBefore(), candidates);
        int end = typed.words().size() - 1;
        String last = typed.words().get(end);
        if (end > 0 && small.isAfter(last)) {
            candidates.add(typed.with(typed.words().subList(0, end)));
        }
        small.attachedAfter().stream()
                .filter(particle -> last.endsWith(particle) && last.length() - particle.length() >= SHORTEST_STEM)
                .map(particle -> last.substring(0, last.length() - particle.length()))
                .forEach(bare -> candidates.add(typed.withWord(end, bare)));
    }

    private static void addWithoutPrefixes(Wording typed, List<String> prefixes, Set<Wording> candidates) {
        if (typed.words().isEmpty()) {
            return;
        }
        String first = typed.words().get(0);
        prefixes.stream()
                .filter(prefix -> first.startsWith(prefix) && first.length() - prefix.length() >= SHORTEST_STEM)
                .forEach(prefix -> candidates.add(typed.withWord(0, first.substring(prefix.length()))));
    }

    private boolean anyForm(String typed, String accepted, BiPredicate<Wording, Wording> test) {
        return forms(typed).stream()
                .filter(one -> !one.words().isEmpty())
                .anyMatch(one -> forms(accepted).stream().anyMatch(other -> test.test(one, other)));
    }

    /** Köln is Koln and Koeln; an article written as a prefix may be there or not. */
    private Set<Wording> forms(String text) {
        return forms.computeIfAbsent(text, read -> {
            Set<Wording> wordings = new LinkedHashSet<>(List.of(Wording.of(read, article.language())));
            String withDigraphs = Folding.withDigraphs(read);
            if (!withDigraphs.equals(read)) {
                wordings.add(Wording.of(withDigraphs, article.language()));
            }
            for (Wording form : List.copyOf(wordings)) {
                addWithoutPrefixes(form, small.attachedArticles(), wordings);
            }
            return wordings;
        });
    }

    /** The words of an accepted answer with a capital, where a capital tells a name. */
    private Set<String> properNames(String accepted) {
        Set<String> names = new HashSet<>();
        if (!ArticleContext.capitalisesNouns(article.language())) {
            Folding folding = Folding.of(article.language());
            for (String word : accepted.split("[\\s\\p{Z}\\p{Pd}]+")) {
                if (!word.isEmpty() && Character.isUpperCase(word.codePointAt(0))) {
                    names.addAll(folding.words(word));
                    names.addAll(folding.words(Folding.withDigraphs(word)));
                }
            }
        }
        return names;
    }
}
