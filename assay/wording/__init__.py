"""How the report's numbers read, in the language of the report."""
