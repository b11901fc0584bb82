"""A report as PDF, in the layout of NĐ 30/2020/NĐ-CP, Phụ lục I."""

from typing import TYPE_CHECKING

from desktop_app.exporters.late import late

if TYPE_CHECKING:
    from desktop_app.exporters.pdf.document import pdf_bytes, pdf_of_all
    from desktop_app.exporters.pdf.receipts import receipts_pdf
else:
    pdf_bytes = late("desktop_app.exporters.pdf.document", "pdf_bytes")
    pdf_of_all = late("desktop_app.exporters.pdf.document", "pdf_of_all")
    receipts_pdf = late("desktop_app.exporters.pdf.receipts", "receipts_pdf")

__all__ = ["pdf_bytes", "pdf_of_all", "receipts_pdf"]
