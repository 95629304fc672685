"""Assay: a generator of static report sites in which every number can be checked.

The way of a number: `assay.numbers` reads and works it out, `assay.wording` says how it reads, `assay.text` sets it
into pages, `assay.figures` draws it, `assay.site` sends it out; `assay.plugin` walks these rooms in MkDocs' order.
"""

__version__ = "0.1.0"
