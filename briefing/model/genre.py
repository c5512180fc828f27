"""What kinds of article there are."""

from __future__ import annotations

from typing import Literal

ArticleGenre = Literal["report", "opinion", "transcript", "live page", "list", "explainer", "teaser", "advertisement"]
"""What an article is beyond doubt; what nothing marks as another kind is a report."""
