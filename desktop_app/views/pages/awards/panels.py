"""The tabs of the page, in their order."""

from collections.abc import Callable

from desktop_app.views.context import Context
from desktop_app.views.pages.awards.panel import AwardsPanel

PANELS: tuple[Callable[[Context], AwardsPanel], ...] = ()
