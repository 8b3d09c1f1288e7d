# Norsk (bokmål). Begrepene følger kildetekstene: opplevd trygghet, opplevd standard, de fire sonene.
# Tall kommer som tekst, allerede skrevet slik språket skriver dem.

## Soner
zone-name-performance = Prestasjonssone
zone-name-comfort = Komfortsone
zone-name-stress = Stressone
zone-name-apathy = Apatisone
zone-the-performance = prestasjonssonen
zone-the-comfort = komfortsonen
zone-the-stress = stressonen
zone-the-apathy = apatisonen

## Hvorfor selgere slutter
cause-shock = forhold utenfor jobben
cause-dissatisfaction = misnøye
cause-ambition = et bedre tilbud
cause-pay = lønn
cause-manager = lederen sluttet
cause-misfit = feil jobb, tidlig
cause-dismissal = oppsigelse fra bedriften
cause-burnout = utbrenthet
causes-chosen = Eget valg: { $share } av dem som slutter
causes-other = Annet: { $share } av dem som slutter

## Utfall
outcome-won_per_seat_year = Salg per plass og år, { $currency }
outcome-contribution_per_seat_year = Dekningsbidrag per plass og år, { $currency }
outcome-attainment = Salg mot budsjett
outcome-turnover = Turnover per år
outcome-voluntary_turnover = herav selgernes eget valg
outcome-sick_leave = Sykefravær
outcome-motivation = Motivasjon (0–1)
outcome-energy = Energi (0–1)
outcome-exhaustion = Utmattelse (0–1)
outcome-satisfaction = Trivsel, slik en undersøkelse måler den (0–1)
outcome-skill_at_end = Ferdighet ved slutten (0–1)
outcome-coaching_hours = Lederens timer per selger og måned

## Akser og merker
axis-safety = Opplevd trygghet →
axis-standard = Opplevd standard →
axis-low = lav
axis-high = høy
axis-start = start
axis-week = uke { $n }
axis-year = { $n } år
band-median = Median
band-half = Halvparten av forløpene
band-nine = 9 av 10 forløp

## Tall med bokstaver
number-2 = to
number-3 = tre
number-4 = fire
number-5 = fem
number-6 = seks
number-7 = sju
number-8 = åtte
number-9 = ni
number-10 = ti

## Funn
finding-stays = Teamet blir i { $end }: { $share } av forløpene ender der
finding-moves = Teamet går fra { $start } til { $end }: { $share } av forløpene ender der
finding-ends = Teamet ender i { $end } i { $share } av forløpene
finding-open = Hvor teamet ender, er åpent: { $share } av forløpene i { $end }, { $next } i { $second }
finding-ways = { $runs } måter å lede på fører samme team til { $zones } ulike soner
finding-one-way = { $runs } måter å lede på, og de fleste forløp av hver ender i { $end }
finding-settled = Fra uke { $week } er { $end } vanligst; { $share } av forløpene ender der
finding-settled-always = { $end } er vanligst fra første uke; { $share } av forløpene ender der
finding-sales-same = Salget per plass endrer seg knapt fra { $period ->
    [year] første til siste år
    [week] første til siste uke
   *[other] de første { $weeks } ukene til de siste
}
finding-sales-more = Salget per plass øker { $change } fra { $period ->
    [year] første til siste år
    [week] første til siste uke
   *[other] de første { $weeks } ukene til de siste
}
finding-sales-less = Salget per plass faller { $change } fra { $period ->
    [year] første til siste år
    [week] første til siste uke
   *[other] de første { $weeks } ukene til de siste
}
finding-sales-interval = 95 %-intervall for endringen: { $low } til { $high }
finding-no-interval = ett forløp alene har ikke noe intervall
finding-turnover = Av 100 plasser mister { $seats } selgeren sin på et år; oftest: { $cause } ({ $share } av dem som slutter)
finding-turnover-none = Ingen slutter i noe forløp
finding-wins-most = { $best } selger mest ({ $most } per plass og år), { $worst } minst ({ $least }).

## Figurer
figure-plane-note = Linjen er medianteamet, med en ring for hvert kvartal. Skyen viser hvor { $ends } enkeltforløp ender.
figure-plane-share = { $share } av forløpene ender her
figure-planes-note = Hver linje er medianteamet for én måte å lede på, med en ring for hvert kvartal. Skyene viser hvor enkeltforløp ender.
figure-start = start
figure-end = slutt
figure-shares-note = Andel av forløpene i hver sone, slik teamet opplever det, uke for uke.
figure-shares-head = start → slutt
figure-revenue-note = Verdi vunnet per uke og budsjettert plass, { $currency }; hvert forløp glattet over fire uker (uken og de tre før). { $interval }.
figure-turnover-note = Hvor mange som slutter på et år, i prosent av plassene, etter årsak, over alle forløp. Tynne streker: 95 %-intervall for gjennomsnittet.
figure-source = teamdrift { $version } · { $name } · { $futures } forløp på { $weeks } uker · frø { $seed }
figure-source-several = teamdrift { $version } · { $n } scenarioer · { $futures } forløp hver på { $weeks } uker · frø { $seed }

## Terminal
run-first-line = { $finding }.
run-built-in = At hvert av de fire hjørnene havner i sin egen sone, er bygget inn; hva det gjør med salg, avgang og mennesker, er det ikke.
run-outcome = Utfall
run-mean = Gjennomsnitt (95 %-intervall)
run-nine = 9 av 10 forløp
run-zones-start = I første uke: { $zones }
run-zones-end = I siste uke:  { $zones }
run-zone = { $share } { $zone }
run-scenario = Scenario
run-ends-in = Ender oftest i
run-sales = Salg/plass, { $currency }
run-contribution = Bidrag/plass
run-turnover = Turnover
run-exhaustion = Utmattelse
run-satisfaction = Trivsel
run-per-year = Per år, gjennomsnitt over { $futures } forløp; ± er halve bredden av 95 %-intervallet.
run-files = Filer: { $folder }
run-progress = { $name }: { $done } av { $all } forløp, { $left } igjen

## Mål, slik de står i en setning
measure-motivation = motivasjon
measure-energy = energi
measure-exhaustion = utmattelse
measure-prospecting = ferdighet i møtebooking
measure-closing = ferdighet i avslutning
measure-safety = opplevd trygghet
measure-standard = opplevd standard
measure-satisfaction = trivsel
measure-sales = salg per plass

## Flere figurer
panel-won = Salg per uke og plass, { $currency }
panel-contribution = Bidrag per uke, { $currency }
period-weeks = Uke { $from }–{ $to }
zones-intended = ment
zones-experienced = opplevd
finding-states = { $what } endrer seg mest: medianen går fra { $from } til { $to }
finding-states-same = Energi, motivasjon, ferdighet, trygghet og standard rører seg knapt
finding-together = Teamet lever i den sonen lederen mener å skape
finding-apart = I { $share } av ukene lever teamet i en annen sone enn lederen mener
finding-signs = { $satisfaction ->
    [up] Trivselen øker { $satisfied }
    [down] Trivselen faller { $satisfied }
   *[same] Trivselen blir der den var
} { $sales ->
    [up] mens salget per plass øker { $sold }
    [down] mens salget per plass faller { $sold }
   *[same] mens salget per plass blir der det var
}
finding-signs-short = For få uker til å si hvilket tegn som går foran
figure-states-note = Linjene er medianer; halvparten av forløpene ligger i det mørke båndet, 9 av 10 i det lyse. Penger er glattet over fire uker.
figure-intended-note = Andel av alle uker og forløp i hver sone: slik lederen mener det, og slik teamet opplever det.
figure-signs-note = Gjennomsnitt over forløpene i hvert kvartal, som endring fra første kvartal.
