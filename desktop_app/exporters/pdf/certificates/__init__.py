"""Certificates as PDFs: the pages, their drawn frame, and the page by which a printer is set."""

from desktop_app.exporters.pdf.certificates.pages import certificates_pdf
from desktop_app.exporters.pdf.certificates.trial_page import trial_page_pdf

__all__ = ["certificates_pdf", "trial_page_pdf"]
