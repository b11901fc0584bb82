"""Shares of a unit's people: how many hold a title or a class, exactly."""

from fractions import Fraction

from desktop_app.domain.awards.evidence import Evidence, Member, Occasion
from desktop_app.domain.awards.outcomes import Outcome, Verdict, as_good, class_name
from desktop_app.domain.awards.titles import Condition
from desktop_app.domain.scoring.figures import percent_text

_WHOLE = 10_000


def members(condition: Condition, evidence: Evidence, occasion: Occasion) -> Outcome:
    """At least a share, or so many, of the unit's people hold something that year.

    People of whom nothing is known leave it open only where they could decide it.
    """
    people = evidence.members
    if not people:
        sentence = "Sổ chưa có danh sách người của tập thể nên chưa tính được tỷ lệ."
        return Outcome(condition.kind, Verdict.UNKNOWN, sentence)
    what, having, unknown, awards = _counted(condition, people, occasion)
    needed, asked, had = _needed(condition, len(people), having)
    short = needed - having
    if short <= 0:
        sentence = f"{what}: {had}, yêu cầu {asked} – đủ."
        return Outcome(condition.kind, Verdict.MET, sentence, awards)
    sentence = f"{what}: {had} < {asked} – thiếu {short} người"
    if unknown >= short:
        sentence += f"; chưa có kết quả năm {occasion.year} của {unknown} người, hãy nhập bổ sung."
        return Outcome(condition.kind, Verdict.UNKNOWN, sentence)
    return Outcome(condition.kind, Verdict.FAILED, f"{sentence}.")


def _counted(
    condition: Condition, people: tuple[Member, ...], occasion: Occasion
) -> tuple[str, int, int, tuple[int, ...]]:
    """What is counted, how many have it, of how many nothing is known, the awards of those."""
    wanted = str(condition.given.get("assessed", ""))
    if wanted:
        having = sum(as_good(one.assessed, wanted) for one in people)
        unknown = sum(not one.assessed for one in people)
        above = "" if wanted == "excellent" else " trở lên"
        return f"Tỷ lệ “{class_name(wanted)}”{above}", having, unknown, ()
    code = str(condition.given.get("title", ""))
    awards = [held for held in (_held(one, code, occasion.year) for one in people) if held]
    known = occasion.year in occasion.listed.get(code, frozenset())
    numbers = tuple(number for number in (number for number, _ in awards) if number)
    name = f"Tỷ lệ “{occasion.names.get(code, code)}”"
    return name, len(awards), 0 if known else len(people) - len(awards), numbers


def _held(person: Member, code: str, year: int) -> tuple[int, bool] | None:
    for one in person.held:
        if one.title == code and one.year == year and not one.revoked:
            return one.award, one.proposed
    return None


def _needed(condition: Condition, people: int, having: int) -> tuple[int, str, str]:
    """How many are needed, what is asked for and what there is, in words."""
    if "share" not in condition.given:
        times = int(condition.given.get("times", 1))
        return times, f"{times} người", f"{having} người"
    share = Fraction(int(condition.given["share"]), _WHOLE)
    needed = -(-share.numerator * people // share.denominator)
    had = f"{having}/{people} người, bằng {percent_text(Fraction(having, people))}"
    return needed, percent_text(share), had
