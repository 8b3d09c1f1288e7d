# Svenska. Vad figurerna från försöken med påståendena säger.

chart-source = teamdrift { $version } · påstående { $claim } · { $futures } framtider av varje alternativ · frö { $seed }
chart-sellers = Säljare i teamet
chart-booked-time = bokad tid

## K1
chart-promotion-title = När den bästa säljaren befordras är försäljningen { $low } till { $high } mot ingen förändring; när den som bedöms som bästa ledare befordras, { $less } till { $more }
chart-promotion-note = Chefen slutar i vecka 26 och följs av den som linjen nämner; all försäljning därefter. Band är 95 %-intervall, parade framtid för framtid.
chart-won-against-no-change = Försäljning, mot oförändrat ledarskap
chart-correlation = Hur säljtalang och ledarförmåga hänger ihop (korrelation)
chart-best-seller = den bästa säljaren
chart-best-leader = den bästa ledaren, om man visste vem
chart-best-assessed = den som bedöms som bästa ledare
chart-by-lot = en säljare genom lottdragning
chart-outside = någon utifrån

## K2
chart-own-quota-title = En halv kvot för chefen lönar sig inte längre vid { $half } säljare, en kvarts vid { $quarter }, en åttondels vid { $eighth }
chart-own-quota-note = Vad chefens egen kvot lägger till teamets täckningsbidrag i veckan, mot ingen kvot. Ringar visar var det blir förlust, streck 95 %-intervallet: { $halfLow } till { $halfHigh } för en halv kvot, { $threeLow } till { $threeHigh } för tre åttondelar ({ $three }), { $quarterLow } till { $quarterHigh } för en kvarts, { $eighthLow } till { $eighthHigh } för en åttondels.
chart-gain-of-selling = Täckningsbidrag i veckan, mot en chef utan kvot
chart-an-eighth = en åttondels kvot
chart-a-quarter = en kvarts
chart-three-eighths = tre åttondelar
chart-half = en halv kvot
chart-practice-five = praxis: högst fem

## B6
chart-split-title = { $form ->
    [near] Den bästa fördelningen ligger nära mitten för alla: { $new } relation för nya, { $comfortable } för bekväma, { $driven } för dugliga och självdrivna
   *[apart] Den bästa fördelningen har { $new } relation för nya, { $comfortable } för bekväma, { $driven } för dugliga och självdrivna
}
chart-split-note = Team om åtta av samma slag, ledda med fasta fördelningar av samma summa; försäljning det första året. Ringar visar den bästa fördelningen, streck 95 %-intervallet; band är 95 %-intervall.
chart-won-against-middle = Försäljning det första året, mot 50/50
chart-relation-to-system = Relation/system, procent av samma summa
chart-new = nya och osäkra
chart-comfortable = erfarna, i komfortzonen
chart-driven = dugliga och självdrivna
chart-practice-comfortable = praxis, för de bekväma
chart-practice-new = praxis, för de nya

## B11
chart-warning-title = Upplevd standard visar en glidning in i komfort efter { $months } månader; nöjdhet har visat { $share } av glidningarna efter { $within }
chart-warning-note = Kraven glider från 0,7 till 0,15 på ett halvår, stödet består. Varje iakttagare slår falskt larm i { $rate } av de team som inte glider. Där en linje når hälften: medianen av varningen. Band är 95 %-intervall.
chart-slides-seen = Glidningar sedda så här långt
chart-months-since = Månader (om fyra veckor) sedan kraven började glida
chart-by-standard = upplevd standard (enkät)
chart-by-skill = skicklighet (enkät)
chart-by-results = resultat
chart-by-leavers = de som går till bättre erbjudanden
chart-by-satisfaction = nöjdhet (enkät)

## T1
chart-system-title = Alla fem delar av ett coachningssystem höjer skickligheten med { $whole }; enbart skrivna riktlinjer ger { $share } av det
chart-system-note = Varje del finns eller inte: 32 kombinationer. En huvudeffekt är medelvärdet över de fyra andra; ett samspel är hur mycket mer en del ger där den andra finns, halverat. Linjer är 95 %-intervall.
chart-skill-gained = Säljarnas skicklighet efter tre år (0–1): vunnet
chart-main-effects = Varje del, i medeltal över de andra
chart-interactions = Vad två ger utöver summan
chart-top-support = stöd från toppen
chart-training = utbildning
chart-kpis = nyckeltal
chart-guidelines = riktlinjer

## T2
chart-span-title = Med 4 säljare får var och en { $few } minuter i veckan med chefen, med 20 får var och en { $many }, eller { $booked } om tiden är bokad
chart-span-note = Alla chefer vill detsamma för varje säljare. Bokad: tid med människor går före allt annat i veckan. Band är 95 %-intervall.
chart-minutes = Minuter i veckan med chefen, varje säljare
chart-booked = bokad
chart-not-booked = inte bokad

## A3
chart-group-title = Mot en vanlig chef är försäljningen det andra året { $delegates } under en som delegerar till gruppen, { $micro } under en som gör det i varje detalj, { $all } under en som gör allt själv
chart-group-note = Medelvärden över framtider, i kvartal om tolv veckor; band är 95 %-intervall, parade framtid för framtid.
chart-ownership = Vad gruppen gör för sig själv (0–1)
chart-won-against-ordinary = Försäljning, mot en vanlig chef
chart-delegates = delegerar det gruppen kan ta
chart-ordinary = vanlig chef
chart-micro = delegerar i varje detalj
chart-does-all = gör allt själv

## R3
chart-backlog-title = När det säljs mer än det kan levereras: { $late } kommer för sent det tredje året, och försäljningen är { $limited } mot ingen gräns; { $agreed } om löftena är avtalade
chart-backlog-note = Ett starkt team där leveranserna är begränsade till en tiondel mer än vanliga säljare säljer. Där löftena är avtalade säljs mer och mer kommer sent, men kunderna visste det. Medelvärden i kvartal om tolv veckor; band är 95 %-intervall.
chart-late = Andel som kommer för sent
chart-goodwill = Kundernas välvilja (0–1)
chart-won-against-unlimited = Försäljning, mot ingen gräns
chart-unlimited = ingen gräns för leveranser
chart-agreed = begränsat, löftena avtalade
chart-limited = begränsat
