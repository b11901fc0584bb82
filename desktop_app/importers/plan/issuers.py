"""Who issued a plan: by its head, else by its opening; written as running text has it."""

from collections.abc import Iterable, Sequence

from desktop_app.importers.plan.bases import plan_clause
from desktop_app.importers.plan.found import Found
from desktop_app.importers.plan.paragraphs import Paragraph
from desktop_app.importers.plan.roles import sentence_role
from desktop_app.importers.plan.wording import is_caps, low


def find_issuer(
    headed: Found[str] | None, opening: Sequence[Paragraph], paragraphs: Iterable[Paragraph]
) -> Found[str] | None:
    """The agency of the letterhead, else the one that speaks in the opening; None without."""
    spoken = next(filter(None, map(_speaker, opening)), None)
    if headed is None:
        return spoken
    texts = [one.text for one in paragraphs]
    return Found(as_in_text(headed.value, texts), headed.passage)


def _speaker(paragraph: Paragraph) -> Found[str] | None:
    begin = plan_clause(paragraph.text)
    role = sentence_role(paragraph.text[begin:]).partition("(")[0].strip(" ,")
    return Found(role, paragraph.passage) if role else None


def as_in_text(capitals: str, texts: Iterable[str]) -> str:
    """A name printed in capitals as a text has it; as it is where none has it."""
    wanted = low(capitals)
    for text in texts:
        begin = low(text).find(wanted)
        shown = text[begin : begin + len(wanted)]
        if begin >= 0 and not is_caps(shown):
            return shown
    return capitals
