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
cause-misfit = fel jobb, tidigt
cause-dismissal = uppsägning från företaget
cause-burnout = utbrändhet
causes-chosen = Eget val: { $share } av dem som slutar
causes-other = Övrigt: { $share } av dem som slutar

## Utfall
outcome-won_per_seat_year = Försäljning per plats och år, { $currency }
outcome-contribution_per_seat_year = Täckningsbidrag per plats och år, { $currency }
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
finding-stays = Teamet stannar i { $end }: { $share } av förloppen slutar där
finding-moves = Teamet går från { $start } till { $end }: { $share } av förloppen slutar där
finding-ends = Teamet slutar i { $end } i { $share } av förloppen
finding-open = Var teamet slutar är öppet: { $share } av förloppen i { $end }, { $next } i { $second }
finding-ways = { $runs } sätt att leda för samma team till { $zones } olika zoner
finding-one-way = { $runs } sätt att leda, och de flesta förlopp av varje slutar i { $end }
finding-settled = Från vecka { $week } är { $end } vanligast; { $share } av förloppen slutar där
finding-settled-always = { $end } är vanligast från första veckan; { $share } av förloppen slutar där
finding-sales-same = Försäljningen per plats ändras knappt från { $period ->
    [year] första till sista året
    [week] första till sista veckan
   *[other] de första { $weeks } veckorna till de sista
}
finding-sales-more = Försäljningen per plats ökar { $change } från { $period ->
    [year] första till sista året
    [week] första till sista veckan
   *[other] de första { $weeks } veckorna till de sista
}
finding-sales-less = Försäljningen per plats faller { $change } från { $period ->
    [year] första till sista året
    [week] första till sista veckan
   *[other] de första { $weeks } veckorna till de sista
}
finding-sales-interval = 95 %-intervall för ändringen: { $low } till { $high }
finding-no-interval = ett förlopp ensamt har inget intervall
finding-turnover = Av 100 platser förlorar { $seats } sin säljare på ett år; oftast: { $cause } ({ $share } av dem som slutar)
finding-turnover-none = Ingen slutar i något förlopp
finding-wins-most = { $best } säljer mest ({ $most } per plats och år), { $worst } minst ({ $least }).

## Figurer
figure-plane-note = Linjen är medianteamet, med en ring för varje kvartal. Molnet visar var { $ends } enskilda förlopp slutar.
figure-plane-share = { $share } av förloppen slutar här
figure-planes-note = Varje linje är medianteamet för ett sätt att leda, med en ring för varje kvartal. Molnen visar var enskilda förlopp slutar.
figure-start = start
figure-end = slut
figure-shares-note = Andel av förloppen i varje zon, som teamet upplever det, vecka för vecka.
figure-shares-head = start → slut
figure-revenue-note = Värde vunnet per vecka och budgeterad plats, { $currency }; varje förlopp utjämnat över fyra veckor (veckan och de tre före). { $interval }.
figure-turnover-note = Hur många som slutar på ett år, i procent av platserna, efter orsak, över alla förlopp. Tunna streck: 95 %-intervall för medelvärdet.
figure-source = teamdrift { $version } · { $name } · { $futures } förlopp på { $weeks } veckor · frö { $seed }
figure-source-several = teamdrift { $version } · { $n } scenarier · { $futures } förlopp vardera på { $weeks } veckor · frö { $seed }

## Terminal
run-first-line = { $finding }.
run-built-in = Att vart och ett av de fyra hörnen hamnar i sin egen zon är inbyggt; vad det gör med försäljning, avgångar och människor är det inte.
run-outcome = Utfall
run-mean = Medelvärde (95 %-intervall)
run-nine = 9 av 10 förlopp
run-zones-start = Första veckan: { $zones }
run-zones-end = Sista veckan:  { $zones }
run-zone = { $share } { $zone }
run-scenario = Scenario
run-ends-in = Slutar oftast i
run-sales = Försäljning/plats, { $currency }
run-contribution = Bidrag/plats
run-turnover = Omsättning
run-exhaustion = Utmattning
run-satisfaction = Trivsel
run-per-year = Per år, medelvärde över { $futures } förlopp; ± är halva bredden av 95 %-intervallet.
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
measure-sales = försäljning per plats

## Fler figurer
panel-won = Försäljning per vecka och plats, { $currency }
panel-contribution = Bidrag per vecka, { $currency }
period-weeks = Vecka { $from }–{ $to }
zones-intended = avsett
zones-experienced = upplevt
finding-states = { $what } ändras mest: medianen går från { $from } till { $to }
finding-states-same = Energi, motivation, skicklighet, trygghet och standard rör sig knappt
finding-together = Teamet lever i den zon som chefen avser
finding-apart = I { $share } av veckorna lever teamet i en annan zon än chefen avser
finding-signs = { $satisfaction ->
    [up] Trivseln ökar { $satisfied }
    [down] Trivseln faller { $satisfied }
   *[same] Trivseln stannar där den var
} { $sales ->
    [up] medan försäljningen per plats ökar { $sold }
    [down] medan försäljningen per plats faller { $sold }
   *[same] medan försäljningen per plats stannar där den var
}
finding-signs-short = För få veckor för att säga vilket tecken som går före
figure-states-note = Linjerna är medianer; hälften av förloppen ligger i det mörka bandet, 9 av 10 i det ljusa. Pengar är utjämnade över fyra veckor.
figure-intended-note = Andel av alla veckor och förlopp i varje zon: som chefen avser det, och som teamet upplever det.
figure-signs-note = Medelvärde över förloppen i varje kvartal, som ändring från första kvartalet.
