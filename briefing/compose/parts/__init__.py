"""The parts of a brief, one a module: themes with their stories, numbers, differences, speakers, dates, annexes.

Thirteen modules, because a brief has as many parts.
"""
