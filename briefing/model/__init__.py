"""What flows between the stages: frozen, slotted, keyword-only values, and nothing that computes.

In the order of the flow: ``sources`` (what is read), ``summaries`` (what is chosen), ``groups`` (what belongs
together), ``brief`` (what is printed), ``method`` (how it was made), ``appearance`` (how it looks), ``edits`` (what a
person decided).
"""

from briefing.model.appearance import Appearance
from briefing.model.brief import (
    SCHEMA,
    Brief,
    Chart,
    ChartRow,
    Coverage,
    DatedPassage,
    Disagreement,
    Extract,
    Figure,
    PartName,
    Passage,
    Period,
    Quote,
    Receipt,
    Source,
    Speaker,
    State,
    StoryBlock,
    ThemeSection,
    UnfiledEntry,
)
from briefing.model.edits import Edit, EditAction
from briefing.model.groups import (
    Filed,
    Filing,
    Origin,
    Story,
    Theme,
    ThemeDefinition,
    Unfiled,
)
from briefing.model.method import Input, InputKind, Method, Setting
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
    "SCHEMA",
    "Appearance",
    "Article",
    "Brief",
    "Chart",
    "ChartRow",
    "Coverage",
    "DatedPassage",
    "Disagreement",
    "Document",
    "Edit",
    "EditAction",
    "Extract",
    "Figure",
    "Filed",
    "Filing",
    "Input",
    "InputKind",
    "Length",
    "LengthUnit",
    "Method",
    "Origin",
    "Part",
    "PartName",
    "Passage",
    "PassedOver",
    "Period",
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
