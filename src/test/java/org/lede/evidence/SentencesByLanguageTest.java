package org.lede.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where sentences end in texts whose language is known; a bar stands for the end of one. */
class SentencesByLanguageTest {

    private static void assertSplit(String language, String marked) {
        List<String> expected =
                Arrays.stream(marked.split("\\|")).map(String::strip).toList();
        ArticleText article = ArticleText.inLanguage(language, marked.replace("|", ""));

        assertThat(article.sentences().stream().map(Sentence::text)).isEqualTo(expected);
    }

    private static void assertSplit(String line) {
        assertSplit(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en: “What happened next?” Smith asked the officer.| Then he left.",
                "en: “What happened next?” the officer asked.",
                "en: \"What happened next?\" Mr. Smith asked.",
                "en: ‘Stop!’ Police Chief Ann Smith shouted at them.",
                "en: “Why now?” Smith, 42, asked.| “Who pays?” John F. Kennedy wondered.",
                "en: “I thought…” Smith began.",
                "en: “Where?!” Ann and Bob cried.",
                "en: “Help!”| She said nothing more.",
                "en: “Help!”| The officer said he came at once.",
                "en: “Help!”| Smith ran.",
                "en: “We left.”| Smith said nothing.",
                "en: “Why?”| Nobody knew what Smith said.",
                "en: “Why?”| Smith left. |Jones asked again.",
                "en: “Why?” it said.| “No!”| “Yes!”",
                "fr: « Que s’est-il passé ? » Dupont demanda à l’agent.| Puis il partit.",
                "fr: « Que s’est-il passé\u202F?\u00A0» demanda Dupont.",
                "fr: « Au secours ! »| Le policier arriva.",
                "de: „Was geschah dann?“ Schmidt fragte den Beamten.| Dann ging er.",
                "de: »Was geschah dann?« Schmidt fragte den Beamten.",
                "de: „Hilfe!“, rief er.| „Wann?“| Der Beamte schwieg.",
                "es: «¿Qué pasó?» García preguntó al agente.| Luego se fue.",
                "es: “¡Alto!” gritó él.| ¿Quién era?| Nadie lo sabía.",
                "it: «Che cosa?» Rossi chiese all’agente.",
                "nl: “Wat nu?” Jansen vroeg het de agent.",
                "sv: ”Vad hände?” Svensson frågade polisen.",
                "pl: „Co dalej?” Kowalski zapytał policjanta.",
                "tr: “Sonra ne oldu?” Yılmaz sordu.",
                "ru: «Что дальше?» Иванов спросил офицера.| Он молчал.",
                "ar: «ماذا حدث؟» سأل الضابط.| ثم غادر.",
                "zh: “你去哪儿？”他问。|“回家。”",
                "zh: 他说：“我走了。”|然后他站起来。",
                "zh: 他走了（昨天）。|雨停了！|真的？|是的。",
                "ja: 「どこ？」と彼は聞いた。|「家だ。」|それから去った。",
                "ja: 『はい。』|「いいえ！」|（終わり。）|完",
                "ja: 本当?|はい。",
            })
    void quotedQuestion_andTheClauseThatSaysWhoAsked_areOne(String line) {
        assertSplit(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "de: Im 1. Quartal sank der Umsatz.| Im 2. stieg er.",
                "de: Der 1. FC Köln gewann die 2. Halbzeit.| Er kam am 3. Platz an.",
                "de: Kaiser Wilhelm II. Hohenzollern kam.| Das 100. Tor fiel.",
                "de: Er wurde 12.| Danach ging er.",
                "de: Das war 1990.| Berlin feierte.",
                "de: Die 3. Große Strafkammer tagte am 5. Mai.",
                "da: Den 2. Verdenskrig sluttede den 8. maj.| Så kom freden.",
                "no: Han kom på 3. Plass.| Så gikk han.",
                "fi: Hän tuli 3. Kerran ja 1. tammikuuta.",
                "cs: Dne 5. Května a 3. Září.| Potom odešel.",
                "cs: Karel IV. Lucemburský zemřel.| On byl král.",
                "pl: W 2. Dywizji było 3. maja.| Potem poszedł.",
                "hu: A 3. Kerületben lakik.| Ő elment.",
                "hr: Bio je 2. Svjetski rat.| On je otišao.",
                "sl: Bil je 1. Maj.| Potem je šel.",
                "sk: Dňa 1. Mája prišiel.| Potom odišiel.",
                "et: See oli 1. Mai.| Siis ta läks.",
                "lv: Tas bija 1. Maijs.| Tad viņš gāja.",
                "tr: Anayasanın 3. Maddede yazıyor.| O bunu bildi.",
                "tr: 3. Maddede yazıyor.",
                "en: He was 12.| Smith was 14.",
                "en: He won 1. FC Köln over.",
                "en: The steps are: 1. Mix the flour.| 2. Bake it.",
            })
    void ordinals_withAStop_endNothing(String line) {
        assertSplit(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "de: Das kostet 5 Mrd. Euro.| Die Firma hat 3 Mio. Kunden und 8 Tsd. Läden.",
                "de: Es sind 5 Mio.| Die Firma wächst.",
                "de: Siehe Abb. 3, S. 12, Art. 5 Abs. 2 und Nr. 7.| Vgl. Kap. IV.",
                "de: Sie kamen, z. B. Die Grünen, d. h. Alle, u. a. Berlin, bzw. Bonn.| Sie gingen.",
                "de: Am Mo. Abend und am 5. Okt. Nachmittag kam Hr. Meyer mit Prof. Dr. Kurz.",
                "de: Im Jahr 5 v. Chr. Rom zu sehen, war schwer.| Er ging um 7.30 Uhr.",
                "en: Det. Jones met Lt. Col. Ann Smith, Rep. Lee and Sen. Ray.| They talked.",
                "en: St. Louis and Mt. Everest and Ft. Worth and Ste. Anne are far.",
                "en: Acme Inc. Chief Bob Ray and Foo Corp. President Al Lee met Bar Co. Ltd. Staff.",
                "en: He moved to the U.S.| The senate agreed.| He left at 5 p.m.| He slept.",
                "en: The U.K. Parliament met at 9 a.m. Monday, Jan. 5.| It was cold.",
                "en: In Vol. 3, No. 5, pp. 12–14, Fig. A shows it.| He said no.| Smith agreed.",
                "en: J. F. Kennedy and J.R.R. Tolkien and J. Le Carré wrote.",
                "en: See e.g. Paris, i.e. The City.| It cost $1.5 bn.| That was a lot.",
                "en: Visit www.example.com or Weather.gov and read file.txt.| Version 2.4.1 is out.",
                "en: Yahoo! Mail failed.| He uses Yahoo!| The firm fell.",
                "es: El Gral. Franco y la Sra. Ruiz, pág. 35, núm. 4, p. ej. Madrid.| Luego salió.",
                "es: Los EE. UU. Mexicanos, S.A. Norte, etc.| Todo cambió.",
                "pt: O Sr. Malte, p. ex. Malte, e a Dra. Ana, pág. 3.| Ele saiu.",
                "fr: M. Dupont et Mme. Curie, p. ex. Malte, art. 5, n° 3, vol. II.| Il part.",
                "fr: C’était le 5 janv. Paris dormait, av. J.-C. Rome aussi, etc.| Le roi partit.",
                "fr: M. Le Pen et le Dr. La Roche sont là.",
                "it: Il dott. Rossi e la sig.ra Bianchi, pag. 3, p. es. Roma, ecc.| Il re partì.",
                "nl: De dhr. Jansen en mevr. De Vries, d.w.z. Piet, blz. 3, enz.| Hij ging.",
                "sv: T.ex. Stockholm, bl.a. Malmö, s. 3, dvs. Sverige.| Jag vet det.| Sen gick han.",
                "da: F.eks. København, bl.a. Århus, hr. Jensen, nr. 3.| Jeg ved det.| Så gik han.",
                "fi: Esim. Helsinki, ns. Suomi, s. 3, jne.| Hän lähti.",
                "pl: Np. Kraków, m.in. Gdańsk, prof. Nowak, s. 3, ul. Długa, 5 mln. Polaków, itd.| On wyszedł.",
                "cs: Např. Praha, tj. Čechy, č. 5, ul. Dlouhá, atd.| On odešel.",
                "hu: Dr. Kovács, pl. Budapest, kb. Száz, stb.| Ő elment.",
                "ro: Dl. Ionescu, nr. 5, str. Mare, etc.| El a plecat.",
                "tr: Prof. Dr. Ali Kaya, vb. İstanbul, örn. Ankara, s. 3.| O gitti.",
                "ru: В 1990 г. Москва, т. е. Россия, ул. Ленина, д. 5, А. С. Пушкин, и т. д.| Он ушёл.",
                "ru: Стр. 5, рис. 3, 5 тыс. Рублей, проф. Иванов, им. Горького.| Это всё.",
                "el: Ο κ. Παπάς, π.χ. Αθήνα, σελ. 3, κ.λπ.| Η Ελλάδα;| Ναι.",
                "hi: डॉ. सिंह और बी. आर. अंबेडकर आए।| वह गया।",
                "ar: وصل د. أحمد إلى ص. 35.| ثم غادر عام 1945 م.| وعاد.",
                "id: Menurut Prof. Budi, dll. Jakarta, hlm. 3.| Dia pergi.",
                "hr: Npr. Zagreb, tj. Hrvatska, br. 3, dr. Horvat, itd.| On je otišao.",
                "xx: Det. Jones, Gral. Franco, pág. 35, dhr. Jansen, p. ex. Malte, 5 Mrd. Euro, im 1. Quartal.",
                "en: He met Maj. Gen. Lee and Adm. Nimitz, Gov. Hochul, Cpl. Upham and the Hon. Mary Lee.",
                "en: In the U.S. Congress and in D.C. Mayor Bowser spoke.| At 5 p.m. ET it began.| It was 10 a.m.| They ate.",
                "en: Apple Inc. CEO Tim Cook met Robert Downey Jr.| Later they ate.",
                "en: He works for Apple Inc.| It is big.| He has a dog, a cat, etc.| They eat.",
                "en: It is 5 ft. 3 in. tall and weighs 8 lbs. 2 oz.| They grew.",
                "en: On Tues. Smith came; on Dec. 5 Ann did, from Ave. C to Main St. Park.",
                "de: Die Fa. Meyer GmbH & Co. KG, Inh. Karl Meyer, Tel. 5, gegr. 1950.| Sie wächst.",
                "de: Das Urteil (Az. 5 K 12/20) vom 5. Jan. Montag, Hrsg. Meyer, geb. Kurz.| Es gilt.",
                "de: Er wohnt in der Goethestr. 5 in St. Pölten, i. d. R. Allein.| Das gilt o. Ä. Immer.",
                "de: Im 19. Jh. Frankreichs und am 24. Dez. Abends.| Die 20. Gala am So. Mittag.",
                "fr: Le 1er janv. Marie part avec le Pr. Martin, le Gal. Leclerc et la Cie. Dubois.| Elle rit.",
                "fr: Voir p. 12, fig. 3, chap. IV et éd. Gallimard, env. Mille.| Les autres suivent.",
                "es: El Dr. Ruiz, la Dra. Gil, el Cnel. Paz y D. Luis, art. 3, vol. II, s. XIX, av. Libertad.| Ella vino.",
                "pt: O Gen. Costa, a Profa. Lima, séc. XIX, n.º 3, art. 5 e a S. João Lda.| Ela saiu.",
                "it: L’On. Moro, il Gen. Dalla Chiesa, S. Pietro, art. 3, sec. XIX, S.p.A. Fiat.| Lui partì.",
                "nl: Prof. mr. Jansen, drs. De Boer, bijv. Utrecht, nr. 3, art. 5, ca. Tien.| Dat klopt.",
                "ru: Г-н Иванов, акад. Павлов, г. Москва, пл. Революции, 5 млн. Рублей, см. Главу 3.| Он знал.",
                "ru: Это было в XIX в. Россия росла.",
                "uk: Проф. Шевченко, вул. Хрещатик, 5 тис. Людей, м. Київ, ім. Франка.| Він пішов.",
                "bg: Проф. Петров, ул. Витоша, г-н Иванов, т.е. София.| Той дойде.",
                "de: Ltn. Kurz und Hptfw. Meyer kamen.| Das GPS.| Kurz ging.",
                "en: He ran 5 km.| Smith ran 6 km.",
                "cs: Byla to smrt.| Karel odešel.",
                "xx: Hon Det. Hon kom.| Das ist so.| Er geht.",
            })
    void abbreviations_endNoSentenceUnlessTheNextWordBeginsOne(String line) {
        assertSplit(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en: It was late.[1]| Then he left.",
                "en: It was late.[1][2]| Then he left.[a]| He slept.[citation needed]| It rained.",
                "en: It was late.¹| Then he left.²³| He slept.",
                "en: It was late. [1]| Then he left. [2]",
                "en: He called it “late”.[12]| Then “he left.”3| It rained.4| He slept.",
                "en: It was late.[5]:12–14| Then he left.†| He slept.*| It rained.(3)| Then",
                "en: It was late [1] and he left[2].| Then he slept.",
                "en: It was late.[1] and he left.",
                "en: See fig.3 Then go on.",
                "en: He left.[Read more](https://example.org) Then.",
                "en: He left.| [He slept.]| Then he woke.",
                "de: Es war spät.[Literaturangabe benötigt]| Dann ging er.",
                "ar: كان ناجحا.:121،154| عاش هناك.",
                "en: I won! 🎉| Next week I go.| It’s over 😀.| Bye 👋🏽",
                "en: I won 🎉 and left.",
            })
    void marksOfNotesAndEmoji_belongToTheSentenceBefore(String line) {
        assertSplit(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fr: 12 octobre 2012. - C’est le jour.| Il part.",
                "fr: PARIS, 12 oct. 2012. — Le ministre part.",
                "en: LONDON. — The minister left.| Then he slept.",
                "en: LONDON (Reuters). - The minister left.",
                "en: He left early that day.| – Then he came back.",
                "en: He left.| — “Why?”",
                "en: He left. — and came back.",
                "en: He bought one.| iPhone sales rose.| eBay fell.| 3 of them stayed.| “No.”| 'Yes.'",
                "en: He waited . . . and left . . .| Then he slept.",
                "en: He left (see the note. It is long) and slept.",
                "en: He left (see p. 3).| (He slept. |She woke.)| [All of it.]| End.",
                "en: He left (he was ill. He slept.).| Then.",
                "en: Really?!| Yes‽| No…| Then?| Done!!!",
                "en: **Done.**| _He left._| Next.",
                "en: It rose to 1.5 at 7.30 p.m.| It fell by .5 to 3.",
                "en: no end at all",
                "es: ¿Qué?|¡Nada!| Bien.",
                "hi: वह गया।|वह आया॥| अंत।",
                "ur: وہ گیا۔| وہ آیا؟| ہاں۔",
                "zh: 共３．５万人。|完……然后走了。",
                "am: ሄደ።| መጣ።",
                "el: Τι έγινε;| Τίποτα.| Ήρθε; και έφυγε.",
                "en: He left; Ann slept.",
            })
    void otherMarks_endSentencesOrDoNot(String line) {
        assertSplit(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Buy these:\n|- apples\n|- pears and plums\n|- Bread",
                "Buy these:\n|• apples\n|• pears.\n|• Bread",
                "Buy these:\n|1. Apples\n|2. pears\n|3. Bread",
                "(a) Apples\n|(b) Pears",
                "Flour\n|Sugar\n|Butter",
                "Media Contact\n|Alex Example",
                "Storm hits the coast\n|Thousands fled their homes.| It rained.",
                "Council votes to close the town's only library for good\n|It will shut in May.",
                "## Results\n|the first of all was seen.",
                "Storm hits the coast\r\n|The storm came at night and it went on for hours and hours until the river rose.",
                "A headline\n \n|And text.",
                "The old man and the sea went on and on until the day that he met\nAnn Smith and her brother in the town "
                        + "by the river.| They\nleft.",
                "The minister said on Friday\nthat he would go to Paris.",
                "He lived in the\nUnited States.| He left.",
                "He went to Paris,\nLondon and Rome.",
                "It was Dr.\nSmith.",
                "It cost him some\n15 dollars.",
                "标题\n|他走了。|完",
                "He left.\n|- Then\n|- And",
            })
    void endOfALine_partsItemsAndHeadlines_notFullLines(String marked) {
        assertSplit("en", marked);
    }
}
