"""“Báo cáo đơn vị”: who has answered, what was imported, and the import of what came in."""

from desktop_app.views.pages.returns.page import ReturnsPage

__all__ = ["ReturnsPage"]
