# Norsk (bokmål): sammenligning, gjennomgang, siling.

## Flere utfall
outcome-safety = Opplevd trygghet (0–1)
outcome-standard = Opplevd standard (0–1)
outcome-manager_exits = Ledere som slutter

## Deler av dekningsbidraget
part-margin = Margin på salget
part-pay_cost = Lønn
part-commission = Provisjon
part-replacement = Erstatte dem som slutter
part-manager_cost = Lederen
part-contribution = Dekningsbidrag

## Funn i en sammenligning
compare-range = { $low } til { $high }
compare-more = { $name } gir { $amount } mer dekningsbidrag per stilling og år enn { $other }
compare-less = { $name } gir { $amount } mindre dekningsbidrag per stilling og år enn { $other }
compare-unclear = Ingen klar forskjell i dekningsbidrag mellom { $name } og { $other }: { $amount } per stilling og år
compare-same = { $name } og { $other } skiller seg aldri: hvert forløp er likt i begge
compare-several-more = Av { $n } alternativer til { $other } gir { $name } mest: { $amount } mer dekningsbidrag per stilling og år
compare-several-less = { $other } gir mer dekningsbidrag enn hvert av sine { $n } alternativer; det nærmeste, { $name }, gir { $amount } mindre per stilling og år
compare-several-unclear = Ingen av de { $n } alternativene gir klart mer dekningsbidrag enn { $other }; det høyeste, { $name }, skiller seg med { $amount } per stilling og år
compare-interval = 95 %-intervall for forskjellen: { $range }; foran i { $share } av forløpene.
compare-parted-all = Alle forløpene skiller lag i uke { $first }.
compare-parted-at-once = Forløpene skiller lag i uke { $first }, de fleste med én gang; { $share } gjør det før slutten.
compare-parted = Forløpene skiller lag i uke { $first }; innen uke { $median } er halvparten ulike i noe, og { $share } er det før slutten.
compare-parted-few = Forløpene skiller lag i uke { $first }; { $share } av dem er ulike i noe før slutten.
compare-parted-never = Ingenting er ulikt i noen uke av noe forløp.
compare-clear = Fra uke { $week } og ut er det oppsummerte dekningsbidraget klart forskjellig fra null.
compare-pairing = Samme hell og uhell på begge sider lønner seg: med uavhengige tilfeldigheter ville samme intervall for dekningsbidraget kreve { $times } ganger så mange forløp.
compare-needed = For ±{ $width } av dekningsbidraget (1 % av det i { $other }): { $futures } forløp; med uavhengige tilfeldigheter { $unpaired }.
compare-reached = Presisjonen er nådd med { $futures } forløp: ±{ $half }, ønsket ±{ $wanted }.
compare-not-reached = Presisjonen er ikke nådd med { $futures } forløp, det meste som er tillatt (--max-futures): ±{ $half }, ønsket ±{ $wanted }, som krever omtrent { $needed }.
compare-not-reachable = Presisjonen kan ikke nås: referansens gjennomsnitt er null; oppgi en halvbredde i utfallets egen enhet.
compare-rule = Å stoppe når det er smalt nok koster lite: i forsøk traff slike intervaller 93 til 94 av 100 ganger, og de av like mange forløp uten regelen 94 til 95 ganger.
compare-each-alone = Hvert intervall gjelder for seg: blant mange bommer ett av tjue.

## Tabeller i en sammenligning
compare-outcome = Utfall
compare-difference = Forskjell (95 %-intervall); prosenttall i prosentpoeng
compare-better = Bedre i
compare-alternative = Alternativ
compare-contribution = Bidrag/stilling, { $currency }
compare-sales = Salg/stilling
compare-turnover = Turnover, prosentpoeng
compare-exhaustion = Utmattelse
compare-differ = Ulike fra
compare-differ-week = uke { $week } ({ $share })
compare-differ-never = aldri
compare-per-year = Forskjeller fra { $other } per år, gjennomsnitt over { $futures } forløp; ± er halve bredden av 95 %-intervallet; i parentes andelen forløp som noen gang er ulike.

## Figurer i en sammenligning
difference-note = { $name } minus { $other }: hele teamets dekningsbidrag summert fra start, { $currency }, hvert forløp mot seg selv. Over linjen ligger { $name } foran.
difference-title-more = I medianforløpet ligger { $name } { $amount } foran { $other } ved slutten
difference-title-less = I medianforløpet ligger { $name } { $amount } bak { $other } ved slutten
difference-title-same = I medianforløpet ender { $name } og { $other } likt
waterfall-note = Forskjell i dekningsbidrag per stilling og år, { $currency }, og hva den består av: { $name } minus { $other }. Tynne streker: 95 %-intervall for gjennomsnittet.
waterfall-title-more = { $part } er det som skiller { $name } mest ut: det legger til { $amount }
waterfall-title-less = { $part } er det som skiller { $name } mest ut: det trekker fra { $amount }
waterfall-title-same = Ingen del av dekningsbidraget er ulik
forest-note = Dekningsbidrag per stilling og år minus det i { $other }, { $currency }. Punkt: gjennomsnitt; strek: 95 %-intervall. Til høyre: andel forløp der alternativet ligger foran.
forest-ahead = Foran i
trails-note = Hver linje er medianteamet (snitt av fem uker), en ring hvert kvartal: { $other } og { $n ->
    [one] alternativet
   *[other] alternativene
}.
trails-corner = Den lille firkanten viser hvilken del av hele planet som er tegnet.
trails-title-separate = { $name } ender lengst fra { $other }: { $distance } unna, på skalaer fra 0 til 1
trails-title-two = { $name } og { $other } ender { $distance } fra hverandre, på skalaer fra 0 til 1
trails-title-same = Alle alternativene går samme vei

## Rapporten om en sammenligning
report-asked = { $others } sammenlignet med { $other }, forløp for forløp med samme hell og uhell.
report-differs = Hva som skiller
report-from = Fra når
report-better = Klart bedre: { $list }.
report-worse = Klart dårligere: { $list }.
report-none-clear = Utenom dekningsbidraget er ingen utfall klart bedre eller dårligere.
report-points = { $amount } prosentpoeng
report-ahead = Klart mer dekningsbidrag enn { $other }: { $list }.
report-undecided = Ingen klar forskjell: { $list }.
report-behind = Klart mindre: { $list }.
report-differ = Forløpene skiller seg fra dem i { $other }: { $list }.
report-differ-from = { $names } fra uke { $week }
report-differ-never = { $names } aldri
report-sure-difference = I 9 av 10 forløp ligger forskjellen mellom { $name } og { $other } på { $low } til { $high } { $currency } per stilling og år: så mye er flaks.
report-decided = Hva som ble bestemt annerledes enn i { $other }
decided-set = { $key } er { $value } og ikke { $there }
decided-set-here = { $key } er { $value }
decided-set-there = { $key } er ikke satt (der: { $there })
decided-event = hendelse: { $event }
decided-no-event = uten hendelsen: { $event }
decided-sellers = de navngitte selgerne er andre
decided-nothing = Ingenting.
trust-fair-comparison = Alle sider møter samme marked, kundeemner, søkere og tilbud, forløp for forløp; de skiller seg bare ved det som ble bestemt, og det som følger av det.
meaning-difference = Båndene viser i hvor mange forløp valget lønner seg, ikke hvor sikkert gjennomsnittet er: der null ligger innenfor, kan flaks snu det.
meaning-trails = Det som bestemmes, flytter det teamet opplever, og det først etter en stund.
meaning-alternatives = Intervaller der null ligger innenfor, lar det stå åpent hvilket av de to som er best.
meaning-waterfall = En kostnad som vokser, teller nedover: det som vinnes over, betales her.
question-begin = Hva måtte endres neste uke for at { $name } skulle skje her, og hva ville du slutte med?
question-keep = Hva kunne få deg til å gå bort fra { $other } likevel, og hva ville det koste?
question-undecided = Om dekningsbidraget ikke avgjør mellom { $name } og { $other }, hva skal da avgjøre?
question-price = Hvem betaler for det { $winner } gir, og er de spurt?
question-turned = I hvilken uke ville du ha bestemt deg, og ville du hatt rett?
question-patience = Hvem må holde ut til forskjellen viser seg, og hva må de få se før det?
question-chance = Hvordan ville du i ettertid skille et galt valg fra uflaks?
question-third = Hvilken måte å gjøre det på mangler i denne sammenligningen?
question-early = Hva ville du se innen et kvartal om det gikk som her?
why-ahead = { $winner } gir mer i { $share } av forløpene.
why-undecided = Null ligger innenfor 95 %-intervallet for forskjellen.
why-price = Klart dårligere der: { $change } ({ $name } minus { $other }).
why-turned = Til og med uke { $week } peker det oppsummerte dekningsbidraget klart den andre veien.
why-patience = Forløpene skiller lag i uke { $first }; forskjellen er klar fra uke { $week }.
why-chance = I { $share } av forløpene kommer den siden foran som ligger bak i gjennomsnitt.

## En gjennomgang
sweep-finding = { $outcome } er høyest ({ $highest }) ved { $where } og lavest ({ $lowest }) ved { $there }
sweep-finding-unclear = { $outcome } avhenger knapt av det som varierer: { $highest } på det høyeste ({ $where }), { $lowest } på det laveste ({ $there })
sweep-finding-same = { $outcome } er likt i hvert punkt ({ $highest })
sweep-difference = Det høyeste minus det laveste, forløp for forløp i { $futures } egne forløp: { $difference } (95 %-intervall { $range }).
sweep-per-point = { $points } punkter, { $futures } forløp i hvert med samme hell og uhell; intervallene gjelder gjennomsnittet, hvert punkt for seg.
sweep-unfinished = Det som er ferdig, er tatt vare på i { $folder }: samme kommando med --resume går videre derfra.
sweep-band-note = { $outcome }. Linje: gjennomsnitt; indre bånd: dets 95 %-intervall; ytre bånd: 9 av 10 forløp. Merkets form og farge er sonen der flest forløp ender.
sweep-map-note = { $outcome }, gjennomsnitt over forløp, fyldigere i fargen der det er høyere. Linjer: der sonen flest forløp ender i, skifter.
sweep-source = teamdrift { $version } · { $name } · { $points } punkter à { $futures } forløp à { $weeks } uker · frø { $seed }

## Siling
screen-finding = { $outcome } avhenger mest av { $first }: over det plausible området endrer det seg med { $size } i gjennomsnitt
screen-note = Gjennomsnittlig størrelse på endringen i { $outcome } over hver parameters plausible område, med 95 %-intervall over { $n } baner (Morris). Pil: hvilken vei; hul: begge veier, eller lite annet enn støy. De { $drawn } største av { $all }.
screen-source = teamdrift { $version } · { $name } · { $trajectories } baner, { $points } punkter à { $futures } forløp à { $weeks } uker · frø { $seed }
screen-parameter = Parameter
screen-range = Plausibelt
screen-mu = Gjennomsnittlig endring
screen-size = Gjennomsnittlig størrelse (95 %-intervall)
screen-sigma = Varierer med
screen-shown = Endringer i { $outcome } over en parameters plausible område; de { $drawn } største av { $all }. «Varierer med» er standardavviket fra sted til sted.

## Listen over scenarioer, og hva en kontroll sier
scenarios-good = { $file }: i orden. { $asked }
scenarios-weeks = { $n ->
    [one] { $n } uke
   *[other] { $n } uker
}
scenarios-seats = { $n ->
    [one] { $n } stilling
   *[other] { $n } stillinger
}
scenarios-named = { $n ->
    [one] { $n } navngitt selger
   *[other] { $n } navngitte selgere
}
scenarios-events = { $n ->
    [one] { $n } hendelse
   *[other] { $n } hendelser
}
scenarios-alternatives = { $n ->
    [one] { $n } alternativ
   *[other] { $n } alternativer
}

# advise
advise-head = Dette ville en rådgiver se hos { $name } ved slutten av uke { $week }, med en kort undersøkelse og tallene, i { $futures } forløp:
advise-seat = Stilling { $seat }
advise-team = Teamet
advise-share = { $what } ({ $share })
advise-empty = stillingen står tom
advise-none = ingenting skiller seg ut
advise-competence = mangler kompetanse
advise-will = mangler vilje
advise-structure = uklart hva som forventes
advise-energy = lite energi eller trygghet
advise-comfort = dyktig og for komfortabel
advise-do-none = gi fra deg ansvaret: deleger
advise-do-competence = instruer og øv, steg for steg
advise-do-will = mer relasjon: finn ut hva som driver, vær direkte
advise-do-structure = få orden på mål og oppfølging, vær direkte
advise-do-energy = mer relasjon: avlast og vær til stede
advise-do-comfort = mer system: hev listen, utfordre
advise-friction = friksjon
advise-trust = tilliten er svekket
advise-change = en endring skaper uro
advise-results = resultatene henger etter
advise-complacency = alt virker bra, tallene sier noe annet
advise-team-none = ingenting skiller seg ut
advise-team-relation = mer relasjon for alle
advise-team-system = mer system for alle
advise-foot = I parentes står andelen av forløpene der det skiller seg ut. Undersøkelser har støy, og den som ikke er trygg, skjuler det som er galt. Om det lønner seg å følge rådet: sammenlign med policy.kind = "advised".

## Andre sett av antakelser
assumptions-votes = Det samme gjelder i { $agree } av { $all } sett av antakelser som passer til et vanlig selskap; det motsatte i { $disagree }; { $open } kan ikke si det.
assumptions-open = Det hviler på antakelsene: bare i { $agree } av { $all } sett av antakelser som passer til et vanlig selskap, er det følgende klart ({ $disagree } sier det motsatte, { $open } kan ikke si det).
assumptions-opposite = Andre antakelser er uenige: det motsatte av det følgende gjelder i { $disagree } av { $all } sett av antakelser som passer til et vanlig selskap ({ $agree } sier det samme, { $open } kan ikke si det).
assumptions-undecided = Av { $all } sett av antakelser som passer til et vanlig selskap, finner { $more } klart mer bidrag, { $less } klart mindre; { $open } kan ikke si det.
assumptions-band = Bånd av antakelser, uten flaks: i 8 av 10 sett ligger forskjellen på { $range }.
assumptions-others = Andre sett bekrefter ikke: { $list }.
assumptions-outcome = { $name } (det motsatte i { $disagree } av { $all })
assumptions-most = Mest salg: { $name }. { $votes }
assumptions-zone = { $name } ender i { $zone } i de fleste forløp. { $votes }
assumptions-level = { $name }: { $range } i 8 av 10 sett, uten flaks.
assumptions-same = Samme i sett
assumptions-other = Motsatt
assumptions-cannot = Kan ikke si
assumptions-range = 8 av 10 sett
report-assumptions = Hvor mye det hviler på antakelser
