# Norsk bokmål. Hva figurene fra forsøkene på påstandene sier.

tried-source = teamdrift { $version } · påstand { $claim } · { $futures } framtider av hvert alternativ · frø { $seed }
tried-sellers = Selgere i teamet
tried-booked-time = booket tid

## K1
tried-promotion-title = Når den beste selgeren forfremmes, er salget { $low } til { $high } mot ingen endring; når den som vurderes som beste leder forfremmes, { $less } til { $more }
tried-promotion-note = Lederen slutter i uke 26 og følges av den linjen nevner; alt salg derfra. Bånd er 95 %-intervaller, paret framtid for framtid.
tried-won-against-no-change = Salg, mot uendret ledelse
tried-correlation = Hvordan salgstalent og lederevne henger sammen (korrelasjon)
tried-best-seller = den beste selgeren
tried-best-leader = den beste lederen, om man visste hvem
tried-best-assessed = den som vurderes som beste leder
tried-by-lot = en selger ved loddtrekning
tried-outside = noen utenfra

## K2
tried-own-quota-title = En halv kvote for lederen lønner seg ikke lenger ved { $half } selgere, en kvart ved { $quarter }, en åttedel ved { $eighth }
tried-own-quota-note = Hva lederens egen kvote legger til teamets dekningsbidrag i uka, mot ingen kvote. Ringer viser hvor det blir tap, streker 95 %-intervallet: { $halfLow } til { $halfHigh } for en halv kvote, { $threeLow } til { $threeHigh } for tre åttedeler ({ $three }), { $quarterLow } til { $quarterHigh } for en kvart, { $eighthLow } til { $eighthHigh } for en åttedel.
tried-gain-of-selling = Dekningsbidrag i uka, mot en leder uten kvote
tried-an-eighth = en åttedels kvote
tried-a-quarter = en kvart
tried-three-eighths = tre åttedeler
tried-half = en halv kvote
tried-practice-five = praksis: høyst fem

## B6
tried-split-title = { $form ->
    [near] Den beste fordelingen ligger nær midten for alle: { $new } relasjon for nye, { $comfortable } for komfortable, { $driven } for dyktige og selvdrevne
   *[apart] Den beste fordelingen har { $new } relasjon for nye, { $comfortable } for komfortable, { $driven } for dyktige og selvdrevne
}
tried-split-note = Team på åtte av samme slag, ledet med faste fordelinger av samme sum; salg det første året. Ringer viser den beste fordelingen, streker 95 %-intervallet; bånd er 95 %-intervaller.
tried-won-against-middle = Salg det første året, mot 50/50
tried-relation-to-system = Relasjon/system, prosent av samme sum
tried-new = nye og usikre
tried-comfortable = erfarne, i komfortsonen
tried-driven = dyktige og selvdrevne
tried-practice-comfortable = praksis, for de komfortable
tried-practice-new = praksis, for de nye

## B11
tried-warning-title = Opplevd standard viser en glidning inn i komfort etter { $months } måneder; tilfredshet har vist { $share } av glidningene etter { $within }
tried-warning-note = Kravene glir fra 0,7 til 0,15 på et halvt år, støtten blir. Hver observatør slår falsk alarm i { $rate } av teamene som ikke glir. Der en linje når halvparten: median varsel. Bånd er 95 %-intervaller.
tried-slides-seen = Glidninger sett så langt
tried-months-since = Måneder (på fire uker) siden kravene begynte å gli
tried-by-standard = opplevd standard (undersøkelse)
tried-by-skill = ferdighet (undersøkelse)
tried-by-results = resultater
tried-by-leavers = de som går til bedre tilbud
tried-by-satisfaction = tilfredshet (undersøkelse)

## T1
tried-system-title = Alle fem deler av et coachingsystem hever ferdigheten med { $whole }; skriftlige retningslinjer alene gir { $share } av det
tried-system-note = Hver del til stede eller ikke: 32 kombinasjoner. En hovedeffekt er gjennomsnittet over de fire andre; et samspill er hvor mye mer en del gir der den andre er til stede, halvert. Linjer er 95 %-intervaller.
tried-skill-gained = Selgernes ferdighet etter tre år (0–1): vunnet
tried-main-effects = Hver del, i gjennomsnitt over de andre
tried-interactions = Hva to gir ut over summen
tried-top-support = støtte fra toppen
tried-training = opplæring
tried-kpis = måltall
tried-guidelines = retningslinjer

## T2
tried-span-title = Med 4 selgere får hver { $few } minutter i uka med lederen, med 20 får hver { $many }, eller { $booked } om tiden er booket
tried-span-note = Alle ledere vil det samme for hver selger. Booket: tid med folk går foran alt annet i uka. Bånd er 95 %-intervaller.
tried-minutes = Minutter i uka med lederen, hver selger
tried-booked = booket
tried-not-booked = ikke booket

## A3
tried-group-title = Mot en vanlig leder er salget det andre året { $delegates } under en som delegerer til gruppen, { $micro } under en som gjør det i hver detalj, { $all } under en som gjør alt selv
tried-group-note = Gjennomsnitt over framtider, i kvartaler på tolv uker; bånd er 95 %-intervaller, paret framtid for framtid.
tried-ownership = Hva gruppen gjør for seg selv (0–1)
tried-won-against-ordinary = Salg, mot en vanlig leder
tried-delegates = delegerer det gruppen kan ta
tried-ordinary = vanlig leder
tried-micro = delegerer i hver detalj
tried-does-all = gjør alt selv

## R3
tried-backlog-title = Når det selges mer enn det kan leveres: { $late } kommer for sent i det tredje året, og salget er { $limited } mot ingen grense; { $agreed } om løftene er avtalt
tried-backlog-note = Et sterkt team der leveransene er begrenset til en tidel mer enn vanlige selgere selger. Der løftene er avtalt, selges det mer og mer kommer sent, men kundene visste det. Gjennomsnitt i kvartaler på tolv uker; bånd er 95 %-intervaller.
tried-late = Andel som kommer for sent
tried-goodwill = Kundenes velvilje (0–1)
tried-won-against-unlimited = Salg, mot ingen grense
tried-unlimited = ingen grense for leveranser
tried-agreed = begrenset, løftene avtalt
tried-limited = begrenset
