"""One reader a form: plain text, Markdown, JSON, web pages; each gives a record of what the form holds."""
