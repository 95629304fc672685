"""English phrases that hold a number word and count nothing, as most readers take them.

In: nothing. Out: `IDIOMS`, part of the lexicon in `assay.loose.words_en`. Phrases stand here only if they count nothing
wherever they stand: "nine times out of ten" is no idiom, since it states a share.
"""

from __future__ import annotations

from assay.loose.lexicon import listed

# Between commas; a space also stands for a hyphen.
IDIOMS = listed(
    """
    one another, one by one, one to one, one on one, one off, one way, one sided, one time, one stop, one size fits,
    one dimensional, one horse, one or more, one or other, one or another, one and the same, one and only, one such,
    one and all, in one go, at one with, at one point, at one stage, at one time, at one end, from one to another,
    square one, day one, one of the first, once and for all, one fell swoop, one step ahead, one step at a time,
    one more thing, one foot in the, one eye on, one track mind, one trick pony, one man band, one hit wonder,
    with one voice, in one piece, of one mind, I for one,

    two way, two dimensional, two faced, put two and two together, putting two and two together, a thing or two,
    in two minds, two sides of the same coin, two birds with one stone, two horse race,
    three dimensional, four corners of, four wheel drive, four wheel drives, seven seas, cloud nine, ten a penny,
    dime a dozen, worth a thousand words, death by a thousand cuts, think twice, thinks twice, thought twice,

    at first, first of all, first and foremost, first and last, from first to last, first hand, first rate, first class,
    first name, first aid, first lady, first principles, first glance, first sight, first instance, in the first place,
    first time, first step, first steps, first come, first things first, first thing, first approximation,
    first impression, first impressions, safety first, among the first, First World War, First World, first draft,
    first mover, first responder, first responders, first language, first among equals,
    first deputy, first vice, first secretary,

    Second World War, second hand, second guess, second guessed, second guessing, second rate, second class,
    second nature, second thought, second thoughts, second to none, second wind, second in command, split second,
    by halves, second look, second chance, second opinion, second fiddle, second language, second life, second home,
    second homes, second secretary,

    third party, third parties, third country, third countries, third way, third degree, third rate, third sector,
    third person, third rail, Third World, fourth estate, fifth column, fifth columnist, fifth columnists, fifth wheel,
    sixth sense, seventh heaven, eleventh hour, not half bad, half the battle, half the story, half measure,
    half measures,

    double standard, double standards, double taxation, double check, double checked, double checking, double edged,
    double entry, double blind, double bind, double counting, double counted, double count, double landlocked,
    double meaning, double sided, double jeopardy, double bottom line, double bed, double beds,
    double room, double rooms, double decker, double deckers, double click, double crossed, double down, doubled down,
    doubles down, doubling down, double back, doubled back, doubles back, doubling back, body double,
    double act, double agent, double agents, double bass, double blow, double dealing, double game, double glazing,
    double helix, double life, double negative, double take, double talk, double whammy,
    triple A, triple bottom line, triple jump, triple helix, treble clef, treble clefs,

    net zero, zero sum, zero tolerance, ground zero, zero emission, zero emissions, zero carbon, zero waste, zero day,
    patient zero, zero hour, zero hours contract, zero hours contracts, zero in, sub zero, year zero, to nought,
    to naught, for nought, for naught, at once, once again, once more, once upon
    """,
    ",",
)
