"""A drive and a remittance of it, for tests of reports."""

from dataclasses import replace
from typing import Any

from desktop_app.domain.fund_rows import Basis, DriveInfo
from desktop_app.domain.remittances import RemittanceLine

DRIVE = DriveInfo(
    1,
    2024,
    "D1",
    "Tháng cao điểm",
    "VNN",
    "Quỹ VNN",
    Basis.FREE,
    None,
    None,
    "",
    "",
    "",
    "",
    takes_returns=False,
)
REMITTANCE = RemittanceLine(
    id=4,
    drive=DRIVE,
    unit_code="A",
    unit_name="Phòng A",
    amount=1_000,
    sent_on="2024-11-05",
    bank_reference="FT24001",
    note="",
    reason="",
    document_id=None,
    document="",
    reverses=None,
    reversed_by=None,
    matched=0,
    actor="Chị Văn Thư",
)


def changed(**told: Any) -> RemittanceLine:  # noqa: ANN401  # fields of a remittance
    return replace(REMITTANCE, **told)
