# Svenska. Vad figurerna från försöken med påståendena säger.

tried-source = teamdrift { $version } · påstående { $claim } · { $futures } framtider av varje alternativ · frö { $seed }
tried-sellers = Säljare i teamet
tried-booked-time = bokad tid

## K1
tried-promotion-title = När den bästa säljaren befordras är försäljningen { $low } till { $high } mot ingen förändring; när den som bedöms som bästa ledare befordras, { $less } till { $more }
tried-promotion-note = Chefen slutar i vecka 26 och följs av den som linjen nämner; all försäljning därefter. Band är 95 %-intervall, parade framtid för framtid.
tried-won-against-no-change = Försäljning, mot oförändrat ledarskap
tried-correlation = Hur säljtalang och ledarförmåga hänger ihop (korrelation)
tried-best-seller = den bästa säljaren
tried-best-leader = den bästa ledaren, om man visste vem
tried-best-assessed = den som bedöms som bästa ledare
tried-by-lot = en säljare genom lottdragning
tried-outside = någon utifrån

## K2
tried-own-quota-title = En halv kvot för chefen lönar sig inte längre vid { $half } säljare, en kvarts vid { $quarter }, en åttondels vid { $eighth }
tried-own-quota-note = Vad chefens egen kvot lägger till teamets täckningsbidrag i veckan, mot ingen kvot. Ringar visar var det blir förlust, streck 95 %-intervallet: { $halfLow } till { $halfHigh } för en halv kvot, { $threeLow } till { $threeHigh } för tre åttondelar ({ $three }), { $quarterLow } till { $quarterHigh } för en kvarts, { $eighthLow } till { $eighthHigh } för en åttondels.
tried-gain-of-selling = Täckningsbidrag i veckan, mot en chef utan kvot
tried-an-eighth = en åttondels kvot
tried-a-quarter = en kvarts
tried-three-eighths = tre åttondelar
tried-half = en halv kvot
tried-practice-five = praxis: högst fem

## B6
tried-split-title = { $form ->
    [near] Den bästa fördelningen ligger nära mitten för alla: { $new } relation för nya, { $comfortable } för bekväma, { $driven } för dugliga och självdrivna
   *[apart] Den bästa fördelningen har { $new } relation för nya, { $comfortable } för bekväma, { $driven } för dugliga och självdrivna
}
tried-split-note = Team om åtta av samma slag, ledda med fasta fördelningar av samma summa; försäljning det första året. Ringar visar den bästa fördelningen, streck 95 %-intervallet; band är 95 %-intervall.
tried-won-against-middle = Försäljning det första året, mot 50/50
tried-relation-to-system = Relation/system, procent av samma summa
tried-new = nya och osäkra
tried-comfortable = erfarna, i komfortzonen
tried-driven = dugliga och självdrivna
tried-practice-comfortable = praxis, för de bekväma
tried-practice-new = praxis, för de nya

## B11
tried-warning-title = Upplevd standard visar en glidning in i komfort efter { $months } månader; nöjdhet har visat { $share } av glidningarna efter { $within }
tried-warning-note = Kraven glider från 0,7 till 0,15 på ett halvår, stödet består. Varje iakttagare slår falskt larm i { $rate } av de team som inte glider. Där en linje når hälften: medianen av varningen. Band är 95 %-intervall.
tried-slides-seen = Glidningar sedda så här långt
tried-months-since = Månader (om fyra veckor) sedan kraven började glida
tried-by-standard = upplevd standard (enkät)
tried-by-skill = skicklighet (enkät)
tried-by-results = resultat
tried-by-leavers = de som går till bättre erbjudanden
tried-by-satisfaction = nöjdhet (enkät)

## T1
tried-system-title = Alla fem delar av ett coachningssystem höjer skickligheten med { $whole }; enbart skrivna riktlinjer ger { $share } av det
tried-system-note = Varje del finns eller inte: 32 kombinationer. En huvudeffekt är medelvärdet över de fyra andra; ett samspel är hur mycket mer en del ger där den andra finns, halverat. Linjer är 95 %-intervall.
tried-skill-gained = Säljarnas skicklighet efter tre år (0–1): vunnet
tried-main-effects = Varje del, i medeltal över de andra
tried-interactions = Vad två ger utöver summan
tried-top-support = stöd från toppen
tried-training = utbildning
tried-kpis = nyckeltal
tried-guidelines = riktlinjer

## T2
tried-span-title = Med 4 säljare får var och en { $few } minuter i veckan med chefen, med 20 får var och en { $many }, eller { $booked } om tiden är bokad
tried-span-note = Alla chefer vill detsamma för varje säljare. Bokad: tid med människor går före allt annat i veckan. Band är 95 %-intervall.
tried-minutes = Minuter i veckan med chefen, varje säljare
tried-booked = bokad
tried-not-booked = inte bokad

## A3
tried-group-title = Mot en vanlig chef är försäljningen det andra året { $delegates } under en som delegerar till gruppen, { $micro } under en som gör det i varje detalj, { $all } under en som gör allt själv
tried-group-note = Medelvärden över framtider, i kvartal om tolv veckor; band är 95 %-intervall, parade framtid för framtid.
tried-ownership = Vad gruppen gör för sig själv (0–1)
tried-won-against-ordinary = Försäljning, mot en vanlig chef
tried-delegates = delegerar det gruppen kan ta
tried-ordinary = vanlig chef
tried-micro = delegerar i varje detalj
tried-does-all = gör allt själv

## R3
tried-backlog-title = När det säljs mer än det kan levereras: { $late } kommer för sent det tredje året, och försäljningen är { $limited } mot ingen gräns; { $agreed } om löftena är avtalade
tried-backlog-note = Ett starkt team där leveranserna är begränsade till en tiondel mer än vanliga säljare säljer. Där löftena är avtalade säljs mer och mer kommer sent, men kunderna visste det. Medelvärden i kvartal om tolv veckor; band är 95 %-intervall.
tried-late = Andel som kommer för sent
tried-goodwill = Kundernas välvilja (0–1)
tried-won-against-unlimited = Försäljning, mot ingen gräns
tried-unlimited = ingen gräns för leveranser
tried-agreed = begränsat, löftena avtalade
tried-limited = begränsat
