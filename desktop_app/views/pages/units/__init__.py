"""“Đơn vị và nhân sự”: the year's units, their people, their history and reorganisation."""

from desktop_app.views.pages.units.page import UnitsPage

__all__ = ["UnitsPage"]
