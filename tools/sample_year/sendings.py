"""Who sent what: unit, form, file name and habits of every return of the two campaigns."""

from dataclasses import dataclass

from tools.sample_year.facts import POOR, RURAL
from tools.sample_year.quirks import Quirk
from tools.sample_year.tables import rows_of

FOLDERS = {POOR: "04-nguoi-ngheo", RURAL: "05-nong-thon-moi"}
IN_TIME, LATE = "dot-1", "dot-2"
MISSING = {POOR: ("TTHLLD",), RURAL: ("PTCCB",)}
_FORMATS = {"xls": Quirk.XLS, "ods": Quirk.ODS}


@dataclass(frozen=True, slots=True)
class Sending:
    """One file of one unit; `second` is the form of its second sheet, empty for none."""

    unit: str
    campaign: str
    form: str
    second: str
    file: str
    quirks: frozenset[Quirk]
    batch: str

    @property
    def path(self) -> str:
        """Its place in the sample year's folder."""
        return f"{FOLDERS[self.campaign]}/{self.batch}/{self.file}"

    @property
    def is_correction(self) -> bool:
        """Whether it replaces an earlier file of the unit."""
        return Quirk.CORRECTED in self.quirks


def _sending(  # noqa: PLR0913, PLR0917  # a row of the table
    campaign: str, batch: str, unit: str, forms: str, file: str, habits: str
) -> Sending:
    form, _, second = forms.partition("+")
    quirks = {Quirk[name.upper()] for name in habits.split()}
    ending = file.rpartition(".")[2]
    if ending in _FORMATS:
        quirks.add(_FORMATS[ending])
    if second:
        quirks.add(Quirk.SECOND_SHEET)
    return Sending(unit, campaign, form, second, file, frozenset(quirks), batch)


SENDINGS = tuple(_sending(*row) for row in rows_of("sendings"))
