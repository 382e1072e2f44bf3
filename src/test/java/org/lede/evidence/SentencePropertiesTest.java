package org.lede.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Sentences put together out of parts come apart again where they were put together. */
class SentencePropertiesTest {

    /** How sentences of a language begin, what stands inside them, and how they end. */
    private record Grammar(List<String> openers, List<String> middles, List<String> ends) {}

    private static final Map<String, Grammar> GRAMMARS = Map.of(
            "en",
                    new Grammar(
                            List.of("The mayor", "He", "In May she", "“We", "But they", "(Yesterday it"),
                            List.of(
                                    "met Dr. Smith",
                                    "saw Mr. J. F. Kennedy",
                                    "paid $1.5 to Acme Inc. Boston",
                                    "read No. 5",
                                    "left at 5 p.m. EDT",
                                    "knew the U.S. Army",
                                    "used version 2.4.1 of x.com",
                                    "sat (see p. 3)",
                                    "asked “Why?” Smith said",
                                    "met Det. Jones and Gen. Lee",
                                    "came on Jan. 5"),
                            List.of(
                                    "there.",
                                    "there!",
                                    "at last?",
                                    "there…",
                                    "there.[1]",
                                    "there.²",
                                    "there.[12][a]",
                                    "home?!",
                                    "in the U.S.",
                                    "at 5 p.m.",
                                    "with Acme Inc.",
                                    "in 2012.",
                                    "by 1.5.",
                                    "home. 🎉")),
            "de",
                    new Grammar(
                            List.of("Der Minister", "Er", "Im Mai", "„Wir", "Aber sie", "Danach"),
                            List.of(
                                    "sah Dr. Kurz",
                                    "kam im 1. Quartal",
                                    "zahlte 5 Mrd. Euro",
                                    "las Nr. 5 und S. 12",
                                    "sah z. B. Berlin",
                                    "lebte 5 v. Chr. Geburt",
                                    "war am 3. Oktober",
                                    "traf Hr. Meyer u. a. Leute",
                                    "kam um 7.30 Uhr",
                                    "las Abs. 2 bzw. Abb. 3",
                                    "fragte „Wann?“ Kurz sagte"),
                            List.of("dort.", "dort!", "dort?", "dort.[1]", "dort.¹", "dort usw.", "2012.", "dort…")),
            "fr",
                    new Grammar(
                            List.of("Le maire", "Il", "En mai", "« Nous", "Mais elle", "À midi"),
                            List.of(
                                    "vit M. Dupont",
                                    "lut p. ex. Malte",
                                    "vit Mme. Curie",
                                    "lut l’art. 5 et la p. 12",
                                    "lut n° 5",
                                    "paya 1,5 million",
                                    "cria « Quoi ? » Dupont demanda",
                                    "vit J. Le Goff"),
                            List.of("ici.", "ici !", "ici ?", "ici.[1]", "ici.¹", "ici, etc.", "en 2012.", "ici…")),
            "es",
                    new Grammar(
                            List.of("El alcalde", "Ella", "En mayo", "¿Quién", "¡Y", "Pero"),
                            List.of(
                                    "vio al Gral. Franco",
                                    "leyó la pág. 35",
                                    "fue a EE. UU. Central",
                                    "vio a la Sra. Gil",
                                    "leyó p. ej. Madrid",
                                    "leyó el art. 5 y la núm. 3",
                                    "pagó 1.500,5"),
                            List.of("aquí.", "aquí!", "aquí?", "aquí.[1]", "aquí.²", "aquí, etc.", "en 2012.")));

    record Text(String language, List<String> sentences) {}

    @Provide
    Arbitrary<Text> texts() {
        return Arbitraries.of(GRAMMARS.keySet()).flatMap(language -> {
            Grammar grammar = GRAMMARS.get(language);
            return Combinators.combine(
                            Arbitraries.of(grammar.openers),
                            Arbitraries.of(grammar.middles).list().ofMinSize(1).ofMaxSize(3),
                            Arbitraries.of(grammar.ends))
                    .as(SentencePropertiesTest::sentence)
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(6)
                    .map(sentences -> new Text(language, sentences));
        });
    }

    /** What the opener opens is closed behind the stop. */
    private static String sentence(String opener, List<String> middles, String end) {
        String closer = opener.startsWith("“")
                ? "”"
                : opener.startsWith("„") ? "“" : opener.startsWith("«") ? " »" : opener.startsWith("(") ? ")" : "";
        boolean note = end.contains("[") || end.contains("²") || end.contains("¹") || end.contains("🎉");
        return opener + " " + String.join(" and ", middles) + " " + (note ? end : end + closer);
    }

    @Property(tries = 3000)
    void sentencesPutTogether_comeApartAgain(@ForAll("texts") Text text) {
        ArticleText article = ArticleText.inLanguage(text.language, String.join(" ", text.sentences));

        assertThat(article.sentences().stream().map(Sentence::text)).isEqualTo(text.sentences);
    }

    @Property(tries = 1000)
    void sentencesOnLinesOfTheirOwn_comeApartAgain(@ForAll("texts") Text text) {
        ArticleText article = ArticleText.inLanguage(text.language, String.join("\n", text.sentences));

        assertThat(article.sentences().stream().map(Sentence::text)).isEqualTo(text.sentences);
    }

    @Property(tries = 1000)
    void itemsOfAList_comeApartAgain(@ForAll("texts") Text text) {
        List<String> items =
                text.sentences.stream().map(sentence -> "- " + sentence).collect(Collectors.toList());
        items.add("- an item without a stop");
        ArticleText article = ArticleText.inLanguage(text.language, "Items:\n" + String.join("\n", items));

        assertThat(article.sentences().stream().map(Sentence::text).skip(1)).isEqualTo(items);
    }
}
