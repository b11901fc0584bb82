"""Word templates of the office as frozen values."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.domain.errors import Refused
from desktop_app.domain.problems import Problem


@dataclass(frozen=True, slots=True)
class TemplateInfo:
    """The template of a kind of document; `name`: the office's own file, "" for the shipped one.

    `fields`: how many a template of this kind may name.
    """

    kind: str
    title: str
    name: str
    fields: int

    @property
    def is_own(self) -> bool:
        """Whether the office took in one of its own."""
        return bool(self.name)


class WrongTemplate(Refused):
    """A template with tags that cannot be filled; `problems`: each with its paragraph."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("\n".join(one.message for one in problems))
        self.problems = tuple(problems)
