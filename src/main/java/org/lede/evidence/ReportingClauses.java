package org.lede.evidence;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the clause that says who spoke, behind a quoted question or cry: {@code “Why?” Smith asked.} */
final class ReportingClauses {

    /** Between the quotation and the verb: a name with its titles and what is said of it between commas. */
    private static final int MOST_WORDS = 12;

    /** Outside the commas, such as "of the". */
    private static final int MOST_SMALL_WORDS = 3;

    /** How far into a Chinese or Japanese clause the verb may stand. */
    private static final int MOST_CHARACTERS = 8;

    private static final Set<String> VERBS = words("""
            asked asks ask said says say wondered wonders shouted shouts cried cries called calls replied replies answered
            answers exclaimed exclaims whispered whispers added adds demanded demands inquired enquired yelled yells screamed
            screams wrote writes tweeted tweets muttered murmured began begins continued recalled recalls joked jokes
            explained laughed sighed snapped thought thinks told tells insisted warned urged begged pleaded quipped remarked
            responded responds retorted roared sang chanted interrupted mused growled gasped
            fragte fragt fragten sagte sagt sagten rief ruft riefen schrie schreit antwortete antwortet erwiderte meinte meint
            flüsterte wollte murmelte schrieb schreibt entgegnete brüllte dachte ergänzte
            demanda demande demandait dit dirent lança lance lançait cria crie écria exclama exclame répondit
            répond interrogea interroge murmura ajouta souffla écrit hurla répliqua insista
            preguntó pregunta preguntaba dijo dice decía exclamó exclama gritó grita respondió responde contestó añadió
            murmuró escribió replicó inquirió
            chiese chiede disse dice esclamò esclama gridò grida rispose risponde domandò domanda aggiunse scrisse urlò
            perguntou pergunta disse diz exclamou exclama gritou grita respondeu responde acrescentou escreveu indagou
            vroeg vraagt zei zegt riep roept schreeuwde antwoordde fluisterde schreef
            frågade frågar sade sa säger ropade ropar skrek svarade svarar undrade viskade skrev
            spurgte spørger sagde siger råbte svarede spurte spør sier ropte svarte hviskede hvisket skreiv
            kysyi sanoi huusi vastasi kysyy sanoo huudahti ihmetteli
            zapytał zapytała spytał spytała powiedział powiedziała krzyknął krzyknęła odpowiedział odpowiedziała zawołał pyta
            zeptal zeptala řekl řekla zvolal zvolala odpověděl křikl ptá spýtal spýtala povedal povedala
            kérdezte kérdezi mondta mondja kiáltotta felelte válaszolta
            întrebă întreba întrebat spuse spus strigă răspunse zise
            sordu soruyor dedi diyor bağırdı yanıtladı seslendi
            спросил спросила сказал сказала воскликнул воскликнула крикнул ответил ответила закричал спрашивает говорит
            запитав запитала сказав вигукнув відповів попита каза извика
            ρώτησε είπε φώναξε απάντησε ρωτά λέει
            upitao upitala rekao rekla uzviknuo odgovorio pita kaže vprašal vprašala rekel rekla
            bertanya kata tanya teriak ujar tanyanya
            سأل سألت قال قالت تساءل تساءلت صاح صاحت أجاب صرخ أضاف يسأل يقول هتف پرسید گفت
            שאל שאלה אמר אמרה צעק ענה תהה
            पूछा पूछी कहा बोला बोली चिल्लाया जिज्ञासा বলল বললেন জিজ্ঞেস 물었다 말했다 외쳤다 답했다""");

    private static final String HAN_VERBS = "说說问問喊叫答曰嚷吼";

    private static final Set<String> JAPANESE_OPENERS = words("それ これ その この あの しか だが そし また でも ところ さら もし いま すで");

    private final int[] text;
    private final int limit;
    private final Abbreviations abbreviations;

    ReportingClauses(int[] text, int limit, Abbreviations abbreviations) {
        this.text = text;
        this.limit = limit;
        this.abbreviations = abbreviations;
    }

    /** A pronoun or an article with a capital begins a sentence of its own: the clause would begin with a small letter. */
    boolean beginsAt(int at) {
        boolean caseless = Stops.isCaseless(text[at]);
        boolean aside = false;
        int small = 0;
        int from = at;
        for (int words = 0; words < MOST_WORDS && from < limit; words++) {
            int to = wordEnd(from);
            String word = new String(text, from, to - from);
            if (VERBS.contains(word.toLowerCase(Locale.ROOT)) && (words > 0 || caseless)) {
                return true;
            }
            if (words == 0 && abbreviations.mostlyBeginsSentences(word)) {
                return false;
            }
            small += Character.isLowerCase(text[from]) && !aside ? 1 : 0;
            aside ^= to < limit && text[to] == ',';
            if (small > MOST_SMALL_WORDS || endsClause(to, word)) {
                return false;
            }
            from = nextWord(to);
        }
        return false;
    }

    /** Chinese and Japanese put no space before it: {@code “你去哪儿？”他问。}, {@code 「どこ？」と聞いた。} */
    boolean beginsUnspacedAt(int at) {
        if (isParticle(at)) {
            return true;
        }
        for (int i = at; i < limit && i < at + MOST_CHARACTERS && Character.isLetterOrDigit(text[i]); i++) {
            if (HAN_VERBS.indexOf(text[i]) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Hiragana behind a closing bracket mostly is a particle; these words begin sentences. */
    private boolean isParticle(int at) {
        String next = new String(text, at, Math.min(3, limit - at));
        boolean hiragana = UnicodeScript.of(text[at]) == UnicodeScript.HIRAGANA;
        return hiragana && JAPANESE_OPENERS.stream().noneMatch(next::startsWith);
    }

    private static Set<String> words(String spaced) {
        return Arrays.stream(spaced.split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }

    private boolean endsClause(int wordEnd, String word) {
        if (wordEnd == limit || Stops.isQuote(text[wordEnd]) && text[wordEnd] != '\'' && text[wordEnd] != 0x2019) {
            return true;
        }
        return Stops.isTerminator(text[wordEnd])
                && !(text[wordEnd] == '.' && (word.length() == 1 || abbreviations.isNeverLast(word)));
    }

    private int wordEnd(int from) {
        int to = from;
        while (to < limit && Characters.isWordPart(text[to])) {
            to++;
        }
        return Math.max(to, from + 1);
    }

    private int nextWord(int from) {
        int next = from;
        while (next < limit && !Characters.isWordPart(text[next])) {
            next++;
        }
        return next;
    }
}
