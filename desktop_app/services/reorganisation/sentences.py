"""What an act did, as the sentence that is kept with it."""

from collections.abc import Iterable, Sequence

from desktop_app.domain.points import format_percent
from desktop_app.domain.reorganisation import Life, Successor

Named = Sequence[tuple[str, Successor]]


def merge_sentence(formers: Sequence[Life], named: Named) -> str:
    """“Sáp nhập “A”, “B” vào “C””."""
    (into, part), *_ = named
    verb = "thành đơn vị mới" if part.name else "vào"
    return f"Sáp nhập {_quoted(one.name for one in formers)} {verb} “{into}”."


def split_sentence(formers: Sequence[Life], named: Named) -> str:
    """“Chia tách “A” thành “B” (60,00%), “C” (40,00%)”."""
    return f"Chia tách “{formers[0].name}” thành {_shares(named)}."


def dissolve_sentence(formers: Sequence[Life], named: Named) -> str:
    """“Giải thể “A””, with its successors where there are some."""
    whom = f"; tiếp nhận: {_shares(named)}" if named else ", không có đơn vị kế thừa"
    return f"Giải thể “{formers[0].name}”{whom}."


def rename_sentence(unit: Life, name: str) -> str:
    """“Đổi tên “A” thành “B””."""
    return f"Đổi tên “{unit.name}” thành “{name.strip()}”."


def move_sentence(unit: Life, before: Life | None, after: Life | None) -> str:
    """“Chuyển “A” từ “B” về “C””."""
    return f"Chuyển “{unit.name}” từ {_above(before)} về {_above(after)}."


def _above(unit: Life | None) -> str:
    return f"“{unit.name}”" if unit else "trực thuộc Sở"


def _shares(named: Named) -> str:
    return ", ".join(
        f"“{name}” ({format_percent(part.share)})"
        if part.share is not None
        else f"“{name}” (chưa phân bổ)"
        for name, part in named
    )


def _quoted(names: Iterable[str]) -> str:
    return ", ".join(f"“{name}”" for name in names)
