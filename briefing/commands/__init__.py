"""What single commands do beyond building: try lengths and terms, verify a brief, examine the machine, begin a folder.

Each gives values back; only the command line prints.
"""
