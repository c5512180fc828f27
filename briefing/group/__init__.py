"""Stage 4: what belongs together. Documents become stories; sentences are filed under themes, or listed as unfiled."""
