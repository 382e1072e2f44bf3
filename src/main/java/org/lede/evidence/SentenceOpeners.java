package org.lede.evidence;

import java.util.Map;

/**
 * Words of each language that, with a capital, mostly begin a sentence: articles, pronouns, prepositions, conjunctions,
 * adverbs. Names of people, places and offices are none ("Under", since "U.S. Under Secretary").
 */
final class SentenceOpeners {

    static final Map<String, String> BY_LANGUAGE = Map.ofEntries(
            Map.entry("en", """
                    a an the this that these those there here he she it they we you i his her its their our my your in
                    on at by for from with to of as if when while after before since because although though but and or
                    so yet however meanwhile some many most several both all no not what who why how where which then
                    now also still one another despite during until through without between among against about
                    according nobody everyone everybody someone anyone nothing everything something such each every
                    either neither nor once only even perhaps maybe thus therefore hence moreover furthermore
                    nevertheless instead later earlier today yesterday tomorrow other others whether whose unless few
                    fewer less too just never nearly almost indeed finally dozens hundreds thousands millions two three
                    four five six seven eight nine ten"""),
            Map.entry("de", """
                    der die das den dem des ein eine einer einem einen eines er sie es wir ich ihr man und aber doch oder
                    denn dies diese dieser dieses diesem diesen jene im in am an auf aus bei beim nach auch vom von vor zu
                    zum zur über unter um mit ohne durch für gegen seit während wegen trotz wenn als ob weil da dann dort
                    hier nun jetzt so noch nur schon sein seine seiner ihre ihrer unser kein keine alle viele einige
                    mehrere manche was wer wie wo warum wann nicht später zuvor danach dabei damit daher deshalb dagegen
                    allerdings jedoch außerdem zudem heute gestern morgen zwei drei vier jeder jede beide"""),
            Map.entry("fr", """
                    le la les un une des il elle ils elles on nous vous je ce cet cette ces cela ceci mais et ou donc or
                    dans en au aux du de pour par sur sous avec sans chez vers après avant pendant depuis selon lors si
                    quand lorsque comme puis ensuite alors aussi ainsi toutefois cependant pourtant enfin son sa ses leur
                    leurs notre nos votre mon ma mes qui que quoi où pourquoi comment tout tous toute toutes plusieurs
                    certains quelques aucun rien personne hier demain deux trois à c d l j s n qu"""),
            Map.entry("es", """
                    el la los las un una unos unas él ella ellos ellas yo usted nosotros esto eso este esta estos estas ese
                    esa pero y o en a al de del con sin por para sobre entre desde hasta según durante tras ante cuando
                    mientras aunque porque si como donde quien qué quién cuándo dónde cómo después antes luego entonces
                    también además sin ahora ayer hoy mañana su sus mi no sí todo todos muchos algunos varios otro otra
                    dos tres cada se lo"""),
            Map.entry("it", """
                    il lo la i gli le un una uno egli lui lei loro noi io questo questa questi queste quello ma e o in a al
                    alla di del della dei da dal con su per tra fra dopo prima durante quando mentre se come dove chi che
                    cosa perché poi allora anche inoltre ora oggi ieri domani il suo sua non tutto tutti molti alcuni due
                    tre nel nella nei secondo"""),
            Map.entry("pt", """
                    o a os as um uma ele ela eles elas eu você nós isto isso este esta esse essa mas e ou em no na nos nas
                    de do da com sem por para sobre entre desde até segundo durante após quando enquanto embora porque se
                    como onde quem que depois antes então também além agora hoje ontem amanhã seu sua não todo todos muitos
                    alguns vários dois três ao à"""),
            Map.entry("nl", """
                    de het een hij zij ze wij we ik jij u dit dat deze die maar en of in op aan bij met van voor naar uit
                    over door om tot na tijdens sinds zonder tussen volgens toen als wanneer omdat hoewel dan daar hier nu
                    ook nog niet geen er zijn haar hun ons alle veel enkele wie wat waar waarom hoe later eerder daarna
                    vandaag gisteren morgen twee drie"""),
            Map.entry("sv", """
                    den det de en ett han hon vi jag ni du man men och eller i på av med från till för om vid efter under
                    innan när medan eftersom där här nu då också inte ingen alla många några vad vem hur varför var hans
                    hennes deras denna detta dessa enligt sedan senare två tre"""),
            Map.entry("da", """
                    den det de en et han hun vi jeg i du man men og eller på af med fra til for om ved efter under før når
                    mens fordi der her nu da også ikke ingen alle mange nogle hvad hvem hvordan hvorfor hvor hans hendes
                    deres denne dette disse ifølge siden senere to tre"""),
            Map.entry("no", """
                    den det de en et ei han hun vi jeg i du man men og eller på av med fra til for om ved etter under før
                    når mens fordi der her nå da også ikke ingen alle mange noen hva hvem hvordan hvorfor hvor hans hennes
                    deres denne dette disse ifølge siden senere to tre"""),
            Map.entry("fi", """
                    hän he se ne tämä nämä tuo minä sinä me te mutta ja tai kun jos koska vaikka sitten myös nyt siellä
                    täällä mikä kuka miten miksi missä ei kaikki monet jotkut hänen sen jälkeen ennen"""),
            Map.entry("pl", """
                    on ona ono oni one my ja ty wy to ten ta te ci w we z ze na do od po za o u przez dla przed pod nad przy
                    bez ale i lub albo gdy kiedy jeśli ponieważ chociaż potem także również jednak teraz tam tu nie jego
                    jej ich wszyscy wiele kilka co kto jak dlaczego gdzie według podczas"""),
            Map.entry("cs", """
                    on ona ono oni my já ty vy to ten ta ti v ve z ze na do od po za o u přes pro před pod nad při bez s se
                    ale a nebo když pokud protože ačkoli pak také však teď nyní tam zde ne jeho její jejich všichni mnoho
                    několik co kdo jak proč kde podle během po"""),
            Map.entry("sk", """
                    on ona ono oni my ja ty vy to ten tá tí v vo z zo na do od po za o u cez pre pred pod nad pri bez s sa
                    ale a alebo keď ak pretože hoci potom tiež však teraz tam tu nie jeho jej ich všetci mnoho niekoľko čo
                    kto ako prečo kde podľa počas"""),
            Map.entry("hu", """
                    a az ez egy ő ők én te mi ti de és vagy ha mert bár akkor majd most itt ott nem is aki ami mikor miért
                    hogyan hol minden sok néhány azt ezt ezért azonban később után"""),
            Map.entry("ro", """
                    el ea ei ele eu noi voi un o acest această acesta aceasta dar și sau în la de din cu fără pe pentru prin
                    după înainte când dacă deși pentru apoi atunci acum aici acolo nu toți mulți câțiva ce cine cum unde"""),
            Map.entry("tr", """
                    o bu şu onlar biz ben siz sen bir ama ve veya fakat ancak çünkü eğer sonra önce şimdi burada orada ne
                    kim nasıl neden nerede her bütün bazı çok daha böylece ayrıca"""),
            Map.entry("ru", """
                    он она оно они мы я ты вы это этот эта эти тот та те в во на с со из от до по за о об у к ко при для под
                    над но и а или если когда хотя потом также однако теперь там здесь тут не его её их все многие некоторые
                    что кто как почему где после перед через согласно затем"""),
            Map.entry("uk", """
                    він вона воно вони ми я ти ви це цей ця ці той та ті в у на з із зі від до по за про при для під над але
                    і й а або якщо коли хоча потім також однак тепер там тут не його її їх усі багато деякі що хто як чому
                    де після перед через"""),
            Map.entry("bg", """
                    той тя то те ние аз ти вие това този тази тези в във на с със от до по за при но и а или ако когато
                    защото после също обаче сега там тук не всички много някои какво кой как защо къде след преди"""),
            Map.entry("el", """
                    ο η το οι τα τον την του της ένας μια ένα αυτός αυτή αυτό αυτοί και αλλά ή σε στο στη στην στον από με
                    για χωρίς μετά πριν όταν αν επειδή ενώ τότε τώρα εδώ εκεί επίσης όμως δεν όλοι πολλοί τι ποιος πώς γιατί
                    πού"""),
            Map.entry("hr", """
                    on ona ono oni mi ja ti vi to taj ta ovo ovaj u na s sa iz od do po za o pri pod nad ali i ili ako kad
                    kada jer zatim također međutim sada tamo ovdje ne njegov svi mnogi neki što tko kako zašto gdje nakon
                    prije"""),
            Map.entry("sl", """
                    on ona ono oni mi jaz ti vi to ta te v na s z iz od do po za o pri pod nad ampak in ali če ko ker potem
                    tudi vendar zdaj tam tu ne njegov vsi mnogi nekateri kaj kdo kako zakaj kje"""),
            Map.entry(
                    "et",
                    "ta nad see need mina meie aga ja või kui sest siis ka nüüd seal siin ei kõik mis kes kuidas"),
            Map.entry(
                    "lv",
                    "viņš viņa viņi es mēs tas tā šis šī bet un vai ja kad jo tad arī tagad tur šeit ne visi kas kā"),
            Map.entry(
                    "lt",
                    "jis ji jie jos aš mes tai šis ši bet ir ar jei kai nes tada taip dabar ten čia ne visi kas kaip"),
            Map.entry(
                    "id",
                    "ia dia mereka kami kita saya ini itu tetapi dan atau di ke dari pada dengan untuk jika ketika"),
            Map.entry(
                    "ca",
                    "el la els les un una ell ella això aquest aquesta però i o en a al de del amb per quan si no"));

    /** Of a language that isn't known: what begins sentences in some language and a name in none. */
    static final String ANYWHERE = """
            a an the this that these those there here he she it they we you i his her its their our my your in on at by
            for from with to of as if when while after before since because although though but and or so yet however
            meanwhile some many most several both all no not what who why how where which then now also still one another
            despite nobody everyone nothing everything during until each every only later today yesterday der das ein eine
            er sie es wir ich und aber doch dies diese im am bei nach auch les un une il elle ils elles cette ces mais et
            dans los las una esto esta pero en gli questo questa ma het een он она они в и но это ο η το και""";

    /** Before a surname or in a place: "J. Le Pen", "St. La Salle". After an initial they begin nothing. */
    static final String NAME_PARTICLES =
            "le la les de du des d l van von der den het ter ten el los las al di da della del do dos bin ibn o il lo ben mac";

    private SentenceOpeners() {}
}
