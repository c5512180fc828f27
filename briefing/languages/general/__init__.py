"""What holds for any language, and the rules that one without a folder of its own has.

Beside the facets by their names stand what several languages build theirs of (tokens, folding, snowball, scripts,
amounts, persons, names) and the lists of words that others gave us (``lists``; NOTICE says who).
"""
