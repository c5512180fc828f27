"""What a page prints in any language, and the pieces of which the patterns of its lines are made."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.languages.contract import Language, Page

END = r"[.!?:…>»]*"
REST = r"[^.!?]{0,120}"
WHEN = r"[^.!?a-zçğıöşü]{0,12}[\w.,: /+-]{0,60}\d[\w.,: /+-]{0,30}"
"""A day or an hour behind the word that says what happened then."""
NETWORKS = "twitter|facebook|instagram|x|telegram|whatsapp|linkedin|youtube"
CREDITED_TO = "getty(?: images)?|ap(?: photo)?|reuters|afp|epa(?:-efe)?|aa|dha|iha|upi|shutterstock|associated press"

_LINES = (
    r"(?:©|copyright (?:©|\(c\)|\d{4})|\(c\) (?:copyright )?\d{4}).{0,400}",
    r"\[[^\[\]]{20,160}\]",
    rf"[^.!?]{{0,40}}\((?:[^()]{{0,60}}[/,] ?)?(?:{CREDITED_TO})(?:[ /][^()]{{0,60}})?\)",
    r"(?:#\w+[\s,]*){2,}",
    r"(?:[\w.+-]+@[\w-]+\.[\w.-]+|(?:https?://|www\.)\S+|@\w+)\.?",
)
_ENDINGS = (
    r"\([^()/]{3,60}/\s?[^()/]{2,40}\)(?: \([\w ]{2,30}\))?",
    rf"[\s(](?:{CREDITED_TO})/[A-Z][\w. ]{{2,40}}\)?",
    r"\s(?:via getty(?: images)?\.?|(?-i:Getty Images))",
    r"— [^—]{2,60} \(@\w+\) \w+ \d{1,2}, \d{4}",
)
_AGENCIES = (
    ("aa", "AA"),
    ("a.a", "AA"),
    ("aap", "AAP"),
    ("afp", "AFP"),
    ("ani", "ANI"),
    ("anka", "ANKA"),
    ("ansa", "ANSA"),
    ("ap", "AP"),
    ("bbc", "BBC"),
    ("bloomberg", "Bloomberg"),
    ("cihan", "Cihan"),
    ("cnn", "CNN"),
    ("cp", "CP"),
    ("dha", "DHA"),
    ("dpa", "dpa"),
    ("efe", "EFE"),
    ("ians", "IANS"),
    ("interfax", "Interfax"),
    ("itar-tass", "TASS"),
    ("iha", "İHA"),
    ("kyodo", "Kyodo"),
    ("pa", "PA"),
    ("pti", "PTI"),
    ("reuters", "Reuters"),
    ("ria novosti", "RIA Novosti"),
    ("tass", "TASS"),
    ("upi", "UPI"),
    ("xinhua", "Xinhua"),
    ("yonhap", "Yonhap"),
)

# How people who write other languages of the press name the columns of a table and the lines of a head.
_FIELDS = tuple(
    (key, field)
    for field, keys in {
        "title": "titel überschrift schlagzeile titre título titular tytuł",
        "date": "datum erscheinungsdatum fecha data",
        "outlet": "quelle zeitung medium journal fuente periódico medio fonte testata bron źródło",
        "url": "enlace lien",
        "language": "sprache langue idioma lingua",
        "byline": "autor verfasser auteur autore",
        "body": "volltext artikeltext texte contenu texto contenido testo tekst inhalt",
        "teaser": "zusammenfassung résumé resumen riassunto vorspann",
    }.items()
    for key in keys.split()
)

# How the markup of pages calls the summary under a headline, in English and in the languages of their makers.
_STANDFIRSTS = (
    "standfirst",
    "lede?",
    "lead-?(?:text|in|paragraph)",
    "intro(?:duction|-?text)?",
    "sub-?(?:titles?|head(?:s|er|ers|ing|ings|line|lines)?|deck)",
    "de[ck]k?s?",
    "summary(?:-text)?",
    "excerpts?",
    "strap-?line",
    "abstract",
    "alternative-headline",
    "vorspann",
    "unter-?(?:titel|zeile)",
    "sub-?line",
    "teaser(?:-?text)?",
    "chapo|chapeau",
    "entradilla|bajada|subtitulo|sumario|copete",
    "occhiello|sommario|sottotitolo",
    "ingress|preamble|manchet|underrubrik",
    "sapo",
)

GENERAL = Page(
    published=(
        r"(?:veröffentlicht|erschienen|erstellt)(?: am)?",
        r"publié(?:e)?(?: le)?",
        r"publicad[oa](?: (?:el|em|a))?",
        r"pubblicat[oa](?: il)?",
        r"gepubliceerd(?: op)?",
        r"publicerad|publisert|udgivet|offentliggjort",
    ),
    no_outlets=frozenset(
        "start startseite accueil inicio início portada homepage index default website site site-name blog".split()
    ),
    standfirsts=_STANDFIRSTS,
    lines=_LINES,
    buttons=("facebook", "twitter", "whatsapp", "linkedin", "reddit", "instagram", "pinterest", "video"),
    buttons_after=("instagram",),
    endings=_ENDINGS,
    particles=("de", "van", "von", "al", "bin"),
    agencies=_AGENCIES,
    no_places=frozenset({"nato", "unesco"}),
    fields=_FIELDS,
    reading_on=(
        r"weiterlesen|mehr lesen|zum artikel|lire (?:la suite|plus)|en savoir plus|leer más|seguir leyendo",
        r"leggi (?:tutto|di più)|continua a leggere|leia mais|continue lendo|lees (?:meer|verder)|läs mer|les mer",
    ),
)


def pages_of(every: Iterable[Language]) -> tuple[Page, ...]:
    """What any page prints, and then what those in each of some languages do."""
    return (GENERAL, *(language.page for language in every))
