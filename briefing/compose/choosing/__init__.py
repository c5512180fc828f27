"""Which sentences a brief prints: how much each story weighs, what may be printed of it, and what fits the lengths."""
