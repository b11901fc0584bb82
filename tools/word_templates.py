"""Draws the Word templates that the program ships: `python -m tools.word_templates [FOLDER]`.

Equal programs draw equal bytes; a test holds the folder to them.
"""

import sys
from pathlib import Path

from desktop_app.config import resource
from desktop_app.exporters.word.templates.shipped import shipped_template
from desktop_app.reports.word_fields import FIELDS


def draw(folder: Path) -> None:
    """Write each kind's template."""
    folder.mkdir(parents=True, exist_ok=True)
    for kind in FIELDS:
        (folder / f"{kind}.docx").write_bytes(shipped_template(kind))


if __name__ == "__main__":
    draw(Path(sys.argv[1]) if len(sys.argv) > 1 else resource("word_templates"))
