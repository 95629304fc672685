"""The report's pages: front matter, prose over metrics, functions that place things, links."""
