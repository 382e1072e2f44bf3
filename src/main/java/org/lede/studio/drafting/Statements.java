package org.lede.studio.drafting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lede.evidence.Sentence;

/** Cuts sentences into statements that can be understood by themselves. */
final class Statements {

    private static final int FEWEST_WORDS = 5;
    private static final int MOST_WORDS = 40;
    private static final int MOST_CHARACTERS = 800;

    /** Mark-up, addresses, notes and quotations: what stands there isn't plainly said by the article. */
    private static final Pattern UNUSABLE =
            Pattern.compile("[\\[\\]{}|<>*#_“”\"„]|https?:|www\\.|\\.\\.\\.|…|: \\p{Lu}|\\. [-–—]");

    /** The stop of an initialism at the end stays. */
    private static final Pattern ENDED = Pattern.compile("(?:(?<initialism>.*\\.\\p{Lu}\\.)|(?<other>.*[^.!?:])\\.)");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern PARENTHESES = Pattern.compile(" \\([^()]*\\)");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern PRONOUN_BEHIND_AN_OPENING = Pattern.compile(
            "(?:[^,]+,|(?:In|On|From|For|Since|After|Before|By|At|To|With|Until|During) [^,]*) (?:he|she|it|they|we|il|elle|ils|elles|on) .*");

    private final Rules rules;
    private final Terms terms;
    private final Pattern trailing;
    private final Pattern example = Pattern.compile(", (?:such as|including|comme|notamment) [^,]+(?:,(?= )|$)");
    private final Pattern negatedOpening;
    private final Pattern time = Pattern.compile(" (?:when|after|because) (?=\\p{Ll})");
    private final Pattern relative = Pattern.compile(
            ".* (?:in|of|on|by|with|for|from|at|to) (?<noun>(?:the )?[\\p{L} -]+[^s\\P{L}]), which (?<verb>(?:is|was|has) [^,]+).*");
    private final Pattern coordinated;
    private final Pattern pointingBack;

    Statements(Rules rules, Terms terms) {
        this.rules = rules;
        this.terms = terms;
        this.trailing = Pattern.compile("(?<main>.+), (?:" + rules.anyOf("trailing") + "|\\p{Ll}+ing)\\b[^,]*");
        this.negatedOpening =
                Pattern.compile("(?i:" + rules.anyOf("negated-openers") + ") (?<first>[^,]+), (?<second>.+)");
        this.coordinated = Pattern.compile(
                "(?<subject>[^,]+?(?:, such as [^,]+,)?) (?<verb>has|have)(?: " + rules.anyOf("pointing-back")
                        + ")? (?<first>\\p{Ll}+ (?:(?! and ).)+?)(?:,? and|, but) (?<second>\\p{Ll}+ed .+)");
        this.pointingBack =
                Pattern.compile("(?<=\\b(?:has|have|had|is|are|was|were)) " + rules.anyOf("pointing-back") + "(?= )");
    }

    /** Longer ones are no sentences, and too long for regular expressions. */
    static boolean isReadable(Sentence sentence) {
        return sentence.text().length() <= MOST_CHARACTERS;
    }

    static String squeezed(String text) {
        return SPACES.matcher(text).replaceAll(" ");
    }

    /** The statements of a sentence, the shortest form of the whole first. */
    List<Statement> of(Sentence sentence) {
        String text = squeezed(sentence.text());
        Matcher ended = ENDED.matcher(text);
        if (!ended.matches() || UNUSABLE.matcher(text).find()) {
            return List.of();
        }
        Set<String> parts = new LinkedHashSet<>();
        String whole = ended.group(ended.group("initialism") == null ? "other" : "initialism");
        opened(whole).forEach(part -> addParts(parts, part));
        List<Statement> found = new ArrayList<>();
        for (String part : parts) {
            String said = Texts.capitalised(tidied(part));
            if (stands(said) && found.stream().noneMatch(other -> other.text().equals(said))) {
                String quote = sentence.text().contains(part) ? part : sentence.text();
                found.add(new Statement(sentence, found.size() + 1, said, quote, terms.in(said)));
            }
        }
        return found;
    }

    /** "While X, Y" says both. */
    private List<String> opened(String whole) {
        Matcher opening = negatedOpening.matcher(whole);
        return opening.matches() ? List.of(opening.group("second"), opening.group("first")) : List.of(whole);
    }

    private void addParts(Set<String> parts, String part) {
        if (!rules.knowsSentences()) {
            parts.add(part);
            return;
        }
        List<String> coordinates = rules.isEnglish() ? coordinates(part) : List.of();
        if (!coordinates.isEmpty()) {
            coordinates.forEach(coordinate -> parts.add(untrailed(coordinate)));
            return;
        }
        parts.add(untrailed(part));
        if (rules.isEnglish()) {
            clause(untrailed(part)).ifPresent(parts::add);
            relative(part).ifPresent(parts::add);
        }
        parts.add(part);
    }

    private String untrailed(String part) {
        Matcher matcher = trailing.matcher(part);
        return matcher.matches() ? matcher.group("main") : part;
    }

    /** "X has done A and called for B" says that X has done A, and that X has called for B. */
    private List<String> coordinates(String part) {
        Matcher both = coordinated.matcher(part);
        if (!both.matches()) {
            return List.of();
        }
        String subject = both.group("subject") + " " + both.group("verb") + " ";
        return List.of(subject + both.group("first"), subject + both.group("second"));
    }

    /** What was said to happen "when" or "after which" something else did, is a statement too. */
    private Optional<String> clause(String part) {
        return time.matcher(part)
                .results()
                .map(joint -> part.substring(joint.end()))
                .filter(clause -> Clause.of(rules, clause).isPresent())
                .findFirst();
    }

    /** "In the Sahel region, which is facing threats": the noun right before the comma, where the number fits. */
    private Optional<String> relative(String part) {
        Matcher matcher = relative.matcher(part);
        return matcher.matches() && matcher.group("noun").split(" ").length <= 4
                ? Optional.of(matcher.group("noun") + " " + matcher.group("verb"))
                : Optional.empty();
    }

    private String tidied(String part) {
        String shorter = PARENTHESES.matcher(part).replaceAll("");
        if (rules.knowsSentences()) {
            shorter = example.matcher(shorter).replaceAll("");
            shorter = pointingBack.matcher(shorter).replaceAll("");
        }
        return shorter.strip();
    }

    /** Most words of headings and addresses have capitals. */
    private static boolean isHeading(String said) {
        List<String> words = List.of(said.split(" "));
        return words.stream()
                        .filter(word -> Character.isUpperCase(word.codePointAt(0)))
                        .count()
                > 0.6 * words.size();
    }

    /** Whether it can be understood without what stands before it. */
    private boolean stands(String said) {
        List<String> words =
                WORD.matcher(said).results().map(word -> word.group()).toList();
        int many = said.split(" ").length;
        if (many < FEWEST_WORDS || many > MOST_WORDS || words.isEmpty() || !Character.isLetterOrDigit(said.charAt(0))) {
            return false;
        }
        String first = words.get(0);
        boolean points = rules.isEnglish()
                && first.matches("The|An?")
                && words.size() > 1
                && rules.has("leaning-nouns", words.get(1));
        return !points
                && !isHeading(said)
                && !rules.hasInSmallLetters("leaning-openers", first)
                && words.stream().noneMatch(word -> rules.has("leaning", word))
                && !PRONOUN_BEHIND_AN_OPENING.matcher(said).matches()
                && said.indexOf('(') < 0
                && said.indexOf(')') < 0;
    }
}
