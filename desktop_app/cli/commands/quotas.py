"""Base salaries and quotas as dated records."""

from argparse import Namespace
from dataclasses import asdict, replace
from typing import Any

from desktop_app.cli.answer import Answer, Json
from desktop_app.cli.commands.opened import opened
from desktop_app.cli.tables import text_table
from desktop_app.domain.awards.money import ROUNDINGS, RewardRounding
from desktop_app.domain.awards.titles import Certainty, Quota, Rounding, SalaryRate, Scope
from desktop_app.domain.awards.words import (
    CERTAINTIES,
    ROUNDING_NAMES,
    SCOPES,
    quota_text,
)
from desktop_app.domain.criteria import Subject
from desktop_app.domain.dates import format_date
from desktop_app.domain.errors import NotFound
from desktop_app.domain.money import format_money
from desktop_app.domain.points import points_text
from desktop_app.domain.progress import Progress
from desktop_app.services.office import Office

_SALARY_HEADS = ("Từ ngày", "Đồng một tháng", "Mức chắc chắn", "Căn cứ")
_QUOTA_HEADS = ("Số", "Hạn mức", "Phạm vi", "Làm tròn", "Thời gian", "Mức chắc chắn", "Căn cứ")


def salaries(asked: Namespace, _progress: Progress) -> Answer:
    """The base salaries, earliest first."""
    with opened(asked) as office:
        found = office.base_salaries.all()
    rows = [
        (
            format_date(one.effective_from),
            format_money(one.amount),
            CERTAINTIES[one.certainty],
            one.basis,
        )
        for one in found
    ]
    told: list[Json] = [asdict(one) for one in found]
    return Answer(text_table("Lương cơ sở", _SALARY_HEADS, rows), told)


def set_salary(asked: Namespace, _progress: Progress) -> Answer:
    """A base salary from a day on; what is not said of one that stands stays."""
    with opened(asked) as office:
        there = {one.effective_from: one for one in office.base_salaries.all()}
        before = there.get(asked.starts, SalaryRate(asked.starts, 0))
        new = replace(before, amount=asked.amount, **_law(asked))
        office.base_salaries.set(new)
    return Answer(f"Đã ghi lương cơ sở từ {format_date(asked.starts)}.")


def remove_salary(asked: Namespace, _progress: Progress) -> Answer:
    """A base salary that was written by mistake is taken out."""
    with opened(asked) as office:
        office.base_salaries.remove(asked.starts, asked.reason)
    return Answer(f"Đã bỏ mức lương cơ sở từ {format_date(asked.starts)}.")


def rounding(asked: Namespace, _progress: Progress) -> Answer:
    """How reward money is rounded; another way where one is named."""
    with opened(asked) as office:
        if asked.rounding:
            office.base_salaries.set_rounding(RewardRounding(asked.rounding))
        found = office.base_salaries.rounding()
    return Answer(f"Tiền thưởng: {ROUNDINGS[found].lower()}.")


def quotas(asked: Namespace, _progress: Progress) -> Answer:
    """The quotas of a day."""
    with opened(asked) as office:
        day = asked.day or office.titles.today
        found = office.quotas.all(day)
        names = {one.code: one.name for one in office.titles.all()}
    rows = [
        (
            one.id,
            quota_text(one, names),
            SCOPES[one.scope],
            ROUNDING_NAMES[one.rounding],
            _period(one),
            CERTAINTIES[one.certainty],
            one.basis,
        )
        for one in found
    ]
    title = f"Hạn mức – ngày {format_date(day)}"
    return Answer(text_table(title, _QUOTA_HEADS, rows), [_json(one) for one in found])


def add_quota(asked: Namespace, _progress: Progress) -> Answer:
    """A quota more; its number is printed."""
    plain = Quota(
        asked.what,
        asked.of,
        asked.share,
        Subject(asked.subject_kind),
        classes=asked.classes,
        effective_from=asked.starts,
        effective_to=asked.ends or "",
    )
    with opened(asked) as office:
        ident = office.quotas.add(replace(plain, **_said(asked))).value
    return Answer(str(ident), {"quota": ident})


def change_quota(asked: Namespace, _progress: Progress) -> Answer:
    """What is named of a quota changes, the rest stays."""
    with opened(asked) as office:
        before = _standing(office, asked.quota)
        new = replace(before, **_said(asked))
        office.quotas.change(asked.quota, new, version=before.version)
    return Answer(f"Đã sửa hạn mức số {asked.quota}.")


def end_quota(asked: Namespace, _progress: Progress) -> Answer:
    """A quota has a last day."""
    with opened(asked) as office:
        office.quotas.end(asked.quota, asked.on)
    return Answer(f"Hạn mức số {asked.quota} hết hiệu lực sau ngày {format_date(asked.on)}.")


def remove_quota(asked: Namespace, _progress: Progress) -> Answer:
    """A quota that was added by mistake is taken out."""
    with opened(asked) as office:
        office.quotas.remove(asked.quota, asked.reason)
    return Answer(f"Đã bỏ hạn mức số {asked.quota}.")


def _law(asked: Namespace) -> dict[str, Any]:
    """What was said of where a figure comes from."""
    said = {"basis": asked.basis, "certainty": asked.certainty and Certainty(asked.certainty)}
    return {key: value for key, value in said.items() if value is not None}


def _said(asked: Namespace) -> dict[str, Any]:
    said = {
        "share": asked.share,
        "scope": asked.scope and Scope(asked.scope),
        "rounding": asked.rounding and Rounding(asked.rounding),
        "exempt": None if asked.exempt is None else tuple(asked.exempt),
    }
    return {key: value for key, value in said.items() if value is not None} | _law(asked)


def _standing(office: Office, number: int) -> Quota:
    """The quota with that number.

    Raises: NotFound.
    """
    for one in office.quotas.all():
        if one.id == number:
            return one
    what = "hạn mức số"
    raise NotFound(what, str(number))


def _period(quota: Quota) -> str:
    since = f"từ {format_date(quota.effective_from)}" if quota.effective_from else "từ trước"
    return f"{since} đến {format_date(quota.effective_to)}" if quota.effective_to else since


def _json(quota: Quota) -> Json:
    return {**asdict(quota), "share": points_text(quota.share)}


COMMANDS = {
    "salary list": salaries,
    "salary set": set_salary,
    "salary remove": remove_salary,
    "salary rounding": rounding,
    "quota list": quotas,
    "quota add": add_quota,
    "quota set": change_quota,
    "quota end": end_quota,
    "quota remove": remove_quota,
}
