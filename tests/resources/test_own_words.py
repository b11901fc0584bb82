"""The plans' sentences are not ours: no template repeats a long run of words of its seed."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.source_tree import ROOT

SEEDS = ROOT.parent / "shared" / "seeds"
CAMPAIGNS = sorted((ROOT / "resources" / "campaigns").glob("*.toml"))
CRITERIA = sorted((ROOT / "resources" / "criteria").glob("pt-*.toml"))
TOO_LONG = 9
# Whom the plans name, and what is called so by law: names, which may be as long as they are.
NAMES = (
    "Chương trình mục tiêu quốc gia giảm nghèo và an sinh xã hội bền vững giai đoạn 2021-2025",
    "Chương trình mục tiêu quốc gia giảm nghèo bền vững",
    "Chương trình mục tiêu quốc gia xây dựng nông thôn mới",
    "cán bộ, công chức, viên chức, người lao động",
    "công chức, viên chức, người lao động",
    "các phòng chuyên môn, nghiệp vụ thuộc Sở",
    "các đơn vị sự nghiệp trực thuộc Sở",
    "hộ nghèo, hộ cận nghèo",
    "sơ kết, tổng kết công tác thi đua, khen thưởng",
    "bình xét thi đua, khen thưởng và đánh giá công chức, viên chức cuối năm",
    "bình xét thi đua và đánh giá công chức, viên chức cuối năm",
)
NAMED = ("title", "issuer", "parent", "ancestors", "linked_campaigns", "recipients", "role")

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the plans are not here")


def words(text: str) -> list[str]:
    """Words in small letters; a quoted or a fixed name is one stop that nothing runs over."""
    plain = re.sub("“[^”]*”", " | ", " ".join(text.split()))
    for name in NAMES:
        plain = re.sub(re.escape(name), " | ", plain, flags=re.IGNORECASE)
    return re.findall(r"[^\W_]+|\|", plain.casefold())


def runs(text: str) -> set[tuple[str, ...]]:
    found = words(text)
    cut = (tuple(found[at : at + TOO_LONG]) for at in range(len(found) - TOO_LONG + 1))
    return {run for run in cut if "|" not in run}


def texts(value: object) -> Iterator[str]:
    """Every sentence of a template, but for names."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from texts(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            if key not in NAMED:
                yield from texts(item)


@pytest.mark.parametrize("path", [*CAMPAIGNS, *CRITERIA], ids=lambda path: path.stem)
def test_no_template_repeats_a_sentence_of_a_plan(path: Path) -> None:
    theirs = set[tuple[str, ...]]().union(
        *(runs(seed.read_text(encoding="utf-8")) for seed in SEEDS.glob("*.txt"))
    )
    template = tomllib.loads(path.read_text(encoding="utf-8"))
    repeated = {" ".join(run) for text in texts(template) for run in runs(text) & theirs}
    assert repeated == set()


def test_a_sentence_of_a_plan_would_be_found() -> None:
    seed = next(SEEDS.glob("002*")).read_text(encoding="utf-8")
    assert len(runs(seed)) > 100
