"""The catalogue: what lists and searches are answered from, derived from the segments and never the truth itself."""
