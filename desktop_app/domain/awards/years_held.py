"""Titles and classes of several years: so many times, or so many years without a gap."""

from collections.abc import Mapping, Sequence

from desktop_app.domain.awards.evidence import Evidence, Held, Occasion
from desktop_app.domain.awards.outcomes import Outcome, Verdict, as_good, class_name
from desktop_app.domain.awards.titles import Condition


class _Years:
    """In which years something was held, and of which years nothing is known."""

    def __init__(self, condition: Condition, evidence: Evidence, occasion: Occasion) -> None:
        self.last = occasion.year - int(condition.given.get("until", 0))
        self.awards: dict[int, tuple[int, ...]] = {}
        self.proposed: set[int] = set()
        self.void: list[str] = []
        wanted = str(condition.given.get("assessed", ""))
        if wanted:
            self._read_classes(wanted, evidence.assessed)
        else:
            code = str(condition.given.get("title", ""))
            self._read_titles(code, evidence.held, occasion, condition)

    def _read_classes(self, wanted: str, classes: Mapping[int, str]) -> None:
        self.what = f"Xếp loại “{class_name(wanted)}”"
        self.known = frozenset(classes)
        self.awards = {year: () for year, one in classes.items() if as_good(one, wanted)}

    def _read_titles(
        self, code: str, held: Sequence[Held], occasion: Occasion, condition: Condition
    ) -> None:
        self.what = f"Đạt “{occasion.names.get(code, code)}”"
        self.known = occasion.listed.get(code, frozenset())
        thematic_too = bool(condition.given.get("thematic", not occasion.merit))
        for one in held:
            if one.title == code:
                self._read_title(one, thematic_too=thematic_too)

    def _read_title(self, one: Held, *, thematic_too: bool) -> None:
        if one.revoked:
            self.void.append(f"năm {one.year} đã bị thu hồi nên không tính")
        elif one.thematic and not thematic_too:
            why = "đột xuất, theo phong trào nên không tính (Nghị định 152/2025/NĐ-CP)"
            self.void.append(f"năm {one.year} là khen thưởng {why}")
        else:
            numbers = (one.award,) if one.award else ()
            self.awards[one.year] = (*self.awards.get(one.year, ()), *numbers)
            self.proposed |= {one.year} if one.proposed else set()

    def told(self, years: Sequence[int]) -> str:
        """“2022, 2023, 2024 (đang đề nghị)”."""
        return ", ".join(self._told(year) for year in years)

    def _told(self, year: int) -> str:
        only_proposed = year in self.proposed and not self.awards.get(year)
        return f"{year} (đang đề nghị)" if only_proposed else str(year)

    def numbers(self, years: Sequence[int]) -> tuple[int, ...]:
        return tuple(number for year in years for number in self.awards.get(year, ()))

    def remarks(self) -> str:
        return f" ({'; '.join(self.void)})" if self.void else ""


def held(condition: Condition, evidence: Evidence, occasion: Occasion) -> Outcome:
    """So many years without a gap up to the last, or so many in all; once is in that last year."""
    times = int(condition.given.get("times", 1))
    years = _Years(condition, evidence, occasion)
    if condition.given.get("consecutive") or times <= 1:
        return _without_gap(condition.kind, years, times)
    return _in_all(condition.kind, years, times)


def _without_gap(kind: str, years: _Years, span: int) -> Outcome:
    wanted = range(years.last - span + 1, years.last + 1)
    got = [year for year in wanted if year in years.awards]
    lacking = [year for year in wanted if year not in years.awards]
    what = f"{years.what} {span} năm liên tục" if span > 1 else f"{years.what} năm {years.last}"
    if not lacking:
        tail = f": {years.told(got)} – đủ" if span > 1 else _single(years)
        return Outcome(kind, Verdict.MET, f"{what}{tail}{years.remarks()}.", years.numbers(got))
    unknown = [year for year in lacking if year not in years.known]
    had = f"có {years.told(got)}, " if got else ""
    tail = f": {had}thiếu {_list(lacking)} – chưa đủ" if span > 1 else " – không có"
    return Outcome(
        kind, _lacking(lacking, unknown), f"{what}{tail}{years.remarks()}{_ask(unknown)}."
    )


def _single(years: _Years) -> str:
    return " – đang được đề nghị" if not years.awards[years.last] and years.proposed else " – có"


def _lacking(lacking: Sequence[int], unknown: Sequence[int]) -> Verdict:
    """One year that is known to be missing decides it, whatever the others are."""
    return Verdict.UNKNOWN if len(unknown) == len(lacking) else Verdict.FAILED


def _ask(unknown: Sequence[int]) -> str:
    return f"; sổ chưa có kết quả năm {_list(unknown)}, hãy nhập bổ sung" if unknown else ""


def _list(years: Sequence[int]) -> str:
    return ", ".join(map(str, years))


def _in_all(kind: str, years: _Years, times: int) -> Outcome:
    got = sorted(year for year in years.awards if year <= years.last)
    count = f"{len(got)}/{times} lần"
    listed = f": {years.told(got)}" if got else ""
    if len(got) >= times:
        sentence = f"{years.what} {count}{listed} – đủ{years.remarks()}."
        return Outcome(kind, Verdict.MET, sentence, years.numbers(got))
    known = [year for year in years.known if year <= years.last]
    sentence = f"{years.what} {count}{listed} – chưa đủ{years.remarks()}"
    if len(known) < times:
        ask = f"; sổ mới có kết quả của {len(known)} năm, hãy nhập bổ sung các năm trước."
        return Outcome(kind, Verdict.UNKNOWN, sentence + ask)
    return Outcome(kind, Verdict.FAILED, f"{sentence}.")
