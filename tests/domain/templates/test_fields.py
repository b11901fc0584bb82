import unicodedata
from collections.abc import Callable
from enum import StrEnum
from fractions import Fraction

import pytest

from desktop_app.domain.templates import BadTemplate
from desktop_app.domain.templates.fields import Fields


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


def test_decimals_become_exact_hundredths() -> None:
    fields = Fields({"a": "12.5", "b": 7, "c": "0.01"})
    assert [fields.hundredths(key) for key in "abc"] == [1250, 700, 1]


def test_texts_are_stored_composed_and_trimmed() -> None:
    decomposed = unicodedata.normalize("NFD", " Phòng  Đào tạo ")
    assert Fields({"a": decomposed}).text("a") == "Phòng Đào tạo"


def test_shares_are_exact() -> None:
    fields = Fields({"a": "1.1", "b": "1/3"})
    assert [fields.share(key, "1") for key in "abc"] == [Fraction(11, 10), Fraction(1, 3), 1]


@pytest.mark.parametrize("known", ["2024", "2024-08", "2022-09-07"])
def test_a_date_is_read_as_far_as_it_is_known(known: str) -> None:
    assert Fields({"a": known}).partial_date("a") == known


def test_a_choice_may_have_a_default() -> None:
    assert Fields({}).choice("a", Colour, Colour.RED) is Colour.RED
    assert Fields({"a": "blue"}).choice("a", Colour) is Colour.BLUE


@pytest.mark.parametrize(
    ("value", "read"),
    [
        (12.5, lambda fields: fields.hundredths("a")),
        ("12,5", lambda fields: fields.hundredths("a")),
        ("-1", lambda fields: fields.hundredths("a")),
        (-1, lambda fields: fields.hundredths("a")),
        ("0.005", lambda fields: fields.hundredths("a")),
        (True, lambda fields: fields.hundredths("a")),
        ("9" * 400, lambda fields: fields.hundredths("a")),
        ("1/0", lambda fields: fields.share("a", "1")),
        ("1e9", lambda fields: fields.share("a", "1")),
        (5, lambda fields: fields.text("a")),
        ("  ", lambda fields: fields.text("a")),
        ("chữ", lambda fields: fields.texts("a")),
        (["một", ""], lambda fields: fields.texts("a")),
        (["một", 2], lambda fields: fields.texts("a")),
        ("2", lambda fields: fields.whole("a")),
        (-2, lambda fields: fields.whole("a")),
        (True, lambda fields: fields.whole("a")),
        ("yes", lambda fields: fields.flag("a")),
        ("2024-13", lambda fields: fields.partial_date("a")),
        ("2024-02-30", lambda fields: fields.partial_date("a")),
        ("8/2024", lambda fields: fields.partial_date("a")),
        ("0,1", lambda fields: fields.decimal_text("a")),
        ("green", lambda fields: fields.choice("a", Colour)),
        ([], lambda fields: fields.table("a")),
        (["x"], lambda fields: list(fields.tables("a"))),
        ({}, lambda fields: list(fields.tables("a"))),
    ],
)
def test_what_is_malformed_is_refused_by_its_name(
    value: object, read: Callable[[Fields], object]
) -> None:
    with pytest.raises(BadTemplate, match=r"Mẫu bị sai ở “muc\.a"):
        read(Fields({"a": value}, "muc"))


@pytest.mark.parametrize(
    "read",
    [
        lambda fields: fields.text("a"),
        lambda fields: fields.whole("a"),
        lambda fields: fields.hundredths("a"),
        lambda fields: fields.choice("a", Colour),
    ],
)
def test_what_is_missing_is_refused_by_its_name(read: Callable[[Fields], object]) -> None:
    with pytest.raises(BadTemplate, match="“a”"):
        read(Fields({}))


def test_what_nobody_asked_for_is_refused() -> None:
    fields = Fields({"items": [{"x": "1"}, {"x": "2", "y": "3"}]})
    for item in fields.tables("items"):
        item.text("x")
        if item.has("y"):
            with pytest.raises(BadTemplate, match=r"items\[2\]\.y"):
                item.done()
        else:
            item.done()
    fields.done()
