"""docs/criteria-sets.md names every set that ships, once, and the tests that work it out."""

import re

from tests.source_tree import ROOT

DOCUMENT = (ROOT / "docs" / "criteria-sets.md").read_text(encoding="utf-8")
SHIPPED = {path.stem for path in (ROOT / "resources" / "criteria").glob("*.toml")}


def test_every_shipped_set_is_named_in_a_row() -> None:
    rows = [line.split("|")[1:] for line in DOCUMENT.splitlines() if line.startswith("| `")]
    named = [code for row in rows for cell in row for code in re.findall(r"`([a-z0-9-]+)`", cell)]
    assert set(named) >= SHIPPED
    campaigns = {path.stem for path in (ROOT / "resources" / "criteria").glob("pt-*")}
    plans = {code.removeprefix("pt-").removesuffix("-ca-nhan") for code in campaigns}
    assert sorted(named) == sorted(SHIPPED | plans)


def test_every_test_that_it_names_is_there() -> None:
    named = set(re.findall(r"`(tests/[^`]+)`", DOCUMENT))
    assert named
    assert all((ROOT / path).is_file() for path in named)
