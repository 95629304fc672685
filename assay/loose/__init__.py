"""Loose numbers: what in a page's text is a number, whether in digits or in words.

Comes in after a page is rendered and before it is published. `assay.loose.finder` is the way in; it knows nothing of
pages or metrics, and whoever calls it takes away what came from a metric.
"""
