"""One verb of a noun on the command line."""

from dataclasses import dataclass

from desktop_app.cli.options import Fill


@dataclass(frozen=True, slots=True)
class Verb:
    """The noun ("fund"), the verb's name ("remit"), what it does in Vietnamese, its options."""

    noun: str
    name: str
    what: str
    fill: Fill
