package org.lede.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds names and numbers in a claim that the article doesn't have. */
final class NameCheck {

    private final List<Vocabulary> known;
    private final Numbers numbers;
    private final NegatingWords negations;
    private final boolean capitalTellsName;

    /** @param capitalTellsName false for languages that write every noun with a capital; there, only numbers are checked */
    NameCheck(List<Vocabulary> known, Numbers numbers, NegatingWords negations, boolean capitalTellsName) {
        this.known = known;
        this.numbers = numbers;
        this.negations = negations;
        this.capitalTellsName = capitalTellsName;
    }

    List<Finding> of(Claim claim) {
        List<Finding> findings = new ArrayList<>();
        unknownNames(claim.text())
                .map(name -> new Finding(
                        Code.NAME_NOT_IN_ARTICLE,
                        claim.pointer(),
                        "The name “" + name + "” is not in the article; list it under allow if it is meant."))
                .forEach(findings::add);
        unknownNumbers(claim.text())
                .map(number -> new Finding(
                        Code.NUMBER_NOT_IN_ARTICLE,
                        claim.pointer(),
                        "The number " + number + " is not in the article; list it under allow if it is meant."))
                .forEach(findings::add);
        return findings;
    }

    private Stream<String> unknownNames(String text) {
        return Words.in(text).stream()
                .filter(this::isName)
                .map(Words.Word::text)
                .filter(name -> known.stream().noneMatch(vocabulary -> vocabulary.knowsWord(name)))
                .distinct();
    }

    /** A negation in capitals is emphasised, not a name. */
    private boolean isName(Words.Word word) {
        return capitalTellsName && word.isCapitalised() && !word.beginsSentence() && !negations.contains(word.text());
    }

    /** "1.5 million" is one number, whether or not the article has 1.5. */
    private Stream<String> unknownNumbers(String text) {
        List<Numbers.Scaled> scaled = numbers.scaled(text)
                .filter(number -> Character.isDigit(number.written().codePointAt(0)))
                .toList();
        StringBuilder rest = new StringBuilder(text);
        scaled.forEach(number -> IntStream.range(
                        number.start(), number.start() + number.written().length())
                .forEach(at -> rest.setCharAt(at, ' ')));
        Stream<String> unknown = scaled.stream()
                .filter(number -> known.stream().noneMatch(vocabulary -> vocabulary.knowsValue(number.value())))
                .map(Numbers.Scaled::written);
        return Stream.concat(unknown, unknownRuns(rest.toString())).distinct();
    }

    private Stream<String> unknownRuns(String text) {
        return Numbers.runs(text).stream()
                .filter(run -> !isKnownNumber(run))
                .flatMap(run -> Numbers.parts(run).stream())
                .filter(number -> !isKnownPart(number));
    }

    /** Of a list that the article gives in another form, such as "2009/10", each item has to be known. */
    private boolean isKnownPart(String part) {
        List<String> items = numbers.items(part);
        return isKnownNumber(part) || !items.isEmpty() && items.stream().allMatch(this::isKnownNumber);
    }

    private boolean isKnownNumber(String number) {
        return known.stream().anyMatch(vocabulary -> vocabulary.knowsNumber(number));
    }
}
