"""What a form of the fund is refused for, field by field, and what it is only asked about."""

from collections.abc import Mapping

from desktop_app.domain.errors import Refused


class Questioned(Refused):
    """What was typed can be, but looks wrong; with a reason it is taken as it stands.

    `questions`: a sentence for each field that it is about.
    """

    def __init__(self, questions: Mapping[str, str]) -> None:
        told = " ".join(questions.values())
        super().__init__(f"{told} Nếu vẫn đúng, hãy ghi lý do rồi ghi lại lần nữa.")
        self.questions = dict(questions)


class ReversedBefore(Refused):
    """An entry is reversed once, and what reverses one is not reversed itself."""


def ask_about(questions: Mapping[str, str], reason: str) -> None:
    """Ask where there are questions and no reason was given.

    Raises: Questioned.
    """
    if questions and not reason.strip():
        raise Questioned(questions)
