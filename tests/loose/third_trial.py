"""Sentences of a third trial: British and American habits, mining, trade, politics; written before the finder saw them.

As in `tests.loose.trials` the numbers stand in brackets, as they are found today. Of 345 sentences with numbers in
every form, 5 held one that was missed ("a score of", "quarter-century", "mid-teens", "Y2030", the first of "one, two,
three"); of 384 in which words and names only look like numbers, 36 gave a false alarm, nearly all of them sayings
("second fiddle", "two sides of the same coin"). After mending the last 2 are missed, and 8 alarms are left; they are in
`ALARMS`, with others on which editors may differ.
"""

from __future__ import annotations

WITH_NUMBERS = """
Output of the mill rose [tenfold] before the owners sold it.
The ministry bought [a dozen] drilling rigs from a Canadian supplier.
Nearly [two-thirds] of the ore is shipped through Alashankou.
[One in five] licences has lapsed since the law was changed.
Prospectors gave up on the deposit in the mid-[2020s].
The concession dates from the [nineties], when nobody wanted it.
Shipments resumed in spring '[24] after a long dispute.
The miner expects to break even in [FY25].
Lenders insisted on a [3]-year grace period.
Exports begin on the [1st] of the month.
The village was founded in the [XIX] century by Cossack settlers.
The leach tank is kept at [5]°C through winter.
Tokyo has set aside [$1bn] for stockpiles.
The price is [twice] what it was under the old contract.
Beijing could [triple] its quota overnight.
[Half a million] people live downstream of the tailings dam.
The [ten]-year plan was quietly shelved.
The [100]-odd families who lived there have moved to Aktobe.
Royalties stand at [six per cent] of the sale price.
Shaft № [5] has been flooded since the strike.
The flux is of the order of [10^6] particles a second.
The model puts reserves at [1e6] tonnes.
The company claims [20k] metres of core.
[A score of] companies applied for the tender.
[Ninety-nine] of the samples came back barren.
[Thousands] of tonnes of concentrate sit on the quay.
[Millions] were spent on the road alone.
[A third] of the shares belongs to the state fund.
Kazakhstan is the [third]-largest producer of the metal.
Chevron has walked away from the talks [twice].
The find was worth [zero] without a separation plant.
[Dozens] of trucks queued at the border.
[Hundreds] of boreholes were logged by hand.
Grades average [1,5] grams per tonne.
A budget of [1 500 000] tenge was approved.
The alloy is mixed at a ratio of [3:1].
The minister landed at [14:30] and left before dusk.
The memorandum was signed on [29/04/2024] in Washington.
Tenders close on April the [5th].
Call the registry on [+7 727 250] [00] [00] for the file.
See page [214] of the annual report.
The duty is laid down in Section [4] of the code.
The figures are repeated in Table [2] of the survey.
The index lost [0.3] percentage points in a week.
Neodymium oxide fetched [US$ 62.40] a kilo.
Demand will [quadruple] once the factories open.
Prices have [halved] since the spring peak.
The [three] sisters who own the mine live in Almaty.
[Four-fifths] of all magnets are made in China.
The stockpile would last [eighteen] months.
The bridge was closed for [forty-eight] hours.
Nazarbayev ruled for nearly [thirty] years.
The Soviet Union fell apart in [1991].
Between [1995 and 1998] the combine was leased to Britons.
The agreement runs [2024–2028] and can be renewed.
It was the coldest winter since [1968/69].
Inflation reached [8 %] in the oblast.
The dose was [×4] the permitted limit.
A kilo costs "[5k]" at the gate, traders joke.
The deposit holds [46 trn] worth of metal, on paper.
The bank lent [€1.2 billion] at a fixed rate.
The loan came to [one and a half billion] tenge.
Rail freight takes [two and a half] weeks to Duisburg.
Every [second] borehole hit granite.
The yield dropped by [a quarter] after the rains.
[Three quarters] of the region is steppe.
The fund manages upwards of [sixty] projects.
It took [seven] rounds of talks to agree on a communiqué.
The [fifth] round ended without a text.
She is the [21st] signatory.
The mine has employed [1,200–1,400] people since the crisis.
Losses ran to [-12 million] tenge.
The ore carries <[0.1%] thorium.
Seismic noise rose by ~[15] dB near the pit.
The line is [1.5-2 times] slower than planned.
Annual demand is ca. [300kt] of oxide.
Magnets lose their strength above [310] °C.
The pit is [half] a mile across.
The ore body is [fourteen hundred] metres long.
The quota was raised [fivefold].
A [five-fold] rise in prices would be needed.
The paper lists [seventeen] elements, of which the state mines none.
The state took a [fifty-one per cent] stake.
The stake was diluted to [49.9] pc.
He paid [£3m] for the licence.
The board meets [thrice] a year.
The vote was [12-3] in favour.
It passed by [ten] votes to [two].
The share price has gone up [2½ times].
Only [¾] of the budget was spent.
The grant covered [1/3] of the cost.
Scandium sells by the gram at [3.000,50] euros.
At [1'250] francs the price was absurd.
The ring is [0·5] mm thick.
Turnover was [٣٥ million] dirhams, said the Gulf investor.
The [second] phase depends on Japanese money.
Its [third] attempt to list in London failed.
The contract was the [hundredth] of its kind.
The project is now in its [twenty-fifth] year.
The [twentieth]-century maps were drawn by prisoners.
The geologists of the [1930s] walked the steppe with hammers.
In the late ['80s] the combine lost its markets.
A [sixties] power station still feeds the plant.
The road was begun in the [1800s].
The border was drawn in the [19th] century.
On [4 July] the cabinet resigned.
On [July 4th] the cabinet resigned.
The decree is dated [2024-02-19].
The decree came into force on [1.1.2023].
Talks resumed on Monday [19 February].
The plant will open by the end of [2026].
The study (n = [312]) has no control group.
The error is [±0.4] on either side.
The coefficient was [.35], hardly convincing.
Growth of [7.5%]-[8.2%] was reported.
Costs came to [$4.5-5.0m] a mile.
The fleet has [1 in 4] of its trucks off the road.
Unemployment touched [nine out of ten] miners in the town.
It takes [a hundred] tonnes of rock to get a kilo.
[Tens of thousands] of hectares are contaminated.
Several [hundred] families were paid off.
The lode runs a few [hundred] metres under the lake.
The government says [a billion] dollars will come.
Investors own [ninety percent] of the venture.
The company is [100%]-owned by the state.
The average age is [40]-something.
The [two]-state solution for the transboundary pit was rejected.
A [two-thirds] majority is needed in the Mazhilis.
The [eight]-hour shift was abolished.
The town lies [1200km] from the sea.
The sample weighed [12] lb [4] oz when wet.
Reserves are [ten times] those of Australia.
[Two dozen] firms hold a licence.
The law has [three] readings to go; it failed in the [second].
Consumption more than [doubled], then [trebled].
There is [one] refinery in the country and it stands idle.
Ore is hauled at minus [forty] degrees.
The temperature fell to [−40].
The seam is [five] by [six] metres.
The commission was [twofold] what the law allows.
Prices rose [3.2x] in a year.
The team was cut by [half].
Freight has become [50 percent] dearer.
Europe imports [ninety-eight per cent] of its magnets.
[Nineteen] hectares were returned to the herders.
The licence lapsed in [nineteen ninety-seven].
The Act of ’[93] is still quoted.
The Class of [1986] still runs the ministry.
Its [quarter]-century of independence was celebrated with a parade.
[Fifty-fifty] joint ventures are the rule.
The holding was split [50/50].
The samples were taken at [49]°[58]′N near the river.
Prices peaked in [H1 2022].
The lake has shrunk to [a tenth] of its size.
He keeps a [one-third] share.
The state will get the lion's share, [70 per cent], of the profit.
A baker's [dozen] of deposits was put up for auction.
[Half a dozen] embassies sent observers.
[A half-dozen] traders control the market.
[Scores of] licences were handed out before the election.
A cool [million] changed hands.
Losses are in the low [hundreds of millions].
Growth is stuck in the mid-[teens].
The metal saw [double-digit] price rises.
A [five]-figure sum was paid to the herders.
Most miners are in their [forties].
The driver, [63], was unhurt.
A [45]-year-old geologist was arrested.
Output grew by a factor of [three].
The smelter uses [half] as much again.
[One-and-a-half times] the quota was shipped.
It is [an eighth] of the size of the Chinese mine.
[Seven-eighths] of the rock is waste.
The oxide is pure to [five] parts per [billion].
Arsenic stood at [12] ppm in the well.
[One hundred and twenty-three thousand four hundred] tonnes were moved.
The strike began at [9am] sharp.
The siren sounds at [nine] o'clock.
The siren sounds at half past [nine].
The markets shut at [1700] GMT.
The firm borrowed [GBP 5 million] from a bank in Leeds.
Delhi will pay [Rs 5 crore] for the survey.
Some [two lakh] workers are idle.
At [$100]-a-barrel the line pays.
Concentrate goes for [$5]/kg on the spot.
[5,000] US dollars bought the field.
A [10,000]-strong workforce was promised.
A [4.7]-magnitude quake shook the dam.
Reactor [4] was shut for good.
Article [5] of the treaty was invoked.
Resolution [1540] bans it.
Chapter [Four] is about water.
Phase [2] never came.
They live at No. [4] Abay Street.
Ticket [#4] won.
A [300]-MW unit feeds the smelter.
The core is [3] [× 5] metres.
The hatch is [6ft] wide.
There are [6.02×10²³] atoms in a mole.
Give or take [three], the count is right.
Sales for [1Q24] are out.
Profit for [9M] [2023] was restated.
The [first half] of the year was dry.
[Third-quarter] output slipped.
The [2023-24] season was the worst on record.
Trade in the [noughties] was brisk.
[Eighteenth- and nineteenth]-century maps omit the lake.
The tombs date from the [5th] c. BC.
The tombs date from about [500] BC.
Satpayev ([1899–1964]) mapped the steppe.
The pact was signed on [6 Dec].
The pact was signed on [Dec. 6].
The pact was signed on the [sixth of December].
[Zero] tariffs apply to concentrate.
The firm came [third] in the tender.
The mine is ranked [ninth] in the world.
It is among the top [ten] suppliers.
The state backs [three]-way talks with Seoul and Tokyo.
The [four]-party memorandum is secret.
Another [two] wells ran dry.
At least [one] worker was hurt.
Not [one] tonne has been shipped.
Only [one] bidder turned up.
All [five] presidents came.
The last [three] winters were mild.
[Two or three] buyers set the price.
[A million and a half] people live there.
The tribe is [50]+ families strong.
The crew is [fifty]-odd men.
Grades of ≥[50] are rare.
Prices of [40 – 50] euros are normal.
It pays from [40 to 50] euros.
Odds of [1 in 1,000] were quoted.
It is a [one-in-a-million] find.
The summit is held every [four] years.
The board meets [once] a year.
The mission goes [twice]-yearly to the pit.
The mine is 　[５] km away.
The list has item [①] crossed out.
Call [0800] [1111] to complain.
The town lies at [51.1] N, [71.4] E.
The company was valued at [eleven] figures.
The road is [one hundred per cent] paved.
The deposit was drilled to [half] its depth.
Exports fell by more than [half].
Prices will [halve] by the autumn.
A [doubling] of output is promised.
The [tripling] of tariffs hurt.
The ministry wants [twice] as many wells.
The fleet is [three times] as large.
The find adds [a fifth] to known reserves.
Every [third] well is dry.
The town has a population of [8,432].
Fewer than [a thousand] people stayed.
[Thirty] below is common in January.
The wage is [forty thousand] a month.
[Seventy]-something engineers run the plant.
The company paid the equivalent of [two] salaries.
Its price was [$1,234.56] on Friday.
He was [forty-five] when the mine closed.
The lease expires in [ninety-nine] years.
[Two] of the wells are dry.
Some [15-20%] is lost in transit.
Nearly [one half] is lost in transit.
The ratio is [two to one].
The ratio is [5-to-1].
He won by [a hundred] to nothing.
Its debt is [2.3x] EBITDA.
The grant is worth up to [A$500m].
The loan is [CHF 20m].
The plan is for net-zero by [2060].
By mid-[2023] the pit was empty.
In late [2023] the pit was empty.
The strategy is called Kazakhstan-[2050].
The strategy is called Kazakhstan [2050].
The [Sixties] were kind to the mine.
Astana signed [nine] memoranda in as many months.
The railway carries [a quarter] of the ore.
Prices had [tripled] by the time the licence was granted.
Germany's share shrank to [one twentieth].
The Soviet-era shaft is [six hundred] metres deep.
The regulator gave the firm [sixty] days to reply.
The company has lost [a fifth] of its value since [January 2024].
Some [forty] villages depend on the river.
The envoy met the minister [four times].
The price of dysprosium has risen by almost [half].
Its output is now a [third] higher than before.
[Three] of the [five] shareholders are state firms.
The railway bridge dates from [1904].
The [25th] anniversary of the mine was ignored.
The country ranks [eighth] by reserves.
The [two]-year review found nothing.
The [third] round of licensing was cancelled.
In the [second quarter] the mill stood still.
Yields fell to [1.2] g/t last season.
A [40,000]-tonne stockpile was sold.
The deal was signed in the early [2000s].
Fuel is [20-30 per cent] dearer than in the capital.
[Twenty] engineers and [a hundred] or so labourers work there.
Power costs [4.2] cents a kilowatt-hour.
The loan is repayable over [seven to ten] years.
In [1999] and again in [2007] the state stepped in.
A [fifteenfold] rise was reported.
[Four in ten] respondents had heard of the project.
The budget is [$350 million], of which [$40m] is spent.
Every [tenth] tonne is lost.
The seam thins to [0.4m].
The mine is a [12]-hour drive from Almaty.
[One] tonne of oxide needs [two thousand] tonnes of water.
The state holds [75%] minus [one] share.
The reserve covers [five] weeks of demand.
There were [zero] bids.
Their combined output is under [a thousand] tonnes.
It fell from [30th to 41st] place.
The lake rose a metre and [a half].
The tax rose from [six to 8.5%].
Reserves last another decade or [two].
[Eighty-one] firms answered the survey.
[One in seven] did not answer.
"""

WITHOUT_NUMBERS = """
The deposit has a half-life of its own in the press.
One should not believe every headline about metals.
No one at the ministry would say who signed.
First, the ore has to be crushed; then it is leached.
For once the ministry kept its promise.
The pits were flooded at once.
The old quarter of the town was pulled down.
Exports may fall if the border closes.
Protesters plan to march on the ministry.
The G7 wrote a communiqué about critical minerals.
The leach is mostly H2O and acid.
COVID-19 closed the border for a season.
Peter III and Catherine II sent surveyors to the steppe.
It was a half-hearted attempt at reform.
Editors should double-check the tonnage.
The regulator has begun to zero in on the tailings.
Samples are sent to a third party.
The bank is having second thoughts.
The partners do not trust one another.
The press calls itself the fourth estate.
There is not a single refinery in the country.
The sole bidder was a shell company.
Once the road is built, ore can be shipped.
The mine was once the pride of the Union.
The ore is a one-off, geologists say.
At first nobody believed the survey.
First and foremost, the law protects the state.
Mining is second nature to the people of the town.
He told the story at first hand.
The Cold War ended and the Second World War was still remembered.
World War II veterans guarded the shaft.
The company was bought by a one-time rival.
This is one of those claims that nobody checks.
The one thing nobody asked about was water.
It is a two-way street, said the envoy.
The two-faced policy fooled nobody.
The deal is a zero-sum game.
The state plays second fiddle in the venture.
On the one hand there is demand, on the other there is politics.
One day the pit will be a lake.
One way or another, the ore will be sold.
Someone has to pay for it, and everyone knows who.
The weight of the argument rests on a few words.
Many licences and several tenders were cancelled.
The ore is tense and dense, so often tended by men.
Heighten the wall and straighten the road.
The phone rang often; none answered.
The freight was weighty and the attention slight.
The magnet is of the Sm2Co17 type.
NdFeB and Nd2Fe14B are magnet alloys.
The C5+1 platform met again in Astana.
The COP27 partnership was quietly renewed.
He flew in an A320 to Almaty.
The metal is U-235, not thorium-232.
The CO2 bill is paid by the public.
The road is called the A2 on the map.
The PM2.5 readings are kept secret.
The report was published in the Kazakh edition of Forbes.
Charles III received the envoy in London.
Pope John Paul II never saw the steppe.
The chapter on water comes next.
There is more than meets the eye.
The company speaks for itself: it is not for sale.
The ore was sold secondhand, so to speak.
The seconds ticked by while nobody spoke.
The resolution was seconded by the Dutch envoy.
A geologist was seconded to the ministry.
Their secondary markets dried up.
Primary production is a poor guide to supply.
The bilateral talks and the trilateral summit failed.
A unique deposit needs a unique law.
The triangle of steppe between the rivers is empty.
The quarterly report is late.
The bicycle factory was turned into a refinery.
Its centennial was never celebrated.
The decade was lost to the region.
For centuries herders crossed the border at will.
The millennium brought new owners.
They parted company, each with a lawyer.
Either party may end the contract.
Neither side would say why.
Another refinery is being built.
The next round of talks is open.
The last licence has lapsed.
The previous owner fled.
The half-truths in the prospectus were never corrected.
The half-finished road leads nowhere.
It is a double-edged sword, said the envoy.
The double standard was plain to see.
Traders doubled back to the border.
The minister is a one-man band.
It was love at first sight.
The one that got away was the tantalum.
Which one do you trust?
The new one is bigger than the old one.
The big ones are all taken.
The talks came to nothing.
The Times reported it on its front page.
Times have changed for the herders.
At times the pumps fail.
Secondly, the law forbids it.
In the first place, nobody asked the herders.
Chapter and verse were quoted.
The Model T of refineries stands in Estonia.
An MI6 officer and a B2B lender were present.
The Web3 fund and the 5G network need gallium.
The M1 chip holds no gallium.
The 3D map was drawn in Perth.
The eleventh-hour deal saved the summit.
The fifth column was blamed.
Back to square one, said the envoy.
It is a one-sided account.
One by one the investors left.
All in one go, the state took it back.
The lake covers many km² of steppe.
The plant emits CO₂ and drinks H₂O.
Nd₂Fe₁₄B is the strongest magnet.
The Fe³⁺ ion is stable in water.
Do not second-guess the geologists.
The machines were bought second-hand.
The deal fell apart in a split second.
The view is second to none.
On second thought, the envoy stayed at home.
It is a second-rate deposit.
It is a first-rate deposit.
The clerks are on first-name terms with the envoy.
Licences are given on a first come, first served basis.
First of all, the ore must be found.
At first glance the deal is fair.
The find was first reported by a local paper.
The geologists argued from first principles.
It is safety first at the pit.
The party wants to put Kazakhstan first.
The company hires first-time contractors.
Thirdly, the law is vague.
It is a third-rate academy.
They seek a third way between the blocs.
The plan is half-baked.
The flag flew at half-mast.
The project is halfway to nowhere.
The deal is not half bad.
The headquarters moved to Astana.
The claim was attacked from all quarters.
In some quarters the deal is resented.
The men live at close quarters.
The regime gave no quarter.
He was a double agent.
The books use double-entry accounting.
The ministry redoubled its efforts.
The president doubled down on the promise.
The task is doubly hard.
The bonds are rated triple-A.
The form is filed in triplicate.
The law singles out foreign firms.
The single market has no single regulator.
He built the mine single-handedly.
The envoys met once more.
The matter was settled once and for all.
It is a once-in-a-lifetime chance.
The once-proud combine stands empty.
Once upon a time there was a lake.
Once in a while a truck passes.
It is a one-stop shop for investors.
The envoy is the one and only expert.
It is one of the largest deposits in the world.
One such deposit lies near the river.
If one looks at the map, the road ends there.
I for one doubt it.
Each one of the wells was sealed.
One thing is clear: the ore is poor.
One wonders who paid.
One has to ask who gains.
One can hardly blame the herders.
One's neighbours matter more than one's friends.
He left one morning and was never seen again.
The lawyer put two and two together.
The ministers are in two minds about it.
They taught the envoy a thing or two.
They are two sides of the same coin.
The trade kills two birds with one stone.
The convoy went to the four corners of the earth.
They sell four-wheel drives in the capital.
The trader was in seventh heaven.
The ships sail the seven seas.
Experts are ten a penny.
The chairman is a self-made millionaire.
Billionaires own the press.
A picture is worth a thousand words.
He was the fifth wheel in the delegation.
She has a sixth sense for metals.
The state has zero tolerance for theft.
He saw Ground Zero in New York.
It was sub-zero all winter.
The ore is both cheap and safe.
The miners paired up for the descent.
A couple from Leeds bought the house.
The refinery, coupled with a port, would pay.
He settled old scores with the minister.
On that score the report is silent.
The orchestra played the score of a Soviet film.
The team scored late.
The Financial Times broke the story.
Times are hard in the steppe.
X-rays show the grain of the alloy.
Mr X has never been named.
Xi Jinping and the Ministry of Civil Defence agreed.
Nicholas II and Louis XIV never met.
The T-34 tanks used Kazakh manganese.
MiG-29 jets flew over the pit.
The S-300 battery was moved.
The F-16 needs samarium.
AK-47 rifles were found in the shaft.
H5N1 killed the poultry.
The files are in UTF-8.
The E40 road was repaved.
It ran on A4 paper.
The phone is IP68 rated.
The August session was an august affair.
March on, said the May Queen.
The teenagers left for the city.
The tender was extended often.
It is a dual-use good.
The pump is a twin-engine affair.
It is a multi-vector foreign policy.
Nobody knows, nothing is certain, none will say.
Fourthly and lastly, the price is secret.
The third-party audit was delayed.
Second, the law is vague.
Third, the price is secret.
Fourth, the road is missing.
The second-in-command signed.
The runner-up sued.
The minister has a one-track mind.
It was a one-sided contest.
The regulator is a one-trick pony.
The investor had one eye on the exit.
At one point the lights went out.
At one time the lake was full.
One side blames the other.
There was one more thing to settle.
The minister spoke for one and all.
The mines speak with one voice.
The envoy and the minister are as one.
It is a first step towards a market.
The first thing to say is that the data are thin.
The first time round the plan failed.
First impressions count.
The first draft was better.
A second opinion was sought.
English is a second language for many.
This gives the mine a second life.
It had a second chance.
The company got a second wind.
The half-hour walk to the pit is pleasant.
The first and last word belongs to the president.
The government has yet to say which of the deposits comes first.
The survey was first published in a Soviet journal.
The ministry first denied the story, then confirmed it.
The region was once part of the Golden Horde.
Once extracted, the ore is shipped abroad.
The agreement will enter into force once both parliaments approve it.
The lawyers asked for more time to study the text.
The data come from a single source.
A single buyer sets the price.
Every single document was checked.
It is one of the few countries with a magnet industry.
One can see why the ministry is cautious.
One might expect a market to respond.
Few investors have come, and none has stayed.
Which one of them is right is open to debate.
The report is the only one to name its sources.
No one has measured the deposit since.
Several of the partners have no refinery of their own.
The claim is repeated from one report to another.
The ore moves from one country to another.
In one form or another the plan survives.
The ministry has, on more than a few occasions, revised the figure.
The market is at times opaque.
The quarter where the workers live has no water.
Both governments call it strategic.
Either company could back out.
The rest is a matter of time.
This is not the first time such a claim was made.
For the first time the state published its data.
The first thing to note is the date.
From the very first, the project lacked money.
The mine closed within seconds of the alarm.
A second later the lights went out.
On the one hand the ore is rich; on the other hand it is remote.
The partners stand as one behind the plan.
The number of wells is unknown.
The figures do not add up.
A number of deposits remain unmapped.
Hardly one of the claims has been checked.
There is one thing the report leaves out.
It is one thing to sign a paper, another to dig.
The refinery turns one product into another.
Little is known, and less is published.
In May the president may march to another tune.
The C5 states and the EU-27 signed.
China's 'Made in China' plan names magnets.
Ti-6Al-4V is an alloy of titanium.
The Mi-8 helicopter brought the crew.
The law treats one and all alike.
The company is a third party to the contract.
They hold one another responsible.
The dean holds a first-class degree.
Take the case of scandium, for one.
The ministry has a dual mandate.
Critics call it a half-way house.
All in all, the outlook is mixed.
"""

# Sayings and names of their kind, added with those that gave an alarm.
SAYINGS = """
All the licences went in one fell swoop.
The trader is always one step ahead of the market.
Reform comes one step at a time.
The combine has one foot in the grave.
The firm was a one-hit wonder.
The samples arrived in one piece.
The ministers are of one mind.
It is a two-horse race.
Such claims are a dime a dozen.
The reform suffered death by a thousand cuts.
Investors should think twice.
The buyer thinks twice before signing.
The lender thought twice about it.
China has the first-mover advantage.
First responders reached the pit.
Russian is the first language of the engineers.
The minister is first among equals.
The first deputy prime minister spoke.
The first vice-president resigned.
The first secretary of the embassy wrote home.
The second secretary came along.
The second homes of the rich stand by the lake.
She has a second home there.
Water is the third rail of local politics.
He was called a fifth columnist.
Fifth columnists were blamed.
A paper signed is half the battle.
The press told half the story.
Half measures will not do.
It was a half measure at best.
The double agents were exchanged.
A double bass was heard.
The ban was a double blow to exporters.
The broker was known for double-dealing.
The envoy played a double game.
The office has double glazing.
The double helix is no metal.
He led a double life.
A double negative confuses readers.
Traders did a double take.
It is double talk.
The levy and the drought were a double whammy.
The miners are on zero-hours contracts.
It was year zero for the industry.
The talks came to nought.
The effort was for naught.
"""

# What is not found, and would be by a reader who counts everything.
MISSED = """
The [Y2030] strategy is vague.
Part [II] of the report was withheld.
Output is [an order of magnitude] below target.
It was the [umpteenth] extension.
The firm was sold for a [single] dollar.
"""

# What is told, although it counts nothing.
ALARMS = """
He [doubled] as an adviser to the fund.
The plan [doubles] as propaganda.
The company has [nine] lives.
The pit is [six] feet under.
It is [a million] miles from the truth.
[Nought] came of the plan, as so often.
The one-horse town had a railway [once].
The talks had been tense from the [first].
The contract is the [first] of its kind.
The plan has more than [one] flaw.
It all comes down to [one] question: who pays?
The [Thirty] Years' War ruined the silver trade.
The S&P [500] dipped.
Type [2] diabetes is not the point here.
The [24/7] pumps kept the shaft dry.
[Twenty-twenty] hindsight helps nobody.
She works [nine-to-five] in the archive.
The [one percent], as they call them, own the shares.
"""
