package org.lede.question;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The notation of a sentence with gaps: {@code A {1} in {2}.} */
final class GapSentence {

    private static final int MOST_GAPS = 20;
    private static final int MOST_OPTIONS = 12;
    private static final Pattern GAP = Pattern.compile("\\{([0-9]{1,2})}");

    private GapSentence() {}

    /** The numbers of that many gaps. */
    static List<String> numbers(int gaps) {
        return IntStream.rangeClosed(1, gaps).mapToObj(String::valueOf).toList();
    }

    /** The numbers of the gaps in the order of the sentence. */
    static List<String> gaps(String sentence) {
        return GAP.matcher(sentence).results().map(gap -> gap.group(1)).toList();
    }

    static List<Gap.Part> parts(String sentence, List<Gap.Slot> slots) {
        Map<String, Gap.Slot> byNumber =
                slots.stream().collect(Collectors.toMap(Gap.Slot::number, Function.identity()));
        List<Gap.Part> parts = new ArrayList<>();
        Matcher gap = GAP.matcher(sentence);
        int done = 0;
        while (gap.find()) {
            addText(parts, sentence.substring(done, gap.start()));
            parts.add(new Gap.Part("", gap.group(1), byNumber.get(gap.group(1)).options()));
            done = gap.end();
        }
        addText(parts, sentence.substring(done));
        return List.copyOf(parts);
    }

    static Gap read(Fields fields, ArticleContext article) {
        fields.only("kind", "stem", "explanation", "sentence", "gaps");
        Text stem = fields.text("stem");
        Text explanation = fields.optionalText("explanation");
        String sentence = fields.string("sentence");
        Fields gaps = fields.map("gaps");
        List<String> numbers = numbers(Math.min(gaps.names().size(), MOST_GAPS));
        gaps.only(numbers.toArray(String[]::new));
        noteMisfits(fields, sentence, numbers);
        Folding folding = Folding.of(article.language());
        List<Gap.Slot> slots = new ArrayList<>();
        for (String number : numbers) {
            readSlot(gaps.map(number), number, folding, slots);
        }
        fields.throwIfInvalid();
        return new Gap(stem, explanation, sentence, slots, article);
    }

    private static void noteMisfits(Fields fields, String sentence, List<String> numbers) {
        boolean readable = !sentence.isEmpty() && fields.has("gaps");
        if (readable && (numbers.isEmpty() || !Listing.isPermutation(gaps(sentence), numbers))) {
            fields.problem("sentence", "GAPS_DIFFER", "The sentence has to hold each gap once, as {1}, {2} and so on.");
        }
    }

    private static void readSlot(Fields fields, String number, Folding folding, List<Gap.Slot> slots) {
        fields.only("accept", "reject", "options");
        Acceptance acceptance = Acceptance.read(fields, folding);
        List<String> options = readOptions(fields);
        boolean fits = acceptance != null && (options.isEmpty() || options.contains(acceptance.canonical()));
        if (acceptance != null && !fits) {
            fields.problem("options", "NO_KEY", "The first accepted answer has to be one of the options.");
        }
        if (fits) {
            slots.add(new Gap.Slot(number, Objects.requireNonNull(acceptance), options));
        }
    }

    private static List<String> readOptions(Fields fields) {
        List<String> options = new ArrayList<>();
        for (Fields element : fields.list("options", MOST_OPTIONS)) {
            String text = element.asString();
            if (new HashSet<>(options).contains(text)) {
                element.problem("", "DUPLICATE_OPTION", "The same text stands here twice.");
            }
            options.add(text);
        }
        if (options.size() == 1) {
            fields.problem("options", "TOO_FEW", "There have to be 2 options at least.");
        }
        return options;
    }

    private static void addText(List<Gap.Part> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Gap.Part(text, null, List.of()));
        }
    }
}
