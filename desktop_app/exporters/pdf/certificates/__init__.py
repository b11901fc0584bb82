"""Certificates as PDFs: the pages, their drawn frame, and the page by which a printer is set."""

from typing import TYPE_CHECKING

from desktop_app.exporters.late import late

if TYPE_CHECKING:
    from desktop_app.exporters.pdf.certificates.pages import certificates_pdf
    from desktop_app.exporters.pdf.certificates.trial_page import trial_page_pdf
else:
    certificates_pdf = late("desktop_app.exporters.pdf.certificates.pages", "certificates_pdf")
    trial_page_pdf = late("desktop_app.exporters.pdf.certificates.trial_page", "trial_page_pdf")

__all__ = ["certificates_pdf", "trial_page_pdf"]
