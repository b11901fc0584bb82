"""A shell's store with money collected for a drive."""

from desktop_app.domain.changes import Actor
from desktop_app.domain.fund_rows import NewContribution, NewDrive
from desktop_app.services.desk import Desk
from desktop_app.services.fund.drives import Drives
from desktop_app.services.fund.ledger import Ledger
from desktop_app.services.store import open_store
from tests.cli.driving import Shell
from tests.services.desk_work import list_units

CLERK = Actor("Chị Văn Thư")


def collect(shell: Shell) -> tuple[int, int]:
    """Units U1 and U2, and drive D1, for which they gave 5.000.000 and 2.000.000 đồng.

    The numbers of both contributions.
    """
    database = open_store(shell.store)
    desk = Desk(database, CLERK)
    list_units(desk, ["U1", "U2"])
    fund, title = "vi-nguoi-ngheo", "Tháng cao điểm"
    Drives(desk).add(NewDrive(2024, "D1", fund, title, opens_on="2024-10-17"))
    ledger = Ledger(desk)
    first = NewContribution(2024, "D1", "U1", amount=5_000_000, given_on="2024-10-20")
    second = NewContribution(2024, "D1", "U2", amount=2_000_000, given_on="2024-11-02")
    numbers = (ledger.add(first).value, ledger.add(second).value)
    database.close()
    return numbers
