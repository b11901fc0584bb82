"""What ships: every title of the office's law with its figures, written into a store once."""

import pytest
from sqlalchemy import delete

from desktop_app.domain.awards.titles import Certainty, ConditionKind, Level
from desktop_app.domain.criteria import Subject
from desktop_app.models.awards import AwardRule, AwardTitle, BaseSalary, QuotaRecord
from desktop_app.services.awards.shipped import (
    has_shipped,
    shipped_quotas,
    shipped_salaries,
    shipped_titles,
    write_shipped,
)
from desktop_app.services.awards.title_rows import base_salaries, quotas, titles
from desktop_app.services.desk import Desk

BY_CODE = {title.code: title for title in shipped_titles()}


@pytest.mark.parametrize(
    ("code", "coefficient", "authority", "level", "subject"),
    [
        ("ldtt", 30, "Giám đốc Sở", "department", "individual"),
        ("cstd-co-so", 100, "Giám đốc Sở", "department", "individual"),
        ("cstd-tinh", 300, "Chủ tịch Ủy ban nhân dân tỉnh", "province", "individual"),
        ("cstd-toan-quoc", 450, "Thủ tướng Chính phủ", "central", "individual"),
        ("tt-ldtt", 80, "Giám đốc Sở", "department", "collective"),
        ("tt-ldxs", 150, "Chủ tịch Ủy ban nhân dân tỉnh", "province", "collective"),
        ("co-tinh", 800, "Chủ tịch Ủy ban nhân dân tỉnh", "province", "collective"),
        ("co-chinh-phu", 1200, "Chính phủ", "central", "collective"),
        ("bang-khen-tinh-ca-nhan", 150, "Chủ tịch Ủy ban nhân dân tỉnh", "province", "individual"),
        ("bang-khen-tinh-tap-the", 150, "Chủ tịch Ủy ban nhân dân tỉnh", "province", "collective"),
        ("giay-khen-ca-nhan", 30, "Giám đốc Sở", "department", "individual"),
        ("giay-khen-tap-the", 30, "Giám đốc Sở", "department", "collective"),
    ],
)
def test_each_title_has_its_figures_of_2024(
    code: str, coefficient: int, authority: str, level: str, subject: str
) -> None:
    title = BY_CODE[code]
    rule = title.rule_on("2024-12-31")
    assert rule
    assert (rule.coefficient, rule.authority) == (coefficient, authority)
    assert (title.level, title.subject) == (Level(level), Subject(subject))


def test_no_title_is_left_out_above() -> None:
    assert len(BY_CODE) == 12


@pytest.mark.parametrize("code", BY_CODE)
def test_every_title_has_a_rule_for_every_day_since_2024(code: str) -> None:
    days = ("2024-01-01", "2025-06-30", "2025-07-01", "2030-01-01")
    assert all(BY_CODE[code].rule_on(day) for day in days)


def test_a_figure_without_a_source_in_force_is_never_called_sure() -> None:
    unsure = {
        ("bang-khen-tinh-ca-nhan", "coefficient"): Certainty.UNVERIFIED,
        ("bang-khen-tinh-tap-the", "coefficient"): Certainty.UNVERIFIED,
        ("bang-khen-tinh-tap-the", "multiplier"): Certainty.UNVERIFIED,
        ("giay-khen-ca-nhan", "coefficient"): Certainty.OLDER_LAW,
        ("giay-khen-tap-the", "coefficient"): Certainty.OLDER_LAW,
        ("giay-khen-tap-the", "multiplier"): Certainty.UNVERIFIED,
        ("cstd-tinh", "vote_share"): Certainty.UNVERIFIED,
        ("cstd-toan-quoc", "vote_share"): Certainty.UNVERIFIED,
    }
    for (code, part), certainty in unsure.items():
        for day in ("2024-12-31", "2026-01-01"):
            rule = BY_CODE[code].rule_on(day)
            assert rule
            assert rule.sure(part) is certainty, (code, part, day)


def test_the_older_decree_asked_for_nine_tenths_of_the_votes() -> None:
    rules = [BY_CODE[code].rule_on("2022-12-01") for code in ("cstd-tinh", "cstd-toan-quoc")]
    assert [rule and (rule.vote_share, rule.certainty) for rule in rules] == [
        (9000, Certainty.OLDER_LAW)
    ] * 2


def test_a_running_inspection_bars_every_title_since_the_decree_of_2025() -> None:
    for title in BY_CODE.values():
        rule = title.rule_on("2025-07-01")
        assert rule
        barring = [one for one in rule.conditions if one.kind is ConditionKind.NO_MEASURE]
        assert [one.given["reviews"] for one in barring] == [1], title.code


def test_quotas_and_salaries_are_those_of_the_sources() -> None:
    told = [(one.what, one.share, one.effective_from, one.certainty) for one in shipped_quotas()]
    assert told == [
        ("cstd-co-so", 1500, "", Certainty.OLDER_LAW),
        ("cstd-co-so", 1500, "2024-01-01", Certainty.PRACTICE),
        ("excellent", 2000, "2026-01-01", Certainty.IN_FORCE),
    ]
    assert [(one.effective_from, one.amount) for one in shipped_salaries()] == [
        ("2018-07-01", 1_390_000),
        ("2019-07-01", 1_490_000),
        ("2023-07-01", 1_800_000),
        ("2024-07-01", 2_340_000),
    ]
    assert shipped_salaries()[-1].certainty is Certainty.UNVERIFIED


def test_a_new_store_holds_what_ships(desk: Desk) -> None:
    with desk.reading() as connection:
        assert titles(connection) == shipped_titles()
        assert quotas(connection) == shipped_quotas()
        assert base_salaries(connection) == shipped_salaries()
        assert has_shipped(connection)


def test_what_is_there_is_never_written_over(desk: Desk) -> None:
    with desk.command() as command:
        assert write_shipped(command) == {}
        command.connection.execute(delete(BaseSalary))
        assert write_shipped(command) == {"salaries": 4}
        for model in (QuotaRecord, AwardRule, AwardTitle):
            command.connection.execute(delete(model))
        assert write_shipped(command) == {"titles": 12, "quotas": 3}
        command.audit("thử", "mẫu")
