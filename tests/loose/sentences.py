"""Sentences as a serious report has them: with loose numbers, and with words that only look like numbers.

In each of the first table the numbers stand in brackets, exactly as they must be found. `TERMS` are names that an
editor has declared.
"""

from __future__ import annotations

TERMS = ("C5+1", "HS 2846", "Boeing 747", "ISO 9001", "First edition", "Group of Seven", "Data Series 140")

WITH_NUMBERS = """
# Whole numbers, grouping, decimals
Output reached [390,000] tonnes of rare earth oxide.
The register lists [15] deposits.
Production came to [12.4] kilotonnes.
A margin of [.5] is within the error of the survey.
The yield rose to [1,5] on the older measure.
Some [1 500 000] hectares were surveyed.
Exports of [270 000] tonnes were reported.
The plant employs [2 900] people.
The Swiss authors write [1'234'567] instead.
An Indian source has [12,34,567] rupees.
The index fell from [251.8] to its lowest.
About ([45,800]) tonnes were mined in China.
A change of [−3] was recorded, against [+7] elsewhere.
The temperature fell to [-40] degrees.
A deviation of [±15] is common.
The file has [250k] lines and [5k] columns.
Only [№5] and [#7] remained in dispute.
Losses of [10⁶] grams, or [10^6] by another count, were noted.
The density is [2.5×10⁻⁶] of the reference.
It takes [2½] years, or [3 ½] with permits, and [1 1/2] more to build.
Nearly [¾] of the ore is waste.

# Scale words, abbreviations, units
The deposits are said to be worth [46 trillion] US dollars.
The survey is to cover [1.5 million] km² of the country.
Some [46 trn] dollars were claimed, then [30 bn] and [12 mn].
The price fell by [2.2 thousand] tenge.
The line carries [500km] of cable and [50MW] of power.
It produced [73.8kt] of oxide and [20t] of metal.
The budget of [2 hundred million] tenge was raised.
China imported goods worth [1.08 million] dollars.

# Money
The project will cost [$5m], or [€2bn] with the railway.
A value of [US$46tn] is claimed; others say [−US$5bn].
Costs of [USD5] a kilogram were budgeted, later [EUR 20].
The ministry set aside [KZT 240bn] for exploration.
Prices of [£3.50] and [¥400] were quoted, and [12 €] in Germany.
Some [100 ₸] of every tonne is tax.

# Per cent
China accounts for [69%] of mining.
Growth of [8 %] a year is forecast, after [−0.5 %].
The share rose to [61.5 per cent] of the whole.
Roughly [eight per cent] of the metal is recycled.
About [forty-six percent] came from China.
The rate was [5‰] in that year.
A [ten-per-cent] tariff applies.
[A hundred per cent] of the ore is exported.

# Ranges
The plan covers [2024–2028].
Forecasts range from [6.1 to 12.4 %] a year and are not comparable.
Between [5 and 10 per cent] is lost on the way.
It will take [three to five] years.
Concessions of [1.5–2.2 million] square kilometres were named.
Demand rises [2.5 – 3.7 times] by the end.
It costs [US$5–US$10] a kilogram.
Some [8% – 12%] is lost, [35-40 %] in the worst case.
[Two or three] partners may withdraw.
Somewhere between [five and ten] buyers exist.
The loss was [1.5 million to 2.2 million] tonnes.
Growth ran from [2023 to 2035].
The works run from [2024/25 to 2027/28].

# Dates, periods, times
The memorandum was signed on [7 November 2022].
The forum met on [July 4, 2023] in Astana.
The data of [2023-07-04] were revised.
The roadmap of [May 2023] was endorsed.
The item is dated [07/2023].
The notice of [04.07.2023] was withdrawn.
By [Sept. 2024] the works had begun.
The survey ran in [July–August 2023].
On the [4th of July] it was signed.
On the [fourth of July] the forum met.
The outlook for [Q3 2024] is better than for [H1].
Revenue fell in [FY24] and again in [H2 2024].
Output in [2024 Q1] and [1Q24] was flat.
Growth in the [1990s] was slow, and in the early [’90s] there was none.
The reforms of the ['90s] are remembered, and those of the [nineteen sixties].
In the [nineties] the mines were closed.
The [1950s–1960s] brought the railway.
The meeting starts at [14:30] and ends at [17.45].
Since mid-[2024] prices have fallen.
Mid-[2024] saw a recovery; Post-[2020] trade did not.
The plan of [2021], [2022] and [2023] was extended.
By the end of [2026] it will be known.
In the [first quarter of 2024] output fell.
The [second half of 2023] was better.
The [third-quarter] results came late.
The [first three] months were lost.
The [20th] century knew no use for it, the [twenty-first] does.

# Cardinals in words
[Four] partners have signed, and [twenty-one] have not.
The Agency keeps count of [seventeen] elements.
[One hundred and five] samples were taken.
The mine employs [two thousand three hundred] people.
[Two and a half million] tonnes were shipped.
[A dozen] countries hold reserves, [half a dozen] of them large.
[Hundreds] of deposits await study.
[Thousands] of tonnes go to waste, [tens of thousands] in bad years.
[Hundreds of thousands] of magnets are made.
The cost runs into [millions], perhaps [a billion].
Reserves worth [half a million] dollars were sold.
[A hundred] licences were issued within [a thousand] days.
[Five hundred million] tenge were spent.
The multi-[billion] dollar plan was shelved, the [multimillion] dollar one too.
The [two-and-a-half]-year delay was costly.
There were [zero] exports that year.
In [twenty twenty-four] the plant opened.
A [three]-year plan was adopted.
The multiple he named was [two point five], or [two point five per cent] a month.

# One
[One] partner withdrew.
[One] Kazakh company refines tantalum.
At least [one] was found.
More than [one] of the contracts lapsed.
Only [one] of them is a contract.
All but [one] of the plants had closed.
The number [one] supplier is China.
In [one] year the price fell.
[One million] tonnes were mined.
[One] more roadmap followed.
A [one]-year extension was granted.
The plant is within [one] day of the port.

# Fractions, ratios, multiples
[Half] of the output is exported.
[A third] of demand is met, and [two thirds] are not.
[A quarter] of the ore and [three quarters] of the metal go abroad.
Imports fell by [a fifth], then by [two-fifths].
[Three in ten] mines are idle.
[One out of five] deposits pays.
[One in ten] samples was rich.
[9 out of 10] tonnes come from China.
[Nine out of every ten] buyers agree.
[4 of 17] elements are magnet metals.
[One in a hundred] wells pays; a [one in a million] chance, they say.
[A half]-point and [a quarter]-point cut were [half a per cent] apart.
[A tenth] of it is recycled, or [one-tenth] on paper.
[One third] is wasted.
The ratio is [1:3], and trade goes on [24/7].
Exports [quadrupled], imports [doubled] and prices [halved].
Demand will [double] by the end of the decade and may [triple].
It is [twice] the size, [thrice] the price.
Growth was [fourfold], or [10-fold] in dollars, even [ten-fold].
They grew to [four times] what they were.
Exports are [×4], that is [4x or x4] of the base.
It costs [one and a half times] as much.
Growth was in [double digits]; inflation stayed in [single digits].
[Double-digit] growth is promised, [single-digit] growth is likely.
A [twofold] rise followed a [hundredfold] one.
The figure is [2x] that of the ministry.

# Ranks
Kazakhstan ranks [fourth] in the world.
It is the [third]-largest producer.
China is the [second] largest holder.
It came [3rd], and later [21st].
Kazakhstan ranks [first] in chromium.
It is [second] only to China.
The [second] time, the talks failed.
It signed its [first] memorandum in Brussels.
The [fifth] revision is out.
The [first and second] roadmaps differ; the [third and fourth] do not.
The [first] discovery in the west came late.
[First] results were published.
A [second] roadmap was endorsed.
The [eleventh] memorandum named no sums.
Every [second] tonne is lost.

# How often, pairs
The board meets [once] a year and reports [twice].
It was revised more than [once].
[A pair of] memoranda was signed by [a couple of] firms.
[A couple of hundred] jobs were created.
The data were checked [once or twice].

# Other scripts
The share is [٥٠٪] in the Arabic edition.
The Japanese table has [１２] entries and [②] notes.
The Hindi page gives [२०२४].
A reader of Bengali sees [৪৬].

# Beside names
At COP27 [two] documents were signed, at COP28 [three].
The C5+1 dialogue named [five] states.
Under HS 2846 trade reached [9.03 million] dollars.
The G20 met in [2024] and the G7 in [2025].
ISO [14001] is no declared name.
Boeing 747 freighters carried [80] tonnes.
The First edition has [32] pages.
Covid-19 cost [4%] of output, and CO2 fell by [17] kt.
See https://example.org/2024/15 for the [15] deposits.
Write to desk5@example.org before [5 May].
The file metrics-2024.csv has [300] rows.
"""

WITHOUT_NUMBERS = """
# one
No one knows what the ground holds.
The ministries blamed one another.
The plan is the one that was promised.
It is one of the largest mines in the region.
One might ask who pays for the railway.
One of the partners has withdrawn.
The old plant was closed and a new one was built.
One cannot tell from the press release.
One finds the same claim in every brochure.
If one reads the footnote, the claim falls away.
This one was never published, and that one was withdrawn.
The question is which one will last.
The strategy has been a cautious one.
On the one hand prices fell; on the other, so did costs.
For one thing, the licence had lapsed.
One by one the buyers left.
At one point the talks broke down.
One way or another, the ore will be shipped.
The relationship is one-sided.
It was a one-off payment.
One-size-fits-all rules do not suit small mines.
The forecast is as good as any one of them.
One reason is the cost of transport.
One day the country may refine its own ore.
One usually expects a source.
The only ones to gain were the traders.
The authors note that one should not compare them.
A deposit is not a reserve, and one does not become the other by decree.
One's view of the matter depends on the source.
The one described above is the best match.
It is one and the same document.
No one-way trade can last.

# second, first, third
Seconds later the price had fallen.
It took the delegation a second to agree.
Nobody rose to second the motion.
He was seconded to the ministry.
The flow is measured in litres per second.
The equipment was bought second-hand.
Its record is second to none.
On second thoughts, the ministry withdrew.
At first the numbers looked plausible.
First of all, the terms need sorting.
The plan is first and foremost political.
The data were first reported by an agency.
When the deposit was first described, nobody cared.
First, the sources differ. Second, so do the scopes. Third, no year is given.
For the first time the ministry named a figure.
At first glance the claims agree.
The authors have no first-hand knowledge.
The terms should have been defined in the first place.
The report is the work of a third party.
Third-party data were not used.
Third countries are exempt from the quota.
The book deals with the Third World.
The First World War cut the trade off.
The Second World War revived it.
Firstly, the base is small; secondly, it is volatile.
The reader must come first.
It was at first sight a bargain.

# half, quarter, double, once
The reform was half-hearted.
They acted on behalf of the state.
The works are halfway to completion.
The isotope has a short half-life.
Half-year results are due.
The smelter stands in the old quarter of the town.
Sales rose in the last quarter.
Headquarters were moved to Astana.
In some quarters the plan was welcomed.
Quarterly figures are not comparable.
The critics spoke of double standards.
A treaty prevents double taxation.
The table avoids double counting.
It is a double-edged instrument.
The bonds carry a triple-A rating.
Once the survey is done, the map will be redrawn.
The ministry was at once accused of haste.
Once again the target was missed.
The region was once a sea.
They gave way for once, and then regretted it.

# zero and the like
The scenario assumes net zero emissions.
Zero-sum thinking prevails.
The net-zero target was restated.
Both sides claimed success, and neither gave ground.
A single contract could change the picture.
Several partners have signed.
Many deposits, few mines, no smelter.
They met fortnightly for a while.
The square before the ministry was empty.

# Words inside words
The network often extends beyond the border.
Tennessee and Kentucky have the weight of tin.
Attention turned to the tender.
The stone is of no use; the phone is.
The weightiest argument was left unsaid.
The intention was to lighten the burden.
The scoreboard tends to mislead.
Someone wrote that everyone and anyone may apply.
It may rain in March or May, and often does.
The august body will march on.
The dual use of the metal is known.
Millionaires and billionaires were invited.
The percentage is unknown, the per cent sign too.
Times have changed, and so have the times.

# Names, formulas, addresses
The C5+1 dialogue opened.
The memorandum was signed at COP27.
Under HS 2846 little was traded.
The G20 and the G7 disagree.
Emissions of CO2, CO₂ and H2O were measured.
The area is given in km² and the volume in m³, elsewhere in km2.
Neodymium is used as Nd2Fe14B in magnets.
A hydrogen plant makes H2 from gas.
The A4 sheet and the B2B portal are ready.
During Covid-19 the trade collapsed; SARS-CoV-2 spread.
The EU-27 imports the oxide; an F-16 needs it.
Boeing 747 freighters were used, under ISO 9001.
The doi is 10.5066/P1WKQ63T, or https://doi.org/10.5066/P1WKQ63T.
See www.example.org/2024/report-15.pdf, or write to desk5@example.org.
The page example.org/2024/03/roadmap tells more.
The rows are kept in metrics-2024.csv and data/2024/figures.yml.
The First edition was withdrawn; the Group of Seven was told.
The strain H5N1 and the letter P1WKQ63T mean nothing here.
The uranium-235 and carbon-14 were traced.
A 5G mast and a 3D model were shown.
The text carries a note.¹ It is not read.² Nor is this.³
Chapter IV and Louis XIV are told in letters.
The Data Series 140 of the Survey goes back far.
PM2.5 and U-235 were measured by the N95 group.
"""


def lines(table: str) -> list[str]:
    """The sentences of a table."""
    return [line for line in table.splitlines() if line and not line.startswith("# ")]


def marked(line: str) -> tuple[str, list[str]]:
    """A sentence without its brackets, and what stood in them."""
    pieces = line.replace("]", "[").split("[")
    return "".join(pieces), pieces[1::2]
