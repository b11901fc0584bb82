"""Marks that stand for "the same as above"."""

import re
from functools import lru_cache

from desktop_app.domain.text import clean, fold
from desktop_app.importers.workbook import CellValue

_DITTO = re.compile(r"[-–—.… ]*(nt|n/t|nhu tren|giong tren)[-–—.… ]*|[-–— ]*[\"“”″〃][-–— ]*|''")
_LONGEST = 20


def is_ditto(value: CellValue) -> bool:
    """Whether a cell says only "nt", "như trên" or a ditto mark."""
    return isinstance(value, str) and len(value) <= _LONGEST and _says_so(value)


@lru_cache(maxsize=8192)
def _says_so(text: str) -> bool:
    return _DITTO.fullmatch(fold(clean(text))) is not None
