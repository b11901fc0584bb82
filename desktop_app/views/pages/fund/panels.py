"""The tabs beside contributions and activities, in their order."""

from collections.abc import Callable

from desktop_app.views.context import Context
from desktop_app.views.pages.fund.bank_panel import BankPanel
from desktop_app.views.pages.fund.drives_panel import DrivesPanel
from desktop_app.views.pages.fund.ledger_panel import LedgerPanel
from desktop_app.views.pages.fund.panel import FundPanel
from desktop_app.views.pages.fund.pledges_panel import PledgesPanel
from desktop_app.views.pages.fund.receipts_panel import ReceiptsPanel
from desktop_app.views.pages.fund.remittances_panel import RemittancesPanel

PANELS: tuple[Callable[[Context], FundPanel], ...] = (
    DrivesPanel,
    PledgesPanel,
    LedgerPanel,
    ReceiptsPanel,
    RemittancesPanel,
    BankPanel,
)
