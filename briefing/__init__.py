"""Turns a week's pile of news articles into a policy brief that an analyst can sign."""
