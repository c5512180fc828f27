"""What holds for any language, and the rules that one without a folder of its own has."""
