"""Documents of word processors and books: Word, OpenDocument, EPUB and RTF, each to its parts, and those to a record.

All are read with zipfile and lxml (``unpacking``), RTF with striprtf. What a form gives is a list of ``Part``; what of
them is body, title and day is decided once, in ``parts``.
"""
