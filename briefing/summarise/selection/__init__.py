"""Which of the units that may be printed are chosen under a length: by what each adds, and nothing twice."""
