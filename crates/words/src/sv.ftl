# Svenska. Begreppen följer källtexterna: upplevd trygghet, upplevd standard, de fyra zonerna.
# Tal kommer som text, redan skrivna som språket skriver dem.

## Zoner
zone-name-performance = Prestationszon
zone-name-comfort = Komfortzon
zone-name-stress = Stresszon
zone-name-apathy = Apatizon
zone-the-performance = prestationszonen
zone-the-comfort = komfortzonen
zone-the-stress = stresszonen
zone-the-apathy = apatizonen

## Varför säljare slutar
cause-shock = skäl utanför jobbet
cause-dissatisfaction = missnöje
cause-ambition = ett bättre erbjudande
cause-pay = lön
cause-manager = chefen slutade
cause-misfit = fel jobb från start
cause-dismissal = uppsagd av företaget
cause-burnout = utbrändhet
causes-chosen = Eget val: { $share } av dem som slutar
causes-other = Övrigt: { $share } av dem som slutar
causes-who = Vilka som väljer att sluta: { $share } av dem som slutar
who-top-fifth = bästa femtedelen i försäljning
who-ambitious = mycket ambitiösa
who-share = { $rate } ({ $share } av dessa)

## Utfall
outcome-won_per_seat_year = Försäljning per tjänst och år, { $currency }
outcome-contribution_per_seat_year = Täckningsbidrag per tjänst och år, { $currency }
outcome-attainment = Försäljning mot budget
outcome-turnover = Personalomsättning per år
outcome-voluntary_turnover = varav säljarnas eget val
outcome-sick_leave = Sjukfrånvaro
outcome-motivation = Motivation (0–1)
outcome-energy = Energi (0–1)
outcome-exhaustion = Utmattning (0–1)
outcome-satisfaction = Trivsel, som en enkät mäter den (0–1)
outcome-skill_at_end = Skicklighet vid slutet (0–1)
outcome-coaching_hours = Chefens timmar per säljare och månad

## Axlar och märken
axis-safety = Upplevd trygghet →
axis-standard = Upplevd standard →
axis-low = låg
axis-high = hög
axis-start = start
axis-week = vecka { $n }
axis-year = { $n } år
band-median = Median
band-half = Hälften av förloppen
band-nine = 9 av 10 förlopp

## Tal med bokstäver
number-2 = två
number-3 = tre
number-4 = fyra
number-5 = fem
number-6 = sex
number-7 = sju
number-8 = åtta
number-9 = nio
number-10 = tio

## Fynd
finding-stays = Teamet stannar i { $end }: { $share } av förloppen hamnar där
finding-moves = Teamet går från { $start } till { $end }: { $share } av förloppen hamnar där
finding-ends = Teamet hamnar i { $end } i { $share } av förloppen
finding-open = Var teamet hamnar är öppet: { $share } av förloppen i { $end }, { $next } i { $second }
finding-ways = { $runs } sätt att leda för samma team till { $zones } olika zoner
finding-one-way = { $runs } sätt att leda, och de flesta förlopp av varje hamnar i { $end }
finding-settled = Från vecka { $week } är { $end } vanligast; { $share } av förloppen hamnar där
finding-settled-always = { $end } är vanligast från första veckan; { $share } av förloppen hamnar där
finding-sales-same = Försäljningen per tjänst ändras knappt från { $period ->
    [year] första till sista året
    [week] första till sista veckan
   *[other] de första { $weeks } veckorna till de sista
}
finding-sales-more = Försäljningen per tjänst ökar med { $change } från { $period ->
    [year] första till sista året
    [week] första till sista veckan
   *[other] de första { $weeks } veckorna till de sista
}
finding-sales-less = Försäljningen per tjänst minskar med { $change } från { $period ->
    [year] första till sista året
    [week] första till sista veckan
   *[other] de första { $weeks } veckorna till de sista
}
finding-sales-interval = 95 %-intervall för ändringen: { $low } till { $high }
finding-no-interval = ett förlopp ensamt har inget intervall
finding-turnover = Av 100 säljare slutar { $seats } på ett år; oftast: { $cause } ({ $share } av dem som slutar)
finding-turnover-none = Ingen slutar i något förlopp
finding-leavers = I hälften av förloppen slutar { $low } till { $high } säljare i ett team på { $seats } under { $period ->
    [years] { $n ->
        [one] ett år
       *[other] { $n } år
    }
   *[weeks] { $n } veckor
}
finding-leavers-one = I hälften av förloppen slutar ungefär { $low } i ett team på { $seats } under { $period ->
    [years] { $n ->
        [one] ett år
       *[other] { $n } år
    }
   *[weeks] { $n } veckor
}
finding-wins-most = { $best } säljer mest ({ $most } per tjänst och år), { $worst } minst ({ $least }).

## Figurer
figure-plane-note = Linjen är medianteamet, med en ring för varje kvartal. Punkterna visar var { $ends } enskilda förlopp hamnar; hälften hamnar innanför den heldragna konturen, 9 av 10 innanför den streckade.
figure-plane-share = { $share } av förloppen hamnar här
figure-planes-note = Varje linje är medianteamet för ett sätt att leda, med en ring för varje kvartal. Molnen visar var enskilda förlopp hamnar.
figure-start = start
figure-end = slut
figure-shares-note = Andel av förloppen i varje zon, som teamet upplever det, vecka för vecka.
figure-shares-head = start → slut
figure-signs-head = sista kvartalet mot första
figure-revenue-note = Sålt värde per vecka och budgeterad tjänst, { $currency }; varje förlopp utjämnat över fyra veckor (veckan och de tre före). { $interval }.
figure-turnover-note = Hur många som slutar på ett år, i procent av tjänsterna, efter orsak, över alla förlopp. Tunna streck: 95 %-intervall för medelvärdet.
figure-leavers-note = Hur många som har slutat i ett team på { $seats } sedan starten, { $by ->
    [week] vecka för vecka
   *[quarter] kvartal för kvartal
}. Linjen är medianen; hälften av förloppen ligger i det inre bandet, 9 av 10 i det yttre.
figure-kept = Det som här är ritat av enskilda förlopp kommer från de första { $n }; medelvärden och intervall kommer från alla.
figure-source = teamdrift { $version } · { $name } · { $futures } förlopp på { $weeks } veckor · frö { $seed }
figure-source-several = teamdrift { $version } · { $n } scenarier · { $futures } förlopp vardera på { $weeks } veckor · frö { $seed }

## Terminal
run-first-line = { $finding }.
run-built-in = Att vart och ett av de fyra hörnen hamnar i sin egen zon är inbyggt; vad det gör med försäljning, avgångar och människor är det inte.
run-outcome = Utfall
run-mean = Medelvärde (95 %-intervall)
run-nine = 9 av 10 förlopp
run-zones-start = Första veckan: { $zones }
run-zones-end = Sista veckan:  { $zones }
run-zone = { $share } { $zone }
run-scenario = Scenario
run-ends-in = Hamnar oftast i
run-sales = Försäljning/tjänst, { $currency }
run-contribution = Bidrag/tjänst
run-turnover = Personalomsättning
run-exhaustion = Utmattning
run-satisfaction = Trivsel
run-per-year = Per år, medelvärde över { $futures } förlopp; ± är halva bredden av 95 %-intervallet.
run-files = Filer: { $folder }
run-progress = { $name }: { $done } av { $all } förlopp, { $left } kvar

## Mått, som de står i en mening
measure-motivation = motivation
measure-energy = energi
measure-exhaustion = utmattning
measure-prospecting = skicklighet i mötesbokning
measure-closing = skicklighet i avslut
measure-safety = upplevd trygghet
measure-standard = upplevd standard
measure-satisfaction = trivsel
measure-sales = försäljning per tjänst

## Fler figurer
panel-won = Försäljning per vecka och tjänst, { $currency }
panel-contribution = Bidrag per vecka, { $currency }
period-weeks = Vecka { $from }–{ $to }
zones-intended = avsedd
zones-experienced = upplevd
finding-states = { $what } ändras mest: medianen går från { $from } till { $to }
finding-states-same = Energi, motivation, skicklighet, trygghet och standard rör sig knappt
finding-together = Teamet lever i den zon som chefen avser
finding-zones-differ = I { $share } av veckorna lever teamet i en annan zon än den som chefen avser
finding-signs = { $satisfaction ->
    [up] Trivseln ökar med { $satisfied }
    [down] Trivseln minskar med { $satisfied }
   *[same] Trivseln stannar där den var
} { $sales ->
    [up] medan försäljningen per tjänst ökar med { $sold }
    [down] medan försäljningen per tjänst minskar med { $sold }
   *[same] medan försäljningen per tjänst stannar där den var
} från { $period ->
    [year] första till sista året
   *[other] första till andra halvan
}
figure-states-note = Linjerna är medianer; hälften av förloppen ligger i det inre bandet, 9 av 10 i det yttre. Pengar är utjämnade över fyra veckor.
figure-intended-note = Andel av alla veckor och förlopp i varje zon: den som chefen avser, och den som teamet upplever.
figure-signs-note = Medelvärde över förloppen i varje kvartal, som ändring från första kvartalet. Försäljning har säsonger; rubriken jämför den första perioden med den sista.

## Rapport
report-now = Var teamet är
report-drift = Vart det driver
report-sure = Hur säkert det är
report-now-text = Första veckan står { $share } av förloppen i { $zone }.
report-sure-zone = Andelen som hamnar i { $zone } ligger mellan { $low } och { $high } (95 %-intervall).
report-sure-sales = I 9 av 10 förlopp ligger försäljningen per tjänst och år på { $range } { $currency }: så mycket beror på tur. Det som modellen utelämnar tillkommer.
report-questions = Tre frågor att prata om
report-numbers = Siffrorna, över alla förlopp
report-table = Siffrorna bakom figuren
report-table-caption = Första veckan och kvartalssluten, veckor från 0; varje rad står i figurens fil, { $file }.svg.
report-table-whole = Som i figurens fil, { $file }.svg.
report-trust = Vad detta vilar på, och hur långt du kan lita på det
report-persons = En hjälp att tänka igenom situationer, inte ett underlag för beslut om personer som går att känna igen.
report-reproduce = Så får du samma förlopp igen
report-own = Egen rapport, med alla figurer: { $path }
quoted = ”{ $name }”
trust-team = Ett team på { $sellers } och deras chef simuleras vecka för vecka; förloppen har samma regler och skiljer sig bara genom tur.
trust-built-in = Inbyggt: det som chefen gör, vecka efter vecka, flyttar det som teamet upplever. Inte inbyggt: vad det gör med försäljning, avgångar och vägen tillbaka. Zonerna är bara namn; ingenting följer av att vara i en.
trust-chance-month = Av det som skiljer säljarna åt under en månad är { $share } bestående; resten är tur. Den som är bäst under en månad säljer { $best } gånger teamets medelvärde under den, och { $after } gånger under året efter.
trust-rests-contribution = Det ett vanligt team bidrar med under sitt tredje år vilar mest på dessa, var och en flyttad över sitt rimliga område, inställningar undantagna: { $parameters }. teamdrift parameters säger vad var och en är.
trust-rests-turnover = Hur många som slutar i ett vanligt team under dess tredje år vilar mest på: { $parameters }.
trust-rests-gain = Det styrka på båda sidor bidrar med utöver det vilar mest på: { $parameters }.
trust-lag = Trygghet förloras snabbare än den vinns, och en standard som ingen följer upp nöts ned. Det är antaganden med källor; ”teamdrift parameters” visar vart och ett av dem.
trust-chance = Banden visar tur: hälften av förloppen, eller 9 av 10. 95 %-intervallet för ett medelvärde visar bara hur mycket fler förlopp ännu kan flytta det.
trust-common-random-numbers = Alla scenarier möter samma tur och otur, förlopp för förlopp: samma marknad, kundämnen, sökande och erbjudanden. ”teamdrift compare” visar skillnaderna mellan dem, med intervall.
trust-numbers = Inga tal är anpassade till ditt företag. Nivåerna är ett vanligt teams, om inte scenariot säger annat.
trust-direction = Lita mer på riktning och storleksordning än på belopp, och mer på skillnader mellan två sätt att leda än på vart och ett för sig.
meaning-zone-plane = Zonen är det som teamet upplever över tid, inte det som chefen menar att göra.
meaning-zone-shares = Där ytorna slutar ändras har sättet att leda blivit kultur.
meaning-revenue = Ett enda kvartal inom bandet säger litet om sättet att leda.
meaning-states = Det som rör sig först här syns senare i försäljningen.
meaning-turnover = Vilka som slutar av eget val säger mer om en kultur än hur många som slutar.
meaning-leavers = Två team som leds lika kan förlora mycket olika många: ett år då få slutar är inget bevis för gott ledarskap.
meaning-intended = Där de två staplarna skiljer sig märker teamet inte det som chefen menar att göra.
meaning-signs = Ett tecken är värt att följa om det rör sig före försäljningen.
meaning-persistence = Den som belönar eller tvivlar på en säljare efter en enda bra eller dålig månad belönar eller tvivlar mest på tur.
question-performance = Vad gör du varje vecka som håller både trygghet och standard hög, och vem skulle hålla det vid liv om du var borta ett kvartal?
question-comfort = När fick någon senast höra exakt vad som är bra här, och vad hände senast det inte uppnåddes?
question-stress = Vem skulle berätta för dig om ett misstag den här veckan, och vad skulle det kosta?
question-apathy = Vad skulle teamet sakna om du var borta en månad?
question-open = Vad avgör vilket av de möjliga utfallen det blir, och vad av det råder du själv över?
question-survey = Trivselenkäten ser bra ut. Vilken siffra skulle visa dig att det glider, innan försäljningen gör det?
question-ambitious = Vad finns det kvar att sträcka sig efter för din mest ambitiösa säljare?
question-load = Vad kan tas bort ur teamets veckor den närmaste månaden?
question-intended = Vad tror du att du gör som teamet inte märker?
question-leavers = Tänk på de tre som troligen slutar först: vem vill du minst förlora, och vad skulle få den personen att stanna?
question-habits = Vilka av den här månadens vanor möter du igen i nästa års försäljning?
question-pace = Vad gör tillväxten möjlig, och vad skulle tära på den?
question-notice = Vad skulle du märka först om teamet började glida?
question-standard = Skulle var och en av dina säljare beskriva standarden med samma ord?
why-zone = { $share } av förloppen hamnar i { $zone }.
why-open = Bara { $share } av förloppen hamnar i den vanligaste zonen.
why-survey = Trivseln håller i sig medan försäljningen per tjänst minskar med { $share } under förloppet.
why-ambitious = { $share } av dem som slutar av eget val är mycket ambitiösa.
why-load = Utmattningen är hög; { $share } av säljarna har tydliga tecken på den.
why-intended = I { $share } av veckorna lever teamet i en annan zon än den avsedda.
why-leavers = { $share } av säljarna slutar på ett år.
why-sales-fall = Försäljningen per tjänst minskar med { $share } under förloppet.
why-sales-grow = Försäljningen per tjänst ökar med { $share } under förloppet.
why-always = Alltid värt att fråga.
question-alike = Vilket av de här teamen liknar mest ditt, och vad har du sett där som säger det?
question-same-end = Om de hamnar lika, vad ska då avgöra mellan dem?
question-praise = Om trivsel var allt du mätte, vilken av de här cheferna skulle du berömma?
question-lost = Vilka förlorade du i fjol, och vad skulle ha krävts för att behålla dem?
question-worn = Vad kan tas bort för det team som säljer mest, så att det orkar fortsätta?
question-first-quarter = Vad skulle inom ett kvartal visa dig vilken av de här vägarna ditt team är på?
why-alike = De hamnar oftast i { $zones } olika zoner.
why-same-end = De flesta förlopp av varje hamnar i { $zone }.
why-praise = Trivseln är högst i { $content } ({ $most }); { $best } säljer mest ({ $there }).
why-lost = Av 100 säljare slutar { $most } på ett år i { $worst }, { $least } i { $best }.
why-worn = Utmattningen är { $there } i { $best }, { $least } i { $rested }.

finding-example = Ett förlopp nära mitten: { $exits ->
    [0] ingen slutar
    [one] en säljare slutar
   *[other] { $exits } säljare slutar
}{ $promoted ->
    [0] { "" }
    [one] , en befordras
   *[other] , { $promoted } befordras
}, { $hires ->
    [0] ingen börjar
    [one] en börjar
   *[other] { $hires } börjar
}
figure-example-note = Förlopp { $future }, säljare för säljare: en linje så länge någon har tjänsten, × där de slutar och varför, + där någon börjar. Ett av många, ingen prognos. Remsan längst ned visar zonen, med begynnelsebokstaven där den är smal.
figure-example-first-team = Det första av { $teams } team visas; bandet under visar var mer än hälften av dem är.
figure-example-zone = Zon
seat-number = Tjänst { $n }
mark-promoted = befordrad
mark-manager = chefen slutar
meaning-example = Nästa förlopp har samma regler och annan tur.
panel-motivation = Motivation
panel-energy = Energi och utmattning
panel-skill = Skicklighet i bokning och avslut
panel-perceived = Det som teamet upplever
line-energy = energi
line-exhaustion = utmattning
line-prospecting = bokning
line-closing = avslut
line-safety = trygghet
line-standard = standard
finding-each = I { $clear } av { $runs } är slutet klart; i de andra avgör turen
finding-each-clear = I var och en av de { $runs } är slutet klart: de flesta förlopp delar det

## Tur
finding-persistence = Av det som skiljer säljarna åt under en månad är { $month } bestående; under ett kvartal { $quarter }, under ett år { $year }: resten är tur
figure-persistence-note = Till vänster: hur mycket av variansen mellan resultat som ligger mellan teamets säljare efter deras första år (skicklighet, talang, distrikt). Till höger: vad den bästa under en sådan tid säljer under den (ring) och under året efter (prick), som en multipel av medelvärdet för alla som arbetade genom båda. Strecken under är 95 %-intervall; { $futures } förlopp.
figure-persistence-lasts = Det som skiljer säljarna åt: säljaren eller tur
figure-persistence-best = Den bästa, och samma säljare under året efter
figure-persistence-rest = tur
figure-persistence-mean = allas medelvärde
figure-persistence-times = ×{ $x }
stretch-month = en månad
stretch-quarter = ett kvartal
stretch-year = ett år
figure-separate-planes-note = Linjen är medianteamet, med en ring för varje kvartal. Hälften av förloppen hamnar innanför den heldragna konturen, 9 av 10 innanför den streckade.
finding-contribution = Medianteamets täckningsbidrag per vecka går från { $from } till { $to }
finding-contribution-same = Medianteamets täckningsbidrag per vecka håller sig på ungefär { $to }
figure-contribution-note = Hela teamets täckningsbidrag per vecka, { $currency }; varje förlopp utjämnat över fyra veckor (veckan och de tre före). Under noll kostar teamet mer än det drar in.
meaning-contribution = Här syns vad försäljningen ger när lön, chef och ersättning av dem som slutar är betalda.
