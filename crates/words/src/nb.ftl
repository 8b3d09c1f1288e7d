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
cause-misfit = feil jobb fra start
cause-dismissal = oppsigelse fra bedriften
cause-burnout = utbrenthet
causes-chosen = Eget valg: { $share } av dem som slutter
causes-other = Annet: { $share } av dem som slutter
causes-who = Hvem som velger å slutte: { $share } av dem som slutter
who-top-fifth = beste femdel i salg
who-ambitious = svært ambisiøse
who-share = { $rate } ({ $share } av disse)

## Utfall
outcome-won_per_seat_year = Salg per stilling og år, { $currency }
outcome-contribution_per_seat_year = Dekningsbidrag per stilling og år, { $currency }
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
finding-sales-same = Salget per stilling endrer seg knapt fra { $period ->
    [year] første til siste år
    [week] første til siste uke
   *[other] de første { $weeks } ukene til de siste
}
finding-sales-more = Salget per stilling øker med { $change } fra { $period ->
    [year] første til siste år
    [week] første til siste uke
   *[other] de første { $weeks } ukene til de siste
}
finding-sales-less = Salget per stilling faller med { $change } fra { $period ->
    [year] første til siste år
    [week] første til siste uke
   *[other] de første { $weeks } ukene til de siste
}
finding-sales-interval = 95 %-intervall for endringen: { $low } til { $high }
finding-no-interval = ett forløp alene har ikke noe intervall
finding-turnover = Av 100 selgere slutter { $seats } på et år; oftest: { $cause } ({ $share } av dem som slutter)
finding-turnover-none = Ingen slutter i noe forløp
finding-leavers = I halvparten av forløpene slutter { $low } til { $high } selgere i et team på { $seats } i løpet av { $period ->
    [years] { $n ->
        [one] ett år
       *[other] { $n } år
    }
   *[weeks] { $n } uker
}
finding-leavers-one = I halvparten av forløpene slutter omtrent { $low } i et team på { $seats } i løpet av { $period ->
    [years] { $n ->
        [one] ett år
       *[other] { $n } år
    }
   *[weeks] { $n } uker
}
finding-wins-most = { $best } selger mest ({ $most } per stilling og år), { $worst } minst ({ $least }).

## Figurer
figure-plane-note = Linjen er medianteamet, med en ring for hvert kvartal. Punktene viser hvor { $ends } enkeltforløp ender; halvparten ender innenfor den heltrukne omrisslinjen, 9 av 10 innenfor den stiplede.
figure-plane-share = { $share } av forløpene ender her
figure-planes-note = Hver linje er medianteamet for én måte å lede på, med en ring for hvert kvartal. Skyene viser hvor enkeltforløp ender.
figure-start = start
figure-end = slutt
figure-shares-note = Andel av forløpene i hver sone, slik teamet opplever det, uke for uke.
figure-shares-head = start → slutt
figure-signs-head = siste kvartal mot første
figure-revenue-note = Solgt verdi per uke og budsjettert stilling, { $currency }; hvert forløp glattet over fire uker (uken og de tre før). { $interval }.
figure-turnover-note = Hvor mange som slutter på et år, i prosent av stillingene, etter årsak, over alle forløp. Tynne streker: 95 %-intervall for gjennomsnittet.
figure-leavers-note = Hvor mange som har sluttet i et team på { $seats } siden starten, { $by ->
    [week] uke for uke
   *[quarter] kvartal for kvartal
}. Linjen er medianen; halvparten av forløpene ligger i det indre båndet, 9 av 10 i det ytre.
figure-kept = Det som her er tegnet av enkelte forløp, kommer fra de første { $n }; gjennomsnitt og intervaller kommer fra alle.
figure-source = teamdrift { $version } · { $name } · { $futures } forløp på { $weeks } uker · frø { $seed }
figure-source-several = teamdrift { $version } · { $n } scenarioer · { $futures } forløp hver på { $weeks } uker · frø { $seed }

## Terminal
run-first-line = { $finding }.
run-built-in = At hvert av de fire hjørnene havner i sin egen sone, er innebygd; hva det gjør med salg, avgang og mennesker, er det ikke.
run-outcome = Utfall
run-mean = Gjennomsnitt (95 %-intervall)
run-nine = 9 av 10 forløp
run-zones-start = I første uke: { $zones }
run-zones-end = I siste uke:  { $zones }
run-zone = { $share } { $zone }
run-scenario = Scenario
run-ends-in = Ender oftest i
run-sales = Salg/stilling, { $currency }
run-contribution = Bidrag/stilling
run-turnover = Turnover
run-exhaustion = Utmattelse
run-satisfaction = Trivsel
run-per-year = Per år, gjennomsnitt over { $futures } forløp; ± er halve bredden av 95 %-intervallet.
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
measure-sales = salg per stilling

## Flere figurer
panel-won = Salg per uke og stilling, { $currency }
panel-contribution = Bidrag per uke, { $currency }
period-weeks = Uke { $from }–{ $to }
zones-intended = tilsiktet
zones-experienced = opplevd
finding-states = { $what } endrer seg mest: medianen går fra { $from } til { $to }
finding-states-same = Energi, motivasjon, ferdighet, trygghet og standard rører seg knapt
finding-together = Teamet lever i den sonen lederen sikter mot
finding-zones-differ = I { $share } av ukene lever teamet i en annen sone enn den lederen sikter mot
finding-signs = { $satisfaction ->
    [up] Trivselen øker med { $satisfied }
    [down] Trivselen faller med { $satisfied }
   *[same] Trivselen blir der den var
} { $sales ->
    [up] mens salget per stilling øker med { $sold }
    [down] mens salget per stilling faller med { $sold }
   *[same] mens salget per stilling blir der det var
} fra { $period ->
    [year] første til siste år
   *[other] første til andre halvdel
}
figure-states-note = Linjene er medianer; halvparten av forløpene ligger i det indre båndet, 9 av 10 i det ytre. Penger er glattet over fire uker.
figure-intended-note = Andel av alle uker og forløp i hver sone: den lederen sikter mot, og den teamet opplever.
figure-signs-note = Gjennomsnitt over forløpene i hvert kvartal, som endring fra første kvartal. Salg har sesonger; overskriften sammenligner første periode med siste.

## Rapport
report-now = Hvor teamet er
report-drift = Hvor det driver
report-sure = Hvor sikkert det er
report-now-text = I første uke står { $share } av forløpene i { $zone }.
report-sure-zone = Andelen som ender i { $zone }, ligger mellom { $low } og { $high } (95 %-intervall).
report-sure-sales = I 9 av 10 forløp ligger salget per stilling og år på { $range } { $currency }: så mye skyldes flaks. Det modellen utelater, kommer i tillegg.
report-questions = Tre spørsmål å snakke om
report-numbers = Tallene, over alle forløp
report-table = Tallene bak figuren
report-table-caption = Første uke og kvartalsslutt, uker fra 0; hver rad står i figurens fil, { $file }.svg.
report-table-whole = Som i figurens fil, { $file }.svg.
report-trust = Hva dette hviler på, og hvor langt du kan stole på det
report-persons = En hjelp til å tenke gjennom situasjoner, ikke et grunnlag for beslutninger om personer som kan kjennes igjen.
report-reproduce = Slik får du de samme forløpene igjen
trust-chance-month = Av det som skiller selgerne i en måned, er { $share } varig; resten er flaks. Den som er best i en måned, selger { $best } ganger teamets gjennomsnitt i den, og { $after } ganger i året etter.
trust-rests-contribution = Det et vanlig team bidrar med i sitt tredje år, hviler mest på disse, hver flyttet over sitt rimelige område, innstillinger holdt utenfor: { $parameters }. teamdrift parameters sier hva hver av dem er.
trust-rests-turnover = Hvor mange som slutter i et vanlig team i dets tredje år, hviler mest på: { $parameters }.
trust-rests-gain = Det styrke på begge sider bidrar med ut over det, hviler mest på: { $parameters }.
report-own = Egen rapport, med alle figurer: { $path }
quoted = «{ $name }»
trust-team = Et team på { $sellers } og lederen deres simuleres uke for uke; forløpene har samme regler og skiller seg bare ved flaks.
trust-built-in = Innebygd: det lederen gjør, uke etter uke, flytter det teamet opplever. Ikke innebygd: hva det gjør med salg, avgang og veien tilbake. Sonene er bare navn; ingenting følger av å være i en.
trust-lag = Trygghet tapes raskere enn den vinnes, og en standard som ingen følger opp, slites ned. Dette er antakelser med kilder; «teamdrift parameters» viser hver av dem.
trust-chance = Båndene viser flaks: halvparten av forløpene, eller 9 av 10. 95 %-intervallet for et gjennomsnitt viser bare hvor mye flere forløp fortsatt kunne flytte det.
trust-common-random-numbers = Alle scenarioene møter samme hell og uhell, forløp for forløp: samme marked, kundeemner, søkere og jobbtilbud. «teamdrift compare» viser forskjellene mellom dem, med intervaller.
trust-numbers = Ingen tall er tilpasset din bedrift. Nivåene er et vanlig teams, om ikke scenarioet sier noe annet.
trust-direction = Stol mer på retning og størrelsesorden enn på beløp, og mer på forskjeller mellom to måter å lede på enn på hver av dem alene.
meaning-zone-plane = Sonen er det teamet opplever over tid, ikke det lederen mener å gjøre.
meaning-zone-shares = Der flatene slutter å endre seg, har måten å lede på blitt kultur.
meaning-revenue = Ett kvartal inne i båndet sier lite om måten å lede på.
meaning-states = Det som rører seg først her, viser seg senere i salget.
meaning-turnover = Hvem som slutter av eget valg, sier mer om en kultur enn hvor mange som slutter.
meaning-leavers = To team som ledes likt, kan miste svært ulikt mange: et år der få slutter, er ikke bevis på god ledelse.
meaning-intended = Der de to stripene er ulike, merker ikke teamet det lederen mener å gjøre.
meaning-signs = Et tegn er verdt å følge om det rører seg før salget.
meaning-persistence = Den som belønner eller tviler på en selger etter én god eller dårlig måned, belønner eller tviler mest på flaks.
question-performance = Hva gjør du hver uke som holder både trygghet og standard høy, og hvem ville holde det ved like om du var borte et kvartal?
question-comfort = Når fikk noen sist høre nøyaktig hva som er godt nok her, og hva skjedde sist det ikke ble innfridd?
question-stress = Hvem ville fortelle deg om en feil denne uken, og hva ville det koste dem?
question-apathy = Hva ville teamet savne om du var borte en måned?
question-open = Hva avgjør hvilket av de mulige utfallene det blir, og hva av det rår du over selv?
question-survey = Trivselsundersøkelsen ser bra ut. Hvilket tall ville vist deg at det glir, før salget gjør det?
question-ambitious = Hva er det igjen å strekke seg etter for den mest ambisiøse selgeren du har?
question-load = Hva kan tas ut av teamets uker den neste måneden?
question-intended = Hva tror du at du gjør, som teamet ikke merker?
question-leavers = Tenk på de tre som trolig slutter først: Hvem vil du minst miste, og hva ville fått vedkommende til å bli?
question-habits = Hvilke av denne månedens vaner møter du igjen i neste års salg?
question-pace = Hva gjør veksten mulig, og hva ville tære på den?
question-notice = Hva ville du merke først om teamet begynte å gli?
question-standard = Ville hver av selgerne dine beskrive standarden med de samme ordene?
why-zone = { $share } av forløpene ender i { $zone }.
why-open = Bare { $share } av forløpene ender i den vanligste sonen.
why-survey = Trivselen holder seg mens salget per stilling faller med { $share } gjennom forløpet.
why-ambitious = { $share } av dem som slutter av eget valg, er svært ambisiøse.
why-load = Utmattelsen er høy; { $share } av selgerne har tydelige tegn på den.
why-intended = I { $share } av ukene lever teamet i en annen sone enn tilsiktet.
why-leavers = { $share } av selgerne slutter på et år.
why-sales-fall = Salget per stilling faller med { $share } gjennom forløpet.
why-sales-grow = Salget per stilling øker med { $share } gjennom forløpet.
why-always = Alltid verdt å spørre.
question-alike = Hvilket av disse teamene ligner mest på ditt, og hva har du sett der som tilsier det?
question-same-end = Om de ender likt, hva skal da avgjøre mellom dem?
question-praise = Om trivsel var alt du målte, hvilken av disse lederne ville du rost?
question-lost = Hvem mistet du i fjor, og hva skulle til for å beholde dem?
question-worn = Hva kan tas bort for teamet som selger mest, så det kan holde det gående?
question-first-quarter = Hva ville fortelle deg innen et kvartal hvilken av disse veiene teamet ditt er på?
why-alike = De ender oftest i { $zones } ulike soner.
why-same-end = De fleste forløp av hver ender i { $zone }.
why-praise = Trivselen er høyest i { $content } ({ $most }); { $best } selger mest ({ $there }).
why-lost = Av 100 selgere slutter { $most } på et år i { $worst }, { $least } i { $best }.
why-worn = Utmattelsen er { $there } i { $best }, { $least } i { $rested }.

finding-example = Ett forløp nær midten: { $exits ->
    [0] ingen slutter
    [one] én selger slutter
   *[other] { $exits } selgere slutter
}{ $promoted ->
    [0] { "" }
    [one] , én forfremmes
   *[other] , { $promoted } forfremmes
}, { $hires ->
    [0] ingen begynner
    [one] én begynner
   *[other] { $hires } begynner
}
figure-example-note = Forløp { $future }, selger for selger: en linje så lenge noen har stillingen, × der de slutter og hvorfor, + der noen begynner. Ett av mange, ikke en prognose. Stripen nederst viser sonen, med forbokstaven der den er smal.
figure-example-first-team = Det første av { $teams } team er tegnet; båndet under viser hvor mer enn halvparten av dem er.
figure-example-zone = Sone
seat-number = Stilling { $n }
mark-promoted = forfremmet
mark-manager = lederen slutter
meaning-example = Det neste forløpet har samme regler og annen flaks.
panel-motivation = Motivasjon
panel-energy = Energi og utmattelse
panel-skill = Ferdighet i booking og avslutning
panel-perceived = Det teamet opplever
line-energy = energi
line-exhaustion = utmattelse
line-prospecting = booking
line-closing = avslutning
line-safety = trygghet
line-standard = standard
finding-each = I { $clear } av { $runs } er slutten klar; i de andre avgjør flaks
finding-each-clear = I hver av de { $runs } er slutten klar: de fleste forløp deler den

## Flaks
finding-persistence = Av det som skiller selgerne i en måned, er { $month } varig; i et kvartal { $quarter }, i et år { $year }: resten er flaks
figure-persistence-note = Til venstre: hvor mye av variansen mellom resultater som ligger mellom teamets selgere etter deres første år (ferdighet, talent, distrikt). Til høyre: hva den beste i et slikt tidsrom selger i det (ring) og i året etter (prikk), som et multiplum av gjennomsnittet for alle som arbeidet gjennom begge. Strekene under er 95 %-intervaller; { $futures } forløp.
figure-persistence-lasts = Det som skiller selgerne: selgeren, eller flaks
figure-persistence-best = Den beste, og den samme selgeren i året etter
figure-persistence-rest = flaks
figure-persistence-mean = alles gjennomsnitt
figure-persistence-times = ×{ $x }
stretch-month = en måned
stretch-quarter = et kvartal
stretch-year = et år
figure-separate-planes-note = Linjen er medianteamet, med en ring for hvert kvartal. Halvparten av forløpene ender innenfor den heltrukne omrisslinjen, 9 av 10 innenfor den stiplede.
finding-contribution = Medianteamets dekningsbidrag per uke går fra { $from } til { $to }
finding-contribution-same = Medianteamets dekningsbidrag per uke holder seg på omtrent { $to }
figure-contribution-note = Hele teamets dekningsbidrag per uke, { $currency }; hvert forløp glattet over fire uker (uken og de tre før). Under null koster teamet mer enn det tjener inn.
meaning-contribution = Her vises hva salget kaster av seg, etter lønn, leder og det å erstatte dem som slutter.
