"""A form with the figures of a year, the records behind them, and what does not go together."""

from dataclasses import dataclass

from sqlalchemy import Connection

from desktop_app.domain.errors import NotFound
from desktop_app.domain.problems import Problem
from desktop_app.domain.statistics.checks import differences
from desktop_app.domain.statistics.counting import Figure, Filled, fill
from desktop_app.domain.statistics.facts import Fact
from desktop_app.domain.statistics.forms import KeptForm
from desktop_app.domain.statistics.unfolding import unfolded
from desktop_app.services.statistics.facts import facts_of
from desktop_app.services.statistics.kept import corrections
from desktop_app.services.statistics.values import values_of


@dataclass(frozen=True, slots=True)
class FilledForm:
    """A form as a year has it, with its figures; `facts` are the records that they count from."""

    kept: KeptForm
    filled: Filled
    facts: tuple[Fact, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def is_blank(self) -> bool:
        """Whether no figure of it is known yet."""
        return all(one.shown is None for one in self.filled.figures.values())

    def cell(self, line: str, column: str) -> Figure:
        """The figure of a cell.

        Raises: NotFound.
        """
        if (line, column) not in self.filled.figures:
            what = f"ô trong biểu {self.kept.form.code}:"
            raise NotFound(what, f"dòng {line}, cột {column}")
        return self.filled.at(line, column)

    def records(self, line: str, column: str) -> tuple[Fact, ...]:
        """The records that a figure counts.

        Raises: NotFound.
        """
        counted = set(self.cell(line, column).records)
        return tuple(one for one in self.facts if one.ident in counted)


def filled_form(connection: Connection, kept: KeptForm, year: int) -> FilledForm:
    """A form with the figures of a year; its parts that stand for many are unfolded."""
    form = unfolded(kept.form, values_of(connection, year))
    facts = facts_of(connection, form, year)
    filled = fill(form, facts, corrections(connection, kept.form.code, year))
    return FilledForm(kept, filled, facts, differences(filled))
