"""Stage 3: how alike two pieces of text are. Term sequences or texts come in, sparse vectors and neighbours go out."""
