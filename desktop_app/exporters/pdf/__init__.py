"""A report as PDF, in the layout of NĐ 30/2020/NĐ-CP, Phụ lục I."""

from desktop_app.exporters.pdf.document import pdf_bytes, pdf_of_all

__all__ = ["pdf_bytes", "pdf_of_all"]
