"""What kind of text an article is: a report, or a column that argues about what others report."""
