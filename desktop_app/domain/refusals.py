"""Refusals that a form shows at the field they are about, and those that a reason overcomes."""

from collections.abc import Mapping

from desktop_app.domain.errors import Refused


class WrongFields(Refused):
    """What stands in some fields cannot be; `problems`: a sentence for each field's key."""

    def __init__(self, problems: Mapping[str, str]) -> None:
        super().__init__(" ".join(problems.values()))
        self.problems = dict(problems)


def refuse_wrong(problems: Mapping[str, str]) -> None:
    """Go on where no field has a problem.

    Raises: WrongFields.
    """
    if problems:
        raise WrongFields(problems)


class WrongField(WrongFields):
    """What stands in one field cannot be; `field` is its key."""

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__({field: sentence})
        self.field = field


class EditedMeanwhile(Refused):
    """The record was changed after it was shown, so an edit of the old one may not go in."""

    def __init__(self, what: str) -> None:
        super().__init__(
            f"{what} vừa được người khác sửa. Hãy mở lại để xem bản mới nhất rồi sửa tiếp."
        )
