"""“Nhật ký, sao lưu, cài đặt”: the trail, copies of the store, and what the office sets."""

from desktop_app.views.pages.history.page import HistoryPage

__all__ = ["HistoryPage"]
