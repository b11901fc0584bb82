"""Reading a TOML-shaped mapping strictly: each field has a type, and none may be left over."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import NoReturn, TypeVar

from desktop_app.domain.errors import KnownError
from desktop_app.domain.text import clean

E = TypeVar("E", bound=StrEnum)

_DECIMAL = re.compile(r"[0-9]{1,15}(\.[0-9]{1,6})?")
_SHARE = re.compile(r"[0-9]{1,15}(\.[0-9]{1,6}|/[0-9]{1,15})?")
_PARTIAL_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
_HUNDREDTHS = 100


class BadTemplate(KnownError):
    """A template that cannot be used; the sentence names the field.

    Attributes:
        field: the field's path ("criteria[3].max").
        what: what is wrong with it, a Vietnamese clause.
    """

    def __init__(self, field: str, what: str) -> None:
        super().__init__(f"Mẫu bị sai ở “{field}”: {what}.")
        self.field = field
        self.what = what


def refuse(field: str, what: str) -> NoReturn:
    """Raise `BadTemplate` for a field."""
    raise BadTemplate(field, what)


class Fields:
    """The fields of one table, each taken once; `done` refuses what nobody took."""

    def __init__(self, data: Mapping[str, object], where: str = "") -> None:
        self._left = dict(data)
        self._where = where

    def refuse(self, key: str, what: str) -> NoReturn:
        """Raise `BadTemplate` for one of this table's fields."""
        refuse(self._path(key), what)

    def has(self, key: str) -> bool:
        """Whether a field is there and not yet taken."""
        return key in self._left

    def done(self) -> None:
        """Refuse fields that nobody knows."""
        if self._left:
            self.refuse(min(self._left), "trường này không dùng ở đây, hãy bỏ đi")

    def text(self, key: str) -> str:
        """A text that must be there, in the form that is stored."""
        found = self.text_or_empty(key)
        if not found:
            self.refuse(key, "còn thiếu")
        return found

    def text_or_empty(self, key: str) -> str:
        """A text, empty where the field is absent."""
        return self._clean(key, self._left.pop(key, ""))

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, none of them empty."""
        found = tuple(self._clean(key, item) for item in self._list(key))
        if "" in found:
            self.refuse(key, "có dòng trống")
        return found

    def whole(self, key: str, default: int | None = None) -> int:
        """A whole number, not negative."""
        found = self._left.pop(key, default)
        if found is None:
            self.refuse(key, "còn thiếu")
        if not isinstance(found, int) or isinstance(found, bool) or found < 0:
            self.refuse(key, "phải là số nguyên không âm")
        return found

    def flag(self, key: str) -> bool:
        """True or false, false where absent."""
        found = self._left.pop(key, False)
        if not isinstance(found, bool):
            self.refuse(key, "phải là true hoặc false")
        return found

    def hundredths(self, key: str) -> int:
        """A decimal as text ("12.5") or a whole number, in exact hundredths (1250)."""
        value = Fraction(self._matching(key, _DECIMAL, 'một số như "12.5"')) * _HUNDREDTHS
        if value.denominator != 1:
            self.refuse(key, "chỉ được có hai chữ số thập phân")
        return int(value)

    def hundredths_or_none(self, key: str) -> int | None:
        """The same, None where the field is absent."""
        return self.hundredths(key) if self.has(key) else None

    def share(self, key: str, default: str) -> Fraction:
        """An exact share or number of days: "1.1", "11/10"."""
        self._left.setdefault(key, default)
        text = self._matching(key, _SHARE, 'một số như "1.1"')
        try:
            return Fraction(text)
        except ZeroDivisionError:
            self.refuse(key, "mẫu số là 0")

    def decimal_text(self, key: str) -> str:
        """An exact decimal as text, empty where the field is absent."""
        return self._matching(key, _DECIMAL, 'một số như "0.1"') if self.has(key) else ""

    def partial_date(self, key: str) -> str:
        """An ISO date as far as it is known, empty where the field is absent."""
        if not self.has(key):
            return ""
        found = self._matching(key, _PARTIAL_DATE, 'ngày như "2024-08"')
        try:
            date.fromisoformat(found + "-01-01"[len(found) - 4 :])
        except ValueError:
            self.refuse(key, f"không có ngày “{found}”")
        return found

    def choice(self, key: str, kinds: type[E], default: E | None = None) -> E:
        """One of the known words."""
        found = self.text_or_empty(key)
        if not found and default is not None:
            return default
        if found not in set(kinds):
            known = ", ".join(kinds)
            self.refuse(key, f"“{found}” không thuộc các loại đã biết ({known})")
        return kinds(found)

    def table(self, key: str) -> "Fields":
        """A table, empty where the field is absent."""
        return self._table(key, self._left.pop(key, {}))

    def tables(self, key: str) -> Iterator["Fields"]:
        """A list of tables, numbered from 1 in what is said of them."""
        for number, item in enumerate(self._list(key), 1):
            yield self._table(f"{key}[{number}]", item)

    def _table(self, key: str, found: object) -> "Fields":
        if not isinstance(found, Mapping):
            self.refuse(key, "phải là một bảng")
        return Fields(found, self._path(key))

    def _path(self, key: str) -> str:
        return f"{self._where}.{key}" if self._where else key

    def _list(self, key: str) -> list[object]:
        found = self._left.pop(key, [])
        if not isinstance(found, list | tuple):
            self.refuse(key, "phải là một danh sách")
        return list(found)

    def _clean(self, key: str, found: object) -> str:
        if not isinstance(found, str):
            self.refuse(key, "phải là chữ, đặt trong dấu nháy")
        return clean(found)

    def _matching(self, key: str, pattern: re.Pattern[str], wanted: str) -> str:
        found = self._left.pop(key, None)
        if found is None:
            self.refuse(key, "còn thiếu")
        text = str(found) if isinstance(found, int) else found
        if isinstance(found, bool) or not isinstance(text, str) or not pattern.fullmatch(text):
            self.refuse(key, f"phải là {wanted}")
        return text
