"""Two doors: what a service can do has a command or a page, and the table says which."""

import ast
import inspect
from collections.abc import Iterator
from typing import get_origin

import pytest

from desktop_app.cli.commands import COMMANDS
from desktop_app.domain.changes import Actor, Done
from desktop_app.services.office import Office
from tests.source_tree import parsed, python_files

WINDOW = "window"
# Each use case with the command that does it, or `window` where it only serves to look at things.
DOORS = {
    "activities.add": "activity add",
    "activities.all": "activity list",
    "activities.attach": "activity attach",
    "activities.by_content": "activity contents",
    "activities.change": "activity set",
    "activities.evidence": "activity list",
    "activities.one": "activity set",
    "activities.withdraw": "activity withdraw",
    "answers.write": "answer write",
    "answers.write_preview": "import",
    "assessments.all": "assessment list",
    "assessments.set": "assessment set",
    "assessments.set_from_file": "assessment set",
    "assessments.take": "assessment take",
    "assessments.withdraw": "assessment withdraw",
    "award_decisions.add_history": "award add-history",
    "award_decisions.all": "award decisions",
    "award_decisions.awards": "award list",
    "award_decisions.decide": "award decide",
    "award_decisions.documents": "award decisions",
    "award_decisions.money": "award money",
    "award_decisions.one": "award undo",
    "award_decisions.revoke": "award revoke",
    "award_decisions.undo": "award undo",
    "award_histories.export": "award history",
    "award_histories.person": "award history",
    "award_histories.report": "award history",
    "award_histories.unit": "award history",
    "award_rounds.add": "round add",
    "award_rounds.all": "round list",
    "award_rounds.answer": "round answer",
    "award_rounds.change": "round set",
    "award_rounds.close": "round close",
    "award_rounds.documents": "round dossier",
    "award_rounds.dossier": "round dossier",
    "award_rounds.forward": "round forward",
    "award_rounds.one": "round set",
    "award_rounds.recall": "round recall",
    "balance.report": "fund balance",
    "bank.match": "bank match",
    "bank.match_sure": "bank match",
    "bank.reconciliation": "bank list",
    "bank.unmatch": "bank unmatch",
    "base_salaries.all": "salary list",
    "base_salaries.remove": "salary remove",
    "base_salaries.rounding": "salary rounding",
    "base_salaries.set": "salary set",
    "base_salaries.set_rounding": "salary rounding",
    "bodies.add": "body add",
    "bodies.all": "body list",
    "bodies.end": "body end",
    "campaign_editing.add_clause": "campaign clause-add",
    "campaign_editing.remove_clause": "campaign clause-remove",
    "campaign_editing.remove_target": "campaign target-remove",
    "campaign_editing.set_clause": "campaign clause-set",
    "campaign_editing.set_head": "campaign set",
    "campaign_editing.set_state": "campaign state",
    "campaign_editing.set_target": "campaign target-set",
    "campaigns.all": "campaign list",
    "campaigns.comparison": "campaign compare",
    "campaigns.detail": "campaign show",
    "campaigns.launch": "launch",
    "campaigns.templates": "templates",
    "clusters.add": "cluster add",
    "clusters.all": "cluster list",
    "clusters.order": "cluster order",
    "clusters.put": "cluster put",
    "clusters.remove": "cluster remove",
    "clusters.rename": "cluster rename",
    "councils.add": "council add",
    "councils.add_meeting": "council meeting",
    "councils.add_member": "council member",
    "councils.all": "council list",
    "councils.change": "council set",
    "councils.end_member": "council member-end",
    "councils.meeting": "council meeting",
    "councils.one": "council set",
    "councils.withdraw_meeting": "council meeting-withdraw",
    "criteria_sets.add_criterion": "criteria add",
    "criteria_sets.adopt": "criteria adopt",
    "criteria_sets.all": "criteria list",
    "criteria_sets.check": "criteria check",
    "criteria_sets.check_data": "criteria replace",
    "criteria_sets.copy": "criteria copy",
    "criteria_sets.detail": "criteria show",
    "criteria_sets.import_books": "import",
    "criteria_sets.move_criterion": "criteria move",
    "criteria_sets.new": "criteria new",
    "criteria_sets.preview_books": "import",
    "criteria_sets.remove_criterion": "criteria remove",
    "criteria_sets.retire": "criteria retire",
    "criteria_sets.save": "criteria replace",
    "criteria_sets.set_criterion": "criteria set",
    "criteria_sets.set_head": "criteria set",
    "criteria_sets.use": "criteria use",
    "criteria_sets.write": "criteria write",
    "disciplines.add": "discipline add",
    "disciplines.all": "discipline list",
    "disciplines.end": "discipline end",
    "disciplines.withdraw": "discipline withdraw",
    "documents.add": "document add",
    "documents.of": "document list",
    "documents.open_copy": "document open",
    "documents.save": "document save",
    "documents.withdraw": "document withdraw",
    "donors.add": "donor add",
    "donors.all": "donor list",
    "donors.change": "donor set",
    "drives.add": "drive add",
    "drives.all": "drive list",
    "drives.change": "drive set",
    "drives.goals": "drive goal",
    "drives.set_goal": "drive goal",
    "exporting.export": "export",
    "exporting.page_count": WINDOW,
    "exporting.page_image": WINDOW,
    "exporting.save_table": WINDOW,
    "exporting.table_pdf": WINDOW,
    "finding.find": "find",
    "forms.write": "forms",
    "fund_register.add": "fund add",
    "fund_register.all": "fund list",
    "fund_register.change": "fund set",
    "funds.kept_apart": WINDOW,
    "funds.lines": WINDOW,
    "funds.totals": WINDOW,
    "history.entries": "audit list",
    "history_listing.choices": WINDOW,
    "history_listing.ids": WINDOW,
    "history_listing.rows": WINDOW,
    "importing.all": "intake list",
    "importing.commit": "import",
    "importing.correct": "import",
    "importing.correct_all": "import",
    "importing.corrections": WINDOW,
    "importing.differences": WINDOW,
    "importing.discard": WINDOW,
    "importing.outcome": "intake show",
    "importing.person_choices": WINDOW,
    "importing.preview": "import",
    "importing.preview_rows": WINDOW,
    "importing.sheet": WINDOW,
    "importing.sheet_names": WINDOW,
    "importing.tables": WINDOW,
    "importing.undo": "undo",
    "importing.unit_choices": WINDOW,
    "importing.weighed": "import",
    "initiatives.add": "initiative add",
    "initiatives.all": "initiative list",
    "initiatives.change": "initiative set",
    "initiatives.one": "initiative set",
    "initiatives.withdraw": "initiative withdraw",
    "inspections.add": "inspection add",
    "inspections.all": "inspection list",
    "inspections.attach": "inspection attach",
    "inspections.change": "inspection set",
    "inspections.documents": "inspection list",
    "inspections.find": "inspection find",
    "inspections.one": "inspection set",
    "inspections.settle": "inspection settle",
    "inspections.unsettle": "inspection unsettle",
    "inspections.withdraw": "inspection withdraw",
    "ledger.add": "contribution add",
    "ledger.lines": "contribution list",
    "ledger.reverse": "contribution reverse",
    "ledger.summed": "fund ledger",
    "ledger_listing.choices": WINDOW,
    "ledger_listing.ids": WINDOW,
    "ledger_listing.rows": WINDOW,
    "ledger_listing.totals": WINDOW,
    "lineage.history": "unit history",
    "mark_matrix.enter": "mark paste",
    "mark_matrix.enter_file": "mark paste",
    "mark_matrix.show": WINDOW,
    "marks.enter": "mark set",
    "marks.enter_all": "mark set-many",
    "marks.of": "mark list",
    "marks.vote": "council vote-mark",
    "marks.withdraw": "mark withdraw",
    "nomination_votes.all": "nomination votes",
    "nomination_votes.cast": "nomination vote",
    "nomination_votes.withdraw": "nomination unvote",
    "nominations.add": "nomination add",
    "nominations.all": "nomination list",
    "nominations.decide": "nomination decide",
    "nominations.describe": "nomination describe",
    "nominations.documents": "nomination list",
    "nominations.one": "nomination describe",
    "nominations.propose": "nomination propose",
    "nominations.withdraw": "nomination withdraw",
    "originals.fixes": "original show",
    "originals.headcount": "original headcount",
    "originals.open_copy": "original open",
    "originals.save": "original save",
    "originals.sheet": "original show",
    "originals.sheet_names": "original show",
    "overview.agenda": "overview",
    "overview.pictures": "overview",
    "overview.ranking": "overview",
    "overview.year": "overview",
    "papers.kinds": WINDOW,
    "papers.look": WINDOW,
    "papers.write": "export",
    "participation.lines": WINDOW,
    "participation.totals": WINDOW,
    "people_editing.add": "person add",
    "people_editing.change": "person set",
    "people_editing.change_place": "person place",
    "people_editing.come_back": "person return",
    "people_editing.detail": "person show",
    "people_editing.find": WINDOW,
    "people_editing.leave": "person leave",
    "people_editing.move": "person move",
    "people_editing.remove": "person remove",
    "people_listing.choices": WINDOW,
    "people_listing.ids": WINDOW,
    "people_listing.rows": WINDOW,
    "person_files.records": "person show",
    "plan_drafts.launch": "launch",
    "pledges.add": "pledge add",
    "pledges.all": "pledge list",
    "pledges.cancel": "pledge cancel",
    "pledges.standing": "pledge list",
    "printed_sheets.reports": "sheet print",
    "printed_sheets.write": "sheet print",
    "publishing.all": "ranking list",
    "publishing.one": "ranking show",
    "publishing.publish": "ranking publish",
    "publishing.readiness": "ranking publish",
    "quotas.add": "quota add",
    "quotas.all": "quota list",
    "quotas.change": "quota set",
    "quotas.end": "quota end",
    "quotas.remove": "quota remove",
    "ranking.criteria": WINDOW,
    "ranking.rank": "rank",
    "ranking.shown": "rank",
    "ranking_comparing.compare": "ranking compare",
    "ranking_files.close": "ranking close",
    "ranking_files.compared": "ranking compare",
    "ranking_files.comparison": "ranking compare",
    "ranking_files.supposed": "ranking what-if",
    "receipts.all": "receipt list",
    "receipts.issue": "receipt issue",
    "receipts.pdf": "export",
    "receipts.proposed": "receipt issue",
    "receipts.void": "receipt void",
    "receipts.waiting": "receipt list",
    "receipts.write": "export",
    "registrations.accept": "registration accept",
    "registrations.lines": "registration list",
    "registrations.receive": "registration receive",
    "registrations.send_back": "registration return",
    "registrations.withdraw": "registration withdraw",
    "reminders.letter": WINDOW,
    "reminders.owed": WINDOW,
    "reminders.write": "export",
    "remittances.add": "fund remit",
    "remittances.lines": "fund remittances",
    "remittances.reverse": "fund reverse-remittance",
    "reorganisation.acts": "unit acts",
    "reorganisation.dissolve": "unit dissolve",
    "reorganisation.merge": "unit merge",
    "reorganisation.move": "unit move",
    "reorganisation.preview": "unit merge",
    "reorganisation.rename": "unit rename",
    "reorganisation.split": "unit split",
    "reorganisation.undo": "unit undo",
    "reporting.about": "rank",
    "reporting.report": "returns",
    "returns.board": "returns",
    "returns.lateness": "return lateness",
    "returns.set_due": "return due",
    "review_reports.draft": "review add",
    "review_reports.export": "review export",
    "review_reports.of_year": WINDOW,
    "reviews.add": "review add",
    "reviews.all": "review list",
    "reviews.change": "review set",
    "reviews.one": "review show",
    "reviews.withdraw": "review withdraw",
    "safekeeping.backup": "backup",
    "safekeeping.check": "check",
    "safekeeping.contents": "copy show",
    "safekeeping.copies": "copy list",
    "scoring.corrected": "score",
    "scoring.matrix": WINDOW,
    "scoring.score": "score",
    "scoring.sheet": "explain",
    "settings.department": "department show",
    "settings.set_department": "department set",
    "sheets.cross_forms": "sheet cross-forms",
    "sheets.hand_over": "sheet hand-over",
    "sheets.send_back": "sheet return",
    "sheets.turns": "sheet list",
    "story.of": "campaign story",
    "targets.lines": "export",
    "targets.progress": "target list",
    "targets.set": "target set",
    "tasks.add": "task add",
    "tasks.all": "task list",
    "tasks.change": "task set",
    "tasks.coming_up": "task list",
    "tasks.drop": "task drop",
    "tasks.finish": "task done",
    "tasks.make": "task make",
    "tasks.one": "task set",
    "tasks.reopen": "task reopen",
    "titles.add": "title add",
    "titles.add_rule": "title rule",
    "titles.all": "title list",
    "titles.change_rule": "title rule-set",
    "titles.one": "title show",
    "titles.remove": "title remove",
    "titles.remove_rule": "title rule-remove",
    "titles.rename": "title rename",
    "trail.choices": WINDOW,
    "trail.entry": "audit show",
    "trail.of": WINDOW,
    "trail.search": "audit find",
    "undoing.offers": WINDOW,
    "undoing.take_back": "audit undo",
    "unit_editing.add": "unit add",
    "unit_editing.add_alias": "unit alias",
    "unit_editing.clusters": WINDOW,
    "unit_editing.remove_alias": "unit alias",
    "unit_editing.set_year": "unit set",
    "units.all": "unit list",
    "units.find": WINDOW,
    "units.people": "person list",
    "versions.differences": "return differences",
    "versions.of": "return versions",
    "what_if.close": "ranking close",
    "what_if.suppose": "ranking what-if",
    "years_book.close": "year close",
    "years_book.is_closed": "year list",
    "years_book.reopen": "year reopen",
}
# What opening and closing an office does by itself.
BEHIND_THE_DOORS = {"importing.close", "years_book.all"}
# What a paged table asks of whichever listing a page gives to it.
PAGED = (".choices", ".ids", ".rows")
BY_ANOTHER_WAY = {
    "mark_matrix.enter": "the command hands over a file, which `enter_file` enters by it",
    "award_histories.report": "`papers` makes it to be looked at",
    "campaigns.templates": "the command lists them without a store",
    "printed_sheets.reports": "`papers` makes them to be looked at",
    "ranking.rank": "`rank --live` asks `ranking.shown` for the same",
    "ranking_files.comparison": "`papers` makes it to be looked at",
    "receipts.pdf": "`papers` makes it to be looked at",
    "importing.correct": "both doors correct any number of files at once",
    "targets.lines": "the report of targets shows them",
}


@pytest.fixture(scope="module")
def use_cases(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """Every public method of every service of an office, with what it returns."""
    path = tmp_path_factory.mktemp("doors") / "so.thidua"
    office = Office.create(path, "Sở Thử Nghiệm", Actor("Chị Văn Thư"))
    found = dict(methods(office))
    office.close()
    return found


def methods(office: Office) -> Iterator[tuple[str, object]]:
    for name, service in vars(office).items():
        if type(service).__module__.startswith("desktop_app.services."):
            for method, function in inspect.getmembers(type(service), inspect.isfunction):
                if not method.startswith("_"):
                    yield f"{name}.{method}", inspect.signature(function).return_annotation


def called_in(folder: str) -> set[str]:
    """Each `something.group.method` or `group.method` that the folder's code names."""
    return {
        f"{group(node.value)}.{node.attr}"
        for path in python_files(folder)
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Attribute)
    }


def group(node: ast.expr) -> str:
    match node:
        case ast.Attribute():
            return node.attr
        case ast.Name():
            return node.id
    return ""


def test_every_use_case_has_a_door(use_cases: dict[str, object]) -> None:
    assert set(use_cases) - BEHIND_THE_DOORS == set(DOORS)


def test_every_command_among_the_doors_exists() -> None:
    assert set(DOORS.values()) - {WINDOW} <= set(COMMANDS)


def test_the_commands_really_use_what_they_are_said_to_do() -> None:
    said = {case for case, door in DOORS.items() if door != WINDOW} - set(BY_ANOTHER_WAY)
    assert said <= called_in("desktop_app/cli")


def test_the_window_really_shows_what_it_is_said_to_show() -> None:
    said = {case for case, door in DOORS.items() if door == WINDOW}
    called = called_in("desktop_app/views")
    given = {case.rpartition(".")[2] for case in called}
    paged = {case for case in said if case.partition(".")[0] in given and case.endswith(PAGED)}
    assert said - paged <= called


def test_what_changes_a_store_has_a_command(use_cases: dict[str, object]) -> None:
    changing = {case for case, returned in use_cases.items() if get_origin(returned) is Done}
    assert {"importing.commit", "scoring.score", "years_book.close"} <= changing
    assert {case for case in changing if DOORS[case] == WINDOW} == set()


def test_the_table_is_sorted_for_its_readers() -> None:
    assert list(DOORS) == sorted(DOORS)
