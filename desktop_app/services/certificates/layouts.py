"""Layouts as they ship, and as the office set them in place of those."""

import tomllib
from functools import cache

from sqlalchemy import Connection, delete, insert, select, update

from desktop_app.config import resource
from desktop_app.domain.certificates.layout_data import plain_layout, read_layout
from desktop_app.domain.certificates.layouts import Layout
from desktop_app.domain.certificates.slips import SLIP
from desktop_app.domain.certificates.wording import COMMENDATION, PROVINCIAL, THANKS, TITLE
from desktop_app.domain.errors import NotFound
from desktop_app.models.outputs import PrintLayout
from desktop_app.services.desk import Command

CODES = (COMMENDATION, PROVINCIAL, TITLE, THANKS, SLIP)


@cache
def shipped(code: str) -> Layout:
    """A layout as it ships.

    Raises: NotFound.
    """
    if code not in CODES:
        what = "mẫu in"
        raise NotFound(what, code, CODES)
    text = (resource("certificates") / f"{code}.toml").read_text("utf-8")
    return read_layout(code, tomllib.loads(text))


def layouts(connection: Connection) -> tuple[Layout, ...]:
    """All of them, the office's own in place of the shipped."""
    own = {row.code: row for row in connection.execute(select(PrintLayout))}
    return tuple(
        read_layout(code, own[code].definition, own[code].version) if code in own else shipped(code)
        for code in CODES
    )


def find_layout(connection: Connection, code: str) -> Layout:
    """One of them.

    Raises: NotFound.
    """
    shipped(code)
    return next(one for one in layouts(connection) if one.code == code)


def keep_layout(command: Command, layout: Layout) -> None:
    """Write the office's own."""
    definition = plain_layout(layout)
    its = PrintLayout.code == layout.code
    if command.connection.scalar(select(PrintLayout.id).where(its)) is None:
        record = {"code": layout.code, "definition": definition}
        command.connection.execute(insert(PrintLayout), [record])
        return
    values = {"definition": definition, "version": PrintLayout.version + 1}
    command.connection.execute(update(PrintLayout).where(its).values(**values))


def drop_layout(command: Command, code: str) -> None:
    """Take out the office's own, so that the shipped one counts again."""
    command.connection.execute(delete(PrintLayout).where(PrintLayout.code == code))
