"""Units as they are typed."""

from desktop_app.views.first_run.typed_units import units_list


def test_a_line_is_a_unit_with_its_cluster_and_people() -> None:
    typed = "Văn phòng Sở; Cụm 1; 25\n\n  Thanh tra Sở \nTrung tâm A\tCụm 2\t40\tthừa"
    assert units_list(typed).splitlines() == [
        "Tên đơn vị,Cụm thi đua,Số người",
        "Văn phòng Sở,Cụm 1,25",
        "Thanh tra Sở,,",
        "Trung tâm A,Cụm 2,40",
    ]


def test_a_comma_stays_within_a_name() -> None:
    assert '"Phòng Tổ chức, Hành chính",,' in units_list("Phòng Tổ chức, Hành chính")


def test_nothing_typed_is_no_list() -> None:
    assert units_list(" \n ; ;\n") == ""
