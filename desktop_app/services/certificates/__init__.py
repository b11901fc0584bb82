"""Certificates and letters of thanks: their layouts, and who gets one."""

from desktop_app.services.certificates.service import Certificates

__all__ = ["Certificates"]
