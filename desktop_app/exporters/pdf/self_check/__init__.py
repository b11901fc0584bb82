"""What a PDF must hold to be kept for years, looked at in the file itself.

These are checks of our own for what our files could get wrong. They prove no conformity: only a
validator made for that could, so what they pass is called “self-checked” and nothing more.
"""

from desktop_app.exporters.pdf.self_check.checking import self_check

__all__ = ["self_check"]
