"""From what the configuration names to text: which files are meant, their bytes, their encoding."""
