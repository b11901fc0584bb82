"""Account books and bank statements, which are no lists although they have days and amounts."""

import re
from collections.abc import Iterable

from desktop_app.importers.columns import Heading, words

_SIDES = re.compile(
    r"(ghi |so )?(phat sinh |du )?(no|co)|so du( no| co)?|debit|credit|balance|"
    r"(so )?(tk|tai khoan) (doi ung|no|co)"
)
_FEWEST = 2


def is_ledger(headings: Iterable[Heading]) -> bool:
    """Whether columns of debit, credit and balance stand among the headings."""
    texts = ({words(one.text), *map(words, one.levels)} for one in headings)
    return sum(any(map(_SIDES.fullmatch, names)) for names in texts) >= _FEWEST
