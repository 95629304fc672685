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
    square one, day one, one of the first, once and for all,

    two way, two dimensional, two faced, put two and two together, putting two and two together,
    three dimensional, four corners of, seven seas, cloud nine,

    at first, first of all, first and foremost, first and last, from first to last, first hand, first rate, first class,
    first name, first aid, first lady, first principles, first glance, first sight, first instance, in the first place,
    first time, first step, first steps, first come, first things first, first thing, first approximation,
    first impression, first impressions, safety first, among the first, First World War, First World,

    Second World War, second hand, second guess, second guessed, second guessing, second rate, second class,
    second nature, second thought, second thoughts, second to none, second wind, second in command, split second,
    by halves, second look, second chance, second opinion,

    third party, third parties, third country, third countries, third way, third degree, third rate, third sector,
    third person, Third World, fourth estate, fifth column, seventh heaven, eleventh hour,

    double standard, double standards, double taxation, double check, double checked, double checking, double edged,
    double entry, double blind, double bind, double counting, double counted, double count, double landlocked,
    double meaning, double sided, double jeopardy, double act, double bottom line, double bed, double beds,
    double room, double rooms, double decker, double deckers, double click, double crossed, double down, doubled down,
    doubles down, doubling down, double back, doubled back, doubles back, doubling back, body double,
    triple A, triple bottom line, triple jump, triple helix, treble clef, treble clefs,

    net zero, zero sum, zero tolerance, ground zero, zero emission, zero emissions, zero carbon, zero waste, zero day,
    patient zero, zero hour, zero in, at once, once again, once more, once upon
    """,
    ",",
)
