"""What e-mails print in languages that have no folder of their own."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.languages.contract import Language, Mail

GENERAL = Mail(
    # In order: German, French, Spanish and Portuguese, Italian, Dutch and the Nordic languages.
    answering=("aw", "réf", "res", "rif", "antw", "sv", "vs"),
    passing_on=("wg", "tr", "rv", "enc", "i", "doorst", "vb"),
    replied=(
        r"am [^\n]{6,160} schrieb[^\n]{0,120}:",
        r"-{2,} ?ursprüngliche nachricht ?-{2,}",
        r"le [^\n]{6,160} a écrit ?:",
        r"-{2,} ?message d['’]origine ?-{2,}",
        r"el [^\n]{6,160} escribió:",
        r"em [^\n]{6,160} escreveu:",
        r"il (?:giorno )?[^\n]{6,160} ha scritto:",
        r"op [^\n]{6,160} schreef[^\n]{0,120}:",
    ),
    passed_on=(
        r"-{2,} ?weitergeleitete nachricht ?-{2,}",
        r"anfang der weitergeleiteten nachricht:",
        r"-{2,} ?message transféré ?-{2,}",
        r"début du message (?:réexpédié|transféré) ?:",
    ),
    heads=(
        ("von", "from"),
        ("gesendet", "date"),
        ("datum", "date"),
        ("an", "to"),
        ("betreff", "subject"),
        ("de", "from"),
        ("envoyé", "date"),
        ("à", "to"),
        ("objet", "subject"),
    ),
    notices=(
        r"\bim browser (?:ansehen|anzeigen|öffnen|lesen)",
        r"\b(?:voir|lire|afficher|consulter) [^.!?]{0,40}(?:en ligne|navigateur)",
        r"\b(?:ver|abrir) [^.!?]{0,30}(?:navegador|en línea|online)",
        r"\b(?:visualizza|apri) [^.!?]{0,30}browser",
    ),
    leaving=(
        r"\b(?:newsletter )?(?:abmelden|abbestellen|abmeldung)\b",
        r"\b(?:se désabonner|se désinscrire|désinscription|désabonnement|vous désabonner|vous désinscrire)\b",
        r"\bdar(?:me|se) de baja\b|\bcancelar (?:a |la )?(?:suscripción|inscrição|assinatura)\b",
        r"\bannulla(?:re)? l['’]iscrizione\b|\buitschrijven\b|\bafmelden\b",
    ),
)


def mails_of(every: Iterable[Language]) -> tuple[Mail, ...]:
    """What e-mails print in any language, and then what those in each of some languages do."""
    return (GENERAL, *(language.mail for language in every))
