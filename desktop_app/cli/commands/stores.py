"""Making, checking, copying and bringing back a store."""

from argparse import Namespace

from desktop_app.cli.answer import DONE, REJECTED, Answer, Json
from desktop_app.cli.commands.intake import counted_text
from desktop_app.cli.commands.opened import actor, opened, store_path
from desktop_app.cli.tables import table_text
from desktop_app.domain.progress import Progress
from desktop_app.domain.rows import Department
from desktop_app.reports.ranking import ranking_table
from desktop_app.services import demo as demonstration
from desktop_app.services.office import Office
from desktop_app.services.safekeeping import restore as bring_back


def init(asked: Namespace, _progress: Progress) -> Answer:
    """An empty store; its path alone is printed."""
    department = Department(
        name=asked.name,
        parent_agency=asked.parent_agency or "",
        place=asked.place or "",
        signatory_position=asked.position or "",
        signatory=asked.signatory or "",
    )
    office = Office.create(store_path(asked), department, actor(asked))
    office.close()
    return Answer(str(office.path))


def check(asked: Namespace, _progress: Progress) -> Answer:
    """The store's state; something wrong is exit status 1."""
    with opened(asked) as office:
        outcome = office.safekeeping.check()
    lines = [f"{'Đúng' if one.ok else 'SAI '}  {one.sentence}" for one in outcome.findings]
    document: Json = {
        "ok": outcome.ok,
        "findings": [
            {"code": one.code, "ok": one.ok, "message": one.sentence} for one in outcome.findings
        ],
    }
    return Answer("\n".join(lines), document, DONE if outcome.ok else REJECTED)


def backup(asked: Namespace, _progress: Progress) -> Answer:
    """A consistent copy; its path is printed."""
    with opened(asked) as office:
        return Answer(str(office.safekeeping.backup(asked.file)))


def restore(asked: Namespace, _progress: Progress) -> Answer:
    """A copy brought back; what was there is kept beside."""
    target = store_path(asked)
    kept = bring_back(asked.file, target)
    lines = [f"Đã phục hồi sổ “{target}”."]
    if kept is not None:
        lines.append(f"Sổ trước khi phục hồi được giữ ở “{kept}”.")
    return Answer("\n".join(lines))


def demo(asked: Namespace, progress: Progress) -> Answer:
    """The sample year, from its workbooks to its printed ranking."""
    outcome = demonstration.run(asked.out, actor(asked), progress)
    ranking = table_text(ranking_table(outcome.ranking))
    imported = f"Đã nhập {len(outcome.imported)} tệp: {counted_text(outcome.imported)}."
    made = (f"  {path}" for path in (outcome.store, *outcome.files))
    return Answer("\n".join((ranking, "", imported, "Đã tạo:", *made)))
