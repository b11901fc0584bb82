"""What the command line names already and a later version brings."""

import os
from argparse import Namespace

from desktop_app.cli.usage import Misused

SHARED_STORE = "Sổ dùng chung trên máy chủ PostgreSQL"
PASSWORD = "Sổ có mật khẩu"  # noqa: S105  # what is not there yet, no password
SUBJECTS = {"household": "Chấm điểm hộ gia đình"}


class Later(Misused):
    """Something that a later version brings; `str()` of it is the sentence for the user."""

    def __init__(self, what: str) -> None:
        super().__init__(f"{what} thuộc phần sẽ có ở phiên bản sau.")


def refuse(asked: Namespace) -> None:
    """Stop where what is asked is named already but not there yet.

    Raises: Later.
    """
    what = _not_yet(asked)
    if what:
        raise Later(what)


def _not_yet(asked: Namespace) -> str:
    if asked.command == "init" and _has_password(asked):
        return PASSWORD
    return SUBJECTS.get(getattr(asked, "subject", ""), "")


def _has_password(asked: Namespace) -> bool:
    """A store that is made without the password that was given would only look protected."""
    return bool(asked.password_file or os.environ.get("THIDUA_PASSWORD"))
