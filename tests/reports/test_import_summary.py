from desktop_app.domain.rows import FileOutcome, ImportOutcome
from desktop_app.reports.import_summary import summary


def outcome_of(*statuses: str, kind: str = "contributions", money: int = 0) -> ImportOutcome:
    """Files of 10 rows, of which 9 go in where anything does."""
    files = tuple(
        FileOutcome(
            number=number,
            path=f"/tệp/{number}.xlsx",
            sha256="",
            status=status,
            kind=kind,
            unit="",
            campaign="",
            rows_total=10,
            rows_accepted=9 if status in {"accepted", "partial"} else 0,
            problems=(),
        )
        for number, status in enumerate(statuses, 1)
    )
    return ImportOutcome(None, files, money)


def test_files_are_counted_by_what_becomes_of_them() -> None:
    told = summary(outcome_of("rejected", "accepted", "left_out", "accepted", money=1_500_000))

    assert told == (
        "4 tệp: 2 nhận đủ; 1 không nhận; 1 để ngoài. Nhận 18/40 dòng; tiền ủng hộ 1.500.000 đồng."
    )


def test_a_list_of_units_speaks_of_no_money() -> None:
    assert summary(outcome_of("partial", kind="units")) == (
        "1 tệp: 1 nhận một phần. Nhận 9/10 dòng."
    )


def test_an_empty_folder_says_so() -> None:
    assert summary(outcome_of()) == "Không có tệp nào. Nhận 0/0 dòng."
