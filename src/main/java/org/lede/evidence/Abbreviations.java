package org.lede.evidence;

import java.util.Set;

/** Words whose full stop may not end a sentence, of the languages that newspapers here are written in. */
final class Abbreviations {

    /** A name or the thing meant always follows, so the stop never ends a sentence. */
    private static final Set<String> NEVER_LAST = words("""
            mr mrs ms mx dr prof rev hon ste gen col lt capt cpt cmdr maj sgt cpl pvt adm brig sen
            rep reps sens gov pres supt insp mme mlle mgr frl dipl sra srta dra dott avv vs cf viz
            approx e.g i.e z.b d.h bzw evtl ggf inkl resp sog vgl zzgl env av""");

    /** These may well end a sentence: only a word that mostly begins sentences tells. */
    private static final Set<String> SELDOM_LAST = words("""
            jan feb apr jun jul aug sep sept oct okt nov dec dez inc co corp ltd bros llc plc cie jr
            sr esq etc al dept est univ assn st ave blvd rd hwy sq bldg mt ft mm hr fr sig ing usw
            usf str ee uu ee.uu ud uds ph.d calif fla ariz""");

    /** With a number after it the stop ends nothing: "No. 5", "p. 12", "Art. 3". */
    private static final Set<String> BEFORE_A_NUMBER = words("""
            no nos nr núm num fig figs abb p pp pg vol art arts sec sect ch chap par para abs kap bd
            v op ref tel ext c ca""");

    /**
     * Words that, with a capital, mostly begin a sentence. Words that also begin surnames or place names ("La", "El",
     * "Le", "De") are left out: two sentences taken for one are a smaller harm than one cut in two.
     */
    private static final Set<String> BEGINNERS = words("""
            a an the this that these those there here he she it they we you i his her its their our
            my your in on at by for from with to of as if when while after before since because
            although though but and or so yet however meanwhile some many most several both all no
            not what who why how where which then now also still one another under despite der das
            ein eine er sie es wir ich und aber doch dies diese im am bei nach auch les un une il
            elle ils elles cette ces mais et dans los las una esto esta pero en gli questo questa ma
            het een""");

    /** In German a day's ordinal takes a stop: "am 3. Oktober". */
    private static final Set<String> AFTER_AN_ORDINAL = words("""
            januar jänner februar märz april mai juni juli august september oktober november
            dezember jahrhundert""");

    private Abbreviations() {}

    static boolean isNeverLast(String lowerCaseWord) {
        return NEVER_LAST.contains(lowerCaseWord);
    }

    static boolean isSeldomLast(String lowerCaseWord) {
        return SELDOM_LAST.contains(lowerCaseWord);
    }

    static boolean isBeforeANumber(String lowerCaseWord) {
        return BEFORE_A_NUMBER.contains(lowerCaseWord);
    }

    static boolean mostlyBeginsSentences(String lowerCaseWord) {
        return BEGINNERS.contains(lowerCaseWord);
    }

    static boolean isAfterAnOrdinal(String lowerCaseWord) {
        return AFTER_AN_ORDINAL.contains(lowerCaseWord);
    }

    private static Set<String> words(String spaced) {
        return Set.of(spaced.split("\\s+"));
    }
}
