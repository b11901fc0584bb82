"""Files as hundreds of PCs send them, good, odd and hostile, each with what must become of it."""

from tests.services.importing.corpus.amounts import AMOUNTS
from tests.services.importing.corpus.case import Case
from tests.services.importing.corpus.dates import DATES
from tests.services.importing.corpus.formats import FORMATS
from tests.services.importing.corpus.hostile import HOSTILE
from tests.services.importing.corpus.layouts import LAYOUTS
from tests.services.importing.corpus.offices import OFFICES
from tests.services.importing.corpus.texts import TEXTS

CASES: tuple[Case, ...] = (
    *AMOUNTS,
    *DATES,
    *LAYOUTS,
    *OFFICES,
    *TEXTS,
    *FORMATS,
    *HOSTILE,
)
