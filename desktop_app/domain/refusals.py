"""Refusals that a form shows at the field they are about, and those that a reason overcomes."""

from desktop_app.domain.errors import Refused


class WrongField(Refused):
    """What stands in one field cannot be; `field` is its key."""

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(sentence)
        self.field = field


class EditedMeanwhile(Refused):
    """The record was changed after it was shown, so an edit of the old one may not go in."""

    def __init__(self, what: str) -> None:
        super().__init__(
            f"{what} vừa được người khác sửa. Hãy mở lại để xem bản mới nhất rồi sửa tiếp."
        )
