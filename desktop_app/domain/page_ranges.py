"""Which pages of a document are meant, as people write it: “1-3, 5”."""

import re
from collections.abc import Iterator

from desktop_app.domain.errors import Refused

_PART = re.compile(r"(\d{1,6})(?:\s*[-–]\s*(\d{1,6}))?")


def pages_meant(text: str, count: int) -> tuple[int, ...]:
    """The pages that are meant, from 0, each once and in the document's order; all for no text.

    Raises: Refused, with a sentence that says what to do, where a part is no page of `count`.
    """
    parts = [part.strip() for part in re.split("[,;]", text) if part.strip()]
    if not parts:
        return tuple(range(count))
    return tuple(sorted({page for part in parts for page in _pages(part, count)}))


def _pages(part: str, count: int) -> Iterator[int]:
    found = _PART.fullmatch(part)
    if found is None:
        sentence = f"Không hiểu “{part}”. Hãy ghi trang như 1-3, 5; để trống là in tất cả."
        raise Refused(sentence)
    first, last = int(found[1]), int(found[2] or found[1])
    if not (first and last) or max(first, last) > count:
        sentence = (
            f"Tài liệu có {count} trang nên không in được “{part}”. Hãy ghi từ 1 đến {count}."
        )
        raise Refused(sentence)
    if first > last:
        sentence = f"Khoảng trang “{part}” ngược. Hãy ghi {last}-{first}."
        raise Refused(sentence)
    yield from range(first - 1, last)
