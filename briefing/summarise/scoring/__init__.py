"""How much each sentence tells: the default scorer for one article and for several, and the classics by name."""
