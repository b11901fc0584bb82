"""Texts: encodings, marks, characters that do not belong."""

import unicodedata
from collections.abc import Callable
from pathlib import Path

from tests.services.importing.corpus.case import (
    Case,
    Make,
    Rows,
    good,
    ignored,
    partly,
    people,
    refused,
    rows,
)

A, B = 300_000, 200_000


def _named(change: Callable[[str], str]) -> Make:
    """The list with each name changed."""

    def lines(unit: str) -> Rows:
        head, body = people(unit, A, B)[:4], people(unit, A, B)[4:]
        return (*head, *((number, change(str(name)), amount) for number, name, amount in body))

    return rows(lines)


def _nfd(unit: str) -> Rows:
    return tuple(
        tuple(
            unicodedata.normalize("NFD", cell) if isinstance(cell, str) else cell for cell in line
        )
        for line in people(unit, A, B)
    )


def _text(encoding: str, separator: str, mark: bytes = b"") -> Make:
    def make(path: Path, unit: str) -> None:
        lines = (separator.join(map(str, line)) for line in people(unit, A, B))
        text = "\r\n".join(lines)
        if encoding == "cp1258":
            text = _for_cp1258(text)
        path.write_bytes(mark + text.encode(encoding))

    return make


def _for_cp1258(text: str) -> str:
    """Letters as one character, tones as marks of their own, as Windows writes them."""
    whole = []
    for letter in text:
        parts = unicodedata.normalize("NFD", letter)
        tones = "".join(mark for mark in parts if mark in "\u0300\u0301\u0303\u0309\u0323")
        base = "".join(mark for mark in parts if mark not in tones)
        whole.append(unicodedata.normalize("NFC", base) + tones)
    return "".join(whole)


def _quoted(path: Path, unit: str) -> None:
    first, *others = people(unit, A, B)
    lines = [",".join(f'"{cell}"' for cell in line) for line in (first, *others)]
    path.write_text("\n".join(lines), encoding="utf-8")


TEXTS: tuple[Case, ...] = (
    good("to hop roi.xlsx", rows(_nfd), "text.converted"),
    good("ten thua khoang.xlsx", _named(lambda name: f"  {name.replace(' ', '   ')} ")),
    good("ten in hoa.xlsx", _named(str.upper)),
    good("ten bat dau bang dau bang.xlsx", _named(lambda name: f"={name}")),
    good("ten bat dau bang a cong.xlsx", _named(lambda name: f"@{name}")),
    good("ten bat dau bang dau cong.xlsx", _named(lambda name: f"+{name}")),
    partly(
        "dao chieu.xlsx",
        _named(lambda name: name.replace("A", "\u202eA")),
        "text.forbidden",
        amount=B,
    ),
    good("khong rong.xlsx", _named(lambda name: f"\ufeff{name}\u200b")),
    good("utf8.csv", _text("utf-8", ",")),
    good("utf8 co dau.csv", _text("utf-8", ";", b"\xef\xbb\xbf")),
    good("tab.tsv", _text("utf-8", "\t")),
    good("utf16 co dau.csv", _text("utf-16-le", "\t", b"\xff\xfe")),
    good("utf16 dao.csv", _text("utf-16-be", ";", b"\xfe\xff")),
    good("utf16 khong dau.csv", _text("utf-16-le", ";")),
    good("cp1258.csv", _text("cp1258", ";"), "text.encoding"),
    good("ngoac kep.csv", _quoted),
    refused(
        "nhi phan.csv",
        lambda path, _unit: path.write_bytes(bytes(range(1, 256)) * 9),
        "text.encoding_unknown",
    ),
    ignored(
        "thu.txt",
        lambda path, unit: path.write_text(unit, encoding="utf-8"),
        "file.not_spreadsheet",
    ),
    ignored(
        "anh.png",
        lambda path, _unit: path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(99)),
        "file.not_spreadsheet",
    ),
    ignored(
        "van ban.docx",
        lambda path, _unit: path.write_bytes(b"%PDF-1.7 nothing"),
        "file.not_spreadsheet",
    ),
    ignored(
        "~$danh sach.xlsx",
        lambda path, _unit: path.write_bytes(b"\x05clerk" + bytes(160)),
        "file.lock_file",
    ),
)
