"""The whole run: ``build`` shows it on one page, the other modules are what it needs at its edge.

In comes the configuration, out goes a sealed Brief, and by ``publish`` its files.
"""
