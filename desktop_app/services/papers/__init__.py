"""Every paper of the program behind one door: what there is, how it looks, its file."""

from desktop_app.services.papers.service import Papers

__all__ = ["Papers"]
