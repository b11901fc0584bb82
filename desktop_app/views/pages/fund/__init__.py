"""“Quỹ và vận động”: what units gave and did, and where each figure came from."""

from desktop_app.views.pages.fund.page import FundPage

__all__ = ["FundPage"]
