# Norsk bokmål. Hva figurene fra forsøkene på påstandene sier.

claim-chart-source = teamdrift { $version } · påstand { $claim } · { $futures } framtider av hvert alternativ · frø { $seed }
claim-chart-sellers = Selgere i teamet
claim-chart-booked-time = booket tid

## K1
claim-chart-promotion-title = Når den beste selgeren forfremmes, er salget { $low } til { $high } mot ingen endring; når den som vurderes som beste leder forfremmes, { $less } til { $more }
claim-chart-promotion-note = Lederen slutter i uke 26 og følges av den linjen nevner; alt salg derfra. Bånd er 95 %-intervaller, paret framtid for framtid.
claim-chart-won-against-no-change = Salg, mot uendret ledelse
claim-chart-correlation = Hvordan salgstalent og lederevne henger sammen (korrelasjon)
claim-chart-best-seller = den beste selgeren
claim-chart-best-leader = den beste lederen, om man visste hvem
claim-chart-best-assessed = den som vurderes som beste leder
claim-chart-by-lot = en selger ved loddtrekning
claim-chart-outside = noen utenfra

## K2
claim-chart-own-quota-title = En halv kvote for lederen lønner seg ikke lenger ved { $half } selgere, en kvart ved { $quarter }, en åttedel ved { $eighth }
claim-chart-own-quota-note = Hva lederens egen kvote legger til teamets dekningsbidrag i uka, mot ingen kvote. Ringer viser hvor det blir tap, streker 95 %-intervallet: { $halfLow } til { $halfHigh } for en halv kvote, { $threeLow } til { $threeHigh } for tre åttedeler ({ $three }), { $quarterLow } til { $quarterHigh } for en kvart, { $eighthLow } til { $eighthHigh } for en åttedel.
claim-chart-gain-of-selling = Dekningsbidrag i uka, mot en leder uten kvote
claim-chart-an-eighth = en åttedels kvote
claim-chart-a-quarter = en kvart
claim-chart-three-eighths = tre åttedeler
claim-chart-half = en halv kvote
claim-chart-practice-five = praksis: høyst fem

## B6
claim-chart-split-title = { $form ->
    [near] Den beste fordelingen ligger nær midten for alle: { $new } relasjon for nye, { $comfortable } for komfortable, { $driven } for dyktige og selvdrevne
   *[apart] Den beste fordelingen har { $new } relasjon for nye, { $comfortable } for komfortable, { $driven } for dyktige og selvdrevne
}
claim-chart-split-note = Team på åtte av samme slag, ledet med faste fordelinger av samme sum; salg det første året. Ringer viser den beste fordelingen, streker 95 %-intervallet; bånd er 95 %-intervaller.
claim-chart-won-against-middle = Salg det første året, mot 50/50
claim-chart-relation-to-system = Relasjon/system, prosent av samme sum
claim-chart-new = nye og usikre
claim-chart-comfortable = erfarne, i komfortsonen
claim-chart-driven = dyktige og selvdrevne
claim-chart-practice-comfortable = praksis, for de komfortable
claim-chart-practice-new = praksis, for de nye

## B11
claim-chart-warning-title = Opplevd standard viser en glidning inn i komfort etter { $months } måneder; tilfredshet har vist { $share } av glidningene etter { $within }
claim-chart-warning-note = Kravene glir fra 0,7 til 0,15 på et halvt år, støtten blir. Hver observatør slår falsk alarm i { $rate } av teamene som ikke glir. Der en linje når halvparten: median varsel. Bånd er 95 %-intervaller.
claim-chart-slides-seen = Glidninger sett så langt
claim-chart-months-since = Måneder (på fire uker) siden kravene begynte å gli
claim-chart-by-standard = opplevd standard (undersøkelse)
claim-chart-by-skill = ferdighet (undersøkelse)
claim-chart-by-results = resultater
claim-chart-by-leavers = de som går til bedre tilbud
claim-chart-by-satisfaction = tilfredshet (undersøkelse)

## T1
claim-chart-system-title = Alle fem deler av et coachingsystem hever ferdigheten med { $whole }; skriftlige retningslinjer alene gir { $share } av det
claim-chart-system-note = Hver del til stede eller ikke: 32 kombinasjoner. En hovedeffekt er gjennomsnittet over de fire andre; et samspill er hvor mye mer en del gir der den andre er til stede, halvert. Linjer er 95 %-intervaller.
claim-chart-skill-gained = Selgernes ferdighet etter tre år (0–1): vunnet
claim-chart-main-effects = Hver del, i gjennomsnitt over de andre
claim-chart-interactions = Hva to gir ut over summen
claim-chart-top-support = støtte fra toppen
claim-chart-training = opplæring
claim-chart-kpis = måltall
claim-chart-guidelines = retningslinjer

## T2
claim-chart-span-title = Med 4 selgere får hver { $few } minutter i uka med lederen, med 20 får hver { $many }, eller { $booked } om tiden er booket
claim-chart-span-note = Alle ledere vil det samme for hver selger. Booket: tid med folk går foran alt annet i uka. Bånd er 95 %-intervaller.
claim-chart-minutes = Minutter i uka med lederen, hver selger
claim-chart-booked = booket
claim-chart-not-booked = ikke booket

## A3
claim-chart-group-title = Mot en vanlig leder er salget det andre året { $delegates } under en som delegerer til gruppen, { $micro } under en som gjør det i hver detalj, { $all } under en som gjør alt selv
claim-chart-group-note = Gjennomsnitt over framtider, i kvartaler på tolv uker; bånd er 95 %-intervaller, paret framtid for framtid.
claim-chart-ownership = Hva gruppen gjør for seg selv (0–1)
claim-chart-won-against-ordinary = Salg, mot en vanlig leder
claim-chart-delegates = delegerer det gruppen kan ta
claim-chart-ordinary = vanlig leder
claim-chart-micro = delegerer i hver detalj
claim-chart-does-all = gjør alt selv

## R3
claim-chart-backlog-title = Når det selges mer enn det kan leveres: { $late } kommer for sent i det tredje året, og salget er { $limited } mot ingen grense; { $agreed } om løftene er avtalt
claim-chart-backlog-note = Et sterkt team der leveransene er begrenset til en tidel mer enn vanlige selgere selger. Der løftene er avtalt, selges det mer og mer kommer sent, men kundene visste det. Gjennomsnitt i kvartaler på tolv uker; bånd er 95 %-intervaller.
claim-chart-late = Andel som kommer for sent
claim-chart-goodwill = Kundenes velvilje (0–1)
claim-chart-won-against-unlimited = Salg, mot ingen grense
claim-chart-unlimited = ingen grense for leveranser
claim-chart-agreed = begrenset, løftene avtalt
claim-chart-limited = begrenset
