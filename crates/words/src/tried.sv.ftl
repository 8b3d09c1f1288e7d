# Svenska. Vad figurerna från försöken med påståendena säger.

claim-chart-source = teamdrift { $version } · påstående { $claim } · { $futures } framtider av varje alternativ · frö { $seed }
claim-chart-sellers = Säljare i teamet
claim-chart-booked-time = bokad tid

## K1
claim-chart-promotion-title = När den bästa säljaren befordras är försäljningen { $low } till { $high } mot ingen förändring; när den som bedöms som bästa ledare befordras, { $less } till { $more }
claim-chart-promotion-note = Chefen slutar i vecka 26 och följs av den som linjen nämner; all försäljning därefter. Band är 95 %-intervall, parade framtid för framtid.
claim-chart-won-against-no-change = Försäljning, mot oförändrat ledarskap
claim-chart-correlation = Hur säljtalang och ledarförmåga hänger ihop (korrelation)
claim-chart-best-seller = den bästa säljaren
claim-chart-best-leader = den bästa ledaren, om man visste vem
claim-chart-best-assessed = den som bedöms som bästa ledare
claim-chart-by-lot = en säljare genom lottdragning
claim-chart-outside = någon utifrån

## K2
claim-chart-own-quota-title = En halv kvot för chefen lönar sig inte längre vid { $half } säljare, en kvarts vid { $quarter }, en åttondels vid { $eighth }
claim-chart-own-quota-note = Vad chefens egen kvot lägger till teamets täckningsbidrag i veckan, mot ingen kvot. Ringar visar var det blir förlust, streck 95 %-intervallet: { $halfLow } till { $halfHigh } för en halv kvot, { $threeLow } till { $threeHigh } för tre åttondelar ({ $three }), { $quarterLow } till { $quarterHigh } för en kvarts, { $eighthLow } till { $eighthHigh } för en åttondels.
claim-chart-gain-of-selling = Täckningsbidrag i veckan, mot en chef utan kvot
claim-chart-an-eighth = en åttondels kvot
claim-chart-a-quarter = en kvarts
claim-chart-three-eighths = tre åttondelar
claim-chart-half = en halv kvot
claim-chart-practice-five = praxis: högst fem

## B6
claim-chart-split-title = { $form ->
    [near] Den bästa fördelningen ligger nära mitten för alla: { $new } relation för nya, { $comfortable } för bekväma, { $driven } för dugliga och självdrivna
   *[apart] Den bästa fördelningen har { $new } relation för nya, { $comfortable } för bekväma, { $driven } för dugliga och självdrivna
}
claim-chart-split-note = Team om åtta av samma slag, ledda med fasta fördelningar av samma summa; försäljning det första året. Ringar visar den bästa fördelningen, streck 95 %-intervallet; band är 95 %-intervall.
claim-chart-won-against-middle = Försäljning det första året, mot 50/50
claim-chart-relation-to-system = Relation/system, procent av samma summa
claim-chart-new = nya och osäkra
claim-chart-comfortable = erfarna, i komfortzonen
claim-chart-driven = dugliga och självdrivna
claim-chart-practice-comfortable = praxis, för de bekväma
claim-chart-practice-new = praxis, för de nya

## B11
claim-chart-warning-title = Upplevd standard visar en glidning in i komfort efter { $months } månader; nöjdhet har visat { $share } av glidningarna efter { $within }
claim-chart-warning-note = Kraven glider från 0,7 till 0,15 på ett halvår, stödet består. Varje iakttagare slår falskt larm i { $rate } av de team som inte glider. Där en linje når hälften: medianen av varningen. Band är 95 %-intervall.
claim-chart-slides-seen = Glidningar sedda så här långt
claim-chart-months-since = Månader (om fyra veckor) sedan kraven började glida
claim-chart-by-standard = upplevd standard (enkät)
claim-chart-by-skill = skicklighet (enkät)
claim-chart-by-results = resultat
claim-chart-by-leavers = de som går till bättre erbjudanden
claim-chart-by-satisfaction = nöjdhet (enkät)

## T1
claim-chart-system-title = Alla fem delar av ett coachningssystem höjer skickligheten med { $whole }; enbart skrivna riktlinjer ger { $share } av det
claim-chart-system-note = Varje del finns eller inte: 32 kombinationer. En huvudeffekt är medelvärdet över de fyra andra; ett samspel är hur mycket mer en del ger där den andra finns, halverat. Linjer är 95 %-intervall.
claim-chart-skill-gained = Säljarnas skicklighet efter tre år (0–1): vunnet
claim-chart-main-effects = Varje del, i medeltal över de andra
claim-chart-interactions = Vad två ger utöver summan
claim-chart-top-support = stöd från toppen
claim-chart-training = utbildning
claim-chart-kpis = nyckeltal
claim-chart-guidelines = riktlinjer

## T2
claim-chart-span-title = Med 4 säljare får var och en { $few } minuter i veckan med chefen, med 20 får var och en { $many }, eller { $booked } om tiden är bokad
claim-chart-span-note = Alla chefer vill detsamma för varje säljare. Bokad: tid med människor går före allt annat i veckan. Band är 95 %-intervall.
claim-chart-minutes = Minuter i veckan med chefen, varje säljare
claim-chart-booked = bokad
claim-chart-not-booked = inte bokad

## A3
claim-chart-group-title = Mot en vanlig chef är försäljningen det andra året { $delegates } under en som delegerar till gruppen, { $micro } under en som gör det i varje detalj, { $all } under en som gör allt själv
claim-chart-group-note = Medelvärden över framtider, i kvartal om tolv veckor; band är 95 %-intervall, parade framtid för framtid.
claim-chart-ownership = Vad gruppen gör för sig själv (0–1)
claim-chart-won-against-ordinary = Försäljning, mot en vanlig chef
claim-chart-delegates = delegerar det gruppen kan ta
claim-chart-ordinary = vanlig chef
claim-chart-micro = delegerar i varje detalj
claim-chart-does-all = gör allt själv

## R3
claim-chart-backlog-title = När det säljs mer än det kan levereras: { $late } kommer för sent det tredje året, och försäljningen är { $limited } mot ingen gräns; { $agreed } om löftena är avtalade
claim-chart-backlog-note = Ett starkt team där leveranserna är begränsade till en tiondel mer än vanliga säljare säljer. Där löftena är avtalade säljs mer och mer kommer sent, men kunderna visste det. Medelvärden i kvartal om tolv veckor; band är 95 %-intervall.
claim-chart-late = Andel som kommer för sent
claim-chart-goodwill = Kundernas välvilja (0–1)
claim-chart-won-against-unlimited = Försäljning, mot ingen gräns
claim-chart-unlimited = ingen gräns för leveranser
claim-chart-agreed = begränsat, löftena avtalade
claim-chart-limited = begränsat
