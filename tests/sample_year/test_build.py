import hashlib
import os
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

from tools.sample_year.build import build

KEPT_BY_HAND = {"README.md", ".gitattributes"}
LARGEST = 2_000_000


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name not in KEPT_BY_HAND
    }


def test_the_generator_makes_the_committed_folder_byte_for_byte(
    folder: Path, tmp_path: Path
) -> None:
    build(tmp_path)
    made, kept = contents(tmp_path), contents(folder)
    assert sorted(made) == sorted(kept)
    assert [name for name in made if made[name] != kept[name]] == []


def test_the_order_of_sets_changes_nothing(folder: Path, tmp_path: Path) -> None:
    root = folder.parents[1]
    subprocess.run(
        [sys.executable, "-m", "tools.sample_year", str(tmp_path)],
        check=True,
        cwd=root,
        env={**os.environ, "PYTHONHASHSEED": "7"},
    )
    made, kept = contents(tmp_path), contents(folder)
    assert [name for name in kept if made.get(name) != kept[name]] == []


def test_the_folder_is_small(folder: Path) -> None:
    assert sum(map(len, contents(folder).values())) < LARGEST


def test_the_truth_names_every_workbook_with_its_checksum(
    folder: Path, truth: dict[str, Any]
) -> None:
    made = {
        name: hashlib.sha256(content).hexdigest()
        for name, content in contents(folder).items()
        if "/" in name
    }
    assert {entry["path"]: entry["sha256"] for entry in truth["files"]} == made


def test_the_steps_reach_every_workbook_once(folder: Path, truth: dict[str, Any]) -> None:
    steps = tomllib.loads((folder / "manifest.toml").read_text(encoding="utf-8"))["steps"]
    folders = [step["path"] for step in steps if "path" in step]
    reached = [
        name for place in folders for name in contents(folder) if name.startswith(f"{place}/")
    ]
    assert sorted(reached) == sorted(entry["path"] for entry in truth["files"])


def test_the_steps_launch_each_campaign_before_its_returns(folder: Path) -> None:
    steps = tomllib.loads((folder / "manifest.toml").read_text(encoding="utf-8"))["steps"]
    launched: set[str] = set()
    for step in steps:
        if step["kind"] == "launch":
            launched.add(step["template"])
        assert step.get("campaign", "vi-nguoi-ngheo") in launched or step["kind"] != "returns"
    assert launched == {"vi-nguoi-ngheo", "nong-thon-moi"}


def test_late_returns_come_eight_days_after_the_due_day(folder: Path) -> None:
    steps = tomllib.loads((folder / "manifest.toml").read_text(encoding="utf-8"))["steps"]
    due = {step["due"] for step in steps if step["kind"] == "launch"}
    received = {step["received"] for step in steps if step["kind"] == "returns"}
    (day,) = due
    assert sorted((came - day).days for came in received) == [-3, 8]
