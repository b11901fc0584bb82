"""All trials of each form that a page's walk meets, one after another."""

from dataclasses import dataclass, field

from desktop_app.views.form import FormDialog
from tests.views.pages.forms.colleague import Colleague
from tests.views.pages.forms.opening import faults
from tests.views.pages.forms.places import MADE_AT
from tests.views.pages.forms.trials import Reopen, Trial
from tests.views.pages.walking import Walk

CLOSED = "đã khóa"
NEWER = "vừa được người khác sửa"
# Fields that take any text: names, notes, numbers of papers, and days that no rule bounds.
ANY_TEXT = frozenset(
    {
        "abstract",
        "achievement",
        "another_reason",
        "answer",
        "authority",
        "bank_reference",
        "basis",
        "book",
        "cluster",
        "clusters",
        "code",
        "content",
        "day",
        "decision",
        "document",
        "due",
        "goods",
        "holder",
        "into",
        "issuer",
        "job",
        "kind",
        "label",
        "name",
        "note",
        "number",
        "parent",
        "payer",
        "place",
        "reason",
        "receipt",
        "recognised_by",
        "sent_to",
        "signatory",
        "staff_category",
        "symbol",
        "text",
        "theme",
        "title",
        "who",
    }
)
# Forms of what belongs to the office and not to one year, and those that only look or hand on.
OF_NO_YEAR = frozenset(
    {
        "awards.council-dialog",
        "awards.discipline-dialog",
        "awards.disciplines.end-dialog",
        "awards.disciplines.withdraw-dialog",
        "awards.history-dialog",
        "awards.member-dialog",
        "awards.member-end-dialog",
        "awards.quota-dialog",
        "awards.quotas.end-dialog",
        "awards.quotas.remove-dialog",
        "awards.quotas.salary-remove-dialog",
        "awards.rounding-dialog",
        "awards.rule-dialog",
        "awards.rule-dialog.condition-dialog",
        "awards.salary-dialog",
        "awards.title-dialog",
        "awards.title-dialog.condition-dialog",
        "awards.title-rename-dialog",
        "awards.titles.remove-dialog",
        "awards.titles.rule-remove-dialog",
        "campaigns.tasks.body-form",
        "criteria.copy-dialog",
        "fund.donor-dialog",
        "fund.fund-dialog",
        # Settles a preview alone: a closed year refuses the import itself.
        "import.about",
        "paste",
        "people.edit-form",
        "units.act",
    }
)
# What only the form's own lists or several steps can make whole.
NOT_FILLED = {
    "awards.decision-dialog": "nominations",
    "people.move-form": "unit",
    "units.act": "units parts parent",
}


@dataclass
class Trying:
    """What went wrong with each form; each is tried where it is met first."""

    walk: Walk
    colleague: Colleague
    met: set[str] = field(default_factory=set)
    tried: set[tuple[str, str, str]] = field(default_factory=set)
    newer: set[str] = field(default_factory=set)
    wrong: list[tuple[str, str, str]] = field(default_factory=list)

    def take(self, form: FormDialog, reopen: Reopen) -> None:
        """Try a form, unless it was tried already."""
        place = str(form.property(MADE_AT))
        one = (place, form.objectName(), form.windowTitle())
        if one in self.tried:
            return
        self.met.add(place)
        self.tried.add(one)
        found = [*faults(form)]
        trial = Trial(self.walk, form, reopen)
        trial.fill()
        trial.wrong_fields()
        found += self._closed(trial, one[1]) + self._newer(trial, one[1])
        trial.hostile_texts()
        trial.close()
        found += [said for said in trial.found.wrong if not _is_known(one[1], said)]
        strange = trial.found.free - ANY_TEXT
        found += [f"{key} takes anything" for key in strange]
        self.wrong += [(one[1], one[2], said) for said in found]

    def _closed(self, trial: Trial, name: str) -> list[str]:
        with self.colleague.year_closed():
            said = trial.refusal()
        well = CLOSED in said or name in OF_NO_YEAR or name in NOT_FILLED
        return [] if well else [f"in a closed year: {said}"]

    def _newer(self, trial: Trial, name: str) -> list[str]:
        """An older record is refused; who opens the form anew comes to the newer one."""
        self.colleague.change_everything()
        if NEWER not in trial.refusal():
            self.colleague.change_everything(-1)
            return []
        self.newer.add(name)
        trial.close()
        return ["has the older record once more"] if NEWER in trial.refusal() else []


def _is_known(name: str, said: str) -> bool:
    """Whether a form that cannot be filled is one that needs more than its fields."""
    left = NOT_FILLED.get(name, "").split()
    return said.startswith("cannot be filled") and any(f"'{key}'" in said for key in left)
