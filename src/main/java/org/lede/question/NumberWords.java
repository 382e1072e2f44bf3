package org.lede.question;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that are numbers, folded, of all languages known here at once, and Roman numerals. */
final class NumberWords {

    private static final Pattern ROMAN = Pattern.compile("(?=.)m{0,3}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})");

    private static final Set<String> WORDS = Stream.of(
                    // English
                    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen",
                    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen",
                    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth",
                    "seventeenth eighteenth nineteenth twentieth thirtieth hundreds thousands millions billions dozens half quarter once twice",
                    // French
                    "zero un une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante",
                    "cinquante soixante septante octante nonante cent cents mille million milliard premier premiere deuxieme troisieme quatrieme",
                    "cinquieme sixieme septieme huitieme neuvieme dixieme demi",
                    // German
                    "null eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn",
                    "neunzehn zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig hundert tausend million milliarde erste zweite",
                    "dritte vierte funfte sechste siebte achte neunte zehnte halb",
                    // Spanish
                    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho",
                    "diecinueve veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa ciento cien mil millon primero segundo tercero",
                    // Italian
                    "uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto",
                    "diciannove venti trenta quaranta cinquanta sessanta settanta ottanta novanta cento mille mila milione primo secondo terzo",
                    // Portuguese
                    "um dois duas quatro cinco sete oito dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove vinte trinta",
                    "quarenta cinquenta sessenta setenta oitenta noventa cem mil milhao primeiro terceiro",
                    // Dutch
                    "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien",
                    "negentien twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd duizend miljoen miljard")
            .flatMap(line -> Stream.of(line.split(" ")))
            .collect(Collectors.toUnmodifiableSet());

    private NumberWords() {}

    static boolean isNumber(String word) {
        return WORDS.contains(word) || ROMAN.matcher(word).matches();
    }
}
