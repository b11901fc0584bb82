"""The fund: drives, givers, the ledger, receipts, what is handed over, the bank."""

from dataclasses import replace

from desktop_app.domain.fund_rows import DonorKind, NewContribution, NewDonor, NewDrive, NewPledge
from desktop_app.domain.receipts import NewReceipt
from desktop_app.domain.remittances import NewRemittance
from tests.services.fund.out_work import put_bank_lines
from tests.services.undoing.stories.told import YEAR, Scene, Story


def fund(scene: Scene) -> Story:
    office, drives, pledges = scene.office, scene.office.drives, scene.office.pledges
    yield "fund_register.add", lambda: office.fund_register.add("moi", "Quỹ mới")
    yield (
        "fund_register.change",
        lambda: office.fund_register.change("moi", "Quỹ khác", "Văn phòng"),
    )
    drive = NewDrive(YEAR, "D1", "vi-nguoi-ngheo", "Đợt một", opens_on="2024-10-17")
    yield "drives.add", lambda: drives.add(drive)
    named = NewDrive(YEAR, "D1", "vi-nguoi-ngheo", "Đợt 1", opens_on="2024-10-01")
    yield "drives.change", lambda: drives.change(named)
    yield "drives.set_goal", lambda: drives.set_goal(YEAR, "D1", "A", 5_000_000)
    yield "drives.set_goal", lambda: drives.set_goal(YEAR, "D1", "A", None)
    firm = NewDonor("Công ty Ánh Dương", DonorKind.ENTERPRISE, "A")
    donor = yield "donors.add", lambda: office.donors.add(firm)
    yield "donors.change", lambda: office.donors.change(donor, NewDonor("Công ty B", firm.kind))
    pledge = NewPledge(YEAR, "D1", "A", amount=1_000_000, pledged_on="2024-10-01")
    number = yield "pledges.add", lambda: pledges.add(pledge)
    yield "pledges.cancel", lambda: pledges.cancel(number, "Rút lại")


def ledger(scene: Scene) -> Story:
    office = scene.office
    drive = NewDrive(YEAR, "D1", "vi-nguoi-ngheo", "Đợt một", opens_on="2024-10-17")
    office.drives.add(drive)
    gift = NewContribution(YEAR, "D1", "A", amount=500_000, given_on="2024-10-20")
    yield "ledger.add", lambda: office.ledger.add(gift)
    line = office.ledger.add(replace(gift, amount=400_000)).value
    yield "ledger.reverse", lambda: office.ledger.reverse(line, "Ghi nhầm")
    given = office.ledger.add(replace(gift, amount=600_000)).value
    issue = NewReceipt(YEAR, (given,), "2024-11-05", "BL-2024")
    yield "receipts.issue", lambda: office.receipts.issue(issue)
    yield "receipts.void", lambda: office.receipts.void("BL-2024", 1, "Sai tên")
    sent = NewRemittance(YEAR, "D1", "A", 300_000, "2024-11-05", "FT24001")
    yield "remittances.add", lambda: office.remittances.add(sent)
    number = office.remittances.add(replace(sent, amount=1_000, bank_reference="FT24003")).value
    yield "remittances.reverse", lambda: office.remittances.reverse(number, "Ghi nhầm")
    first = NewRemittance(YEAR, "D1", "A", 200_000, "2024-11-05", "FT24002")
    handed = office.remittances.add(first).value
    (bank,) = put_bank_lines(scene.desk, {"amount": 200_000, "content": "NOP QUY FT24002"})
    match = yield "bank.match", lambda: office.bank.match(bank, handed, 200_000)
    yield "bank.unmatch", lambda: office.bank.unmatch(match)
    yield "bank.match_sure", lambda: office.bank.match_sure(YEAR)
