"""What the page is made of, for the screen and for paper: fonts, colours, marks, places, and the templates' context.

Thirteen modules of one idea each; the PDF, the HTML and the e-mail are all set from them.
"""
