"""Figures: from a declaration in `content/figures.yml` to SVG, PNG and CSV.

The way of a figure: `kinds.<kind>.Options` is the declaration (built on `spec`); its `prepare` turns metrics into a
`Plot` (built on `plot`): floats, ready texts, a table and the text alternative; its `draw` puts the plot on a `canvas`;
`svg` and `png` write the canvas out. `draw.render` walks that way and keeps results in a `cache`.

Nothing up to and including `draw.render` imports matplotlib or numpy unless a figure has to be drawn anew.
"""
