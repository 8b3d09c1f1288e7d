# Svenska: jämförelse, genomgång, sållning.

## Fler utfall
outcome-safety = Upplevd trygghet (0–1)
outcome-standard = Upplevd standard (0–1)
outcome-manager_exits = Chefer som slutar

## Delar av täckningsbidraget
part-margin = Marginal på försäljningen
part-pay_cost = Lön
part-commission = Provision
part-replacement = Ersätta dem som slutar
part-manager_cost = Chefen
part-contribution = Täckningsbidrag

## Fynd i en jämförelse
compare-range = { $low } till { $high }
compare-more = { $name } ger { $amount } mer täckningsbidrag per tjänst och år än { $other }
compare-less = { $name } ger { $amount } mindre täckningsbidrag per tjänst och år än { $other }
compare-unclear = Ingen tydlig skillnad i täckningsbidrag mellan { $name } och { $other }: { $amount } per tjänst och år
compare-same = { $name } och { $other } skiljer sig aldrig: varje förlopp är likadant i båda
compare-several-more = Av { $n } alternativ till { $other } ger { $name } mest: { $amount } mer täckningsbidrag per tjänst och år
compare-several-less = { $other } ger mer täckningsbidrag än vart och ett av sina { $n } alternativ; det närmaste, { $name }, ger { $amount } mindre per tjänst och år
compare-several-unclear = Inget av de { $n } alternativen ger tydligt mer täckningsbidrag än { $other }; det högsta, { $name }, skiljer sig med { $amount } per tjänst och år
compare-interval = 95 %-intervall för skillnaden: { $range }; före i { $share } av förloppen.
compare-parted-all = Alla förlopp skiljs åt i vecka { $first }.
compare-parted-at-once = Förloppen skiljs åt i vecka { $first }, de flesta genast; { $share } gör det före slutet.
compare-parted = Förloppen skiljs åt i vecka { $first }; senast vecka { $median } är hälften olika i något, och { $share } är det före slutet.
compare-parted-few = Förloppen skiljs åt i vecka { $first }; { $share } av dem är olika i något före slutet.
compare-parted-never = Ingenting är olika i någon vecka av något förlopp.
compare-clear = Från vecka { $week } till slutet är det summerade täckningsbidraget tydligt skilt från noll.
compare-pairing = Samma tur och otur på båda sidor lönar sig: med oberoende slump skulle samma intervall för täckningsbidraget kräva { $times } gånger så många förlopp.
compare-needed = För ±{ $width } av täckningsbidraget (1 % av det i { $other }): { $futures } förlopp; med oberoende slump { $unpaired }.
compare-reached = Precisionen är nådd med { $futures } förlopp: ±{ $half }, önskat ±{ $wanted }.
compare-not-reached = Precisionen är inte nådd med { $futures } förlopp, det mesta som är tillåtet (--max-futures): ±{ $half }, önskat ±{ $wanted }, vilket kräver ungefär { $needed }.
compare-not-reachable = Precisionen kan inte nås: referensens medelvärde är noll; ange en halvbredd i utfallets egen enhet.
compare-rule = Att stanna när det är smalt nog kostar lite: i försök träffade sådana intervall 93 till 94 gånger av 100, och de av lika många förlopp utan regeln 94 till 95 gånger.
compare-each-alone = Varje intervall gäller för sig: bland många missar ett av tjugo.

## Tabeller i en jämförelse
compare-outcome = Utfall
compare-difference = Skillnad (95 %-intervall); procenttal i procentenheter
compare-better = Bättre i
compare-alternative = Alternativ
compare-contribution = Bidrag/tjänst, { $currency }
compare-sales = Försäljning/tjänst
compare-turnover = Personalomsättning, procentenheter
compare-exhaustion = Utmattning
compare-differ = Olika från
compare-differ-week = vecka { $week } ({ $share })
compare-differ-never = aldrig
compare-per-year = Skillnader från { $other } per år, medelvärde över { $futures } förlopp; ± är halva bredden av 95 %-intervallet; inom parentes andelen förlopp som någonsin skiljer sig.

## Figurer i en jämförelse
difference-note = { $name } minus { $other }: hela teamets täckningsbidrag summerat från start, { $currency }, varje förlopp mot sig självt. Över linjen ligger { $name } före.
difference-title-more = I medianförloppet ligger { $name } { $amount } före { $other } vid slutet
difference-title-less = I medianförloppet ligger { $name } { $amount } efter { $other } vid slutet
difference-title-same = I medianförloppet hamnar { $name } och { $other } lika
waterfall-note = Skillnad i täckningsbidrag per tjänst och år, { $currency }, och vad den består av: { $name } minus { $other }. Tunna linjer: 95 %-intervall för medelvärdet.
waterfall-title-more = { $part } är det som skiljer ut { $name } mest: det lägger till { $amount }
waterfall-title-less = { $part } är det som skiljer ut { $name } mest: det drar ifrån { $amount }
waterfall-title-same = Ingen del av täckningsbidraget är olika
forest-note = Täckningsbidrag per tjänst och år minus det i { $other }, { $currency }. Punkt: medelvärde; linje: 95 %-intervall. Till höger: andel förlopp där alternativet ligger före.
forest-ahead = Före i
trails-note = Varje linje är medianteamet (snitt av fem veckor), en ring varje kvartal: { $other } och { $n ->
    [one] alternativet
   *[other] alternativen
}.
trails-corner = Den lilla rutan visar vilken del av hela planet som är ritad.
trails-title-separate = { $name } hamnar längst ifrån { $other }: { $distance } bort, på skalor från 0 till 1
trails-title-two = { $name } och { $other } hamnar { $distance } ifrån varandra, på skalor från 0 till 1
trails-title-same = Alla alternativ tar samma väg

## Rapporten om en jämförelse
report-asked = { $others } jämfört med { $other }, förlopp för förlopp med samma tur och otur.
report-differs = Vad som skiljer
report-from = Från när
report-better = Tydligt bättre: { $list }.
report-worse = Tydligt sämre: { $list }.
report-none-clear = Utöver täckningsbidraget är inget utfall tydligt bättre eller sämre.
report-points = { $amount } procentenheter
report-ahead = Tydligt mer täckningsbidrag än { $other }: { $list }.
report-undecided = Ingen tydlig skillnad: { $list }.
report-behind = Tydligt mindre: { $list }.
report-differ = Förloppen skiljer sig från dem i { $other }: { $list }.
report-differ-from = { $names } från vecka { $week }
report-differ-never = { $names } aldrig
report-sure-difference = I 9 av 10 förlopp ligger skillnaden mellan { $name } och { $other } på { $low } till { $high } { $currency } per tjänst och år: så mycket är tur.
report-decided = Vad som beslutades annorlunda än i { $other }
decided-set = { $key } är { $value } och inte { $there }
decided-set-here = { $key } är { $value }
decided-set-there = { $key } är inte satt (där: { $there })
decided-event = händelse: { $event }
decided-no-event = utan händelsen: { $event }
decided-sellers = de namngivna säljarna är andra
decided-nothing = Ingenting.
trust-fair-comparison = Alla sidor möter samma marknad, kundämnen, sökande och erbjudanden, förlopp för förlopp; de skiljer sig bara genom det som beslutades och det som följer av det.
meaning-difference = Banden visar i hur många förlopp valet lönar sig, inte hur säkert medelvärdet är: där noll ligger innanför kan tur vända det.
meaning-trails = Det som beslutas flyttar det som teamet upplever, och det först efter en tid.
meaning-alternatives = Intervall där noll ligger innanför lämnar öppet vilket av de två som är bäst.
meaning-waterfall = En kostnad som växer räknas nedåt: det som vinns ovanför betalas här.
question-begin = Vad skulle behöva ändras nästa vecka för att { $name } skulle bli av här, och vad skulle du sluta göra?
question-keep = Vad kunde få dig att lämna { $other } ändå, och vad skulle det kosta?
question-undecided = Om täckningsbidraget inte avgör mellan { $name } och { $other }, vad ska då avgöra?
question-price = Vem betalar för det som { $winner } ger, och har de tillfrågats?
question-turned = I vilken vecka skulle du ha bestämt dig, och skulle du ha haft rätt?
question-patience = Vem måste hålla ut tills skillnaden syns, och vad behöver de få se innan dess?
question-chance = Hur skulle du i efterhand skilja ett felaktigt val från otur?
question-third = Vilket sätt att göra det på saknas i den här jämförelsen?
question-early = Vad skulle du se inom ett kvartal om det gick som här?
why-ahead = { $winner } ger mer i { $share } av förloppen.
why-undecided = Noll ligger innanför 95 %-intervallet för skillnaden.
why-price = Tydligt sämre där: { $change } ({ $name } minus { $other }).
why-turned = Till och med vecka { $week } pekar det summerade täckningsbidraget tydligt åt andra hållet.
why-patience = Förloppen skiljs åt i vecka { $first }; skillnaden är tydlig från vecka { $week }.
why-chance = I { $share } av förloppen hamnar den sida före som ligger efter i genomsnitt.

## En genomgång
sweep-finding = { $outcome } är högst ({ $highest }) vid { $where } och lägst ({ $lowest }) vid { $there }
sweep-finding-unclear = { $outcome } beror knappt på det som varierar: { $highest } som högst ({ $where }), { $lowest } som lägst ({ $there })
sweep-finding-same = { $outcome } är lika i varje punkt ({ $highest })
sweep-difference = Det högsta minus det lägsta, förlopp för förlopp i { $futures } egna förlopp: { $difference } (95 %-intervall { $range }).
sweep-per-point = { $points } punkter, { $futures } förlopp i varje med samma tur och otur; intervallen gäller medelvärdet, varje punkt för sig.
sweep-unfinished = Det som är färdigt finns kvar i { $folder }: samma kommando med --resume fortsätter därifrån.
sweep-band-note = { $outcome }. Linje: medelvärde; inre band: dess 95 %-intervall; yttre band: 9 av 10 förlopp. Märkets form och färg är zonen där flest förlopp hamnar.
sweep-map-note = { $outcome }, medelvärde över förlopp, fylligare i färgen där det är högre. Linjer: där zonen som flest förlopp hamnar i skiftar.
sweep-source = teamdrift { $version } · { $name } · { $points } punkter à { $futures } förlopp à { $weeks } veckor · frö { $seed }

## Sållning
screen-finding = { $outcome } beror mest på { $first }: över det rimliga området ändras det med { $size } i medeltal
screen-note = Medelstorleken på ändringen i { $outcome } över varje parameters rimliga område, med 95 %-intervall över { $n } banor (Morris). Pil: åt vilket håll; ihålig: åt båda hållen, eller föga annat än brus. De { $drawn } största av { $all }.
screen-source = teamdrift { $version } · { $name } · { $trajectories } banor, { $points } punkter à { $futures } förlopp à { $weeks } veckor · frö { $seed }
screen-parameter = Parameter
screen-range = Rimligt
screen-mu = Medeländring
screen-size = Medelstorlek (95 %-intervall)
screen-sigma = Varierar med
screen-shown = Ändringar i { $outcome } över en parameters rimliga område; de { $drawn } största av { $all }. ”Varierar med” är standardavvikelsen från plats till plats.

## Listan över scenarier, och vad en kontroll säger
scenarios-good = { $file }: i ordning. { $asked }
scenarios-weeks = { $n ->
    [one] { $n } vecka
   *[other] { $n } veckor
}
scenarios-seats = { $n ->
    [one] { $n } tjänst
   *[other] { $n } tjänster
}
scenarios-named = { $n ->
    [one] { $n } namngiven säljare
   *[other] { $n } namngivna säljare
}
scenarios-events = { $n ->
    [one] { $n } händelse
   *[other] { $n } händelser
}
scenarios-alternatives = { $n } alternativ

# advise
advise-head = Detta skulle en rådgivare se hos { $name } i slutet av vecka { $week }, med en kort enkät och siffrorna, i { $futures } förlopp:
advise-seat = Tjänst { $seat }
advise-team = Teamet
advise-share = { $what } ({ $share })
advise-empty = tjänsten står tom
advise-none = ingenting sticker ut
advise-competence = saknar kompetens
advise-will = saknar vilja
advise-structure = oklart vad som förväntas
advise-energy = ont om energi eller trygghet
advise-comfort = duktig och för bekväm
advise-do-none = lämna över ansvaret: delegera
advise-do-competence = instruera och öva, steg för steg
advise-do-will = mer relation: ta reda på vad som driver, var direkt
advise-do-structure = få ordning på mål och uppföljning, var direkt
advise-do-energy = mer relation: avlasta och var närvarande
advise-do-comfort = mer system: höj ribban, utmana
advise-friction = friktion
advise-trust = förtroendet har skadats
advise-change = en förändring oroar
advise-results = resultaten släpar efter
advise-complacency = allt verkar bra, siffrorna säger något annat
advise-team-none = ingenting sticker ut
advise-team-relation = mer relation för alla
advise-team-system = mer system för alla
advise-foot = Inom parentes står andelen förlopp där det sticker ut. Enkäter har brus, och den som inte känner sig trygg döljer det som är fel. Om det lönar sig att följa rådet: jämför med policy.kind = "advised".

## Andra uppsättningar av antaganden
assumptions-votes = Detsamma gäller i { $agree } av { $all } uppsättningar av antaganden som passar ett vanligt företag; motsatsen i { $disagree }; { $open } kan inte säga det.
assumptions-open = Det vilar på antagandena: bara i { $agree } av { $all } uppsättningar av antaganden som passar ett vanligt företag är det följande klart ({ $disagree } säger motsatsen, { $open } kan inte säga det).
assumptions-opposite = Andra antaganden håller inte med: motsatsen till det följande gäller i { $disagree } av { $all } uppsättningar av antaganden som passar ett vanligt företag ({ $agree } säger detsamma, { $open } kan inte säga det).
assumptions-undecided = Av { $all } uppsättningar av antaganden som passar ett vanligt företag finner { $more } klart mer bidrag, { $less } klart mindre; { $open } kan inte säga det.
assumptions-band = Antagandenas band, utan tur: i 8 av 10 uppsättningar ligger skillnaden på { $range }.
assumptions-others = Andra uppsättningar bekräftar inte: { $list }.
assumptions-outcome = { $name } (motsatsen i { $disagree } av { $all })
assumptions-most = Mest försäljning: { $name }. { $votes }
assumptions-zone = { $name } hamnar i { $zone } i de flesta förlopp. { $votes }
assumptions-level = { $name }: { $range } i 8 av 10 uppsättningar, utan tur.
assumptions-same = Samma i
assumptions-other = Motsatsen
assumptions-cannot = Kan inte säga
assumptions-range = 8 av 10 uppsättningar
report-assumptions = Hur mycket det vilar på antaganden
