"""What is chosen of certificates and letters of thanks, and where each part of them stands."""

from desktop_app.views.pages.reports.certificates.choice import CertificateChoice

__all__ = ["CertificateChoice"]
