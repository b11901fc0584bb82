"""What is wrong, or asked about, at the fields of what somebody typed: all of it at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop_app.domain.errors import Refused


@dataclass(frozen=True, slots=True)
class Question:
    """“Are you sure?” about one field; it is answered by a reason under its key."""

    key: str
    field: str
    sentence: str


class AtFields(Refused):
    """Fields that cannot stay as they are.

    Attributes:
        problems: A sentence for each field, by the field's key.
    """

    def __init__(self, problems: Mapping[str, str]) -> None:
        super().__init__(" ".join(problems.values()))
        self.problems = dict(problems)


class Questioned(Refused):
    """What somebody may go on with by a reason, and not without.

    Attributes:
        questions: Those that no reason was given for.
    """

    def __init__(self, questions: Sequence[Question]) -> None:
        super().__init__(" ".join(one.sentence for one in questions))
        self.questions = tuple(questions)


def ask(questions: Sequence[Question], answers: Mapping[str, str]) -> str:
    """The reasons that were given, joined; none where nothing was asked.

    Raises: Questioned where a question has no answer.
    """
    open_ones = [one for one in questions if not answers.get(one.key, "").strip()]
    if open_ones:
        raise Questioned(open_ones)
    return "; ".join(answers[one.key].strip() for one in questions)
