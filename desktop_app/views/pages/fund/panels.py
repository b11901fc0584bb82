"""The tabs beside contributions and activities, in their order."""

from collections.abc import Callable

from desktop_app.views.context import Context
from desktop_app.views.pages.fund.panel import FundPanel

PANELS: tuple[Callable[[Context], FundPanel], ...] = ()
