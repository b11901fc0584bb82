"""Certificates, letters of thanks and slips of receipts: their layouts, and who gets one."""

from desktop_app.services.certificates.service import Certificates

__all__ = ["Certificates"]
