from desktop_app.domain.rows import PersonInfo
from desktop_app.reports.units import people_table, units_table
from tests.reports.values import LONELY, UNITS, rows, well_formed


def test_units_stand_under_their_clusters_with_how_many_people_they_have() -> None:
    table = units_table(UNITS)
    assert rows(table)[1] == (2, "Thanh tra Sở", "TTR", "Phòng", 8, 7)
    assert rows(table, "subtotal") == [
        (None, "Cộng", "", "", 18, 17),
        (None, "Cộng", "", "", 25, 25),
    ]
    assert rows(table, "total") == [(None, "Tổng cộng", "", "", 43, 42)]
    assert table.rows[1].ident == "unit:VP"
    assert well_formed(table)


def test_a_headcount_that_is_not_known_stays_blank() -> None:
    assert rows(units_table((LONELY,))) == [(1, "Ban Quản lý dự án", "BAN", "", None, 0)]


def test_people_stand_in_the_order_given() -> None:
    people = (
        PersonInfo("CB2", "Lê Văn Bưởi", "Nam", "1990", "Văn thư", "Viên chức", "Văn phòng Sở"),
        PersonInfo("CB1", "Trần Thị Mận", "Nữ", "1988-02-09", "", "", "Thanh tra Sở"),
    )
    table = people_table(people)
    assert rows(table) == [
        (1, "CB2", "Lê Văn Bưởi", "Nam", "1990", "Văn thư", "Viên chức", "Văn phòng Sở"),
        (2, "CB1", "Trần Thị Mận", "Nữ", "1988-02-09", "", "", "Thanh tra Sở"),
    ]
    assert [row.ident for row in table.rows] == ["person:CB2", "person:CB1"]


def test_empty_lists_say_so() -> None:
    assert (units_table(()).rows, units_table(()).empty_text) == ((), "Chưa có đơn vị.")
    assert people_table(()).rows == ()
