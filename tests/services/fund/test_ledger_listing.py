"""The ledger as a long table: what is found, in which order, and what it adds up to, by hand."""

from typing import Any

import pytest
from sqlalchemy import insert

from desktop_app.domain.fund_rows import (
    DonorKind,
    FundTotal,
    Giver,
    NewContribution,
    NewDonor,
    NewDrive,
)
from desktop_app.domain.text import fold
from desktop_app.models.campaigns import Contribution
from desktop_app.reports.listing import Order, Wanted
from desktop_app.reports.table_filter import Choices, ColumnFilter
from desktop_app.services.desk import Desk
from desktop_app.services.fund.donors import Donors
from desktop_app.services.fund.drives import Drives
from desktop_app.services.fund.ledger import Ledger
from desktop_app.services.fund.ledger_listing import LedgerListing
from tests.services.desk_work import YEAR, launch, list_units, send, unit_numbers
from tests.services.statements import counted as statements

POVERTY, FLOOD = "vi-nguoi-ngheo", "thien-tai"
DIRECTLY = True
LE_AN, HA, HIDDEN, RICE, WRONG, BACK, FIRM, DIRECT = range(1, 9)


@pytest.fixture
def listing(desk: Desk) -> LedgerListing:
    """Lines 1 to 8 of units A, B and Đ (“Phòng Đ”), of a fund, of another, and of none."""
    list_units(desk, ["A", "B", "Đ"])
    launch(desk, POVERTY, "nong-thon-moi")
    Drives(desk).add(NewDrive(YEAR, "D1", POVERTY, "Tháng cao điểm", campaign="VNN-2024"))
    Drives(desk).add(NewDrive(YEAR, "BL", FLOOD, "Bão lũ"))
    send(desk, "A", "VNN-2024", {"donor": "Lê An", "amount": 100, "given_on": "2024-10-20"})
    send(desk, "Đ", "NTM-2024", {"donor": "Hà", "labour_days": 250})
    ledger = Ledger(desk)
    ledger.add(line("D1", "B", "2024-11-02", amount=3_000, giver=Giver.ANONYMOUS))
    ledger.add(line("D1", "A", "2024-11", goods="gạo", in_kind_value=50_000))
    wrong = ledger.add(line("D1", "A", "2024-11-05", amount=999, receipt="BL-9")).value
    ledger.reverse(wrong, "ghi nhầm")
    firm = Donors(desk).add(NewDonor("Công ty Đất Lành", DonorKind.ENTERPRISE)).value
    given = line("BL", "Đ", "2024-09-15", amount=700_000, giver=Giver.DONOR, donor=firm)
    ledger.add(given)
    ledger.add(line("BL", "Đ", "2024-09-16", amount=40_000, direct=True))
    return LedgerListing(desk)


def line(drive: str, unit: str, day: str, **told: Any) -> NewContribution:  # noqa: ANN401  # any figure
    return NewContribution(YEAR, drive, unit, given_on=day, **told)


def for_fund(name: str, *figures: int) -> FundTotal:
    """Lines, đồng, đồng of goods, hundredths of days; not direct help."""
    return FundTotal(name, not DIRECTLY, *figures)


def found(listing: LedgerListing, **told: Any) -> list[int]:  # noqa: ANN401  # what a filter says
    filters = {
        key: one if isinstance(one, ColumnFilter) else ColumnFilter(contains=one)
        for key, one in told.items()
        if key not in {"search", "order", "scope"}
    }
    rest = {key: told[key] for key in told if key not in filters}
    return listing.ids(Wanted(YEAR, filters, **rest)).tolist()


def sorted_by(listing: LedgerListing, key: str, *, descending: bool = False) -> list[int]:
    return found(listing, order=Order(key, descending))


def test_without_a_wish_every_line_that_counts_comes_newest_first(listing: LedgerListing) -> None:
    assert found(listing) == [DIRECT, FIRM, BACK, WRONG, RICE, HIDDEN, HA, LE_AN]
    assert listing.ids(Wanted(YEAR - 1)).tolist() == []


def test_a_campaign_a_unit_or_a_fund_narrows_it(listing: LedgerListing) -> None:
    assert found(listing, scope={"campaign": "NTM-2024"}) == [HA]
    assert found(listing, scope={"campaign": "VNN-2024"}) == [BACK, WRONG, RICE, HIDDEN, LE_AN]
    assert found(listing, scope={"unit": "B"}) == [HIDDEN]
    assert found(listing, scope={"fund": FLOOD}) == [DIRECT, FIRM]
    # What came for the campaign is of the fund of the drive that takes its returns.
    assert LE_AN in found(listing, scope={"fund": POVERTY, "unit": "A"})


def test_words_are_found_in_name_unit_and_receipt_without_their_marks(
    listing: LedgerListing,
) -> None:
    assert found(listing, search="dat lanh") == [FIRM]
    assert found(listing, search="LÊ an") == [LE_AN]
    # “Đ” stands in “Phòng Đ”, and in “Tập thể đơn vị”, as units as a whole are called.
    assert found(listing, search="phong đ") == [DIRECT, FIRM, BACK, WRONG, RICE, HA]
    assert found(listing, search="bl-9") == [BACK, WRONG]
    assert found(listing, search="phong cong") == [FIRM]
    assert found(listing, search="100%") == []


def test_what_stands_for_a_name_is_found_as_it_is_shown(listing: LedgerListing) -> None:
    assert found(listing, search="không nêu tên") == [HIDDEN]
    assert found(listing, name="khong neu ten") == [HIDDEN]
    assert found(listing, search="tập thể") == [DIRECT, BACK, WRONG, RICE]
    shown = {row.record.id: row.row.cells[3] for row in listing.rows(YEAR, [HIDDEN, RICE])}
    assert shown == {HIDDEN: "Người ủng hộ không nêu tên", RICE: "Tập thể đơn vị"}
    chosen = ColumnFilter(chosen=frozenset({"Tập thể đơn vị"}))
    assert found(listing, name=chosen) == [DIRECT, BACK, WRONG, RICE]


def test_how_many_people_a_line_is_of_is_found_too(desk: Desk, listing: LedgerListing) -> None:
    Ledger(desk).add(line("D1", "B", "2024-11-03", amount=12_000, participants=12))
    assert found(listing, search="12 người") == [DIRECT + 1]
    assert found(listing, name="don vi (12 nguoi)") == [DIRECT + 1]


def test_days_are_compared_as_far_as_they_are_known(listing: LedgerListing) -> None:
    november = ColumnFilter(low="2024-11-03", high="2024-11-30")
    # “2024-11” may be a day from the third on; 2 November is none.
    assert found(listing, given_on=november) == [BACK, WRONG, RICE]
    assert found(listing, given_on=ColumnFilter(high="2024-09-15")) == [FIRM]
    assert found(listing, given_on=ColumnFilter(low="2024-10", high="2024-10")) == [LE_AN]
    assert found(listing, given_on=ColumnFilter(blank=True)) == [HA]


def test_each_column_filters_by_what_it_shows(listing: LedgerListing) -> None:
    assert found(listing, amount=ColumnFilter(low=1_000, high=100_000)) == [DIRECT, HIDDEN]
    assert found(listing, amount=ColumnFilter(blank=True)) == [RICE, HA]
    assert found(listing, amount=ColumnFilter(chosen=frozenset({"700.000", "100"}))) == [
        FIRM,
        LE_AN,
    ]
    assert found(listing, unit="phong b") == [HIDDEN]
    assert found(listing, drive=ColumnFilter(chosen=frozenset({"BL"}))) == [DIRECT, FIRM]
    # A line of a return without a drive shows an empty cell there.
    assert found(listing, drive=ColumnFilter(blank=True)) == [HA]
    assert found(listing, kind="hien vat") == [RICE]
    assert found(listing, kind=ColumnFilter(chosen=frozenset({"Ngày công"}))) == [HA]
    assert found(listing, giver="ngoai don vi") == [FIRM]
    assert found(listing, giver="khong neu ten") == [HIDDEN]
    assert found(listing, state="dao") == [BACK, WRONG]
    assert found(listing, state="theo bao cao") == [HA, LE_AN]
    assert found(listing, receipt=ColumnFilter(blank=False)) == [BACK, WRONG]
    assert found(listing, goods="gao") == [RICE]
    assert found(listing, reason="ghi nham", amount=ColumnFilter(high=0)) == [BACK]
    assert found(listing, name="ha") == [HA]


def test_it_is_sorted_in_the_store_with_empty_cells_last_either_way(
    listing: LedgerListing,
) -> None:
    nothing = [RICE, HA]
    by_amount = [BACK, LE_AN, WRONG, HIDDEN, DIRECT, FIRM]
    assert sorted_by(listing, "amount") == [*by_amount, *nothing]
    assert sorted_by(listing, "amount", descending=True) == [*reversed(by_amount), *nothing]
    # Công ty…, Hà, Lê An, Người ủng hộ không nêu tên; “Tập thể đơn vị” four times, newest first.
    unnamed = [DIRECT, BACK, WRONG, RICE]
    assert sorted_by(listing, "name") == [FIRM, HA, LE_AN, HIDDEN, *unnamed]
    assert sorted_by(listing, "name", descending=True) == [*unnamed, HIDDEN, LE_AN, HA, FIRM]
    # Đ comes after B.
    of_d = [DIRECT, FIRM, HA]
    assert sorted_by(listing, "unit") == [BACK, WRONG, RICE, LE_AN, HIDDEN, *of_d]
    assert sorted_by(listing, "given_on")[:3] == [FIRM, DIRECT, LE_AN]
    assert sorted_by(listing, "given_on")[-1] == HA


def test_what_is_found_is_summed_fund_by_fund_direct_help_apart(listing: LedgerListing) -> None:
    poverty, flood = "Quỹ “Vì người nghèo”", "Quỹ cứu trợ thiên tai, dịch bệnh"
    assert listing.totals(Wanted(YEAR)) == (
        for_fund(flood, 1, 700_000, 0, 0),
        FundTotal(flood, DIRECTLY, 1, 40_000, 0, 0),
        # 100 + 3.000 + 999 - 999; gạo 50.000.
        for_fund(poverty, 5, 3_100, 50_000, 0),
        for_fund("", 1, 0, 0, 250),
    )
    some = Wanted(YEAR, {"amount": ColumnFilter(low=3_000)}, scope={"unit": "B"})
    assert listing.totals(some) == (for_fund(poverty, 1, 3_000, 0, 0),)
    assert listing.totals(Wanted(YEAR, search="khong co ai")) == ()


def test_a_page_has_the_rows_of_its_numbers_in_their_order(listing: LedgerListing) -> None:
    page = listing.rows(YEAR, [LE_AN, 99, FIRM])
    assert [one.row.ident for one in page] == [f"line:{LE_AN}", f"line:{FIRM}"]
    keys = [column.key for column in listing.columns]
    told = [dict(zip(keys, one.row.cells, strict=True)) for one in page]
    assert [one["unit"] for one in told] == ["Phòng A", "Phòng Đ"]
    assert [one["kind"] for one in told] == ["Tiền", "Tiền"]
    assert [one["giver"] for one in told] == ["Cán bộ đơn vị", "Người ủng hộ ngoài đơn vị"]
    assert page[0].record.origin.cell == "C2"
    assert page == tuple(
        listing.rows(YEAR, [number])[0] for number in (LE_AN, FIRM)
    )  # however they are asked for


def test_every_column_can_be_sorted_and_filtered(listing: LedgerListing) -> None:
    for column in listing.columns:
        assert sorted(sorted_by(listing, column.key)) == list(range(LE_AN, DIRECT + 1))
        filled = found(listing, **{column.key: ColumnFilter(blank=False)})
        empty = found(listing, **{column.key: ColumnFilter(blank=True)})
        assert sorted(filled + empty) == list(range(LE_AN, DIRECT + 1))


def test_a_column_offers_its_texts_among_what_the_other_filters_leave(
    listing: LedgerListing,
) -> None:
    wanted = Wanted(YEAR, {"drive": ColumnFilter(chosen=frozenset({"BL", "D1"}))})
    assert listing.choices(wanted, "drive") == Choices((("BL", 2), ("D1", 5), ("", 1)))
    assert listing.choices(wanted, "unit").items == (
        ("Phòng A", 4),
        ("Phòng B", 1),
        ("Phòng Đ", 2),
    )
    of_a = Wanted(YEAR, {"unit": ColumnFilter(contains="phong a")})
    amounts = listing.choices(of_a, "amount").items
    assert amounts == (("-999", 1), ("100", 1), ("999", 1), ("", 1))


def test_what_is_asked_of_twenty_thousand_lines_stays_few_statements(
    desk: Desk, listing: LedgerListing
) -> None:
    with desk.command() as command:
        unit = unit_numbers(command)["B"]
        name = "Ngô Súng Á"
        record = {"unit_id": unit, "drive_id": 1, "donor": name, "donor_fold": fold(name)}
        typed = {"amount": 10, "given_on": "2024-05-05", "actor": "x"}
        command.connection.execute(insert(Contribution), [{**record, **typed}] * 20_000)
        command.audit("thử", "nhiều khoản")
    with statements() as sent:
        numbers = listing.ids(Wanted(YEAR, search="ngo sung", order=Order("unit")))
        page = listing.rows(YEAR, numbers[:200].tolist())
        totals = listing.totals(Wanted(YEAR, search="ngo sung"))
    assert (len(numbers), len(page)) == (20_000, 200)
    assert [one.amount for one in totals] == [200_000]
    assert len(sent) <= 15
