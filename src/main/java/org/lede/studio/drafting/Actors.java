package org.lede.studio.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.lede.evidence.Selector;
import org.lede.evidence.Sentence;
import org.lede.question.WordLists;

/** The people and bodies that act in an English article, "the junta", "some experts", who can be mistaken for one another. */
final class Actors {

    private static final Set<String> SMALL =
            WordLists.beside(Selector.class, "sentence-openers.properties").set("en");

    /** What an actor is called, and all sentences that speak of it. */
    private record Actor(String name, NavigableSet<Integer> sentences) {

        int distance(int sentence) {
            Integer before = sentences.floor(sentence);
            Integer after = sentences.ceiling(sentence);
            int up = before == null ? Integer.MAX_VALUE : sentence - before;
            return after == null ? up : Math.min(up, after - sentence);
        }
    }

    private final Rules rules;
    private final Pattern called;
    private final Map<String, Actor> byNoun = new LinkedHashMap<>();

    Actors(Rules rules, List<Sentence> sentences) {
        this.rules = rules;
        this.called = Pattern.compile(
                "(?<![\\p{L}\\p{N}’'.-])(?:(?<article>[Tt]he|[Aa]n?|[Ss]ome|[Mm]any) )?(?:(?<modifier>[\\p{L}.’'-]+) )?(?<noun>"
                        + rules.anyOf("actors") + ")(?![\\p{L}’'-])");
        sentences.forEach(this::learn);
    }

    private void learn(Sentence sentence) {
        called.matcher(Statements.squeezed(sentence.text()))
                .results()
                .forEach(match -> learn(match, sentence.number()));
    }

    private void learn(MatchResult match, int sentence) {
        String article = match.group(1) == null ? "" : match.group(1);
        String modifier = match.group(2) == null ? "" : match.group(2);
        String noun = match.group(3);
        boolean plural = noun.endsWith("s");
        boolean bare = article.isEmpty() && !plural && !Character.isUpperCase((modifier + "-").charAt(0));
        String name = (bare || isNoModifier(modifier) ? "" : modifier + " ") + noun;
        String before = article.isEmpty() && !plural ? "the" : article;
        byNoun.computeIfAbsent(
                        noun, any -> new Actor(Texts.capitalised((before + " " + name).strip()), new TreeSet<>()))
                .sentences()
                .add(sentence);
    }

    private static boolean isNoModifier(String word) {
        return word.isEmpty() || SMALL.contains(word.toLowerCase(Locale.ROOT)) || word.matches("\\p{Ll}+(?:ed|ing)");
    }

    /** The noun of a subject such as "Local activists in Niger", if it can act. */
    Optional<String> noun(String subject) {
        String head = subject.split(" (?:in|of|from|at) ")[0];
        String noun = head.substring(head.lastIndexOf(' ') + 1);
        return rules.has("actors", noun) ? Optional.of(noun) : Optional.empty();
    }

    /**
     * Others, the nearest first. Not those of the same sentence or one beside it, since these may be other words for the
     * one who acts there: the soldiers who seized power are the junta.
     */
    List<String> others(String noun, int sentence, String statement) {
        List<Actor> others = new ArrayList<>();
        byNoun.forEach((other, actor) -> {
            if (!other.equals(noun) && actor.distance(sentence) > 1 && Texts.indexOf(statement, other, 0) < 0) {
                others.add(actor);
            }
        });
        others.sort(Comparator.comparingInt(actor -> actor.distance(sentence)));
        return others.stream().map(Actor::name).distinct().toList();
    }
}
