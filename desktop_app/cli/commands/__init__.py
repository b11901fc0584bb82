"""What each command does, through the services."""

from argparse import Namespace
from collections.abc import Callable, Mapping
from types import ModuleType

from desktop_app.cli.answer import Answer
from desktop_app.cli.commands import (
    activities,
    answers,
    audit,
    awards,
    bank,
    campaigns,
    clusters,
    councils,
    criteria,
    documents,
    drives,
    explain,
    forms,
    given_marks,
    inspections,
    intake,
    lateness,
    ledger,
    lists,
    marks,
    merits,
    nominations,
    originals,
    overview,
    plan_drafts,
    plans,
    pledges,
    printed_sheets,
    quotas,
    rankings,
    receipts,
    registrations,
    remittances,
    results,
    reviews,
    rounds,
    stores,
    story,
    targets,
    tasks,
    titles,
    units,
    versions,
)
from desktop_app.cli.progress_bar import progress_bar
from desktop_app.domain.progress import Progress

# The subjects whose verbs stand in a module of their own under `nouns/`.
SUBJECTS: tuple[ModuleType, ...] = (
    activities,
    audit,
    awards,
    bank,
    campaigns,
    clusters,
    councils,
    criteria,
    documents,
    drives,
    given_marks,
    inspections,
    ledger,
    merits,
    nominations,
    pledges,
    printed_sheets,
    quotas,
    rankings,
    receipts,
    registrations,
    remittances,
    reviews,
    rounds,
    story,
    targets,
    tasks,
    titles,
    units,
)
COMMANDS: Mapping[str, Callable[[Namespace, Progress], Answer]] = {
    "demo": stores.demo,
    "init": stores.init,
    "check": stores.check,
    "backup": stores.backup,
    "restore": stores.restore,
    "templates": plans.templates,
    "launch": plan_drafts.launch,
    "read-plan": plan_drafts.read_plan,
    "forms": forms.forms,
    "import": intake.import_files,
    "undo": intake.undo,
    "overview": overview.overview,
    "returns": results.returns,
    "score": marks.score,
    "explain": explain.explain,
    "rank": results.rank,
    "export": results.export,
    "year list": lists.years,
    "year close": lists.close_year,
    "year reopen": lists.reopen_year,
    "department show": lists.department,
    "department set": lists.set_department,
    "unit list": lists.units,
    "person list": lists.people,
    "campaign list": plans.campaigns,
    "campaign show": plans.campaign,
    "intake list": intake.imports,
    "intake show": intake.outcome,
    "answer write": answers.write,
    "original save": originals.save,
    "original open": originals.open_copy,
    "original show": originals.show,
    "original headcount": originals.headcount,
    "return versions": versions.versions,
    "return differences": versions.differences,
    "audit list": lists.audit,
    "return due": lateness.set_due,
    "return lateness": lateness.lateness,
    **{name: command for subject in SUBJECTS for name, command in subject.COMMANDS.items()},
}


def perform(asked: Namespace) -> Answer:
    """Do a command.

    Raises: KnownError, Cancelled.
    """
    command = COMMANDS[f"{asked.command} {asked.verb}".rstrip()]
    with progress_bar() as progress:
        return command(asked, progress)
