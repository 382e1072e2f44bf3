package org.lede.question;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DateFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Packs word lists into the dictionaries that {@link Dictionary} reads: a folder of lists, one word a line, named by
 * language ({@code en.txt}), into the folder of resources; see docs/decisions/0034.
 */
final class PackDictionaries {

    private static final int LONGEST = 24;
    private static final int SHORTEST = 3;

    private PackDictionaries() {}

    public static void main(String[] folders) throws IOException {
        Path resources = Path.of(folders[1]);
        Set<String> names = new TreeSet<>();
        try (DirectoryStream<Path> lists = Files.newDirectoryStream(Path.of(folders[0]), "*.txt")) {
            for (Path list : lists) {
                String language = list.getFileName().toString().replace(".txt", "");
                Set<String> words = folded(language, Files.readAllLines(list));
                words.addAll(namesIn(language));
                pack(words, resources.resolve(language + ".words"));
            }
        }
        Stream.of(Locale.getISOLanguages()).forEach(language -> names.addAll(namesIn(language)));
        pack(names, resources.resolve("names.words"));
    }

    /** Countries, months and weekdays as the JDK's CLDR has them. */
    private static Set<String> namesIn(String language) {
        Locale locale = Locale.forLanguageTag(language);
        DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
        Stream<String> countries = Stream.of(Locale.getISOCountries())
                .map(country -> new Locale.Builder().setRegion(country).build().getDisplayCountry(locale));
        return folded(
                language,
                Stream.of(countries, Stream.of(symbols.getMonths()), Stream.of(symbols.getWeekdays()))
                        .flatMap(each -> each)
                        .toList());
    }

    private static Set<String> folded(String language, List<String> lines) {
        Folding folding = Folding.of(language);
        Set<String> words = new TreeSet<>();
        lines.forEach(line -> words.addAll(folding.words(line)));
        words.removeIf(word -> word.length() < SHORTEST || word.length() > LONGEST || !Wording.isWord(word));
        return words;
    }

    private static void pack(Set<String> words, Path file) throws IOException {
        byte[] bits = new byte[words.size() * Dictionary.BITS_A_WORD / 8 + 1];
        Dictionary dictionary = new Dictionary(bits);
        words.forEach(dictionary::add);
        Files.write(file, bits);
    }
}
