"""What a command has to say: one text, one JSON document, one exit status."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

DONE = 0
REJECTED = 1

Json: TypeAlias = Mapping[str, "Json"] | Sequence["Json"] | str | int | None


@dataclass(frozen=True, slots=True)
class Answer:
    """A command's result; `document` is printed instead of `text` where JSON is asked for."""

    text: str
    document: Json = None
    status: int = DONE


def json_text(document: Json) -> str:
    """A document as JSON; a file name that is no text keeps only what can be read of it."""
    text = json.dumps(document, ensure_ascii=False, indent=1)
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
