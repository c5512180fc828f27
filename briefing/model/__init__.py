"""What flows between the stages: frozen, slotted, keyword-only values, and nothing that computes.

In the order of the flow: ``sources`` (what is read), ``mentions`` (what a sentence names), ``summaries`` (what is
chosen), ``groups`` (what belongs together), ``brief`` (what is printed), ``appearance`` (how it looks), ``edits`` (what
a person decided).
"""

from briefing.model.appearance import Appearance
from briefing.model.brief import (
    Brief,
    Chart,
    ChartRow,
    Coverage,
    DatedPassage,
    Disagreement,
    Extract,
    Figure,
    Method,
    PartName,
    Passage,
    Period,
    Quote,
    Receipt,
    Setting,
    Source,
    Speaker,
    State,
    StoryBlock,
    ThemeSection,
    UnfiledEntry,
)
from briefing.model.edits import Edit, EditAction
from briefing.model.genre import ArticleGenre
from briefing.model.groups import (
    Filed,
    Filing,
    Origin,
    Story,
    Theme,
    ThemeDefinition,
    Unfiled,
)
from briefing.model.mentions import (
    Amount,
    Counted,
    DateMention,
    FigureMention,
    Precision,
)
from briefing.model.sources import (
    Article,
    Document,
    Quotation,
    Reading,
    Sentence,
    Span,
    sha256,
)
from briefing.model.summaries import (
    Length,
    LengthUnit,
    Part,
    PassedOver,
    Scored,
    Summary,
)

__all__ = [
    "Amount",
    "Appearance",
    "Article",
    "ArticleGenre",
    "Brief",
    "Chart",
    "ChartRow",
    "Counted",
    "Coverage",
    "DateMention",
    "DatedPassage",
    "Disagreement",
    "Document",
    "Edit",
    "EditAction",
    "Extract",
    "Figure",
    "FigureMention",
    "Filed",
    "Filing",
    "Length",
    "LengthUnit",
    "Method",
    "Origin",
    "Part",
    "PartName",
    "Passage",
    "PassedOver",
    "Period",
    "Precision",
    "Quotation",
    "Quote",
    "Reading",
    "Receipt",
    "Scored",
    "Sentence",
    "Setting",
    "Source",
    "Span",
    "Speaker",
    "State",
    "Story",
    "StoryBlock",
    "Summary",
    "Theme",
    "ThemeDefinition",
    "ThemeSection",
    "Unfiled",
    "UnfiledEntry",
    "sha256",
]
