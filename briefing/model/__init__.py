"""What flows between the stages: frozen, slotted, keyword-only values, and nothing that computes.

In the order of the flow: ``sources`` (what is read), ``mentions`` (what a sentence names), ``summaries`` (what is
chosen), ``groups`` (what belongs together), ``brief`` (what is printed), ``method`` (how it was made), ``appearance``
(how it looks), ``edits`` (what a person decided). Why a thing is as it is, is a ``Reason``, from beneath.

More than a dozen modules, because a kind of value has one: beside the flow stand what the rules of languages speak of
(``attribution``, ``pointers``, ``mentions``, ``genre``, ``knowledge``) and how a field waits to
be found (``deferred``).
"""

from briefing.model.appearance import Appearance
from briefing.model.brief import (
    SCHEMA,
    SMALL,
    UNFILED,
    Brief,
    Coverage,
    DatedPassage,
    Disagreement,
    Extract,
    Figure,
    LanguageSection,
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
from briefing.model.charts import Chart, ChartRow
from briefing.model.edits import Drop, Edit, Merge, Move, Note, Pin, Reorder, Retitle, SetState, Split, Swap
from briefing.model.furniture import Furniture, FurnitureCount, FurnitureKind
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
from briefing.model.languages import Mixed, PileLanguage
from briefing.model.left_out import EditAction, LeftOut, LostEdit, ReadingNote
from briefing.model.mentions import (
    Amount,
    Counted,
    DateMention,
    FigureMention,
    Outlook,
    Precision,
)
from briefing.model.method import Input, InputKind, Method, Setting
from briefing.model.sources import (
    Article,
    Document,
    Place,
    Position,
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
from briefing.reasons import Reason

__all__ = [
    "SCHEMA",
    "SMALL",
    "UNFILED",
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
    "Drop",
    "Edit",
    "EditAction",
    "Extract",
    "Figure",
    "FigureMention",
    "Filed",
    "Filing",
    "Furniture",
    "FurnitureCount",
    "FurnitureKind",
    "Input",
    "InputKind",
    "LanguageSection",
    "LeftOut",
    "Length",
    "LengthUnit",
    "LostEdit",
    "Merge",
    "Method",
    "Mixed",
    "Move",
    "Note",
    "Origin",
    "Outlook",
    "Part",
    "PartName",
    "Passage",
    "PassedOver",
    "Period",
    "PileLanguage",
    "Pin",
    "Place",
    "Position",
    "Precision",
    "Quotation",
    "Quote",
    "Reading",
    "ReadingNote",
    "Reason",
    "Receipt",
    "Reorder",
    "Retitle",
    "Scored",
    "Sentence",
    "SetState",
    "Setting",
    "Source",
    "Span",
    "Speaker",
    "Split",
    "State",
    "Story",
    "StoryBlock",
    "Summary",
    "Swap",
    "Theme",
    "ThemeDefinition",
    "ThemeSection",
    "Unfiled",
    "UnfiledEntry",
    "sha256",
]
