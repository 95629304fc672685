"""Sentences that were written down before the finder was tried on them, to measure what it misses.

As in `tests.loose.sentences` the numbers stand in brackets, as they are found today. Two trials were made, each against
the finder as it was; then it was mended, and the sentences became tests:

- first trial: 172 sentences with 203 numbers, of which 5 were missed ("scores of", "Brazil second and", "tried
  once and", "the noughties", "the XIX century"); 214 sentences without, of which 25 gave a false alarm.
- second trial: 98 sentences with 119 numbers, of which 6 were missed ("one" in four places, "one per mille",
  "redoubled"); 153 sentences without, of which 5 gave a false alarm.

What is left stands in `MISSED` and in `ALARMS`. Missed are words that most take for no number ("both", "a single"),
names made of letters and digits, and signs of other scripts. Alarms are names in words, which need a term, and sayings.
"""

from __future__ import annotations

WITH_NUMBERS = """
# Digits, grouping, decimals
The smelter took in [18,600] tonnes of concentrate.
Grades average [0.62] and seldom exceed [1,15].
He counted [7] shafts, [3] of them flooded.
Reserves of [1'200'000] t were booked.
Roughly [44 000] people live in the district.
The assay gave [.08] grams.
The tender drew [0] bids.
The bridge, [102m] long, carries no trucks.
The audience was [1e6], give or take [2E4].
It weighs [1.3e-4] of a gram.
A change of [-0.4] points went unnoticed, as did one of + [2].
Some ~[300] wells were drilled, >[40] of them dry and ≤[5] rich.
The lot went for [12,50] apiece.
Turn to page [17], table [4].
Version [2.3.1] of the model was used.
Room [204] was locked.
The pH stood at [6.8].
The team numbered [9/11] men.
It is the highest in [40] years ([1984]).
The [10,000]-tonne order was cancelled.
Seats: [12]; votes: [8–4].

# Scale words and short forms
The fund holds [3.4 billion] tenge.
Output of [2.1mn] tonnes is planned.
The claim of [46trn] was never explained.
The post was viewed [5k times], later [1.2M].
Buyers paid [£3bn] and hoped for [€1.1tn].
The loan came to [$750] m.
Investment of [US$ 2.5 billion] was announced.
They offered [15 mln] euros.
The seam holds [4.7] Mt of ore, or [4,700] kt.
A [$1-million] prize was offered.
The [1.5-million]-tonne quarry closed.
The bill of [Rs 40 crore] is unpaid.

# Per cent and the like
Tax is [8 %] of the price, [12%] for foreigners.
The bank cut its rate by [25] basis points.
The price rose [three per cent] in May.
A rise of [5] percentage points was recorded.
Some [ninety per cent] of magnets come from there.
Between [30 and 40 percent] is lost.
[Half] a percentage point was shaved off.
The gain was [2–3%].
Purity of [99.99%] is demanded.
Losses stayed under [1 pct].

# Ranges
The plan for [2024–2028] is out.
Production of [4-5] tonnes is possible.
Prices of [10 to 12] dollars were quoted.
The works take [six to eight] months.
The seam is [1–1.5] metres thick.
The years [1995-98] were lean.
Anything from [two to twenty] buyers may come.
They met [three or four times].
A range of [€5-7 million] was discussed.
Costs run from [$40] to over [$60].

# Multiples
The price is [×4] that of last spring.
Exports [quadrupled] while imports [doubled].
The price went up [ninefold].
A [twofold] increase is forecast, then a [five-fold] one.
Demand is to grow [sevenfold] by [2040].
Capacity will [triple].
The queue is [3x] as long.
Output was cut by a factor of [ten].
They paid [twice] the price.
The [doubling] of demand surprised nobody.
Sales more than [trebled].
Wages have [halved].
The yield is [ten times] higher.
[Tenfold] growth was promised.
The area is [one and a half times] that of France.

# Fractions and ratios
[Half] the workers were sent home.
Nearly [half] of it is wasted.
About [a third] of the miners struck.
[Two-thirds] of the slag is sold.
[Three quarters] of an hour later it was over.
[Three in ten] wells are dry.
[One in five] children is ill.
[Seven out of ten] respondents agree.
Every [third] household keeps goats.
[A quarter]-century has passed.
The odds are [50:50], some say [50-50].
They split it [60/40].
Only [½] is left, and [¼] of that is lost.
[Five eighths] of the shares were sold.
Mix [one] part acid with [three] parts water.
[One quarter] of the land is desert.
The shares were held [half] and [half].
[A half]-share went to the state.
The hole is [2 1/2] metres deep.
It is [nought point six] of the mean.
The ratio was [three point one] [four].

# Words for counts
[Twenty-one] envoys came.
[Two] provinces hold nearly all of it.
Its [six] mines are idle.
All [fourteen] of them signed.
[A dozen] firms bid.
[Dozens] of villages were moved, and [scores of] wells were shut.
[Hundreds] of trucks wait at the border.
[Half a dozen] claims fail.
[A couple of] mines reopened.
[A pair of] dredgers was bought.
They hired [a hundred and fifty] hands.
There were [nine hundred and ninety-nine] of them.
Several [thousand] letters came.
[Tens of thousands] fled.
[Zero] tonnes were exported.
It took [forty]-odd years.
Some [sixty] pits were dug.
The project lost its [two] founders.
The [three] of them left.
The [seventeen] metals are chemically alike.
Just [one] refinery works.
There is only [one] road.
[One] tonne of ore yields [one] gram of it.
The ministry had [one] objection.

# Ranks
China ranks [first], Brazil [second] and India [third].
It is the [second]-biggest mine.
The [first] shipment left in spring.
The [fourth] attempt failed.
This was its [third] loss in a row.
The firm was the [first] to refine it.
The deposit is the [sixth] largest on Earth.
It finished [2nd], ahead of the [3rd].
A [tenth] plant is planned.
It ranks among the top [five].
They came in [seventh].

# How often
It was tried [once] and failed.
The council votes [twice] a year.
Ministers met [three times] last year.
They came [once or twice].
It floods every [two] years.

# Dates and periods
Revenue in [Q3] fell short of that in [Q2 2023].
In [H1 2024] nothing was shipped.
The mid-[2020s] will tell.
In the [nineties] everything was sold.
The [noughties] were kinder.
The fashion of the [1960s] returned.
The treaty of [1992] lapsed.
It was signed on [12 March 2019].
It was signed on [March 12th, 2019].
The law of [12.03.2019] holds.
It dates from [2019-03-12].
The accord was dated the [twelfth of March].
On the [third of May], [nineteen ninety-two], it began.
The year [two thousand and eight] was bad.
In [nineteen eighty-six] the mine shut.
By end-[2026] it must be done.
The fiscal year [2023/24] closed badly.
In ’[98] the bank fell.
A [19th]-century mill still works.
The [nineteenth] century began it all.
In the [XIX] century it was a village.
Since c. [1750] silver has been dug.
At [9] a.m. the gates opened; at [21:45] they shut.
At half past [nine] the gates opened.
In [Jan 2020] trade stopped.
[FY2023] was better than [FY22].
The [2030] target is out of reach.
By [2030s] standards that is little.
Over the next [five] years it may change.
[24] hours later the deal was off.

# Money without digits
It costs [a million] dollars.
He made [millions].
They owed [three and a half billion] tenge.
[Five] cents is too much.
[A thousand]-dollar fee is due.
The [billion]-tonne claim was dropped.

# Scripts and spaces
The price is [٤٦] tenge.
It holds [４６] tonnes.
It holds [4 600 000] tonnes.
It holds [4 600] tonnes.
The Persian text says [۱۴].
It weighs [𝟒𝟔] tonnes.
Item [⑦] is void.

# The second trial
The [2nd] and [3rd] shafts stayed shut.
Exploration licences rose from [212 to 347] within [18] months.
A drop of [1.75] percentage points is large.
The [four-fold] rise came late.
Shares fell [a tenth].
[One-third] of the budget went to roads.
The camp lies [60] km south of the line.
Of the [eleven] tenders [nine] lapsed.
The figure is [half] that of the year before.
In spring [2022] the talks resumed.
By the end of the [2020s] demand may fall.
The fund was set up in the late [nineties].
A [5]-year moratorium holds.
The [five]-year moratorium holds.
They promised [thousands] of jobs.
Some [two dozen] pits remain.
[Ninety-nine out of a hundred] fail.
The bank lent [EUR 1.2 bn] at [3¾ %].
The [billions] never came.
The target was missed by [two thirds].
Only every [tenth] well pays.
He ordered [ten] of them and got [one].
There is [one] mine and there are [two] mills.
Kazakhstan has [one]; Russia has [four].
The slag is [seven] parts iron.
The heap is [3] [× 4] metres.
The price of [1,234.56] dollars is exact.
A sum of [1.234,56] euros was written the German way.
It is dated [31.12.99].
See the decree of [1 Jan. 2021].
The meeting of Monday, [3 June] was moved.
On [June 3rd] it was held.
They met on the [3rd] and the [17th].
The law entered into force on [1 July].
[Two thousand] people came, [three hundred] of them from abroad.
[A hundred]-strong delegation flew in.
The mine is [twice] as deep.
Growth accelerated [threefold].
The rate is [one per mille], or [1 ‰].
[Thirty] is the limit.
Its share shrank to a mere [sixth].
The top [ten] hold it all.
The top-[3] firms hold [3/4] of it.
It is in the [99th] percentile.
The margin is +/- [3] points.
The error is ± [0.5 %].
Temperatures reach [1,500] °C and fall to [–40] °C.
It needs [220] V and [50] Hz.
The scale runs [0–10].
It ranked No. [4] in the list.
The number-[two] producer is abroad.
The number [two] producer is abroad.
A [6.3]-magnitude quake struck.
The coin is of [24]-carat gold.
[Sixty-five point two per cent] voted.
[Nine out of ten]: [9/10].
[A quarter] of [a million] came.
[A quarter-million] came.
[Half a billion] was lost.
[Three-and-a-half] tonnes were sold.
The ratio of [two to one] held.
It is a [two-to-one] majority.
Odds of [a thousand to one] were given.
Losses went into [six] figures.
A [seven]-figure sum was paid.
Bills of [$100,000]+ are common.
A [200]+-page file was leaked.
[€ 5], [5 €], [5€], [5] EUR and [EUR5] are all the same.
A barrel cost [$7.99].
Oil at [$120]/bbl is dear.
The speed is [5m]/s.
[4G64] is an engine, [747s] fly.
Each of the [1,001] nights was told.
The file has [3,5] Mio. lines.
The unit costs [1.5k to 2k].
The rate of [1 in 1000] is low.
About [nine tenths] are under water.
The project is [20 % to 25 %] dearer.
He is in his [forties].
She turned [forty].
A [forty]-year-old mill burned.
[1990] saw the end.
In the winter of [1941–42] it opened.
The class of ’[68] is old.
The [16-18] age group left.
They hold [51 per cent].
[Fourteen per cent] of it is sold.
They were paid [double].
The rise was exactly [one hundred per cent].
It was [zero].
The rate was cut to [nil].
Not [one] came.
Either of the [two] will do.
The [first two] are closed.
The last [three] are open.
These [three] differ.
Another [five] followed.
"""

WITHOUT_NUMBERS = """
The ore was of one kind or another, and nobody asked which.
It was one of the first things to be said of the region.
No one of consequence came.
One can only guess at the reasons.
One must not confuse a claim with a count.
A second look at the map shows why.
He was second to none in his field.
On the one hand the ore is rich; on the other the road is bad.
At once the price fell.
The officials zeroed in on the tailings.
They zero in on the tailings.
Secondly, the road is bad.
Thirdly, nobody asked.
It was a half-hearted attempt.
The tenor of the report is calm.
The tent was pitched at Tengiz.
Sixtus and Septimus were popes, or perhaps not.
The weight of evidence is against it.
They freighted it by rail.
The ministry often forgets.
The height of the tower is unknown.
The trilogy was never finished.
The bilateral talks went on, the trilateral ones did not.
A unilateral move was feared.
The multilateral bank declined.
The duo was inseparable.
The twin cities lie on the river.
Twins were born.
A binary choice is offered.
A monthly bulletin appears, the biannual one does not.
The quarterly bulletin is late.
The decade was lost; the century was worse.
The millennium ended quietly.
Centuries of mining left scars.
Decades of neglect did the rest.
They meet yearly in spring.
He came in March and left in May.
The march went on.
In August the river is low.
They marched in May.
May it last.
The first lady spoke.
First and foremost, it is a claim.
The first-rate road ends there.
The firstborn inherits.
From first to last it was a sham.
At first nobody noticed.
When it was first built, nobody noticed.
It was first published by the ministry.
First, the road is bad.
Safety first is their motto.
Third-party checks are rare.
The third world is an old term.
Fourth, it is dear.
The quarter was noisy.
They were given no quarter.
In the French Quarter of the town music is played.
The headquarters are in Almaty.
The quartermaster was away.
The halfback ran.
It is halfway done.
The body double was paid.
A double bed and a single room were booked.
The double-decker left.
She was double-crossed.
Treble clefs adorn the score.
The ministry lost its single ally.
Single out the best.
He is single.
They were singled out.
Both sides signed.
A few tonnes were found.
Several mines closed.
Many a mine closed.
Much of it was lost.
All of it was lost.
None of it was found.
Some of them agree.
Most of them agree.
The majority agrees.
Another mine closed.
The other mine stayed.
The only mine stayed.
The last mine stayed.
The next mine is bigger.
The whole mine collapsed.
A part of it is lost.
A share of it is lost.
A number of mines closed.
A series of mishaps followed.
A set of rules was written.
A lot of ore was lost.
Once upon a time there was a mine.
Once there, they dug.
Once the road is built, the ore will go.
It was once the capital.
The once rich seam is gone.
They said it once and for all.
Two-faced politicians came and went.
Back to square one.
The two-way trade is thriving.
The one-time minister retired.
The one-eyed king ruled.
A one-horse town lies there.
A once-in-a-lifetime chance was lost.
A three-dimensional model was built.
They put two and two together.
He dressed to the nines.
On cloud nine they went home.
The four corners of the earth.
All fours is a bad posture.
Twenty20 is a game.
The Group of Seven met.
The Belt and Road reached Khorgos.
The One Planet summit met.
The C5+1 met in Astana.
Delegates went to COP27 and COP28.
CO2 and CH4 leak.
The G7 and the G20 met.
The Tu-154 and the MiG-29 flew.
The A380 landed.
The M36 motorway is new.
The P5 vetoed it.
Sputnik V was licensed.
An MP3 player lay there.
The R2D2 robot is a toy.
Windows NT ran.
The B52s played.
Vitamin B12 helps.
The T-34 rusts in the park.
The H1N1 virus spread.
The Mi-8 crashed.
The 3D map helps.
The 4G mast fell.
Th-232 and U-238 decay.
Nd-Fe-B magnets are strong.
NdFeB and Nd2Fe14B are the same thing.
La2O3 is white, as is Y₂O₃.
The km² and the m³ are units.
Type ISO-9001 is a label.
The book is at https://example.org/p/1984.
Ask info24@example.com for it.
See data-2024.xlsx for the rows.
The report is on example.com/reports/2023.
Its doi is doi:10.1000/182.
The ISBN is on the cover.
Use UTF-8 text.
Pope John Paul and King Charles met.
Elizabeth II and Louis XVI were monarchs.
World War II ended it.
Part IV tells more.
Act II begins.
Figures i to iv are missing.
The X-ray showed nothing.
The mine is at level B.
A/B tests were run.
The 5G network is new.
He seconds the motion.
The seconded officer left.
It took seconds.
A split second decided it.
In seconds it was over.
A matter of seconds passed.
The minute details escaped him.
They waited for hours, days and weeks.
The unit failed.
Units of the army came.
Unity was praised.
The tithe was paid.
The dime novel sold.
The score was settled.
Scores were kept.
They scored well.
A gross error was made.
The pair agreed.
They paired off.
A couple quarrelled.
The couple left.
The trio sang.
A solo was sung.
The primary ore is rich.
The secondary ore is poor.
Tertiary education is free.
A quarterly tax is due.
Half-truths abound.
Half-baked plans abound.
The half-life is short.
In no time at all it was gone.
Time after time it failed.
At times it rains.
The Times reported it.
The fold in the rock is old.
A manifold is a pipe.
Manifold reasons exist.
It unfolds slowly.
The cent is a coin.
Cents on the dollar were paid.
Per capita income is low.
Per cent is a unit.
The percentage fell.
A digit was wrong.
Digits were swapped.

# The second trial
The agency is one to watch.
It is one thing to claim, another to prove.
The one exception is tin.
He is the one who signed.
Each one was tested.
Not every one of them passed.
This is one way of putting it.
One is told little.
One does not know.
One would think so.
One needs proof.
One has to ask.
Once signed, it binds.
He once lived there.
It once held a garrison.
At one with nature, they said.
The seconds ticked by.
It broke in a second.
Wait a second.
He had second thoughts.
The firm came under fire for the first time.
This is a first step.
First come, first served.
At first sight it glitters.
The first of all questions is who pays.
Who was here first?
He first denied it.
They first met abroad.
The minister first and the rest later, they left.
It is a third-rate source.
Third parties profit.
Half-measures fail.
It was done by halves.
The midpoint was reached.
The median is unknown.
The average is unknown.
The bulk is sold.
The rest is kept.
More than enough was said.
Less is more.
Fewer came than were invited.
Enough is known.
Plenty is left.
Numerous mines closed.
Countless samples were lost.
Innumerable wells were dug.
A handful came.
Umpteen plans failed.
The umpteenth plan failed.
A myriad of rules applies.
Multiple sources agree.
The multiple is unknown.
Various sources agree.
A single source says so.
Singly they are weak.
Dual-use goods are controlled.
The duality is false.
Triangular trade came about.
The tripartite body met.
The quadrangle is paved.
Quarterly data are weak.
A quartet played.
A septic tank leaked.
Octopus is served.
A decimal point was missing.
A decade passed.
Decades passed.
A century passed.
The millennium passed.
A fortnight passed.
A year passed.
Months passed.
May came and went.
They may come in May.
Sept is short for a month.
Dec is short for another.
Mar and Jan are short too.
In mid-May it rained.
Last June it rained.
In late August it rained.
On Monday it rained.
By dawn it rained.
At noon it rained.
At midnight it stopped.
The hundredweight is a unit.
A centurion stood guard.
The centenary was marked.
The bicentenary was marked.
The Millennium Bridge swayed.
The Pentagon objected.
The Hexagon is France.
Benzene is a hexagon.
Tin, tungsten and tantalum are mined.
Bonus and malus are terms.
The octave was flat.
Unanimous votes are rare.
The union split.
The unification came.
The uniform was blue.
Duplicates were removed.
The twain shall never meet.
A twin-track policy failed.
Quaternary deposits lie on top.
Tertiary strata lie below.
The primary aim is profit.
A secondary aim is peace.
The binary code broke.
The ternary alloy is hard.
A monopoly rules.
A duopoly rules.
An oligopoly rules.
Monazite and bastnäsite are ores.
The C-130 and the Il-76 landed.
A Ka-52 hovered.
The M1 motorway is long.
Take the A1 road.
LiFePO4 cells are cheap.
SmCo5 magnets are hot.
Fe2O3 is rust.
The PM10 load is high.
The B-52 is old.
The GPT-4 model wrote it.
The E10 fuel is sold.
The N7 road is closed.
A UTF-16 file came.
The S&P index fell.
The ISO norm applies.
The F1 race was held.
A P2P loan was taken.
The W3C sets norms.
The MH17 case is open.
The K2 is high.
Area D2 is shut.
A T1 line was laid.
The H5 file is large.
Carbon-14 dating was used.
Strontium-90 leaked.
The Apollo-11 crew landed.
The Soyuz-2 rocket rose.
The Sputnik-1 beeped.
The 2G network closed.
A 4G phone rang.
The 3D plot is odd.
See www.data.gov/2020 for it.
See ftp://example.org/1999/x for it.
Mail to a.b99@example.org for it.
The archive is map_2020.zip there.
Look at figures/chart-2020.svg again.
It is in doc-12.pdf too.
The site example.org/a/2020 is gone.
"""

# What is not found, and would be by a reader who counts everything.
MISSED = """
Their efforts were [redoubled].
The ministry planned a road and built [one].
[Stage-3] has begun.
Not a [single] licence was issued.
[Both] smelters closed.
It cost [⁴⁶] dollars.
The Chinese table has [五] rows.
It is told in part [Ⅳ].
It was printed in [triplicate].
The [centenary] was marked.
It is dear at [R500] a gram.
They met in [May].
They met [last year].
"""

# What is told, although it counts nothing.
ALARMS = """
The [Third] Reich is not our theme.
The [Fifth] Republic is no model here.
The [doubles] match was played.
It was [six] of one and [half a dozen] of the other.
[Ten to one] they will lose.
[Thousand] Oaks is a town.
The [Million] Dollar Hotel is a film.
[Seven] Sisters is a hill.
The [Five] Eyes listened.
[Three] Gorges is a dam.
The Big [Four] audit firms signed.
[One] Belt [One] Road was the name.
Once bitten, [twice] shy is a saying.
In the latter [half] things improved.
The [tenth]-rate hotel burned.
"""
