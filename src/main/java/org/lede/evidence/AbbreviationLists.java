package org.lede.evidence;

import java.util.Map;

/**
 * The abbreviations of each language: those that never end a sentence, those that seldom do, and those that end none
 * before a number. A word with a capital here is one with a capital only: "Det. Jones", but Swedish "Jag vet det."
 */
final class AbbreviationLists {

    record Lists(String neverLast, String seldomLast, String beforeANumber) {}

    /** Of every language: titles before names, companies, and what refers to a place in print. */
    static final Lists COMMON = new Lists("""
            Mr Mrs Ms Mx Messrs Dr Drs Prof Mme Mlle Sr Sra Mgr Ste
            vs cf i.e e.g p.ex z.b d.h approx ca""", """
            St Inc Co Pty Pvt Corp Ltd Bros LLC Plc Cie Jr etc al ph.d d.c u.s u.k Jan Feb Apr Jun Jul Aug Sep Sept Oct Okt
            Nov Dec Dez""", "no nos nr nrs fig figs p pp vol art tel ext v ver c ca §");

    static final Lists ENGLISH = new Lists("""
            mr mrs ms dr prof rev hon Hon Revd Gen Col Lt Lieut Capt Cpt Cmdr Comdr Cdr Maj Sgt Cpl Pvt Pte Pfc Spc Adm Brig
            Sen Rep Reps Sens Gov Govs Pres Supt Insp Det Const Ens Wm Geo Chas Amb Atty Ald Cllr Msgr Bp Abp Ven Dep Asst
            Assoc viz approx Lcpl Gnr Rt Yr""", """
            jan feb apr jun jul aug sep sept oct nov dec Mar Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun inc co corp ltd
            bros llc plc jr sr esq dept govt est univ assn inst intl natl st ave blvd rd hwy sq bldg mt ft mm hr hrs min
            mins lb lbs oz yd fr ing calif fla ariz bn mn""", """
            num sec sect ch chap chaps par para paras arts op ref ed eq eqs ex tab app cl vv vols bk pt apt rm lot ln
            circa ser""");

    static final Lists GERMAN = new Lists("""
            hr fr frl hrn dr prof dipl ing mag bzw evtl ggf inkl exkl resp sog vgl zzgl abzgl einschl i.d.r m.e u.u s.o
            s.u geb gest bes allg dt franz engl ital russ amerik lat griech röm kath ev hl Gebr Hptm Oblt Lt Gen Maj Kdt
            Abg Bgm Präs Vors Fa Inh gegr Fam Geschw Frhr Kgl Pfr Skt Verl Red Übers Bearb Stud Dres Univ.-Prof stellv lfd Wm Uffz Min.-Präs Gem gem med phil jur rer nat h.c Dir Insp Komm geg""", """
            usw usf etc o.ä u.ä u.a u.a.m dgl mio mrd bio tsd std min sek stk st jh jhd jhdt v.chr n.chr chr jan jän feb
            mär apr jun jul aug sep sept okt nov dez Mo Di Mi Do Fr Sa So gmbh str pl co e.v ehem ff mwst max tägl qm
            hrsg s.a o.g od lb Bhf mult em""", """
            nrn abb bd bde s abs artt kap tab ziff fußn anm aufl bsp vers rn randnr lit az z sp bl hs jg h heft buchst kl
            verf""");

    static final Lists FRENCH =
            new Lists("""
            M MM Mmes Mlles Me Pr Gal Gén Col Cdt Cne Lt Sgt Adj Cap dr mme mlle mgr p.ex par.ex c.-à-d c.à.d env av apr
            ste vs réf""", """
            etc janv févr avr juil sept oct nov déc dim lun mar mer jeu ven sam bd bld blvd pl fg éd coll cie sté s.a
            s.a.r.l inc ltée hab min max mds mrd mio suppl trad ss suiv j.-c st""", "n num art al pag chap ch figs t vol liv l tab vv ill éd réf ref tél arts §§ bull");

    static final Lists SPANISH = new Lists(
            """
            sr sra sres sras srta srtas dr dra dres prof profa D Dña Da gral Gen cnel cnl Cap Capt Tte Sgto Cte Cmte Alm
            lic licda ing arq mons pbro Fr rvdo excmo excma ilmo ilma hno hna Sto Sta Ud Uds Vd Vds mtro mtra dip pdte
            pdta p.ej p.e ej aprox cfr Sgt Cmdte Subtte dª mª fco""", """
            etc ee uu ee.uu a.c d.c ene feb mar abr jun jul ago sep sept oct nov dic lun mié jue vie sáb dom s.a s.l cía
            cia ltda co av avda ctra pza apdo dpto depto hnos mill min máx seg hab ud uds ed edit trad rr.hh ff.aa cc.oo
            jj.oo""", "n nº núm núms num pág págs pag pags arts cap caps figs vols t tom ap inc lám tab km ref s párr");

    static final Lists ITALIAN =
            new Lists("""
            sig sigg sig.ra sig.na dott dott.ssa dr prof prof.ssa ing avv arch geom rag On Sen Gen Col Ten Cap Magg mons
            egr p.es es ad.es cfr Pres Dir S SS Mar Isp Comm""", """
            ecc etc feb mar apr mag giu lug ago set sett ott nov dic lun mer gio ven sab dom a.c d.c s.p.a s.r.l v.le mln
            mld ed min max ndr n.d.r""", "n nn num pag pagg artt cap capp figg voll tav sez sec all lett par op rif co");

    static final Lists PORTUGUESE =
            new Lists("""
            sr sra srs sras srta dr dra drs prof profa eng arq D Gal Gen Cel Cap Maj Ten Sgt Cb Alm Brig Pe rev exmo exma
            ilmo Sto Sta S Ver Dep Des p.ex ex aprox Gov Pres""", """
            etc jan fev mar abr mai jun jul ago set out nov dez Seg Ter Qua Qui Sex Sáb Dom a.c d.c ltda cia s.a av mi bi
            min máx ed obs eua""", "n nº núm num pág págs pag arts cap caps figs vols t tab inc séc s ref km");

    static final Lists DUTCH =
            new Lists("""
            dhr mevr mw mr drs dr prof ir ing ds Hr mej jhr Gen Kol Kap Lt o.a m.n d.w.z bijv t.a.v i.p.v m.b.t n.a.v
            i.v.m t.o.v o.l.v ca resp evt incl excl zgn vgl burg m.i Sgt""", """
            enz etc e.d a.u.b jan feb mrt apr jun jul aug sep sept okt nov dec mln mld v.chr n.chr b.v n.v bv nv jr sr
            str min max e.a s.v.p m.a.w""", "blz pag afl afb hfst hst par bijl dl lid tab bl ma di wo do vr za zo u");

    static final Lists SWEDISH = new Lists(
            "t.ex bl.a d.v.s dvs s.k m.a.o resp dr prof hr kapt Gen löjtn kyrkoh inkl exkl f.d t.o.m fr.o.m jfr ev",
            """
            m.m m.fl osv o.s.v etc f.kr e.kr kr jan feb apr jun jul aug sep sept okt nov dec mån tis ons tors fre lör sön
            milj miljd mdr min tim sek""",
            "s sid kap bil bd par mom kl tab st");

    static final Lists DANISH_AND_NORWEGIAN = new Lists("""
            dr prof hr fr frk adv f.eks fx bl.a d.v.s dvs inkl ekskl evt såk jf jfr vedr kapt Gen Maj oberstlt sgt nuv
            t.eks pga mht""", """
            osv m.v m.m mv m.fl etc f.kr e.kr kr jan feb mar apr jun jul aug sep sept okt nov dec man tir ons tor tors
            fre lør søn mio mia mill mrd min sek aps""", "s sd kap bd stk kl tlf par tab pkt");

    static final Lists FINNISH = new Lists(
            "esim ns nk ks vrt prof tri toht dipl huom mm vs ent maist Ev kapt kenr evl maj",
            "jne yms ym tms eaa ekr jkr milj mrd kpl oy puh",
            "s nro n:o klo mom v");

    static final Lists POLISH = new Lists(
            """
            np tzn tzw tj m.in dr prof hab mgr inż lek ks bp abp św gen płk kpt mjr ppłk por sierż im ul al pl ok wg red
            zob med reż dyr woj pow gm śp ww pt""",
            "itd itp r w n.e p.n.e tys mln mld godz min sek zł gr proc ub br z.o.o s.a os sp",
            "s str r art ust pkt poz par rozdz rys tab t tom godz");

    static final Lists CZECH_AND_SLOVAK = new Lists("""
            např tj tzv tzn resp popř mj dr mgr ing prof doc bc judr mudr phdr rndr paeddr csc sv gen plk kpt por npor mjr
            cca t.j t.zv napr príp ul nám tř vyd""", """
            atd apod atp aj n.l př.n.l kč tis mil mld hod min sek stol st a.s s.r.o jan feb mar apr máj jún júl aug sep
            okt nov dec kr""", "č čís s str čl odst obr tab kap roč písm");

    static final Lists HUNGARIAN = new Lists(
            "dr prof ifj id özv pl ún ill kb vö Sz Szt gr ezr alez vez őrgy szds",
            "stb kft bt zrt nyrt rt i.e i.sz kr u jan febr márc ápr máj jún júl aug szept okt nov dec krt Ft mrd db",
            "sz o old fej bek köt évf");

    static final Lists ROMANIAN = new Lists(
            "dl dna d-na d-l dr prof ing Gen Col Lt Cpt Sf sf pr de.ex d.ex ex aprox str bd jud com acad conf lect",
            """
            etc ș.a ș.a.m.d ian feb mar apr iun iul aug sept oct nov dec î.hr d.hr hr s.a s.r.l mil mld""",
            "pag alin lit cap tab pct t");

    static final Lists TURKISH = new Lists(
            """
            dr prof doç yrd av sn müh mim gen org alb yb bnb yzb tğm kor tüm hz öğr gör uzm op örn bkz yak sk sok cad mah bul
            apt""",
            "vb vs vd m.ö m.s ltd şti a.ş tl dk oca şub nis haz tem ağu eyl eki kas pzt çar cum cmt paz yy",
            "s sf sh m md mad cilt böl fık şek tab sa");

    static final Lists INDONESIAN = new Lists(
            "dr prof ir drs dra H Hj tn ny sdr sdri bpk kol letjen mayjen brigjen kapt jl gg kab kec kel a.n Pdt St",
            "dll dsb dst pt cv tbk rp jan feb mar apr mei jun jul agt ags sep okt nov des s.d",
            "hlm hal ps jil ed rp");

    static final Lists CATALAN = new Lists(
            "sr sra dr dra prof gral Sta Sto St aprox excm mn",
            "etc s.a s.l cia ee.uu gen febr abr jul ag set oct nov des pl av a.c d.c",
            "n núm núms pàg pàgs pag cap t");

    static final Lists CYRILLIC = new Lists("""
            т.е т.к т.н напр им ім акад проф доц ген полк подп кап лейт ред ул вул пл просп пер пос дер обл св г-н г-жа тов
            см ср ок худ реж т.ч в.т.ч д-р др мр инж тзв тј нпр адм мл ст""", """
            г гг рр т.д т.п тощо итд тыс тис хил млн млрд руб коп долл грн мин хв сек час км кг н.э чел экз янв фев мар апр
            июн июл авг сен сент окт ноя дек пн вт чт пт сб вс ін стол""", "стр с рис мал табл т гл п пп ст вып кн ч разд абз тел чл бр");

    static final Lists GREEK = new Lists(
            "κ κα κος κ.κ δρ καθ π.χ δηλ βλ πρβ αγ λ.χ στρ οδ λεωφ κκ",
            "κ.λπ κλπ κ.ά κ.α π.μ μ.μ μ.χ χλμ εκ εκατ δισ χιλ α.ε ιαν φεβ μαρ απρ ιουν ιουλ αυγ σεπ οκτ νοε δεκ",
            "αρ σελ σ αριθ άρθ παρ κεφ εικ τομ τ τηλ");

    static final Lists SOUTH_SLAVIC = new Lists(
            "dr mr mag prof doc ing inž sv g ga gdč npr tj tzv t.i t.j oz cca gen polk akad ul trg spec dipl",
            """
            itd idr ipd pr.n.št n.e pr.n.e kn tis mil mio mrd god st stol d.o.o d.d jan feb mar apr maj jun jul avg kol sep
            okt nov dec""",
            "št br str čl ods sl tab pogl");

    static final Lists BALTIC = new Lists(
            "nt näit dr prof hr piem t.i akad pvz t.y vadin plg gerb sh",
            "jne jms jt ekr pkr saj mln mld milj mljrd u.c utt u.tml g gs kt mėn d val min mlrd pr.kr pan a m",
            "lk lpp psl ptk joon tab pav nod str");

    /** Devanagari, Bengali, Arabic and Hebrew; a single letter is an initial without being listed. */
    static final Lists CASELESS = new Lists(
            "डॉ डा प्रो पं श्री श्रीमती कु मो मौ स्व जन मेज ले ড ডা মো প্রফ أ.د د.م د.أ",
            """
            इत्यादि कि.मी कि.ग्रा लि कं ए बी सी डी ई एफ जी एच आई जे के एल एम एन ओ पी क्यू आर एस टी यू वी डब्ल्यू एक्स वाई जेड""",
            "रु सं पृ क्र सन् ص ج עמ מס");

    static final Lists VIETNAMESE = new Lists("TS GS PGS ThS BS TP Tp KS Ths", "v.v", "số tr");

    static final Map<String, Lists> BY_LANGUAGE = Map.ofEntries(
            Map.entry("en", ENGLISH),
            Map.entry("de", GERMAN),
            Map.entry("lb", GERMAN),
            Map.entry("gsw", GERMAN),
            Map.entry("fr", FRENCH),
            Map.entry("es", SPANISH),
            Map.entry("gl", SPANISH),
            Map.entry("it", ITALIAN),
            Map.entry("pt", PORTUGUESE),
            Map.entry("nl", DUTCH),
            Map.entry("af", DUTCH),
            Map.entry("sv", SWEDISH),
            Map.entry("da", DANISH_AND_NORWEGIAN),
            Map.entry("no", DANISH_AND_NORWEGIAN),
            Map.entry("nb", DANISH_AND_NORWEGIAN),
            Map.entry("nn", DANISH_AND_NORWEGIAN),
            Map.entry("fi", FINNISH),
            Map.entry("pl", POLISH),
            Map.entry("cs", CZECH_AND_SLOVAK),
            Map.entry("sk", CZECH_AND_SLOVAK),
            Map.entry("hu", HUNGARIAN),
            Map.entry("ro", ROMANIAN),
            Map.entry("tr", TURKISH),
            Map.entry("id", INDONESIAN),
            Map.entry("ms", INDONESIAN),
            Map.entry("ca", CATALAN),
            Map.entry("ru", CYRILLIC),
            Map.entry("uk", CYRILLIC),
            Map.entry("be", CYRILLIC),
            Map.entry("bg", CYRILLIC),
            Map.entry("mk", CYRILLIC),
            Map.entry("el", GREEK),
            Map.entry("sl", SOUTH_SLAVIC),
            Map.entry("hr", SOUTH_SLAVIC),
            Map.entry("bs", SOUTH_SLAVIC),
            Map.entry("sr", SOUTH_SLAVIC),
            Map.entry("et", BALTIC),
            Map.entry("lv", BALTIC),
            Map.entry("lt", BALTIC),
            Map.entry("vi", VIETNAMESE),
            Map.entry("hi", CASELESS),
            Map.entry("bn", CASELESS),
            Map.entry("ar", CASELESS),
            Map.entry("he", CASELESS));

    /** Words of one language that are abbreviations of another: of a text whose language isn't known they are words. */
    static final String WORDS_ELSEWHERE = """
            al am av bd bes bio bl bp br com co col com det dir div do es et ex gen gm hl hon id im in ing is kap kr la les
            lit lot m mar may mai maj mer mil min mm mo mi no ok on or ok par per pl plan por pr pt red rep sek sen set sex
            sir sp sr st str sud ten ter tom top trad tri ud ud uu ver vez w ww zone d g o s u v y z out max mag ver ev ent
            rag arch all od man ons tor fre son ub os ga trg ma mn st nk ns ks pt oz pan kt val hr tl paz kas tem nis haz
            eki bul cad alb kor gör org uzm op sk mah apt rp cum ene ago dip jud conf ape mst geg nat verf allg dt""";

    private AbbreviationLists() {}
}
