"""What counts for one file: what somebody settled, else what its form says, else the options."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from desktop_app.domain.errors import Refused
from desktop_app.domain.intake import FormStamp
from desktop_app.domain.periods import Period, parse_period
from desktop_app.domain.problems import Problem, Severity
from desktop_app.domain.text import match_key
from desktop_app.services.importing.corrections import FileCorrections
from desktop_app.services.importing.options import ImportOptions
from desktop_app.services.importing.staged import StagedFile

Place = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Settled:
    """The file at hand.

    `unit`: the code of the unit that sent it; `campaign`: its code; both empty where the file has
    to tell. `units` and `people`: by the `match_key` of a text as written, the code it stands for.
    `allowed`: by problem code, sheet and cell, why the problem is let in.
    """

    period: Period
    unit: str = ""
    campaign: str = ""
    supplement: bool = False
    units: Mapping[str, str] = field(default_factory=dict)
    people: Mapping[str, str] = field(default_factory=dict)
    allowed: Mapping[Place, str] = field(default_factory=dict)

    def let_in(self, problem: Problem) -> Problem:
        """An error that somebody allowed, as a warning with the reason; any other as it is."""
        reason = self.allowed.get((problem.code, problem.sheet, problem.cell))
        if reason is None or not problem.is_error:
            return problem
        message = f"{problem.message} Được cho qua với lý do: {reason}"
        return replace(problem, severity=Severity.WARNING, message=message)


def of_options(options: ImportOptions) -> Settled:
    """What counts where a file and its user say nothing.

    Raises: Refused for a period that is none.
    """
    period = parse_period(options.period or str(options.year))
    return Settled(period, campaign=options.campaign, supplement=bool(options.supplement))


def of_file(
    options: ImportOptions, file: StagedFile, said: FileCorrections, campaigns: Collection[str]
) -> Settled:
    """What counts for a file; `campaigns`: the codes of the year's.

    Raises: Refused for a period that is none.
    """
    general = of_options(options)
    form = file.form or FormStamp("", "", "", 0, "")
    period = said.period or _period_of_year(form.period, options.year)
    by_form = form.campaign if form.campaign in campaigns else ""
    supplement = general.supplement or any(table.is_supplement for table in file.tables)
    return Settled(
        period=parse_period(period) if period else general.period,
        unit=said.unit or form.unit,
        campaign=said.campaign or by_form or general.campaign,
        supplement=supplement if said.supplement is None else said.supplement,
        units={match_key(text): code for text, code in said.units.items()},
        people={match_key(text): code for text, code in said.people.items()},
        allowed=said.allowed,
    )


def _period_of_year(code: str, year: int) -> str:
    """A form's period where it is one of the year; a form of another year settles nothing."""
    try:
        return code if code and parse_period(code).year == year else ""
    except Refused:
        return ""
