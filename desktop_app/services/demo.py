"""The main job on the sample year: import, score, rank, write the outputs."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from desktop_app.config import STORE_SUFFIX, resource
from desktop_app.domain.changes import Actor
from desktop_app.domain.errors import Refused
from desktop_app.domain.intake import Kind
from desktop_app.domain.papers import Paper
from desktop_app.domain.progress import Progress, silent
from desktop_app.domain.ranking_rows import Ranking
from desktop_app.domain.rows import Department, FileOutcome
from desktop_app.services import store
from desktop_app.services.importing import ImportOptions
from desktop_app.services.office import Office

MADE_BY = "demo"
STORE_NAME = f"sample{STORE_SUFFIX}"
SAMPLE_NAME = f"nam-mau-2024{STORE_SUFFIX}"
OUTPUTS = (("tally", "tally.xlsx"), ("ranking", "ranking.pdf"), ("summary", "summary.pdf"))

Step = dict[str, Any]


@dataclass(frozen=True, slots=True)
class DemoOutcome:
    """What the demonstration made; `imported` has every file, in the order of the year."""

    store: Path
    files: tuple[Path, ...]
    imported: tuple[FileOutcome, ...]
    ranking: Ranking


def run(out: Path, actor: Actor, progress: Progress = silent) -> DemoOutcome:
    """Make the sample year's store and outputs in a folder.

    Raises: Refused where the folder holds a store that this command did not make, CannotWrite.
    """
    path = out / STORE_NAME
    _make_room(path)
    plan = sample_plan()
    office = Office.create(path, _department(plan), actor, made_by=MADE_BY)
    try:
        imported = fill(office, plan, progress)
        files = tuple(
            office.papers.write(Paper(kind, plan["year"]), out / name, progress).value
            for kind, name in OUTPUTS
        )
        return DemoOutcome(office.path, files, imported, office.ranking.rank(plan["year"]))
    finally:
        office.close()


def sample_store(folder: Path, actor: Actor, progress: Progress = silent) -> Path:
    """The sample year's store in a folder, made where there is none yet; what is there stays.

    Where the work is cancelled nothing of it is left.

    Raises: CannotWrite, DiskFull, Cancelled.
    """
    path = folder / SAMPLE_NAME
    if path.exists():
        return path
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=folder, prefix=".") as making:
        plan = sample_plan()
        made = Path(making) / SAMPLE_NAME
        office = Office.create(made, _department(plan), actor, made_by=MADE_BY)
        try:
            fill(office, plan, progress)
        finally:
            office.close()
        made.rename(path)
    return path


def sample_plan() -> Step:
    """The sample year's steps, in the order in which an office would take them."""
    return tomllib.loads(resource("sample_year", "manifest.toml").read_text(encoding="utf-8"))


def _make_room(path: Path) -> None:
    """Remove an earlier demonstration; anything else at that place stays."""
    if not path.exists():
        return
    if store.made_by(path) != MADE_BY:
        sentence = (
            f"“{path}” không phải do lệnh demo tạo ra nên không ghi đè. Hãy chọn thư mục khác."
        )
        raise Refused(sentence)
    store.remove(path)


def _department(plan: Step) -> Department:
    told = plan["department"]
    return Department(
        name=told["name"],
        parent_agency=told["parent"],
        place=told["place"],
        signatory_position="GIÁM ĐỐC",
    )


def fill(office: Office, plan: Step, progress: Progress = silent) -> tuple[FileOutcome, ...]:
    """Take the year's steps in a store: launch, import, and score at the end."""
    year: int = plan["year"]
    campaigns: dict[str, str] = {}
    imported: list[FileOutcome] = []
    for step in plan["steps"]:
        if step["kind"] == "launch":
            done = office.campaigns.launch(step["template"], year, step["due"].isoformat())
            campaigns[step["template"]] = done.value
        else:
            imported += _import(office, year, step, campaigns, progress)
    for campaign in ("", *campaigns.values()):
        office.scoring.score(year, campaign, progress)
    return tuple(imported)


def _import(
    office: Office, year: int, step: Step, campaigns: dict[str, str], progress: Progress
) -> tuple[FileOutcome, ...]:
    returns = step["kind"] == "returns"
    options = ImportOptions(
        year,
        kind=None if returns else Kind(step["kind"]),
        campaign=campaigns[step["campaign"]] if returns else "",
        period=step.get("period", ""),
        received_on=step["received"].isoformat() if returns else "",
    )
    folder = resource("sample_year", *step["path"].split("/"))
    preview = office.importing.preview([folder], options, progress)
    return office.importing.commit(preview, progress=progress).value.files
