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
compare-more = { $name } gir { $amount } mer dekningsbidrag per stilling og år enn { $other } (95 %-intervall { $range }) og ligger foran i { $share } av forløpene
compare-less = { $name } gir { $amount } mindre dekningsbidrag per stilling og år enn { $other } (95 %-intervall { $range }) og ligger foran i { $share } av forløpene
compare-unclear = Ingen klar forskjell i dekningsbidrag mellom { $name } og { $other }: { $amount } per stilling og år (95 %-intervall { $range })
compare-same = { $name } og { $other } skiller seg aldri: hvert forløp er likt i begge
compare-several-more = Av { $n } alternativer til { $other } gir { $name } mest: { $amount } mer dekningsbidrag per stilling og år (95 %-intervall { $range }), foran i { $share } av forløpene
compare-several-less = { $other } gir mer dekningsbidrag enn hvert av sine { $n } alternativer; det nærmeste, { $name }, gir { $amount } mindre per stilling og år (95 %-intervall { $range })
compare-several-unclear = Ingen av de { $n } alternativene gir klart mer dekningsbidrag enn { $other }; det høyeste, { $name }, skiller seg med { $amount } per stilling og år (95 %-intervall { $range })
compare-parted = Forløpene skiller lag i uke { $first }; innen uke { $median } er halvparten ulike i noe, og { $share } er det før slutten.
compare-parted-few = Forløpene skiller lag i uke { $first }; { $share } av dem er ulike i noe før slutten.
compare-parted-never = Ingenting er ulikt i noen uke av noe forløp.
compare-clear = Fra uke { $week } og ut er det oppsummerte dekningsbidraget klart forskjellig fra null.
compare-pairing = Samme hell og uhell på begge sider lønner seg: med uavhengige tilfeldigheter ville samme intervall for dekningsbidraget kreve { $times } ganger så mange forløp.
compare-needed = For ±{ $width } av dekningsbidraget (1 % av det i { $other }): { $futures } forløp; med uavhengige tilfeldigheter { $unpaired }.
compare-reached = Presisjonen er nådd med { $futures } forløp: ±{ $half }, ønsket ±{ $wanted }.
compare-not-reached = Presisjonen er ikke nådd med { $futures } forløp, det meste som er tillatt (--max-futures): ±{ $half }, ønsket ±{ $wanted }, som krever omtrent { $needed }.
compare-not-reachable = Presisjonen kan ikke nås: referansens gjennomsnitt er null; oppgi en halvbredde i utfallets egen enhet.
compare-rule = Å stoppe når det er smalt nok koster lite: fra 1 000 forløp og opp treffer slike intervaller så ofte som de skal (95 av 100), fra 64 og opp omtrent 93 av 100 ganger.
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
compare-apart = Ulike fra
compare-apart-week = uke { $week } ({ $share })
compare-apart-never = aldri
compare-per-year = Forskjeller fra { $other } per år, gjennomsnitt over { $futures } forløp; ± er halve bredden av 95 %-intervallet; i parentes andelen forløp som noen gang er ulike.

## Figurer i en sammenligning
difference-note = { $name } minus { $other }: hele teamets dekningsbidrag summert fra start, { $currency }, hvert forløp mot seg selv. Over linjen ligger { $name } foran.
difference-title-more = I medianforløpet ligger { $name } { $amount } foran { $other } ved slutten
difference-title-less = I medianforløpet ligger { $name } { $amount } bak { $other } ved slutten
difference-title-same = I medianforløpet ender { $name } og { $other } likt
waterfall-note = Forskjell i dekningsbidrag per stilling og år, { $currency }, og hva den består av: { $name } minus { $other }. Tynne streker: 95 %-intervall for gjennomsnittet.
waterfall-title-more = { $part } er det som skiller { $name } mest ut: det legger til { $amount }
waterfall-title-less = { $part } er det som skiller { $name } mest ut: det tar { $amount }
waterfall-title-same = Ingen del av dekningsbidraget er ulik
forest-note = Dekningsbidrag per stilling og år minus det i { $other }, { $currency }. Punkt: gjennomsnitt; strek: 95 %-intervall. Til høyre: andel forløp der alternativet ligger foran.
forest-ahead = Foran i
trails-note = Hver linje er medianteamet (snitt av fem uker), en ring hvert kvartal: { $other } og { $n ->
    [one] alternativet
   *[other] alternativene
}.
trails-corner = Den lille firkanten viser hvilken del av hele planet som er tegnet.
trails-title-apart = { $name } ender lengst fra { $other }: { $distance } unna, på skalaer fra 0 til 1
trails-title-two = { $name } og { $other } ender { $distance } fra hverandre, på skalaer fra 0 til 1
trails-title-same = Alle alternativene går samme vei

## En gjennomgang
sweep-finding = { $outcome } er høyest ({ $highest }) ved { $where } og lavest ({ $lowest }) ved { $there }
sweep-finding-unclear = { $outcome } avhenger knapt av det som varierer: { $highest } på det høyeste ({ $where }), { $lowest } på det laveste ({ $there })
sweep-per-point = { $points } punkter, { $futures } forløp i hvert med samme hell og uhell; intervallene gjelder gjennomsnittet, hvert punkt for seg.
sweep-unfinished = Det som er ferdig, er tatt vare på i { $folder }: samme kommando med --resume går videre derfra.
sweep-band-note = { $outcome }. Linje: gjennomsnitt; mørkt bånd: dets 95 %-intervall; lyst bånd: 9 av 10 forløp. Prikkens farge er sonen der flest forløp ender.
sweep-map-note = { $outcome }, gjennomsnitt over forløp, mørkere der det er høyere. Svarte linjer: der sonen flest forløp ender i, skifter.
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
screen-told = Endringer i { $outcome } over en parameters plausible område; de { $drawn } største av { $all }. «Varierer med» er standardavviket fra sted til sted.
